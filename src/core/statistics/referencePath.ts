import { isShare, type Share, type Year } from "#core/units.ts";

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
