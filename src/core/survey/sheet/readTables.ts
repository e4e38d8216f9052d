import type { InputSummary, TableSummary } from "#core/survey/importOutcome.ts";

/** The tables of an input that are read: itself where there is one. */
export function readTables(input: InputSummary): readonly TableSummary[] {
  const { tables } = input;
  return tables.length === 0 ? [input] : tables.filter(({ isLeftOut }) => !isLeftOut);
}
