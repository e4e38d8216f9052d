import type { WaveFacts } from "#core/query/findWaveFacts.ts";
import { excludedReason } from "#i18n/excludedReason.ts";
import { formatSigned } from "#i18n/exactNumbers.ts";
import { formatList } from "#i18n/lists.ts";
import { inLocale, type Locale } from "#i18n/locale.ts";
import { methodSurveyWords } from "#i18n/methodSurveyWords.ts";
import { methodWords } from "#i18n/methodWords.ts";
import {
  formatCount,
  formatInterval,
  formatPointsNumber,
  formatPublishedShare,
  formatShare,
  formatYear,
} from "#i18n/numbers.ts";
import { MethodTable } from "./MethodTable.tsx";
import { Paragraphs } from "./Paragraphs.tsx";
import type { SectionProps } from "./sectionProps.ts";

function rowOf({ year, status, method, total }: WaveFacts, locale: Locale): readonly string[] {
  const { none, statuses } = methodWords[locale];
  const { withheld } = methodSurveyWords[locale].surveys;
  const { n = null, effectiveN = null, df = null, deff = null, se = null } = total ?? {};
  const count = (value: number | null): string => (value === null ? none : formatCount(value, locale));
  const rate = (): string => {
    if (total === null || total.rate === null) return total === null ? none : withheld;
    if (total.lower === null || total.upper === null)
      return total.method === "published" ? formatPublishedShare(total.rate) : formatShare(total.rate);
    return `${formatShare(total.rate)} [${formatInterval(total.lower, total.upper, locale)}]`;
  };
  return [
    formatYear(year, locale),
    statuses[status],
    inLocale(method, locale),
    count(n),
    count(effectiveN),
    count(df),
    deff === null ? none : formatSigned(deff, 2),
    rate(),
    se === null ? none : formatPointsNumber(se, 2),
  ];
}

function excludedWords(excluded: WaveFacts["excluded"], locale: Locale): string {
  const words = methodSurveyWords[locale].surveys;
  if (excluded.length === 0) return words.noneExcluded;
  return excluded
    .map(({ code, rows }) => words.excluded(excludedReason(code, locale), formatCount(rows, locale)))
    .join(words.excludedJoint);
}

/** Who was asked: one row for each survey, rows left out, sources. */
export function SurveysSection({ dataset, locale, waves }: SectionProps) {
  const words = methodSurveyWords[locale].surveys;
  const { columns } = words;
  const missing = dataset.missing.map(({ year }) => formatYear(year, locale));
  return (
    <>
      <Paragraphs
        texts={[...words.text, ...(missing.length === 0 ? [] : [words.missing(formatList(missing, locale))])]}
      />
      <MethodTable
        caption={words.caption}
        columns={[
          columns.year,
          columns.status,
          columns.method,
          columns.n,
          columns.effectiveN,
          columns.df,
          columns.deff,
          columns.rate,
          columns.se,
        ]}
        rows={waves.map((wave) => rowOf(wave, locale))}
      />
      <MethodTable
        caption={words.sources}
        columns={[columns.year, words.excludedTitle, words.source]}
        rows={waves.map(({ year, excluded, source, fieldwork }) => [
          formatYear(year, locale),
          excludedWords(excluded, locale),
          fieldwork === null ? inLocale(source, locale) : words.fieldwork(inLocale(source, locale), fieldwork),
        ])}
      />
    </>
  );
}
