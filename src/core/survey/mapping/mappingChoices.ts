import type { Mapping, SampleSize } from "./mapping.ts";

type MappingOptions = NonNullable<Mapping["options"]>;

/** What an operator chose for all inputs; it goes before a mapping file, key by key. Null: not chosen. */
export interface MappingChoices {
  readonly columns: NonNullable<Mapping["columns"]>;
  readonly populations: NonNullable<Mapping["populations"]>;
  readonly values: NonNullable<Mapping["values"]>;
  readonly qualifiedWhen: NonNullable<Mapping["qualifiedWhen"]> | null;
  readonly passMark: number | null;
  readonly rateUnit: NonNullable<Mapping["rateUnit"]> | null;
  readonly marginIs: NonNullable<Mapping["marginIs"]> | null;
  /** Id of the instrument that the respondents answered. */
  readonly instrument: string | null;
  readonly singlePsu: NonNullable<MappingOptions["singlePsu"]> | null;
  /** Of the intervals in the files, 0–1. */
  readonly confidenceLevel: number | null;
  /** Of cells whose table gives none. */
  readonly sampleSizes: readonly SampleSize[];
}

/** A mapping as choices: what can be chosen of it. */
export function choicesOf(mapping: Mapping): MappingChoices {
  const { columns = {}, populations = {}, values = {}, sampleSizes = [] } = mapping;
  const { qualifiedWhen = null, passMark = null, rateUnit = null, marginIs = null, instrument = null } = mapping;
  const { singlePsu = null, confidenceLevel = null } = mapping.options ?? {};
  const rules = { qualifiedWhen, passMark, rateUnit, marginIs, instrument, singlePsu, confidenceLevel };
  return { columns, populations, values, ...rules, sampleSizes };
}
