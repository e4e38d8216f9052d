import { isYear, type Year } from "#core/units.ts";
import type { ChosenFile } from "./chosenFiles.ts";

/** The year that was typed for an input: null when left empty, "wrong" when it is none. */
export function typedYear({ year }: Pick<ChosenFile, "year">): Year | null | "wrong" {
  const text = year.trim();
  if (text === "") return null;
  const value = Number(text);
  return /^\d{4}$/.test(text) && isYear(value) ? value : "wrong";
}

/** The inputs with the same year typed for each of these names. */
export function withYear(before: readonly ChosenFile[], names: readonly string[], year: string): readonly ChosenFile[] {
  return before.map((one) => (names.includes(one.name) ? { ...one, year } : one));
}

/** The inputs with a year of before for those of which none was typed. */
export function withRestoredYear(files: readonly ChosenFile[], year: string): readonly ChosenFile[] {
  return year === "" ? files : files.map((one) => (one.year === "" ? { ...one, year } : one));
}

/** The text that was typed for every input alike; empty where it was not the same for all. */
export function commonYear(files: readonly ChosenFile[]): string {
  const [year = "", ...others] = new Set(files.map((one) => one.year.trim()));
  return others.length === 0 ? year : "";
}

/** Whether nothing but years was typed between the two. */
export function differInYears(before: readonly ChosenFile[], after: readonly ChosenFile[]): boolean {
  return (
    before.length === after.length &&
    before.every((one, place) => {
      const other = after[place];
      return other !== undefined && one.name === other.name && one.file === other.file && one.choices === other.choices;
    })
  );
}
