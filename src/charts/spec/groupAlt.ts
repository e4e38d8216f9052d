import { intervalsWords } from "#i18n/intervalsWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import type { Observation } from "#core/query/observation.ts";
import type { Group } from "./groupRow.ts";
import { rateWords } from "./observedWords.ts";

/** What the chart is, in the first sentence; the values in order; what they are set beside. */
export function groupAlt(kind: string, groups: readonly Group[], reference: { readonly whole: string; readonly total: Observation | null }, locale: Locale): string {
  const { alt } = intervalsWords[locale];
  const values = groups.flatMap(({ name, observation }) => (observation === null ? [] : [alt.value(name, rateWords(observation))]));
  const { whole, total } = reference;
  return [
    kind,
    values.length === 0 ? alt.none : alt.values(formatList(values, locale)),
    ...(total === null || values.length === 0 ? [] : [alt.reference(whole, rateWords(total))]),
  ].join(alt.joint);
}
