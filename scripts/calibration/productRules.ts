import { listContrasts, listPooledContrasts, type Family } from "#core/dataset/listContrasts.ts";
import { packagedReference } from "#core/region/packagedReference.ts";
import type { Accumulator } from "#core/statistics/accumulator.ts";
import type { TestRule } from "./besideWhole.ts";
import type { CellBook } from "./cells.ts";
import { shownResults, tallyOf } from "./shownResults.ts";

/** Families of parts that are tested against the city; published counties are a part of `counties`. */
export type BesideFamily = "populations" | "counties" | "pooledCounties";
export type ProductRules = Readonly<Record<BesideFamily, TestRule>>;

/** Whose degrees of freedom the product takes, read from its own plan of comparisons as if every cell were published. */
export function productRules(book: CellBook, survey: Accumulator): ProductRules {
  const { region } = packagedReference();
  const all = shownResults(book, survey);
  const results = [...all.values()].map((result) => ({ ...result, withheldBy: null }));
  const plans = [
    ...listContrasts(results, region, tallyOf(book, survey, [...all.keys()])),
    ...listPooledContrasts(results, region),
  ];
  const ruleOf = (family: Family): TestRule => {
    const freedoms = new Set(plans.flatMap((plan) => (plan.family === family ? [plan.freedom] : [])));
    const [freedom] = freedoms;
    if (freedom === undefined || freedoms.size > 1) throw new RangeError(`no single rule of the family ${family}`);
    return freedom === "b" ? "part" : "union";
  };
  return {
    populations: ruleOf("populations-city"),
    counties: ruleOf("counties-city"),
    pooledCounties: ruleOf("pooled-counties-city"),
  };
}
