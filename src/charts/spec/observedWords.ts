import type { Observation } from "#core/query/observation.ts";
import { formatPublishedNumber, formatShareNumber } from "#i18n/numbers.ts";

/** A rate as printed, without %: estimates with one decimal, a figure that was only published with its own digits. */
export function rateNumber(observation: Observation): string {
  return observation.status === "published-figure"
    ? formatPublishedNumber(observation.rate)
    : formatShareNumber(observation.rate);
}

export function rateWords(observation: Observation): string {
  return `${rateNumber(observation)}%`;
}
