import { foldText } from "./foldText.ts";
import { isUnitWord, looksNumeric } from "./layoutWords.ts";
import { filledPlaces, isBlank, type TableRow } from "./tableRow.ts";

/** What a cell may be in a header: the name of a column, a label that heads one (a year, a category), or neither. */
export type HeaderKind = "name" | "label" | "other";
export type KindOf = (text: string) => HeaderKind;

/**
 * How much a row looks like a header: names count most, labels little, since data have them too, and numbers against it.
 * A row without any name is one only where nearly all of it are labels.
 */
export function headerScore({ cells }: TableRow, kindOf: KindOf): number {
  const texts = filledPlaces(cells).map((place) => cells[place] ?? "");
  const kinds = texts.map(kindOf);
  const names = kinds.filter((kind) => kind === "name").length;
  const labels = kinds.filter((kind) => kind === "label").length;
  const numbers = texts.filter((text, place) => kinds[place] === "other" && looksNumeric(text)).length;
  // One text in all cells is a title that was merged.
  if (texts.length > 1 && distinctTexts(cells) === 1) return 0;
  if (names === 0 && (labels < 2 || labels + 1 < texts.length)) return 0;
  return 3 * names + labels - 2 * numbers;
}

export function distinctTexts(cells: readonly string[]): number {
  return new Set(filledPlaces(cells).map((place) => foldText(cells[place] ?? ""))).size;
}

/** Whether a row only has the units of the columns above it. */
export function isUnitRow({ cells }: TableRow): boolean {
  const places = filledPlaces(cells);
  return places.length > 0 && places.every((place) => isUnitWord(cells[place] ?? ""));
}

const title = /^(?:表|附表|附件)\s*[\d一二三四五六七八九十]|单位[:\uFF1A]/;

/**
 * Whether two rows are one header, groups above and names below. There must be a group over several columns, and what stands
 * below must be names, or repeat what is above it: in a row of data at least one cell is neither.
 * @param isGroups whether the lower row is one of groups itself, so that each of its labels is over several columns
 */
export function joins(upper: TableRow, lower: TableRow, kindOf: KindOf, isGroups = false): boolean {
  if (lower.row !== upper.row + 1) return false;
  if (filledPlaces(upper.cells).some((place) => title.test((upper.cells[place] ?? "").trim()))) return false;
  const upperTexts = filledPlaces(upper.cells).map((place) => upper.cells[place] ?? "");
  const isAlone = distinctTexts(upper.cells) === 1;
  if (upperTexts.length === 0 || (isAlone && kindOf(upperTexts[0] ?? "") === "other")) return false;
  // A group over everything is a title.
  if (isAlone && !isBlank(upper.cells[filledPlaces(lower.cells)[0] ?? 0])) return false;
  if (namesTwice(upper.cells, lower.cells, kindOf)) return true;
  // Names that need nothing above them: then only years and categories above add anything.
  const lowerPlaces = filledPlaces(lower.cells);
  const isComplete =
    distinctTexts(lower.cells) === lowerPlaces.length &&
    filledPlaces(upper.cells).every((place) => !isBlank(lower.cells[place]));
  if (isComplete && !isAlone && !upperTexts.some((text) => kindOf(text) === "label")) return false;

  let known = 0;
  let spanned = 0;
  for (const place of lowerPlaces) {
    const below = lower.cells[place] ?? "";
    const kind = kindOf(below);
    if (isSame(upper.cells[place], below)) known += 1;
    else if (kind === "other" && looksNumeric(below)) return false;
    else if (isUnderGroup(upper.cells, lower.cells, place) || (isGroups && kind === "label")) {
      spanned += 1;
      if (kind !== "other") known += 1;
    } else if (kind === "name") known += 1;
    else return false;
  }
  return spanned > 0 && known * 2 >= lowerPlaces.length;
}

/** Short names of variables over what they stand for: each column is named twice, in other words. */
function namesTwice(upper: readonly string[], lower: readonly string[], kindOf: KindOf): boolean {
  const places = filledPlaces(lower);
  if (places.length < 3 || places.some((place) => isBlank(upper[place]))) return false;
  const names = places.filter((place) => kindOf(lower[place] ?? "") === "name" && !isSame(upper[place], lower[place]));
  return names.length * 3 >= places.length * 2;
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return !isBlank(a) && foldText(a ?? "") === foldText(b ?? "");
}

/** Whether the cell above is one of a group: empty with a name to its left, repeated, or followed by empty ones over other names. */
function isUnderGroup(upper: readonly string[], lower: readonly string[], place: number): boolean {
  if (isBlank(upper[place])) return upper.slice(0, place).some((text) => !isBlank(text));
  if (isSame(upper[place], upper[place - 1]) || isSame(upper[place], upper[place + 1])) return true;
  for (let next = place + 1; next < lower.length && isBlank(upper[next]); next += 1)
    if (!isBlank(lower[next])) return true;
  return false;
}
