import { points, type Points } from "#core/units.ts";
import type { DatedRate } from "./referencePath.ts";

function changeAYear(from: DatedRate, to: DatedRate): Points | null {
  return to.year > from.year ? points((to.rate - from.rate) / (to.year - from.year)) : null;
}

/** Points a year needed from the current value to the target; null in or after the target year. Negative when the value is above it. */
export function requiredPace(current: DatedRate, target: DatedRate): Points | null {
  return changeAYear(current, target);
}

/** Mean change since the baseline, in points a year; null unless the baseline is earlier. */
export function meanPace(base: DatedRate, current: DatedRate): Points | null {
  return changeAYear(base, current);
}
