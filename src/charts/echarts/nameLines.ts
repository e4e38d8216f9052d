import { textWidth } from "./textWidth.ts";
import { balanceText } from "./wrapText.ts";

/** A label of a name and its value in lines: in one if it fits, else the value follows the name's last line or stands below it. */
export function nameLines(label: string, maxWidth: number, fontSize: number): readonly string[] {
  if (textWidth(label, fontSize) <= maxWidth) return [label];
  const space = label.lastIndexOf(" ");
  if (space < 0) return balanceText(label, maxWidth, fontSize);
  const value = label.slice(space + 1);
  const name = balanceText(label.slice(0, space), maxWidth, fontSize);
  const last = `${name.at(-1) ?? ""} ${value}`;
  return textWidth(last, fontSize) <= maxWidth ? [...name.slice(0, -1), last] : [...name, value];
}
