import { points, share } from "#core/units.ts";
import { formatPublishedNumber } from "#i18n/numbers.ts";
import type { RateAxis } from "./chartSpec.ts";

const steps = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2] as const;
const mostTicks = 5;
const air = 1.03;

function exact(value: number): number {
  return Number(value.toPrecision(12));
}

function labelOf(at: number): string {
  const size = formatPublishedNumber(share(Math.abs(at)));
  return at < 0 ? `\u2212${size}` : size;
}

/** An axis of points that holds 0 and all values, with round ticks. */
export function differenceAxis(values: readonly (number | null)[]): RateAxis {
  const known = values.filter((value) => value !== null);
  const to = Math.max(0.01, ...known) * air;
  const from = Math.min(0, ...known) * air;
  const step = steps.find((one) => (to - from) / one <= mostTicks) ?? 0.25;
  const fine = step / 5;
  const end = Math.min(1, exact(Math.ceil(exact(to / fine)) * fine));
  const start = Math.max(-1, exact(Math.floor(exact(from / fine)) * fine));
  const first = Math.ceil(exact(start / step));
  const count = Math.floor(exact(end / step)) - first + 1;
  const ticks = Array.from({ length: count }, (_, place) => points(exact((first + place) * step)));
  return { from: points(start), to: points(end), ticks: ticks.map((at) => ({ at, label: labelOf(at) })) };
}
