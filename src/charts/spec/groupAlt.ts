import type { Observation } from "#core/query/observation.ts";
import { intervalsWords } from "#i18n/intervalsWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { withNumber } from "#i18n/numbers.ts";
import type { Group } from "./groupRow.ts";
import { rateWords } from "./observedWords.ts";

export interface GroupAlt {
  /** The first sentence: what the chart is. */
  readonly kind: string;
  readonly groups: readonly Group[];
  readonly isSorted: boolean;
  /** Groups of units that stand in for some of them; often none. */
  readonly merged: readonly Group[];
  readonly whole: string;
  /** Drawn as a line, or null. */
  readonly total: Observation | null;
}

function listOf(groups: readonly Group[], locale: Locale): string | null {
  const values = groups.flatMap(({ name, observation }) =>
    observation === null ? [] : [withNumber(name, rateWords(observation))],
  );
  return values.length === 0 ? null : formatList(values, locale);
}

/** What the chart is; the values in order; what they are set beside. */
export function groupAlt({ kind, groups, isSorted, merged, whole, total }: GroupAlt, locale: Locale): string {
  const { alt } = intervalsWords[locale];
  const values = listOf(groups, locale);
  const mergedValues = listOf(merged, locale);
  return [
    kind,
    values === null ? alt.none : (isSorted ? alt.sorted : alt.inOrder)(values),
    ...(mergedValues === null ? [] : [alt.merged(mergedValues)]),
    ...(total === null || values === null ? [] : [alt.reference(whole, rateWords(total))]),
  ].join(alt.joint);
}
