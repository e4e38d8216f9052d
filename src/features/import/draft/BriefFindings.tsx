import { useMemo } from "react";
import type { Dataset } from "#core/dataset/dataset.ts";
import type { OpenDraft } from "#core/draft/openDraft.ts";
import type { Impact } from "#core/impact/impact.ts";
import type { Reading } from "#core/query/readCell.ts";
import { changeInFull } from "#charts/spec/standingWords.ts";
import { changeKind } from "#features/import/results/changeKind.ts";
import { compareResults, type ResultYear } from "#features/import/results/compareResults.ts";
import { cellWords } from "#features/import/impact/cellWords.ts";
import { VerdictChanges } from "#features/import/impact/VerdictChanges.tsx";
import { referenceLines } from "#features/import/reference/referenceLines.ts";
import type { ResultRow } from "#features/import/results/resultRow.ts";
import { briefWords } from "#i18n/briefWords.ts";
import { chartWords } from "#i18n/chartWords.ts";
import { importResultWords } from "#i18n/importResultWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatInterval, formatPoints, formatShare, formatYear } from "#i18n/numbers.ts";

export interface BriefPartProps {
  readonly before: Dataset | null;
  readonly after: Dataset;
  readonly impact: Impact;
  readonly draft: OpenDraft;
  readonly locale: Locale;
}

/** The first page: the verdict as it is and as it will be, and the main figures with what they change. */
export function BriefFindings({ before, after, impact, draft, locale }: BriefPartProps) {
  const words = briefWords[locale];
  const years = useMemo(
    () =>
      compareResults({
        manifest: draft.manifest,
        isPlanned: true,
        waves: draft.waves,
        read: draft.waves,
        current: before?.manifest ?? null,
        published: before?.waves ?? [],
        merge: draft.stored.form["merge"] === true,
      }),
    [draft, before],
  );
  const latest = years.at(-1);
  const lines = before === null ? [] : referenceLines(before.manifest, draft.manifest, locale);
  return (
    <>
      <VerdictChanges verdicts={impact.verdicts} before={before} after={after} locale={locale} headingLevel={2} />
      {latest !== undefined && <MainTable result={latest} draft={draft} locale={locale} />}
      {lines.length > 0 && (
        <>
          <h2>{words.reference}</h2>
          <Few lines={lines} most={10} locale={locale} />
        </>
      )}
      {words.notes.map((note) => (
        <p className="brief-note" key={note}>
          {note}
        </p>
      ))}
    </>
  );
}

const shown = ["total", "population", "residence"];

interface MainTableProps {
  readonly result: ResultYear;
  readonly draft: OpenDraft;
  readonly locale: Locale;
}

function MainTable({ result, draft: { manifest }, locale }: MainTableProps) {
  const words = briefWords[locale];
  const year = formatYear(result.year, locale);
  const rows = result.sections.filter(({ dimension }) => shown.includes(dimension)).flatMap((section) => section.rows);
  return (
    <>
      <h2>{words.main(year)}</h2>
      <table className="brief-table">
        <thead>
          <tr>
            <th scope="col">{words.columns.cell}</th>
            <th scope="col">{words.columns.after}</th>
            <th scope="col">{words.columns.before}</th>
            <th scope="col">{words.columns.change}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.cell.dimension} ${row.cell.category ?? ""} ${row.instrument ?? ""}`}>
              <th scope="row">{cellWords(row.cell, manifest, locale)}</th>
              <td data-label={words.columns.after}>
                {row.now === null ? words.noValue : readingWords(row.now, locale)}
              </td>
              <td data-label={words.columns.before}>{publishedWords(row, year, locale)}</td>
              <td data-label={words.columns.change}>{changeWords(row, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** 14.1%（12.7%～15.6%）, or why there is no value */
function readingWords(reading: Reading, locale: Locale): string {
  const words = briefWords[locale];
  if (reading.kind === "withheld") return words.withheldOf(chartWords[locale].reasons[reading.withheld.reason]);
  const { rate, lower, upper } = reading.observation;
  const interval = lower === null || upper === null ? words.noError : formatInterval(lower, upper, locale);
  return words.value(formatShare(rate), interval);
}

function publishedWords({ beside }: ResultRow, year: string, locale: Locale): string {
  const { ofYear } = importResultWords[locale];
  switch (beside.kind) {
    case "nothing":
      return briefWords[locale].noValue;
    case "earlier":
      return ofYear(formatShare(beside.change.from), formatYear(beside.change.since, locale));
    case "same-year":
      return beside.before.kind === "withheld"
        ? briefWords[locale].noValue
        : ofYear(formatShare(beside.before.observation.rate), year);
  }
}

function changeWords(row: ResultRow, locale: Locale): string {
  const words = importResultWords[locale];
  const { beside } = row;
  if (beside.kind === "earlier") return changeInFull(beside.change, locale);
  const kind = changeKind(row);
  if (kind === null) return briefWords[locale].noChange;
  if (kind !== "corrected") return words.changes[kind];
  return words.corrected(beside.kind === "same-year" && beside.diff !== null ? formatPoints(beside.diff, locale) : "");
}

/** The first lines, and how many there are beyond. */
export function Few({
  lines,
  most,
  locale,
}: {
  readonly lines: readonly string[];
  readonly most: number;
  readonly locale: Locale;
}) {
  const more = lines.length - most;
  return (
    <ul>
      {lines.slice(0, most).map((line, place) => (
        <li key={`${place} ${line}`}>{line}</li>
      ))}
      {more > 0 && <li>{briefWords[locale].more(String(more))}</li>}
    </ul>
  );
}
