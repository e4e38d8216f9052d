import type { Change } from "#core/query/comparison.ts";
import { intervalsWords } from "#i18n/intervalsWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatYear } from "#i18n/numbers.ts";
import type { Group } from "./groupRow.ts";

/** The change that all groups with a value have in common, by outcome and year: said once rather than in every row. Null where they differ. */
export function sharedChange(groups: readonly Group[]): Change | null {
  const changes = groups.flatMap(({ observation, change }) => (observation === null ? [] : [change]));
  const [first] = changes;
  if (first === undefined || first === null || changes.length < 2) return null;
  const isShared = changes.every((change) => change?.outcome === first.outcome && change.since === first.since);
  return isShared ? first : null;
}

export function sharedChangeNote(change: Change | null, locale: Locale): readonly string[] {
  if (change === null) return [];
  const { allUp, allDown, allUnchanged, allUntested } = intervalsWords[locale].notes;
  const since = formatYear(change.since, locale);
  switch (change.outcome) {
    case "higher":
      return [allUp(since, change.corrected)];
    case "lower":
      return [allDown(since, change.corrected)];
    case "no-difference":
      return [allUnchanged(since, change.corrected)];
    case "cannot-test":
      return [allUntested(since)];
  }
}
