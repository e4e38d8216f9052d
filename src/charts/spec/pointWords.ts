import type { Observation, SuppressionReason } from "#core/query/observation.ts";
import { pointWording } from "#i18n/pointWording.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount, formatInterval, formatYear } from "#i18n/numbers.ts";
import { rateWords } from "./observedWords.ts";

/** What must be said beside a value: its status and its limits. */
export function remarksOf(observation: Observation, locale: Locale): readonly string[] {
  const { provisional, caution, reviewed, noError } = pointWording[locale].point;
  return [
    ...(observation.se === null ? [noError] : []),
    ...(observation.status === "provisional" ? [provisional] : []),
    ...(observation.reliability === "caution" ? [caution] : []),
    ...(observation.reviewed ? [reviewed] : []),
  ];
}

/** The interval, or null. */
export function intervalWords({ lower, upper }: Observation, locale: Locale): string | null {
  return lower === null || upper === null ? null : formatInterval(lower, upper, locale);
}

/** A value announced with name, year, unit, interval and sample. */
export function pointWords(name: string, observation: Observation, locale: Locale): string {
  const { of, interval, sample, joint } = pointWording[locale].point;
  const range = intervalWords(observation, locale);
  return [
    of(name, formatYear(observation.year, locale), rateWords(observation)),
    ...(range === null ? [] : [interval(range)]),
    ...(observation.n === null ? [] : [sample(formatCount(observation.n, locale))]),
    ...remarksOf(observation, locale),
  ].join(joint);
}

export function reasonWords(reason: SuppressionReason | null, locale: Locale): string {
  return reason === null ? pointWording[locale].reasonAbsent : pointWording[locale].reasons[reason];
}
