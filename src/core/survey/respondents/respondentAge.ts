import { foldText } from "#core/tables/foldText.ts";
import type { Year } from "#core/units.ts";
import {
  missing,
  readNumberCell,
  readYearCell,
  unknown,
  value,
  type CellValue,
} from "#core/survey/names/readValues.ts";

/** Whole years 0–110; 45.0 and 45岁 too. */
export function readAgeCell(text: string): CellValue<number> {
  const number = readNumberCell(text.replace(/周?岁\s*$/, ""));
  if (number.kind !== "value") return number;
  const { value: age, percent } = number.value;
  return !percent && Number.isInteger(age) && age >= 0 && age <= 110 ? value(age) : unknown;
}

/** 19600512, 1960-05-12, 1960年5月; of it the year. */
const birthDate =
  /^((?:19|20)\d{2})(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?|[-/.年]\d{1,2}(?:月|[-/.月]\d{1,2}日?)?)(?:\.0)?$/;

/** A year of birth, also of a date of birth. */
export function readBirthYear(text: string): CellValue<Year> {
  const year = readYearCell(text);
  if (year.kind !== "unknown") return year;
  const [, digits] = birthDate.exec(foldText(text)) ?? [];
  return digits === undefined ? year : readYearCell(digits);
}

/** The age in a cell, or else by the year of birth; `birthText` is null where there is no column of them. */
export function readAgeOf(
  text: string,
  birthText: string | null,
  year: Year | null,
  readAge: (text: string) => CellValue<number>,
  sawDate: () => void = () => undefined,
): CellValue<number> {
  const age = readAge(text);
  if (age.kind !== "missing" || birthText === null) return age;
  const birth = readBirthYear(birthText);
  if (birth.kind === "value" && readYearCell(birthText).kind !== "value") sawDate();
  if (birth.kind !== "value" || year === null) return birth.kind === "value" ? missing : birth;
  const years = year - birth.value;
  return years >= 0 && years <= 110 ? value(years) : unknown;
}

/** The category of an age; null outside 18–69. */
export function ageBand(age: number): string | null {
  if (age < 18 || age > 69) return null;
  return age < 30 ? "18-29" : age < 40 ? "30-39" : age < 50 ? "40-49" : age < 60 ? "50-59" : "60-69";
}
