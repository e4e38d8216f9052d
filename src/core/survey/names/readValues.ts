import type { Dimension } from "#core/breakdown.ts";
import type { Region } from "#core/dataset/schema.ts";
import { createAreaRecogniser, type AreaFound } from "#core/region/recogniseArea.ts";
import { foldText, isFormulaError, isMissing, isMissingNumber } from "#core/tables/foldText.ts";
import { readNumber, type WrittenNumber } from "#core/tables/readNumber.ts";
import { isYear, type Year } from "#core/units.ts";
import { codeKey, hasUnclearCodes, headerCodes } from "./headerCodes.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { nearNameReader } from "./nearNameReader.ts";
import type { ValueRole } from "./nearNames.ts";
import type { ReadingNote } from "#core/survey/table/readingNotes.ts";
import { urbanRuralCode } from "./urbanRuralCode.ts";
import { categoryCode } from "./valueNames.ts";

/** What a cell says: a value, nothing, or something that is not understood. */
export type CellValue<Value> =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "missing" }
  /** `near`: the name of a known value that it nearly is. */
  | { readonly kind: "unknown"; readonly near?: string };

export const missing = { kind: "missing" } as const;
/** Nothing, because a formula failed. A thing of its own, so that it can be told from cells that are empty. */
export const formulaError: { readonly kind: "missing" } = { kind: "missing" };
export const unknown = { kind: "unknown" } as const;

/** Distinct texts of one column that are remembered; beyond that each is read anew. */
const mostRemembered = 20_000;
/** Longer texts are no values, and would fill the memory. */
const longestRemembered = 200;

/** Up to this length an engine copies what it cuts; the same string is found again at once, an equal one must be compared. */
const copied = 12;

/** Places for the texts of a column that came last: what comes again and again is found without looking it up. */
const places = 256;

/** A reader that remembers what it read: columns repeat few texts. */
export function remember<Value>(read: (text: string) => CellValue<Value>): (text: string) => CellValue<Value> {
  const known = new Map<string, CellValue<Value>>();
  const texts = Array.from({ length: places }, () => "");
  const values = Array.from({ length: places }, (): CellValue<Value> => missing);
  return (text) => {
    const { length } = text;
    // Its ends tell a text well enough; another one at its place is looked up.
    const place = length === 0 ? 0 : (7 * text.charCodeAt(0) + 31 * text.charCodeAt(length - 1) + length) % places;
    if (length > 0 && texts[place] === text) return values[place] ?? missing;
    const found = known.get(text);
    if (found !== undefined) {
      texts[place] = text;
      values[place] = found;
      return found;
    }
    const own = length > copied ? detached(text) : text;
    const made = read(own);
    if (known.size < mostRemembered && own.length <= longestRemembered) known.set(own, made);
    return made;
  };
}

/** The same text without a hold on the longer one that it was cut from, which an engine may keep for its sake. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

export function value<Value>(read: Value): CellValue<Value> {
  return { kind: "value", value: read };
}

/** A cell that says nothing, or not what is understood. */
export function nothing(folded: string, isEmpty: boolean = isMissing(folded)): CellValue<never> {
  if (isEmpty) return missing;
  return isFormulaError(folded) ? formulaError : unknown;
}

/** A number, with whether it carries a per-cent sign. */
export function readNumberCell(text: string): CellValue<WrittenNumber> {
  const number = readNumber(text.trim());
  if (number !== null) return value(number);
  const folded = foldText(text);
  return nothing(folded, isMissingNumber(folded));
}

/** 2024, 2024年, ２０２４. */
export function readYearCell(text: string): CellValue<Year> {
  const folded = foldText(text);
  const number = Number(/^(\d{4})(?:\.0+)?年?度?$/.exec(folded)?.[1] ?? Number.NaN);
  return isYear(number) ? value(number) : nothing(folded);
}

/** Names that a mapping gives to the values of one role, folded. */
export function mappedValues(mapping: Mapping | null, role: ValueRole): ReadonlyMap<string, string> {
  return new Map(Object.entries(mapping?.values?.[role] ?? {}).map(([name, code]) => [foldText(name), code]));
}

/** The column that a reader reads, and where it says how it understood it. */
export interface ReadColumn {
  /** As in the file. */
  readonly header: string;
  /** What a line beside the table says of its codes, as a header would in brackets. */
  readonly codes?: string | undefined;
  note(note: ReadingNote): void;
}

/** Sexes by the codes of GB/T 2261.1: 1 male, 2 female, 9 not said. Its 0 is not read: too many files mean women by it. */
const sexCodes: ReadonlyMap<string, CellValue<string>> = new Map([
  ["1", value("male")],
  ["2", value("female")],
  ["9", missing],
]);

/** The codes that the header of a column explains, else those that a line beside its table does. */
export function explainedCodes<Value>(
  { header, codes = "" }: ReadColumn,
  read: (name: string) => Value | null,
): { readonly explained: ReadonlyMap<string, Value>; readonly note: ReadingNote } {
  const explained = headerCodes(header, read);
  if (explained.size > 0) return { explained, note: "codes-by-header" };
  return { explained: headerCodes(codes, read), note: "codes-by-note" };
}

/** A reader of one dimension's categories: the mapping's names first, then what the header says of codes, then known names, then the standards' codes of sex and of town and country. */
export function categoryReader(
  dimension: Exclude<Dimension, "total" | "population" | "age">,
  region: Region,
  mapping: Mapping | null,
  column: ReadColumn,
): (text: string) => CellValue<string> {
  const mapped = mappedValues(mapping, dimension);
  const { explained, note } = explainedCodes(column, (name) => categoryCode(dimension, name));
  const isUnclear = dimension === "sex" && explained.size === 0 && hasUnclearCodes(column.header);
  const near = nearFinder(dimension, region);
  return remember((text) => {
    const folded = foldText(text);
    const told = mapped.get(folded);
    if (told !== undefined) return value(told);
    const key = codeKey(folded);
    const code = key === null ? undefined : explained.get(key);
    if (code !== undefined) column.note(note);
    const known = code ?? (isMissing(folded) ? null : categoryCode(dimension, folded));
    if (known !== null) return value(known);
    if (isUnclear && key !== null) column.note("codes-unclear");
    const urbanRural = dimension === "residence" ? urbanRuralCode(folded) : null;
    if (urbanRural !== null) {
      column.note("residence-by-code");
      return value(urbanRural);
    }
    const standard = dimension === "sex" && key !== null && explained.size === 0 ? sexCodes.get(key) : undefined;
    if (standard !== undefined) column.note("sex-by-code");
    return standard ?? near(text, nothing(folded));
  });
}

/** A reader of areas: the mapping's names first, then what the region knows. */
export function areaReader(region: Region, mapping: Mapping | null): (text: string) => CellValue<AreaFound> {
  const recognise = createAreaRecogniser(region);
  const mapped = mappedValues(mapping, "area");
  const near = nearFinder("area", region);
  return remember((text) => {
    const folded = foldText(text);
    const found = recognise(mapped.get(folded) ?? text);
    return found === null ? near(text, nothing(folded)) : value(found);
  });
}

/** Of what is not understood, what it nearly is. */
function nearFinder(role: ValueRole, region: Region): (text: string, found: CellValue<never>) => CellValue<never> {
  const nearest = nearNameReader(region);
  return (text, found) => {
    const name = found.kind === "unknown" ? nearest(role, text) : null;
    return name === null ? found : { kind: "unknown", near: name };
  };
}
