import { valueRoles } from "./roleGroups.ts";
import type { Mapping } from "./mapping.ts";
import type { MappingChoices } from "./mappingChoices.ts";

/** A mapping file with what was chosen on the page over it; null where neither says anything. */
export function mappingWith(mapping: Mapping | null, choices: MappingChoices): Mapping | null {
  const chosen = chosenMapping(choices);
  if (Object.keys(chosen).length === 0) return mapping;
  return {
    ...mapping,
    ...chosen,
    ...(chosen.columns !== undefined && { columns: { ...mapping?.columns, ...chosen.columns } }),
    ...(chosen.populations !== undefined && { populations: { ...mapping?.populations, ...chosen.populations } }),
    ...(chosen.sampleSizes !== undefined && {
      sampleSizes: [...chosen.sampleSizes, ...(mapping?.sampleSizes ?? [])],
    }),
    ...(chosen.values !== undefined && { values: withValues(mapping?.values, chosen.values) }),
    ...(chosen.options !== undefined && { options: { ...mapping?.options, ...chosen.options } }),
  };
}

/** The choices as a mapping: only the keys that were chosen. */
export function chosenMapping(choices: MappingChoices): Mapping {
  const { columns, populations, values, qualifiedWhen, passMark, rateUnit, marginIs, sampleSizes } = choices;
  const { instrument, singlePsu, confidenceLevel } = choices;
  const has = (table: object): boolean => Object.keys(table).length > 0;
  return {
    ...(has(columns) && { columns }),
    ...(has(populations) && { populations }),
    ...(has(values) && { values }),
    ...(qualifiedWhen !== null && { qualifiedWhen }),
    ...(passMark !== null && { passMark }),
    ...(rateUnit !== null && { rateUnit }),
    ...(marginIs !== null && { marginIs }),
    ...(sampleSizes.length > 0 && { sampleSizes: [...sampleSizes] }),
    ...(instrument !== null && { instrument }),
    ...((singlePsu !== null || confidenceLevel !== null) && {
      options: { ...(singlePsu !== null && { singlePsu }), ...(confidenceLevel !== null && { confidenceLevel }) },
    }),
  };
}

type Values = NonNullable<Mapping["values"]>;

/** Value by value: a choice takes the place of the file's word on the same value, and of no other. */
function withValues(given: Values | undefined, chosen: Values): Values {
  const all: { -readonly [Role in keyof Values]: Values[Role] } = { ...given };
  for (const role of valueRoles) {
    const codes = chosen[role];
    if (codes !== undefined) all[role] = { ...given?.[role], ...codes };
  }
  return all;
}
