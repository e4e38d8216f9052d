import type { TargetVerdict, Verdict } from "#core/query/verdict.ts";
import { intervalWords } from "#charts/spec/pointWords.ts";
import { rateWords } from "#charts/spec/observedWords.ts";
import { formatChance, formatExactShare, formatSigned } from "#i18n/exactNumbers.ts";
import type { Locale } from "#i18n/locale.ts";
import { methodEstimateWords } from "#i18n/methodEstimateWords.ts";
import { methodReferenceWords } from "#i18n/methodReferenceWords.ts";
import { methodVerdictWords } from "#i18n/methodVerdictWords.ts";
import { methodWords } from "#i18n/methodWords.ts";
import {
  formatCount,
  formatPoints,
  formatPointsNumber,
  formatPointsRange,
  formatPublishedShare,
  formatYear,
} from "#i18n/numbers.ts";
import { verdictNoteWords } from "#i18n/verdictNoteWords.ts";
import type { Fact } from "./FactList.tsx";

/** The value that is judged, with what its certainty rests on. */
function judgedFacts({ judged, target, gap }: Verdict, locale: Locale): readonly Fact[] {
  const { facts } = methodVerdictWords[locale];
  const { atLeast, moreThan } = methodReferenceWords[locale];
  const { points } = methodEstimateWords[locale].rate;
  const bounds = gap === null || gap.lower === null || gap.upper === null ? null : ([gap.lower, gap.upper] as const);
  const difference = gap === null ? null : formatPoints(gap.diff, locale);
  return [
    {
      label: facts.judged(formatYear(judged.year, locale)),
      value: methodWords[locale].brief.estimateIs(rateWords(judged), intervalWords(judged, locale)),
    },
    ...(judged.se === null
      ? []
      : [
          { label: facts.se, value: points(formatPointsNumber(judged.se, 3)) },
          { label: facts.df, value: judged.df === null ? facts.normal : formatCount(judged.df, locale) },
        ]),
    ...(target === null
      ? []
      : [
          {
            label: facts.target(formatYear(target.year, locale)),
            value: (target.operator === ">" ? moreThan : atLeast)(formatPublishedShare(target.rate)),
          },
        ]),
    ...(difference === null
      ? []
      : [
          {
            label: facts.gap,
            value:
              bounds === null ? difference : facts.gapIs(difference, formatPointsRange(bounds[0], bounds[1], locale)),
          },
        ]),
  ];
}

/** Exactly, where the pages speak roughly. */
function chanceFact({ target, probability }: Pick<TargetVerdict, "target" | "probability">, locale: Locale): Fact {
  const { facts } = methodVerdictWords[locale];
  const year = formatYear(target.year, locale);
  return {
    label: probability?.when === "then" ? facts.chanceThen(year) : facts.chanceNow,
    value: probability === null ? facts.noChance : formatChance(probability.value),
  };
}

function settleFacts({ settle }: Verdict, locale: Locale): readonly Fact[] {
  const { facts } = methodVerdictWords[locale];
  if (settle === null || settle.neededEffectiveN === null) return [];
  const actual = settle.effectiveN === null ? null : formatCount(settle.effectiveN, locale);
  return [{ label: facts.needed, value: facts.actual(formatCount(settle.neededEffectiveN, locale), actual) }];
}

function pathFacts({ baseline, path, judged, target, ratio }: Verdict, locale: Locale): readonly Fact[] {
  const { facts } = methodVerdictWords[locale];
  const lag = path?.lag ?? null;
  const range = ratio?.interval ?? null;
  return [
    ...(baseline === null
      ? []
      : [
          {
            label: facts.baseline,
            value: facts.baselineIs(formatYear(baseline.year, locale), rateWords(baseline), baseline.se !== null),
          },
        ]),
    ...(path === null
      ? []
      : [
          {
            label: facts.path(formatYear(judged.year, locale)),
            value: facts.pathIs(
              formatExactShare(path.at),
              formatPoints(path.gap.diff, locale),
              formatPointsNumber(path.perYear, 2),
            ),
          },
        ]),
    ...(path === null || path.others === null || judged.year === target?.year
      ? []
      : [
          {
            label: facts.otherPaths,
            value: facts.otherPathsAre(formatExactShare(path.others.compound), formatExactShare(path.others.logit)),
          },
        ]),
    ...(lag === null
      ? []
      : [{ label: facts.lag, value: (lag < 0 ? facts.ahead : facts.behind)(Math.abs(lag).toFixed(2)) }]),
    ...(ratio === null
      ? []
      : [
          {
            label: facts.ratio,
            value: facts.ratioIs(
              formatSigned(ratio.ratio, 3),
              range === null ? null : facts.range(formatSigned(range.lower, 2), formatSigned(range.upper, 2)),
              verdictNoteWords[locale].classes[ratio.class],
            ),
          },
        ]),
  ];
}

function signedPoints(perYear: number): string {
  return `${perYear < 0 ? "\u2212" : ""}${formatPointsNumber(perYear, 2)}`;
}

function paceFacts({ pace }: Verdict, locale: Locale): readonly Fact[] {
  const { facts } = methodVerdictWords[locale];
  if (pace === null) return [];
  if (pace.kind === "needed")
    return [{ label: facts.paceNeeded, value: facts.paceIs(signedPoints(pace.perYear), null) }];
  const { lower, upper } = pace;
  const range = lower === null || upper === null ? null : facts.range(signedPoints(lower), signedPoints(upper));
  return [{ label: facts.pace, value: facts.paceIs(signedPoints(pace.perYear), range) }];
}

/** Everything that core worked out for the verdict on the region. */
export function verdictFacts(verdict: Verdict, locale: Locale): readonly Fact[] {
  const { target, probability, others } = verdict;
  const { facts } = methodVerdictWords[locale];
  return [
    ...judgedFacts(verdict, locale),
    ...(target === null ? [] : [chanceFact({ target, probability }, locale)]),
    ...settleFacts(verdict, locale),
    ...pathFacts(verdict, locale),
    ...paceFacts(verdict, locale),
    ...others.map((other) => {
      const { label, value } = chanceFact(other, locale);
      const name = facts.otherTarget(formatYear(other.target.year, locale), formatPublishedShare(other.target.rate));
      return { label: name, value: facts.named(label, value) };
    }),
  ];
}
