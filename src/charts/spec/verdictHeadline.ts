import type { Dataset } from "#core/dataset/dataset.ts";
import type { Target } from "#core/dataset/schema.ts";
import type { Verdict } from "#core/query/verdict.ts";
import { difference } from "#core/units.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatList } from "#i18n/lists.ts";
import { areaName, residentsName, wholeInSentence } from "#i18n/names.ts";
import { formatComparison, formatYear } from "#i18n/numbers.ts";
import { verdictWording, type StatusWords } from "#i18n/verdictWording.ts";
import { instrumentOf } from "./frameParts.ts";
import { rateWords } from "./observedWords.ts";
import { targetName } from "./targetWords.ts";
import type { Phrase, Tone } from "./verdictCard.ts";

interface Finding {
  readonly words: StatusWords;
  readonly tone: Tone;
}

function besideRegion(verdict: Verdict, dataset: Dataset, locale: Locale): Finding {
  const wording = verdictWording[locale];
  const { region } = verdict;
  if (region === null) return { words: wording.noTarget, tone: "undecided" };
  const name = wording.named(
    wholeInSentence(dataset.manifest.region, dataset.manifest.region.code, locale),
    rateWords(region.observation),
  );
  switch (region.comparison.outcome) {
    case "higher":
      return { words: wording.aboveRegion(name), tone: "plain" };
    case "lower":
      return { words: wording.belowRegion(name), tone: "plain" };
    case "no-difference":
      return { words: wording.sameAsRegion(name), tone: "undecided" };
    case "cannot-test":
      return { words: wording.untestedRegion(name), tone: "undecided" };
  }
}

/** The target's year is told once: by the wave that could not be read where it is that one. */
function unreadWords({ unread, latest }: Verdict, target: Target, locale: Locale): StatusWords {
  const years = formatList(
    unread.map((year) => formatYear(year, locale)),
    locale,
  );
  const only = unread.length === 1 && unread[0] === target.year;
  return verdictWording[locale].unread(years, targetName(target, only ? target.year : latest.year, locale));
}

function findingOf(verdict: Verdict, dataset: Dataset, locale: Locale): Finding {
  const wording = verdictWording[locale];
  const { status, target, judged, latest, changes } = verdict;
  if (status.code === "no-target" || target === null) return besideRegion(verdict, dataset, locale);
  const name = targetName(target, latest.year, locale);
  switch (status.code) {
    case "met":
      return { words: wording.met(name), tone: "good" };
    case "not-met":
      return { words: wording.notMet(name), tone: "bad" };
    case "undecided":
      return {
        words: judged.year === target.year ? wording.undecidedNow(name) : wording.undecidedThen(name),
        tone: "undecided",
      };
    case "expected":
      return { words: wording.expected(name), tone: "good" };
    case "must-accelerate":
      return { words: wording.mustAccelerate(name), tone: "bad" };
    case "little-progress":
      return { words: wording.littleProgress(name), tone: "bad" };
    case "falling":
      return { words: wording.falling(formatYear(changes.nearest?.since ?? latest.year, locale)), tone: "bad" };
    case "no-data":
      break;
  }
  switch (status.because) {
    case "no-error-information":
      return {
        words: wording.noError(formatComparison(difference(target.rate, judged.rate), name, locale)),
        tone: "undecided",
      };
    case "target-year-without-survey":
      return {
        words: wording.noSurvey(formatYear(target.year, locale), targetName(target, target.year, locale)),
        tone: "undecided",
      };
    case "target-year-withheld":
      return {
        words: wording.withheld(formatYear(target.year, locale), targetName(target, target.year, locale)),
        tone: "undecided",
      };
    case "too-few-comparable":
      return { words: wording.tooFew(name), tone: "undecided" };
    case "wave-unread":
      return { words: unreadWords(verdict, target, locale), tone: "undecided" };
  }
}

/** How many in a hundred; in a thousand where that says more. */
function outOf(rate: number): { readonly count: string; readonly of: string } {
  const of = rate < 0.01 ? 1000 : 100;
  return { count: String(Math.round(Number((rate * of).toPrecision(12)))), of: String(of) };
}

/** The verdict as one sentence, in phrases; the words that carry the status have its tone. */
export function verdictHeadline(verdict: Verdict, dataset: Dataset, locale: Locale): readonly Phrase[] {
  const { latest, area } = verdict;
  const { region } = dataset.manifest;
  const { words, tone } = findingOf(verdict, dataset, locale);
  const start = verdictWording[locale].rate({
    year: formatYear(latest.year, locale),
    provisional: verdict.provisional,
    area: area === region.code ? null : areaName(region, area, locale),
    residents: residentsName(instrumentOf(dataset, latest.instrument), locale),
    ...outOf(latest.rate),
  });
  const plain: Phrase = { text: start + words.before, tone: "plain" };
  return words.status === "" ? [plain] : [plain, { text: words.status, tone }];
}
