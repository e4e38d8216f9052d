import { categories, type Dimension, type Population } from "#core/breakdown.ts";
import type { Region } from "#core/dataset/schema.ts";
import { categoryNames, dimensionNames } from "./categoryNames.ts";
import { flagAliases, roleAliases } from "./headerAliases.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";

/** Names with which the program itself writes a file that it can read without a mapping: of each list the first. */
export const canonicalNames = {
  role: (role: ColumnRole): string => firstOf(roleAliases[role].trim().split(/\s+/)),
  population: (population: Population): string => firstOf(flagAliases[population].trim().split(/\s+/)),
  dimension: (dimension: Dimension): string => firstOf(dimensionNames[dimension]),
  category: (dimension: Dimension, category: string): string => {
    if (dimension === "total") return "";
    const names: Readonly<Record<string, readonly string[]>> = categoryNames[dimension];
    return names[category]?.[0] ?? category;
  },
  /** Today's name of a unit; the region's own where the unit is not known. */
  area: (region: Region, code: string | null): string =>
    region.areas.find((area) => area.code === code)?.name.zh ?? region.name.zh,
  yesOrNo: (is: boolean): string => (is ? "是" : "否"),
} as const;

/** Populations in the order of published rows. */
export const populationOrder: readonly Population[] = categories.population;

function firstOf(names: readonly string[]): string {
  const [first] = names;
  if (first === undefined) throw new Error("a list of names is empty");
  return first;
}
