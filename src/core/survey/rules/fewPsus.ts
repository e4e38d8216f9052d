import type { Accumulator } from "#core/statistics/accumulator.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Year } from "#core/units.ts";

/** Below these degrees of freedom nothing of a design is published as it is (statistics/reliability.ts). */
const fewestFreedom = 8;
/** PSUs of nearly one respondent each are no clusters. */
const ofOne = { n: 100, share: 0.8 } as const;

/** A warning where a design has too few PSUs to tell its own error: PSUs less strata below eight. */
export function reportFewPsus(accumulator: Accumulator, year: Year, log: IssueLog, place: IssuePlace): void {
  if (!accumulator.clustered) return;
  const strata = accumulator.strata();
  const psus = strata.reduce((sum, stratum) => sum + stratum.psus, 0);
  const n = accumulator.parts().strata.reduce((sum, { respondents }) => sum + respondents, 0);
  if (n >= ofOne.n && psus > ofOne.share * n) log.add("psus-of-one", { psus, n }, place);
  if (psus - strata.length < fewestFreedom) log.add("few-psus", { year, psus, strata: strata.length }, place);
}
