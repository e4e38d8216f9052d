import { isShare, type Share, type Year } from "#core/units.ts";
import { fromLogOdds, logOdds } from "./logOdds.ts";

/** A rate of a year: a measured one, a baseline, a target. */
export interface DatedRate {
  readonly year: Year;
  readonly rate: Share;
}

/** The straight line through two dated rates, at any time, without bounds. @throws RangeError when the years are equal */
export function lineThrough(a: DatedRate, b: DatedRate): (time: number) => number {
  if (a.year === b.year) throw new RangeError(`no line through two rates of ${a.year}`);
  return (time) => a.rate + (b.rate - a.rate) * ((time - a.year) / (b.year - a.year));
}

/** The path of constant relative growth through two rates above 0, at any time. Not the one that is drawn: it shows what the form of the path matters. */
export function compoundThrough(a: DatedRate, b: DatedRate): (time: number) => number {
  return (time) => a.rate * (b.rate / a.rate) ** ((time - a.year) / (b.year - a.year));
}

/** The path straight in logit(rate) through two rates between 0 and 1, both excluded. As `compoundThrough`, not the one that is drawn. */
export function logitThrough(a: DatedRate, b: DatedRate): (time: number) => number {
  const from = logOdds(a.rate);
  const slope = (logOdds(b.rate) - from) / (b.year - a.year);
  return (time) => fromLogOdds(from + slope * (time - a.year));
}

/**
 * The straight path from a baseline to a target. It is ours: the plan sets no yearly targets.
 * @returns the share at a time (whole years or parts of them); null before the baseline and after the target, where there is no path
 */
export function referencePath(base: DatedRate, target: DatedRate): (time: number) => Share | null {
  const line = lineThrough(base, target);
  return (time) => {
    if (time < base.year || time > target.year) return null;
    const rate = line(time);
    return isShare(rate) ? rate : null;
  };
}
