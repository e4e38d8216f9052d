import { categories, type Population } from "#core/breakdown.ts";
import { columnRoles } from "#core/survey/mapping/mapping.ts";
import type { InputSummary } from "#data/queries/surveyImport.ts";
import { importFormWords } from "#i18n/importFormWords.ts";
import type { Locale } from "#i18n/locale.ts";
import type { ColumnField } from "./columnFields.ts";

/** What a column is taken for: a role, or a population's flag. */
export type ColumnUse = InputSummary["columns"][number]["role"];

/** The field of the form that a use belongs to; null for a population that nobody knows. */
export function fieldOfUse(use: ColumnUse): ColumnField | null {
  const role = columnRoles.find((one) => one === use);
  if (role !== undefined) return { kind: "role", role, column: null };
  const population = populationOf(use);
  return population === null ? null : { kind: "population", population, column: null };
}

export function columnUseName(use: ColumnUse, locale: Locale): string {
  const words = importFormWords[locale].columns;
  const field = fieldOfUse(use);
  if (field === null) return use;
  return field.kind === "role" ? words.roles[field.role] : words.populations[field.population];
}

function populationOf(use: ColumnUse): Population | null {
  return categories.population.find((code) => use === `population ${code}`) ?? null;
}
