import * as v from "valibot";
import { referenceOf, type ReferenceData } from "./referenceData.ts";
import { benchmarkSchema, breakSchema, instrumentSchema, regionSchema, targetSchema } from "./schema.ts";

const entries = {
  instruments: v.exactOptional(v.array(instrumentSchema)),
  targets: v.exactOptional(v.array(targetSchema)),
  benchmarks: v.exactOptional(v.array(benchmarkSchema)),
  breaks: v.exactOptional(v.array(breakSchema)),
  actions: v.exactOptional(regionSchema.entries.actions),
};

/** Lists that an operator gives: each replaces the old one whole. */
export const referenceChangeSchema = v.object(entries);
export type ReferenceChange = v.InferOutput<typeof referenceChangeSchema>;

export const referenceLists = ["instruments", "targets", "benchmarks", "breaks", "actions"] as const;

/** Reference data with the lists that are given. */
export function changedReference(reference: ReferenceData, { actions, ...lists }: ReferenceChange): ReferenceData {
  const { region } = reference;
  return referenceOf({ ...reference, ...lists, region: actions === undefined ? region : { ...region, actions } });
}
