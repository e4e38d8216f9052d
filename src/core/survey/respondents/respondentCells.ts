import { foldText, halfWidth, isMissing, withoutGuard } from "#core/tables/foldText.ts";
import { plainDecimal } from "#core/tables/plainDecimal.ts";
import { isWeight } from "#core/units.ts";
import { missing, readNumberCell, unknown, value, type CellValue } from "#core/survey/names/readValues.ts";

/** Beyond these a number is no weight, whether it counts people, of whom there are not as many, or was scaled to an average of 1. A telephone is more. */
const weights = { least: 1e-12, greatest: 1e10 };

/** The name of a stratum or a PSU, full width as half; words for nothing name none. */
export function readNameCell(text: string): CellValue<string> {
  return isMissing(foldText(text)) ? missing : value(withoutGuard(halfWidth(text).trim()));
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

/** Whether a row has the cells of its header. Cells beyond the header do no harm when they are empty. */
export function fits(cells: readonly string[], width: number): boolean {
  if (cells.length === width) return true;
  return cells.length > width && cells.slice(width).every((cell) => cell.trim() === "");
}

/** Whether a number may be a weight. */
export function isPlausible(weight: number): boolean {
  return isWeight(weight) && weight >= weights.least && weight <= weights.greatest;
}
