import type { Verdict } from "#core/query/verdict.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatYear } from "#i18n/numbers.ts";
import { trendWords } from "#i18n/trendWords.ts";

/** The status against the target in a few words, for a title; null without a target. */
export function targetStatusWords(
  verdict: Pick<Verdict, "status" | "judged" | "target" | "unread">,
  locale: Locale,
): string | null {
  const { status, judged, target, unread } = verdict;
  const words = trendWords[locale].status;
  switch (status.code) {
    case "met":
      return words.met;
    case "not-met":
      return words.notMet;
    case "undecided":
      return judged.year === target?.year ? words.undecidedNow : words.undecidedThen;
    case "expected":
      return words.expected;
    case "must-accelerate":
      return words.mustAccelerate;
    case "little-progress":
      return words.littleProgress;
    case "falling":
      return words.falling;
    case "no-target":
      return null;
    case "no-data":
      break;
  }
  switch (status.because) {
    case "no-error-information":
      return words.noError;
    case "target-year-without-survey":
      return words.noSurvey(target === null ? "" : formatYear(target.year, locale));
    case "target-year-withheld":
      return words.withheld(target === null ? "" : formatYear(target.year, locale));
    case "too-few-comparable":
      return words.tooFew;
    case "wave-unread":
      return words.unread(
        formatList(
          unread.map((year) => formatYear(year, locale)),
          locale,
        ),
      );
  }
}
