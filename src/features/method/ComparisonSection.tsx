import type { Verdict } from "#core/query/verdict.ts";
import { formatP } from "#i18n/exactNumbers.ts";
import type { Locale } from "#i18n/locale.ts";
import { methodComparisonWords } from "#i18n/methodComparisonWords.ts";
import { methodWords } from "#i18n/methodWords.ts";
import { formatCount, formatPoints, formatPointsRange, formatPublishedShare, formatYear } from "#i18n/numbers.ts";
import { FactList, type Fact } from "./FactList.tsx";
import { Formula } from "./Formula.tsx";
import { formulas } from "./formulas.ts";
import { MethodTable } from "./MethodTable.tsx";
import { Paragraphs } from "./Paragraphs.tsx";
import { Prose } from "./Prose.tsx";
import type { SectionProps } from "./sectionProps.ts";

function factsOf({ latest, benchmark, changes }: Verdict, locale: Locale): readonly Fact[] {
  const words = methodComparisonWords[locale];
  const year = formatYear(latest.year, locale);
  const tested = [changes.nearest, changes.first].filter((change) => change !== null);
  return [
    ...(benchmark === null
      ? []
      : [
          {
            label: words.nation.label(
              formatYear(benchmark.benchmark.year, locale),
              formatPublishedShare(benchmark.benchmark.rate),
            ),
            value: words.nation.value(
              formatPoints(benchmark.comparison.diff, locale),
              benchmark.comparison.p === null ? null : formatP(benchmark.comparison.p),
            ),
          },
        ]),
    ...tested.map(({ since, diff, lower, upper, p }) => ({
      label: words.change.label(year, formatYear(since, locale)),
      value: words.change.value(
        formatPoints(diff, locale),
        lower === null || upper === null ? null : formatPointsRange(lower, upper, locale),
        p === null ? null : formatP(p),
      ),
    })),
  ];
}

/** How two values are told apart, and which tests are made. */
export function ComparisonSection({ dataset, locale, waves, verdict }: SectionProps) {
  const words = methodComparisonWords[locale];
  const latest = waves.filter(({ tests }) => tests.length > 0).at(-1);
  return (
    <>
      <p>
        <Prose text={words.start} />
      </p>
      <Formula notation={formulas.difference} words={words.read.difference} />
      <Paragraphs texts={words.after} />
      <ul>
        {words.outcomes.map((outcome) => (
          <li key={outcome}>
            <Prose text={outcome} />
          </li>
        ))}
      </ul>
      <Paragraphs texts={[words.families, words.holm]} />
      <Formula notation={formulas.holm} words={words.read.holm} />
      {latest !== undefined && (
        <MethodTable
          caption={words.caption(formatYear(latest.year, locale))}
          columns={[words.columns.family, words.columns.tests, words.columns.corrected]}
          rows={latest.tests.map(({ family, count }) => [
            words.names[family],
            words.tests(formatCount(count, locale)),
            family === "single" ? words.no : words.yes,
          ])}
        />
      )}
      <Paragraphs texts={[words.ranks, words.nation.text]} />
      {verdict !== null && (
        <FactList title={methodWords[locale].inEdition(dataset.manifest.edition)} facts={factsOf(verdict, locale)} />
      )}
    </>
  );
}
