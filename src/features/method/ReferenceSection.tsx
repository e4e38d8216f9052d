import type { Benchmark, Break, Target } from "#core/dataset/schema.ts";
import { inLocale } from "#i18n/locale.ts";
import { methodEstimateWords } from "#i18n/methodEstimateWords.ts";
import { methodReferenceWords } from "#i18n/methodReferenceWords.ts";
import { areaName } from "#i18n/names.ts";
import { formatCount, formatPointsNumber, formatPublishedShare, formatYear } from "#i18n/numbers.ts";
import { MethodTable, type MethodTableProps } from "./MethodTable.tsx";
import { Paragraphs } from "./Paragraphs.tsx";
import type { SectionProps } from "./sectionProps.ts";

/** The table, or a sentence where it would be empty. */
function Listed({ caption, columns, rows, none }: MethodTableProps & { readonly none: string }) {
  return rows.length === 0 ? <p>{none}</p> : <MethodTable caption={caption} columns={columns} rows={rows} />;
}

/** Targets, national figures and breaks of the edition, each with its year and source. */
export function ReferenceSection({ dataset, locale }: SectionProps) {
  const words = methodReferenceWords[locale];
  const { points } = methodEstimateWords[locale].rate;
  const { targets, benchmarks, breaks, region } = dataset.manifest;
  const nation = benchmarks.filter(({ area, dimension }) => area === "000000" && dimension === "total");
  const byYear = (a: { readonly year: number }, b: { readonly year: number }): number => a.year - b.year;
  const targetRow = ({ year, area, operator, rate, source }: Target): readonly string[] => [
    formatYear(year, locale),
    areaName(region, area, locale),
    (operator === ">" ? words.moreThan : words.atLeast)(formatPublishedShare(rate)),
    inLocale(source, locale),
  ];
  const benchmarkRow = ({ year, rate, se, source }: Benchmark): readonly string[] => [
    formatYear(year, locale),
    formatPublishedShare(rate),
    se === null ? words.noError : points(formatPointsNumber(se, 2)),
    inLocale(source, locale),
  ];
  const breakRow = ({ year, text, joins }: Break): readonly string[] => [
    formatYear(year, locale),
    inLocale(text, locale),
    joins ? words.joined : words.apart,
  ];
  return (
    <>
      <Paragraphs texts={words.start} />
      <Listed
        caption={words.targets}
        columns={[words.year, words.area, words.rate, words.source]}
        rows={[...targets].sort(byYear).map(targetRow)}
        none={words.noneOf(words.targets)}
      />
      <Listed
        caption={words.breaks}
        columns={[words.year, words.change, words.joins]}
        rows={[...breaks].sort(byYear).map(breakRow)}
        none={words.noneOf(words.breaks)}
      />
      <Listed
        caption={words.benchmarks}
        columns={[words.year, words.rate, words.se, words.source]}
        rows={[...nation].sort(byYear).map(benchmarkRow)}
        none={words.noneOf(words.benchmarks)}
      />
      {benchmarks.length > nation.length && (
        <p>{words.otherBenchmarks(formatCount(benchmarks.length - nation.length, locale))}</p>
      )}
    </>
  );
}
