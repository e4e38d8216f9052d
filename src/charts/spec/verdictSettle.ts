import type { Verdict } from "#core/query/verdict.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatPointsSize, formatRoughPeople, formatYear, isPrintedZero } from "#i18n/numbers.ts";
import { verdictWording } from "#i18n/verdictWording.ts";

/** What would settle the question of the target, as a sentence; null where it is not open. */
export function settleSentence(verdict: Verdict, locale: Locale): string | null {
  const wording = verdictWording[locale];
  const { settle, status, target, unread } = verdict;
  if (target === null) return null;
  if (settle !== null) {
    if (settle.neededEffectiveN === null || isPrintedZero(settle.difference)) return wording.settleNoGap;
    const size = formatPointsSize(settle.difference, locale);
    if (settle.effectiveN !== null && settle.neededEffectiveN <= settle.effectiveN) return wording.settleEdge(size);
    const actual = settle.effectiveN === null ? null : formatRoughPeople(settle.effectiveN, locale);
    return wording.settle(size, formatRoughPeople(settle.neededEffectiveN, locale), actual);
  }
  if (status.code === "undecided") return wording.settleNextSurvey;
  if (status.code !== "no-data") return null;
  switch (status.because) {
    case "no-error-information":
      return wording.settleNoError;
    case "target-year-without-survey":
      return wording.settleNoSurvey(formatYear(target.year, locale));
    case "target-year-withheld":
      return wording.settleWithheld(formatYear(target.year, locale));
    case "too-few-comparable":
      return wording.settleOneMore;
    case "wave-unread":
      return wording.settleUnread(
        formatList(
          unread.map((year) => formatYear(year, locale)),
          locale,
        ),
      );
  }
}
