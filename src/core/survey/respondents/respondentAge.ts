import type { Year } from "#core/units.ts";
import { readNumberCell, unknown, value, type CellValue } from "#core/survey/names/readValues.ts";
import { ageOfBand } from "./ageBands.ts";
import { ageAt } from "./birthYear.ts";

/** Whole years 0–110; 45.0 and 45岁 too. */
export function readAgeCell(text: string): CellValue<number> {
  const number = readNumberCell(text.replace(/周?岁\s*$/, ""));
  if (number.kind !== "value") return number;
  const { value: age, percent } = number.value;
  return !percent && Number.isInteger(age) && age >= 0 && age <= 110 ? value(age) : unknown;
}

/** The same; of one of the published bands the age at its beginning, which says the same of a respondent. @param sawBand told of one */
export function readAgeOrBand(text: string, sawBand: () => void = () => undefined): CellValue<number> {
  const age = readAgeCell(text);
  const ofBand = age.kind === "unknown" ? ageOfBand(text) : null;
  if (ofBand === null) return age;
  sawBand();
  return value(ofBand);
}

/** The age in a cell, or else by the year of birth; `birthText` is null where there is no column of them. */
export function readAgeOf(
  text: string,
  birthText: string | null,
  year: Year | null,
  readAge: (text: string) => CellValue<number>,
  readBirth: (text: string) => CellValue<Year>,
): CellValue<number> {
  const age = readAge(text);
  return age.kind !== "missing" || birthText === null ? age : ageAt(year, readBirth(birthText));
}

/** The category of an age; null outside 18–69. */
export function ageBand(age: number): string | null {
  if (age < 18 || age > 69) return null;
  return age < 30 ? "18-29" : age < 40 ? "30-39" : age < 50 ? "40-49" : age < 60 ? "50-59" : "60-69";
}
