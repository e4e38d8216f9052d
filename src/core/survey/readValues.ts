import { isCategory, type Dimension } from "#core/breakdown.ts";
import type { Region } from "#core/dataset/schema.ts";
import { createAreaRecogniser, type AreaFound } from "#core/region/recogniseArea.ts";
import { foldText, isMissing } from "#core/tables/foldText.ts";
import { readNumber } from "#core/tables/readNumber.ts";
import { isYear, type Year } from "#core/units.ts";
import type { IssueLog } from "./issueLog.ts";
import type { Mapping } from "./mapping.ts";
import { categoryCode } from "./valueNames.ts";

/** What a cell says: a value, nothing, or something that is not understood. */
export type CellValue<Value> =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "missing" }
  | { readonly kind: "unknown" };

export const missing = { kind: "missing" } as const;
export const unknown = { kind: "unknown" } as const;

/** Distinct texts of one column that are remembered; beyond that each is read anew. */
const mostRemembered = 20_000;

/** A reader that remembers what it read: columns repeat few texts. */
export function remember<Value>(read: (text: string) => CellValue<Value>): (text: string) => CellValue<Value> {
  const known = new Map<string, CellValue<Value>>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const own = detached(text);
    const made = read(own);
    if (known.size < mostRemembered) known.set(own, made);
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

/** A number, with whether it carries a per-cent sign. */
export function readNumberCell(text: string): CellValue<{ readonly value: number; readonly percent: boolean }> {
  const number = readNumber(text.trim());
  if (number !== null) return value(number);
  return isMissing(foldText(text)) ? missing : unknown;
}

/** 2024, 2024年, ２０２４. */
export function readYearCell(text: string): CellValue<Year> {
  const folded = foldText(text);
  if (isMissing(folded)) return missing;
  const number = Number(/^(\d{4})(?:\.0+)?年?度?$/.exec(folded)?.[1] ?? Number.NaN);
  return isYear(number) ? value(number) : unknown;
}

/** Names that a mapping gives to the values of one role, folded. */
export function mappedValues(
  mapping: Mapping | null,
  role: keyof NonNullable<Mapping["values"]>,
): ReadonlyMap<string, string> {
  return new Map(Object.entries(mapping?.values?.[role] ?? {}).map(([name, code]) => [foldText(name), code]));
}

/** A reader of one dimension's categories: the mapping's names first, then the known ones. */
export function categoryReader(
  dimension: Exclude<Dimension, "total" | "population" | "age">,
  mapping: Mapping | null,
): (text: string) => CellValue<string> {
  const mapped = mappedValues(mapping, dimension);
  return remember((text) => {
    const folded = foldText(text);
    const code = mapped.get(folded) ?? (isMissing(folded) ? null : categoryCode(dimension, folded));
    if (code !== null) return value(code);
    return isMissing(folded) ? missing : unknown;
  });
}

/** A reader of areas: the mapping's names first, then what the region knows. */
export function areaReader(region: Region, mapping: Mapping | null): (text: string) => CellValue<AreaFound> {
  const recognise = createAreaRecogniser(region);
  const mapped = mappedValues(mapping, "area");
  return remember((text) => {
    const folded = foldText(text);
    const found = recognise(mapped.get(folded) ?? text);
    if (found !== null) return value(found);
    return isMissing(folded) ? missing : unknown;
  });
}

/** Codes that a mapping gives and nobody knows. */
export function checkMappedCodes(mapping: Mapping, region: Region, log: IssueLog): void {
  const recognise = createAreaRecogniser(region);
  for (const role of ["residence", "sex", "education"] as const) {
    for (const [name, code] of Object.entries(mapping.values?.[role] ?? {})) {
      if (!isCategory(role, code)) log.add("mapping-unknown-code", { key: `values.${role}.${name}` }, { value: code });
    }
  }
  for (const [name, code] of Object.entries(mapping.values?.area ?? {})) {
    if (recognise(code) === null) log.add("mapping-unknown-code", { key: `values.area.${name}` }, { value: code });
  }
}
