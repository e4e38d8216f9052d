import type { CellResult } from "#core/dataset/cellResult.ts";
import { standardErrorFromCount } from "#core/statistics/aggregateError.ts";
import type { Interval } from "#core/statistics/interval.ts";
import { kornGraubardInterval } from "#core/statistics/kornGraubardInterval.ts";
import { logitInterval } from "#core/statistics/logitInterval.ts";
import { normalQuantile } from "#core/statistics/normalDistribution.ts";
import { studentQuantile } from "#core/statistics/studentDistribution.ts";
import { wilsonInterval } from "#core/statistics/wilsonInterval.ts";

export const intervalMethods = ["shown", "logit", "normal", "wilson", "wilsonDf", "kornGraubard", "smoothed"] as const;
export type IntervalMethod = (typeof intervalMethods)[number];

export const methodNames: Readonly<Record<IntervalMethod, string>> = {
  shown: "shown",
  logit: "logit with t everywhere (formerly shown)",
  normal: "logit with normal quantile",
  wilson: "Wilson, n_eff",
  wilsonDf: "Wilson, n_eff by df",
  kornGraubard: "Korn–Graubard everywhere",
  smoothed: "logit, SE by the city's design effect",
};

const z = normalQuantile(0.975);

/**
 * The 95 % interval of a rate by each method that could be shown.
 * `shown` is the product's. `logit` takes t, and Korn–Graubard where the rate is 0 or 1, whether or not a reviewer accepted
 * the cell. `wilsonDf` is Wilson's with the effective sample size times (z/t_df)², so that it knows how well the variance is
 * known. `smoothed` takes the city's design effect for the cell's own, and the normal quantile.
 * @param cityDeff design effect of the city's total; null where there is none
 * @returns null where the method has none
 */
export function intervalBy(
  method: IntervalMethod,
  { estimate, interval }: Pick<CellResult, "estimate" | "interval">,
  cityDeff: number | null,
): Interval | null {
  const { rate, se, n, df, effectiveN } = estimate;
  const extreme = rate === 0 || rate === 1;
  switch (method) {
    case "shown":
      return interval;
    case "logit":
      return extreme ? kornGraubardInterval({ rate, n, effectiveN, df }) : logitInterval(rate, se, df);
    case "normal":
      return df > 0 ? logitInterval(rate, se, null) : null;
    case "wilson":
      return df > 0 ? wilsonInterval(rate, effectiveN) : null;
    case "wilsonDf":
      return df > 0 ? wilsonInterval(rate, Math.min(n, effectiveN) * (z / studentQuantile(0.975, df)) ** 2) : null;
    case "kornGraubard":
      return kornGraubardInterval({ rate, n, effectiveN, df });
    case "smoothed":
      return cityDeff === null ? null : logitInterval(rate, standardErrorFromCount(rate, n, cityDeff), null);
  }
}
