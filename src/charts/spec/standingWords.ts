import type { Change, Comparison } from "#core/query/comparison.ts";
import { intervalsWords } from "#i18n/intervalsWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatComparison, formatYear } from "#i18n/numbers.ts";

/** Where a value stands beside a whole: 低于全市. */
export function standingWords(beside: Comparison, whole: string, locale: Locale): string {
  const { above, below, same, untested } = intervalsWords[locale];
  switch (beside.outcome) {
    case "higher":
      return above(whole);
    case "lower":
      return below(whole);
    case "no-difference":
      return same(whole);
    case "cannot-test":
      return untested;
  }
}

/** The same in full for table and announcement: 比全市低 6.9 个百分点（超出抽样误差）. */
export function besideWords(beside: Comparison, whole: string, locale: Locale): string {
  const { judged, beyond, noDifference, untested } = intervalsWords[locale];
  const size = formatComparison(beside.diff, whole, locale);
  if (beside.outcome === "cannot-test") return judged(size, untested);
  return judged(size, beside.outcome === "no-difference" ? noDifference : beyond);
}

export function changeWords(change: Change, locale: Locale): string {
  const { up, down, unchanged, changeUntested } = intervalsWords[locale];
  const since = formatYear(change.since, locale);
  switch (change.outcome) {
    case "higher":
      return up(since);
    case "lower":
      return down(since);
    case "no-difference":
      return unchanged(since);
    case "cannot-test":
      return changeUntested(since);
  }
}

/** 比 2024 年高 0.6 个百分点（看不出变化） */
export function changeInFull(change: Change, locale: Locale): string {
  const { judged, beyond, noChange, untested } = intervalsWords[locale];
  const size = formatComparison(change.diff, formatYear(change.since, locale), locale);
  if (change.outcome === "cannot-test") return judged(size, untested);
  return judged(size, change.outcome === "no-difference" ? noChange : beyond);
}
