import { foldText, isMissing, withoutGuard } from "#core/tables/foldText.ts";
import { plainDecimal } from "#core/tables/plainDecimal.ts";
import { missing, readNumberCell, unknown, value, type CellValue } from "./readValues.ts";

/** The name of a stratum or a PSU; words for nothing name none. */
export function readNameCell(text: string): CellValue<string> {
  return isMissing(foldText(text)) ? missing : value(withoutGuard(text.trim()));
}

/** 82, 82分. */
export function readScoreCell(text: string): CellValue<number> {
  return readPlainNumber(text.endsWith("分") ? text.slice(0, -1) : text);
}

/** A number that cannot be per cent. */
export function readPlainNumber(text: string): CellValue<number> {
  const plain = plainDecimal(text);
  if (plain !== null) return value(plain);
  const number = readNumberCell(text);
  if (number.kind !== "value") return number;
  return number.value.percent ? unknown : value(number.value.value);
}
