import { foldText } from "#core/tables/foldText.ts";

/** Whether a text is a long number in scientific notation, 1.40403E+11, as spreadsheets show and save it: its last digits are lost. */
export function isShortenedNumber(text: string): boolean {
  return /^\d(?:\.\d+)?e\+?\d{1,2}$/.test(foldText(text));
}
