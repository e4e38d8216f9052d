/** The first line of a text, where it tells the delimiter as Excel has it: `sep=;` with or without quotes. Excel does not show that line. */
export interface SeparatorLine {
  readonly separator: string;
  /** Characters of the text up to the next line. */
  readonly length: number;
}

const form = /^("?)sep=([^\r\n])\1[,;\t|]*(?:\r\n|\r|\n|$)/i;

/** @param text without a byte order mark */
export function separatorLine(text: string): SeparatorLine | null {
  const found = form.exec(text);
  const [whole = "", , separator = ""] = found ?? [];
  return found === null ? null : { separator, length: whole.length };
}
