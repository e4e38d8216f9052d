import type { Mapping, SampleSize } from "./mapping.ts";

/** What an operator chose for all inputs; it goes before a mapping file, key by key. Null: not chosen. */
export interface MappingChoices {
  readonly columns: NonNullable<Mapping["columns"]>;
  readonly populations: NonNullable<Mapping["populations"]>;
  readonly values: NonNullable<Mapping["values"]>;
  readonly qualifiedWhen: NonNullable<Mapping["qualifiedWhen"]> | null;
  readonly passMark: number | null;
  readonly rateUnit: NonNullable<Mapping["rateUnit"]> | null;
  readonly marginIs: NonNullable<Mapping["marginIs"]> | null;
  /** Of cells whose table gives none. */
  readonly sampleSizes: readonly SampleSize[];
}

/** A mapping as choices: what can be chosen of it. */
export function choicesOf(mapping: Mapping): MappingChoices {
  const { columns = {}, populations = {}, values = {}, sampleSizes = [] } = mapping;
  const { qualifiedWhen = null, passMark = null, rateUnit = null, marginIs = null } = mapping;
  return { columns, populations, values, qualifiedWhen, passMark, rateUnit, marginIs, sampleSizes };
}
