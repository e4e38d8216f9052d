import type { DatedRate } from "./referencePath.ts";
import { studentQuantile } from "./studentDistribution.ts";

/** A dated rate with what is known of its error. */
export interface DatedEstimate extends DatedRate {
  readonly se: number | null;
  /** Null: normal distribution. */
  readonly df: number | null;
}

/** Classes of Statistics Canada and Open SDG: from 0.95, from 0.60, from 0, below 0. */
export type GrowthClass = "substantial" | "moderate" | "limited" | "deterioration";

/** Growth against needed growth. Printed, but it never sets the words of a verdict. */
export interface GrowthRatio {
  readonly ratio: number;
  /** 95 % by the delta method; null where either value has no standard error. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly class: GrowthClass;
}

function classOf(ratio: number): GrowthClass {
  if (ratio >= 0.95) return "substantial";
  if (ratio >= 0.6) return "moderate";
  return ratio >= 0 ? "limited" : "deterioration";
}

function totalDf(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

/**
 * R = compound annual growth observed since the baseline / compound annual growth required from the baseline to the target.
 * @returns null where no growth rate exists: a rate of 0, years not in order, or a target equal to the baseline
 * Source: Eurostat and Open SDG progress measure, the required rate in absolute value.
 */
export function growthRatio(base: DatedEstimate, current: DatedEstimate, target: DatedRate): GrowthRatio | null {
  const elapsed = current.year - base.year;
  const allowed = target.year - base.year;
  if (
    elapsed <= 0 ||
    allowed <= 0 ||
    base.rate <= 0 ||
    current.rate <= 0 ||
    target.rate <= 0 ||
    base.rate === target.rate
  )
    return null;
  const observed = (current.rate / base.rate) ** (1 / elapsed) - 1;
  const signed = (target.rate / base.rate) ** (1 / allowed) - 1;
  const required = Math.abs(signed);
  const ratio = observed / required;
  const df = totalDf(base.df, current.df);
  if (base.se === null || current.se === null || (df !== null && df <= 0))
    return { ratio, interval: null, class: classOf(ratio) };
  const byCurrent = (1 + observed) / (elapsed * current.rate * required);
  const byBase =
    -(1 + observed) / (elapsed * base.rate * required) + (ratio * (1 + signed)) / (allowed * base.rate * signed);
  const half = studentQuantile(0.975, df) * Math.hypot(byCurrent * current.se, byBase * base.se);
  return { ratio, interval: { lower: ratio - half, upper: ratio + half }, class: classOf(ratio) };
}
