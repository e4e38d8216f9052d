import type { Verdict } from "#core/query/verdict.ts";
import { intervalWords } from "#charts/spec/pointWords.ts";
import { rateWords } from "#charts/spec/observedWords.ts";
import { settleSentence } from "#charts/spec/verdictSettle.ts";
import { formatChance } from "#i18n/exactNumbers.ts";
import type { Locale } from "#i18n/locale.ts";
import { methodReferenceWords } from "#i18n/methodReferenceWords.ts";
import { methodVerdictWords } from "#i18n/methodVerdictWords.ts";
import { methodWords } from "#i18n/methodWords.ts";
import { formatPublishedShare, formatYear } from "#i18n/numbers.ts";
import { FactList, type Fact } from "./FactList.tsx";
import { Paragraphs } from "./Paragraphs.tsx";
import type { SectionProps } from "./sectionProps.ts";

/** Why the verdict is what it is, by the rule that decided. */
function becauseOf({ status, judged, target }: Verdict, locale: Locale): string {
  const { because } = methodWords[locale].brief;
  const year = target === null ? "" : formatYear(target.year, locale);
  switch (status.code) {
    case "met":
      return because.met;
    case "not-met":
      return because.notMet;
    case "undecided":
      return judged.year === target?.year ? because.undecidedNow : because.undecidedThen;
    case "expected":
      return because.expected;
    case "must-accelerate":
    case "little-progress":
      return because.low;
    case "falling":
      return because.falling;
    case "no-target":
      return because.noTarget;
    case "no-data":
      break;
  }
  switch (status.because) {
    case "no-error-information":
      return because.noError;
    case "target-year-without-survey":
      return because.noSurvey(year);
    case "target-year-withheld":
      return because.withheld(year);
    case "wave-unread":
      return because.unread;
    case "too-few-comparable":
      return because.tooFew;
  }
}

function factsOf(verdict: Verdict, locale: Locale): readonly Fact[] {
  const words = methodWords[locale].brief;
  const { atLeast, moreThan } = methodReferenceWords[locale];
  const { judged, target, probability } = verdict;
  const settle = settleSentence(verdict, locale);
  const chance = (): string =>
    probability?.when === "then" && target !== null
      ? words.chanceThen(formatYear(target.year, locale))
      : words.chanceNow;
  return [
    {
      label: methodVerdictWords[locale].facts.judged(formatYear(judged.year, locale)),
      value: words.estimateIs(rateWords(judged), intervalWords(judged, locale)),
    },
    ...(target === null
      ? []
      : [
          {
            label: words.target,
            value: (target.operator === ">" ? moreThan : atLeast)(formatPublishedShare(target.rate)),
          },
        ]),
    ...(probability === null ? [] : [{ label: chance(), value: formatChance(probability.value) }]),
    { label: words.meaning, value: becauseOf(verdict, locale) },
    ...(settle === null ? [] : [{ label: words.settle, value: settle }]),
  ];
}

/** For a reader who wants to know what "cannot be told" means. */
export function BriefSection({ dataset, locale, verdict }: SectionProps) {
  const words = methodWords[locale];
  return (
    <>
      <Paragraphs texts={words.brief.text} />
      {verdict === null ? (
        <p>{words.brief.nothing}</p>
      ) : (
        <FactList title={words.inEdition(dataset.manifest.edition)} facts={factsOf(verdict, locale)} />
      )}
    </>
  );
}
