import type { InputSummary } from "#data/queries/surveyImport.ts";

/** What a column is taken for: a role, or a population's flag. */
export type ColumnUse = InputSummary["columns"][number]["role"];

export function isPopulationUse(use: ColumnUse): use is `population ${string}` {
  return use.startsWith("population ");
}
