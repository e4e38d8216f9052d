import type { Dataset } from "#core/dataset/dataset.ts";
import type { Observation } from "#core/query/observation.ts";
import type { Year } from "#core/units.ts";
import { chartWords } from "#i18n/chartWords.ts";
import { inLocale, type Locale } from "#i18n/locale.ts";
import { formatCountRange, formatYear } from "#i18n/numbers.ts";
import { markOf } from "./appearance.ts";

function rangeOf(observations: readonly Observation[]): readonly [number, number] | null {
  const sizes = observations.flatMap(({ n }) => (n === null ? [] : [n]));
  return sizes.length === 0 ? null : [Math.min(...sizes), Math.max(...sizes)];
}

/** Sample sizes of one series over the years. */
export function sampleYearsNote(observations: readonly Observation[], locale: Locale): string {
  const { sampleYears, sampleOne, noSample } = chartWords[locale].notes;
  const range = rangeOf(observations);
  const known = observations.filter(({ n }) => n !== null);
  const [only] = known;
  if (range === null || only === undefined) return noSample;
  const words = formatCountRange(...range, locale);
  return known.length === 1 ? sampleOne(formatYear(only.year, locale), words) : sampleYears(words);
}

/** Sample sizes of the groups of one wave. */
export function sampleGroupsNote(observations: readonly Observation[], locale: Locale): readonly string[] {
  const range = rangeOf(observations);
  if (range !== null) return [chartWords[locale].notes.sampleGroups(formatCountRange(...range, locale))];
  return observations.length === 0 ? [] : [chartWords[locale].notes.noSample];
}

/** How the values of a wave came about, as published with it. */
export function methodNote(dataset: Dataset, year: Year | null, locale: Locale): readonly string[] {
  const method = dataset.waves.find((wave) => wave.year === year)?.method;
  const words = method === undefined ? "" : inLocale(method, locale).replace(/[。.]$/, "");
  return words === "" ? [] : [chartWords[locale].notes.method(words)];
}

/** The kind of interval and what the marks mean, for the marks that are there. */
export function legendNotes(observations: readonly Observation[], anyDash: boolean, locale: Locale): readonly string[] {
  const { level, hatched, hollowProvisional, hollowNoError, dash, srs, reviewed } = chartWords[locale].notes;
  const marks = observations.map(markOf);
  return [
    ...(observations.some(({ lower }) => lower !== null) ? [level] : []),
    ...(observations.some(({ status, se }) => status === "provisional" && se !== null) ? [hollowProvisional] : []),
    ...(observations.some(({ se }) => se === null) ? [hollowNoError] : []),
    ...(marks.includes("hatched") ? [hatched] : []),
    ...(anyDash ? [dash] : []),
    ...(observations.some(({ assumedSrs }) => assumedSrs) ? [srs] : []),
    ...(observations.some((one) => one.reviewed) ? [reviewed] : []),
  ];
}
