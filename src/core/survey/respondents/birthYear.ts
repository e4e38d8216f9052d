import { foldText, halfWidth } from "#core/tables/foldText.ts";
import { isYear, type Year } from "#core/units.ts";
import { missing, readYearCell, unknown, value, type CellValue } from "#core/survey/names/readValues.ts";
import { shapeMask } from "#core/survey/persons/shapeMask.ts";

/** How a year of birth was told where a cell is not simply a year; of each only the year is read. */
export type BirthNote = "birth-date-read" | "birth-short-read" | "birth-serial-read";

/** 19600512, 196005, 1960-05-12, 1960.5, 1960年5月. */
const dated =
  /^((?:19|20)\d{2})(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?|[-/.年]\d{1,2}(?:月|[-/.月]\d{1,2}[日号]?)?)(?:\.0)?$/;
/** 12/5/1960, May-60, 12-May-60. */
const yearLast = /^(?:\d{1,2}[-/.]\d{1,2}[-/.](\d{4})|(?:\d{1,2}-)?[a-z]{3}-(\d{4}|\d{2}))$/;
/** 60.5.12, 60年5月. */
const shortDated =
  /^(\d{2})(?:[-/.](?:0?[1-9]|1[0-2])(?:[-/.](?:0?[1-9]|[12]\d|3[01]))?|年(?:0?[1-9]|1[0-2])月?(?:\d{1,2}[日号]?)?)$/;
const clock = /(?:\s+|T)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|\s*[AP]M)?$/i;
const born = /(?:出生|生)$/;

/** Two digits from 46 on are of the last century, up to 17 of this one; others would be children or older than 80, and are not guessed. */
const shortCenturies = { last: 46, first: 17 } as const;

/** Days as spreadsheets count them, until the end of 2015. Those before July 1955 that begin with 19 or 20 may be a year and a month (19601), and are not guessed. */
const serialDay = /^((?:1[0-8]|2[1-9]|[34]\d)\d{3}|20(?:2[6-9]|[3-9]\d)\d)(?:\.0+)?$/;
const lastSerialDay = 42_369;
/** The first day of 1925. */
const firstOf1925 = 9_133;

/** A year of birth, also of a date of birth. @param note told how it was read, where it is not a year */
export function readBirthYear(text: string, note: (how: BirthNote) => void = () => undefined): CellValue<Year> {
  const year = readYearCell(text);
  if (year.kind !== "unknown") return year;
  const folded = foldText(halfWidth(text).trim().replace(clock, "")).replace(born, "");
  const [, digits] = dated.exec(folded) ?? [];
  if (digits !== undefined) return noted(Number(digits), "birth-date-read", note);
  const plain = readYearCell(folded);
  if (plain.kind === "value") return plain;
  const [, ofDay, ofMonth] = yearLast.exec(folded) ?? [];
  const last = ofDay ?? ofMonth ?? shortDated.exec(folded)?.[1];
  if (last?.length === 4) return noted(Number(last), "birth-date-read", note);
  if (last !== undefined) return noted(fullYear(Number(last)), "birth-short-read", note);
  return noted(serialYear(folded), "birth-serial-read", note);
}

function noted(year: number, how: BirthNote, note: (how: BirthNote) => void): CellValue<Year> {
  if (!isYear(year)) return unknown;
  note(how);
  return value(year);
}

function fullYear(digits: number): number {
  if (digits >= shortCenturies.last) return 1900 + digits;
  return digits <= shortCenturies.first ? 2000 + digits : Number.NaN;
}

function serialYear(folded: string): number {
  const day = Number(serialDay.exec(folded)?.[1] ?? Number.NaN);
  if (!(day <= lastSerialDay)) return Number.NaN;
  let year = 1925;
  for (let next = firstOf1925 + 365; day >= next; next += year % 4 === 0 ? 366 : 365) year += 1;
  return year;
}

/** Digits from which on a text that is no year may say more than one. */
const leastDigits = 3;

/** Whether a cell of a column of births may say more than a year. */
export function isBirthDate(text: string): boolean {
  const digits = foldText(text).replace(/\D/g, "").length;
  return digits >= leastDigits && readYearCell(text).kind !== "value";
}

/** A cell of a column of births as it may be shown: of a date the year at most. */
export function shownBirth(text: string): string {
  if (!isBirthDate(text)) return text;
  const [, year = "", rest = ""] = /^((?:19|20)\d{2}(?!\d{0,1}$))(.*)$/s.exec(text.trim()) ?? [];
  return year === "" ? shapeMask(text) : `${year}${shapeMask(rest)}`;
}

/** The same in a file that may be read again: the year instead of a date that tells one. */
export function writtenBirth(text: string): string {
  const year = isBirthDate(text) ? readBirthYear(text) : unknown;
  return year.kind === "value" ? String(year.value) : shownBirth(text);
}

/** Age at the survey by the year of birth; unknown where it is none of a person. */
export function ageAt(year: Year | null, birth: CellValue<Year>): CellValue<number> {
  if (birth.kind !== "value" || year === null) return birth.kind === "value" ? missing : birth;
  const years = year - birth.value;
  return years >= 0 && years <= 110 ? value(years) : unknown;
}
