import { memo } from "react";
import type { Manifest } from "#core/dataset/schema.ts";
import { excludedReason } from "#i18n/excludedReason.ts";
import { importCheckWords } from "#i18n/importCheckWords.ts";
import { importResultWords } from "#i18n/importResultWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount, formatYear } from "#i18n/numbers.ts";
import { countChanges } from "./changeKind.ts";
import type { ResultYear } from "./compareResults.ts";
import { ResultTable } from "./ResultTable.tsx";

export interface ResultStepProps {
  readonly years: readonly ResultYear[];
  readonly manifest: Manifest;
  readonly locale: Locale;
}

/** The estimates beside what is published, year by year. Drawn anew only when they change, not at every step of a reading. */
export const ResultStep = memo(function ResultStep({ years, manifest, locale }: ResultStepProps) {
  const words = importResultWords[locale];
  const rows = years.flatMap(({ sections }) => sections.flatMap((section) => section.rows));
  const hasPopulations = rows.some(({ cell }) => cell.dimension === "population");
  return (
    <>
      <p className="step-hint">{words.lead}</p>
      {years.map((year) => (
        <ResultYearView key={year.year} result={year} manifest={manifest} locale={locale} />
      ))}
      <ul className="result-notes">
        {rows.some(({ beside }) => beside.kind === "earlier") && <li>{words.notes.changes}</li>}
        {rows.some(({ beside }) => beside.kind === "same-year") && <li>{words.notes.corrections}</li>}
        {rows.some(({ now }) => now?.kind === "withheld") && <li>{words.notes.withheld}</li>}
        {hasPooledReview(years) && <li>{words.notes.pooledReview}</li>}
        {hasPopulations && <li>{words.notes.overlap}</li>}
      </ul>
    </>
  );
});

/** Some pooled value is under review: where that of the year is too, a reviewer judges the latter alone. */
function hasPooledReview(years: readonly ResultYear[]): boolean {
  return years.some(({ sections }) =>
    sections.some(
      ({ dimension, rows }) =>
        dimension === "pooled" && rows.some(({ now }) => now?.kind === "withheld" && now.withheld.reason === "review"),
    ),
  );
}

interface ResultYearProps {
  readonly result: ResultYear;
  readonly manifest: Manifest;
  readonly locale: Locale;
}

function ResultYearView({ result, manifest, locale }: ResultYearProps) {
  const words = importResultWords[locale];
  const { excluded: excludedWords, excludedOne } = importCheckWords[locale];
  const year = formatYear(result.year, locale);
  const excluded = result.excluded.map(({ code, rows }) =>
    excludedOne(excludedReason(code, locale), formatCount(rows, locale)),
  );
  const changes = changeSummary(result, locale);
  return (
    <section className="result-year" aria-label={words.yearTitle(year, words.kinds[result.kind])}>
      <h3>{words.yearTitle(year, words.kinds[result.kind])}</h3>
      <p className="result-year-facts">
        {result.status === "demo" ? (
          <strong className="demo-mark">{words.statuses.demo}</strong>
        ) : (
          <span>{words.statuses[result.status]}</span>
        )}
        {result.n !== null && <span>{words.sample(formatCount(result.n, locale))}</span>}
        {excluded.length > 0 && <span>{excludedWords(year, formatList(excluded, locale))}</span>}
      </p>
      {changes !== null && <p className="result-summary">{changes}</p>}
      <ResultTable result={result} manifest={manifest} locale={locale} />
    </section>
  );
}

const realChanges = ["corrected", "now-shown", "now-withheld", "gone"] as const;

/** What would change of a published year, before anybody reads the table. */
function changeSummary(result: ResultYear, locale: Locale): string | null {
  const counts = countChanges(result);
  if (counts === null) return null;
  const { counted, noChange, summary } = importResultWords[locale];
  const parts = realChanges.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [counted[kind](formatCount(count, locale))];
  });
  return parts.length === 0 ? noChange : summary(formatList(parts, locale));
}
