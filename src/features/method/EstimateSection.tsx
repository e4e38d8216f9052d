import type { Estimate } from "#core/dataset/schema.ts";
import { formatExactShare, formatSigned } from "#i18n/exactNumbers.ts";
import type { Locale } from "#i18n/locale.ts";
import { methodEstimateWords } from "#i18n/methodEstimateWords.ts";
import { methodSurveyWords } from "#i18n/methodSurveyWords.ts";
import { methodWords } from "#i18n/methodWords.ts";
import { formatCount, formatPointsNumber, formatYear } from "#i18n/numbers.ts";
import { FactList, type Fact } from "./FactList.tsx";
import { Formula } from "./Formula.tsx";
import { formulas } from "./formulas.ts";
import { Paragraphs } from "./Paragraphs.tsx";
import { Prose } from "./Prose.tsx";
import type { SectionProps } from "./sectionProps.ts";

function factsOf(total: Estimate, locale: Locale): readonly Fact[] {
  const words = methodEstimateWords[locale].rate;
  const { columns } = methodSurveyWords[locale].surveys;
  const count = (label: string, value: number | null): readonly Fact[] =>
    value === null ? [] : [{ label, value: formatCount(value, locale) }];
  return [
    ...(total.rate === null ? [] : [{ label: "`p`", value: formatExactShare(total.rate) }]),
    ...(total.se === null ? [] : [{ label: "`SE`", value: words.points(formatPointsNumber(total.se, 3)) }]),
    ...count(columns.n, total.n),
    ...(total.deff === null ? [] : [{ label: columns.deff, value: formatSigned(total.deff, 3) }]),
    ...count(columns.effectiveN, total.effectiveN),
    ...count(columns.df, total.df),
  ];
}

/** Rate, standard error, design effect; what is done with rows that are not respondents. */
export function EstimateSection({ locale, waves }: SectionProps) {
  const words = methodEstimateWords[locale].rate;
  const { read } = words;
  const latest = waves.filter(({ total }) => total !== null && total.se !== null).at(-1);
  return (
    <>
      <p>
        <Prose text={words.start} />
      </p>
      <Formula notation={formulas.rate} words={read.rate} />
      <Formula notation={formulas.linear} words={read.linear} />
      <p>
        <Prose text={words.variance} />
      </p>
      <Formula notation={formulas.variance} words={read.variance} />
      <Paragraphs texts={words.conventions} />
      <p>
        <Prose text={words.effects} />
      </p>
      <Formula notation={formulas.deff} words={read.deff} />
      <Formula notation={formulas.effectiveN} words={read.effectiveN} />
      {latest !== undefined && latest.total !== null && (
        <FactList
          title={methodWords[locale].inYear(formatYear(latest.year, locale))}
          facts={factsOf(latest.total, locale)}
        />
      )}
      <Paragraphs texts={words.aggregates} />
      <Formula notation={formulas.fromInterval} words={read.fromInterval} />
      <p>
        <Prose text={words.fromCount} />
      </p>
      <Formula notation={formulas.fromCount} words={read.fromCount} />
      <p>{words.checked}</p>
    </>
  );
}
