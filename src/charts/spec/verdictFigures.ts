import type { Dataset } from "#core/dataset/dataset.ts";
import type { Comparison, Outcome } from "#core/query/comparison.ts";
import type { Verdict } from "#core/query/verdict.ts";
import { pointWording } from "#i18n/pointWording.ts";
import { figureWording } from "#i18n/figureWording.ts";
import type { Locale } from "#i18n/locale.ts";
import { wholeInSentence } from "#i18n/names.ts";
import {
  formatPointsNumber,
  formatPointsRange,
  formatPublishedShare,
  formatYear,
  isPrintedZero,
} from "#i18n/numbers.ts";
import { rateNumber, rateWords } from "./observedWords.ts";
import { intervalWords } from "./pointWords.ts";
import { targetName } from "./targetWords.ts";
import type { KeyFigure } from "./verdictCard.ts";

type Amount = Pick<KeyFigure, "before" | "number" | "unit">;

function amountOf({ diff }: Comparison, locale: Locale): Amount {
  const { lower, higher, within, points } = figureWording[locale];
  if (isPrintedZero(diff)) return { before: within, number: "0.1", unit: points };
  return { before: diff < 0 ? lower : higher, number: formatPointsNumber(diff), unit: points };
}

function noAmount(locale: Locale): Amount {
  return { before: "", number: pointWording[locale].dash, unit: "" };
}

function latestFigure({ latest, provisional, unread, withheld }: Verdict, locale: Locale): KeyFigure {
  const wording = figureWording[locale];
  const year = formatYear(latest.year, locale);
  const interval = intervalWords(latest, locale);
  return {
    id: "latest",
    label: unread.some((one) => one > latest.year)
      ? wording.latestReadable(year)
      : withheld.length > 0
        ? wording.latestPublished(year)
        : wording.latest(year, provisional),
    before: "",
    number: rateNumber(latest),
    unit: "%",
    note: [
      interval === null ? wording.noError : wording.interval(interval),
      ...(latest.reliability === "caution" ? [pointWording[locale].point.caution] : []),
    ].join(wording.joint),
  };
}

function targetFigure({ target, gap, judged, latest }: Verdict, locale: Locale): KeyFigure {
  const wording = figureWording[locale];
  if (target === null || gap === null)
    return { id: "target", label: wording.target, ...noAmount(locale), note: wording.noTarget };
  const label = wording.beside(targetName(target, latest.year, locale));
  const interval = gap.lower === null || gap.upper === null ? null : formatPointsRange(gap.lower, gap.upper, locale);
  const note =
    judged.se === null ? wording.asPublished : interval === null ? wording.noError : wording.interval(interval);
  return { id: "target", label, ...amountOf(gap, locale), note };
}

function outcomeNote(outcome: Outcome, locale: Locale): string {
  const { beyond, noDifference, cannotTest } = figureWording[locale];
  switch (outcome) {
    case "higher":
    case "lower":
      return beyond;
    case "no-difference":
      return noDifference;
    case "cannot-test":
      return cannotTest;
  }
}

/** The nation; for an area within the region, the region. */
function benchmarkFigure({ benchmark, region }: Verdict, dataset: Dataset, locale: Locale): KeyFigure {
  const wording = figureWording[locale];
  if (region !== null) {
    const whole = wholeInSentence(dataset.manifest.region, dataset.manifest.region.code, locale);
    const label = wording.besideRegion(whole, rateWords(region.observation));
    const untested =
      region.comparison.outcome === "cannot-test"
        ? wording.cannotTestRegion
        : outcomeNote(region.comparison.outcome, locale);
    return { id: "benchmark", label, ...amountOf(region.comparison, locale), note: untested };
  }
  if (benchmark === null)
    return { id: "benchmark", label: wording.nation, ...noAmount(locale), note: wording.noNation };
  const { benchmark: nation, sameYear, comparison } = benchmark;
  const label = wording.besideNation(
    formatPublishedShare(nation.rate),
    sameYear ? null : formatYear(nation.year, locale),
  );
  return { id: "benchmark", label, ...amountOf(comparison, locale), note: outcomeNote(comparison.outcome, locale) };
}

function paceFigure({ pace, path, target, latest, baseline }: Verdict, locale: Locale): KeyFigure {
  const wording = figureWording[locale];
  if (pace === null) return { id: "pace", label: wording.pace, ...noAmount(locale), note: wording.noPace };
  const isAnother = pace.kind === "needed" && pace.target !== target;
  const reference = path === null || isAnother ? [] : [wording.pathPace(formatPointsNumber(path.perYear, 2))];
  if (pace.kind === "needed") {
    const label = wording.neededPace(formatYear(pace.target.year, locale));
    const reached = latest.rate >= pace.target.rate;
    const number = reached ? formatPointsNumber(0, 2) : formatPointsNumber(pace.perYear, 2);
    const note = reached
      ? wording.reachedAlready
      : isAnother
        ? targetName(pace.target, pace.target.year, locale)
        : reference.join("");
    return { id: "pace", label, before: "", number, unit: wording.pointsAYear, note };
  }
  const noError = baseline !== null && baseline.se === null ? [wording.baselineNoError] : [];
  const interval =
    pace.lower === null || pace.upper === null ? [] : [wording.paceInterval(signed(pace.lower), signed(pace.upper))];
  return {
    id: "pace",
    label: wording.meanPace(formatYear(pace.baseline.year, locale)),
    before: pace.perYear < 0 ? wording.fall : wording.rise,
    number: formatPointsNumber(pace.perYear, 2),
    unit: wording.pointsAYear,
    note: [...reference, ...interval, ...noError].join(wording.joint),
  };
}

function signed(perYear: number): string {
  return `${perYear < 0 ? "−" : ""}${formatPointsNumber(perYear, 2)}`;
}

export function verdictFigures(verdict: Verdict, dataset: Dataset, locale: Locale): readonly KeyFigure[] {
  return [
    latestFigure(verdict, locale),
    targetFigure(verdict, locale),
    benchmarkFigure(verdict, dataset, locale),
    paceFigure(verdict, locale),
  ];
}
