import type { Dataset } from "#core/dataset/dataset.ts";
import type { Change, Comparison } from "#core/query/comparison.ts";
import type { Verdict } from "#core/query/verdict.ts";
import { difference } from "#core/units.ts";
import { roughChance } from "#i18n/chances.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { wholeInSentence } from "#i18n/names.ts";
import { formatComparison, formatPublishedShare, formatYear } from "#i18n/numbers.ts";
import { verdictWording } from "#i18n/verdictWording.ts";
import { rateWords } from "./observedWords.ts";
import { intervalWords } from "./pointWords.ts";
import { targetName } from "./targetWords.ts";

interface Beside {
  readonly name: string;
  readonly comparison: Comparison;
}

/** The nation and, unless the headline has said it, the region: each with its rate, ready to stand in a sentence. */
function besideOf({ benchmark, region, target }: Verdict, dataset: Dataset, locale: Locale): readonly Beside[] {
  const { named, sameYearNation, nationOf } = verdictWording[locale];
  const whole = wholeInSentence(dataset.manifest.region, dataset.manifest.region.code, locale);
  return [
    ...(region === null || target === null
      ? []
      : [{ name: named(whole, rateWords(region.observation)), comparison: region.comparison }]),
    ...(benchmark === null
      ? []
      : [
          {
            name: named(
              benchmark.sameYear ? sameYearNation : nationOf(formatYear(benchmark.benchmark.year, locale)),
              formatPublishedShare(benchmark.benchmark.rate),
            ),
            comparison: benchmark.comparison,
          },
        ]),
  ];
}

function changesOf({ changes }: Verdict): readonly Change[] {
  return [changes.first, changes.nearest].filter((change) => change !== null);
}

function yearsOf(changes: readonly Change[], outcome: Change["outcome"], locale: Locale): string | null {
  const years = changes.filter((change) => change.outcome === outcome).map(({ since }) => formatYear(since, locale));
  return years.length === 0 ? null : formatList(years, locale);
}

/** What can be said: tested differences, and the published figure or the interval where nothing else is left. */
export function certainClauses(verdict: Verdict, dataset: Dataset, locale: Locale): readonly string[] {
  const wording = verdictWording[locale];
  const { target, latest, judged, status } = verdict;
  const beside = besideOf(verdict, dataset, locale);
  const chance = verdict.probability === null ? "" : roughChance(verdict.probability.value, locale);
  const reached = (name: string): readonly string[] => {
    if (status.code === "met") return [wording.reached(name, chance)];
    return status.code === "not-met" ? [wording.notReached(name, chance)] : [];
  };
  if (latest.se === null) {
    const isTold = status.code === "no-data" && status.because === "no-error-information";
    const name = target === null || isTold || judged !== latest ? null : targetName(target, latest.year, locale);
    const clauses = [
      ...(target === null ? [] : reached(targetName(target, latest.year, locale))),
      ...(target === null || name === null
        ? []
        : [wording.asPublished(formatComparison(difference(target.rate, latest.rate), name, locale))]),
      ...beside.map(({ name: other, comparison }) =>
        wording.asPublished(formatComparison(comparison.diff, other, locale)),
      ),
    ];
    return clauses.length === 0 ? [wording.onlyValue(rateWords(latest))] : clauses;
  }
  const name = target === null ? "" : targetName(target, latest.year, locale);
  const changes = changesOf(verdict);
  const risen = yearsOf(changes, "higher", locale);
  const fallen = yearsOf(changes, "lower", locale);
  const interval = intervalWords(latest, locale);
  const clauses = [
    ...reached(name),
    ...beside
      .filter(({ comparison }) => comparison.outcome === "higher")
      .map(({ name: other }) => wording.above(other)),
    ...beside.filter(({ comparison }) => comparison.outcome === "lower").map(({ name: other }) => wording.below(other)),
    ...(risen === null ? [] : [wording.risen(risen)]),
    ...(fallen === null ? [] : [wording.fallen(fallen)]),
  ];
  if (clauses.length > 0) return clauses;
  return [interval === null ? wording.onlyValue(rateWords(latest)) : wording.insideInterval(interval)];
}

/** A confidence near certainty that is still not enough for the words of certainty. */
function shortOf(probability: number): "met" | "not-met" | null {
  if (probability > 0.95) return "met";
  return probability < 0.05 ? "not-met" : null;
}

function openTarget(verdict: Verdict, locale: Locale): readonly string[] {
  const wording = verdictWording[locale];
  const { status, target, probability, unread } = verdict;
  if (target === null) return [];
  const year = formatYear(target.year, locale);
  if (status.code === "no-data") {
    switch (status.because) {
      case "no-error-information":
        return [wording.whetherMetNoError];
      case "target-year-without-survey":
        return [wording.levelUnknown(year)];
      case "target-year-withheld":
        return [wording.levelWithheld(year)];
      case "too-few-comparable":
        return [wording.willMeetUnknown(year)];
      case "wave-unread":
        return [
          wording.levelUnread(
            formatList(
              unread.map((one) => formatYear(one, locale)),
              locale,
            ),
          ),
        ];
    }
  }
  if (probability?.when === "then") return [wording.whetherWillMeet(year, roughChance(probability.value, locale))];
  return status.code === "undecided" && probability !== null
    ? [wording.whetherMet(roughChance(probability.value, locale), shortOf(probability.value))]
    : [];
}

/** What cannot be said, and how far it can. */
export function uncertainClauses(verdict: Verdict, dataset: Dataset, locale: Locale): readonly string[] {
  const wording = verdictWording[locale];
  const beside = besideOf(verdict, dataset, locale);
  const { baseline } = verdict;
  const unchanged = yearsOf(changesOf(verdict), "no-difference", locale);
  return [
    ...openTarget(verdict, locale),
    ...(verdict.judged.assumedSrs ? [wording.errorAssumed] : []),
    ...beside
      .filter(({ comparison }) => comparison.outcome === "no-difference")
      .map(({ name }) => wording.whetherDifferent(name)),
    ...beside
      .filter(({ comparison }) => comparison.outcome === "cannot-test")
      .map(({ name }) => wording.cannotTest(name)),
    ...(unchanged === null ? [] : [wording.whetherChanged(unchanged)]),
    ...(baseline !== null && baseline.se === null && changesOf(verdict).length === 0 && verdict.latest.se !== null
      ? [wording.sinceBaseline(formatYear(baseline.year, locale))]
      : []),
  ];
}
