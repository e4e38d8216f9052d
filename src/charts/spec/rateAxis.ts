import { share, type Share } from "#core/units.ts";
import { formatPublishedNumber } from "#i18n/numbers.ts";
import type { RateAxis } from "./chartSpec.ts";

const steps = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2] as const;
const mostTicks = 5;
const air = 1.03;

function exact(value: number): number {
  return Number(value.toPrecision(12));
}

function axisTo(to: number, step: number): RateAxis {
  const count = Math.floor(exact(to / step)) + 1;
  const ticks = Array.from({ length: count }, (_, place) => share(exact(place * step)));
  return { from: share(0), to: share(to), ticks: ticks.map((at) => ({ at, label: formatPublishedNumber(at) })) };
}

/** An axis of per cents that starts at 0, ends a little above the largest value and has round ticks. */
export function rateAxis(values: readonly (Share | null)[]): RateAxis {
  const largest = Math.max(0.01, ...values.map((value) => value ?? 0)) * air;
  const step = steps.find((one) => largest / one <= mostTicks) ?? 0.25;
  const end = Math.min(1, exact(Math.ceil(exact(largest / (step / 5))) * (step / 5)));
  return axisTo(end, step);
}

/** The whole range from 0 to 100 %. */
export function fullAxis(): RateAxis {
  return axisTo(1, 0.25);
}
