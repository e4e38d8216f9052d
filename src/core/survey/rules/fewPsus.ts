import type { Accumulator } from "#core/statistics/accumulator.ts";
import type { IssueLog } from "#core/survey/issueLog.ts";
import type { Year } from "#core/units.ts";

/** Below these degrees of freedom nothing of a design is published as it is (statistics/reliability.ts). */
const fewestFreedom = 8;

/** A warning where a design has too few PSUs to tell its own error: PSUs less strata below eight. */
export function reportFewPsus(accumulator: Accumulator, year: Year, log: IssueLog): void {
  if (!accumulator.clustered) return;
  const strata = accumulator.strata();
  const psus = strata.reduce((sum, stratum) => sum + stratum.psus, 0);
  if (psus - strata.length < fewestFreedom) log.add("few-psus", { year, psus, strata: strata.length });
}
