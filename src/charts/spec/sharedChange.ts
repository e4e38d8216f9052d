import type { Change } from "#core/query/comparison.ts";
import { intervalsWords } from "#i18n/intervalsWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatYear } from "#i18n/numbers.ts";
import type { Group } from "./groupRow.ts";

/** The change that all groups with a value of one wave have in common: said once rather than in every row. */
export interface SharedChange {
  readonly change: Change;
  /** Others have a value of pooled waves, which has no change. */
  readonly isOfSome: boolean;
}

/** By outcome and year; null where they differ. */
export function sharedChange(groups: readonly Group[]): SharedChange | null {
  const shown = groups.flatMap(({ observation, change }) => (observation === null ? [] : [{ observation, change }]));
  const single = shown.filter(({ observation }) => observation.form === "direct");
  const first = single[0]?.change ?? null;
  if (first === null || single.length < 2) return null;
  const isShared = single.every(({ change }) => change?.outcome === first.outcome && change.since === first.since);
  return isShared ? { change: first, isOfSome: single.length < shown.length } : null;
}

export function sharedChangeNote(shared: SharedChange | null, locale: Locale): readonly string[] {
  if (shared === null) return [];
  const { change, isOfSome } = shared;
  const { allUp, allDown, allUnchanged, allUntested } = intervalsWords[locale].notes;
  const since = formatYear(change.since, locale);
  switch (change.outcome) {
    case "higher":
      return [allUp(since, change.corrected, isOfSome)];
    case "lower":
      return [allDown(since, change.corrected, isOfSome)];
    case "no-difference":
      return [allUnchanged(since, change.corrected, isOfSome)];
    case "cannot-test":
      return [allUntested(since, isOfSome)];
  }
}
