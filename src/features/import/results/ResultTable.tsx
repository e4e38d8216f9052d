import { changeInFull } from "#charts/spec/standingWords.ts";
import type { Manifest } from "#core/dataset/schema.ts";
import type { Reading } from "#core/query/readCell.ts";
import { chartWords } from "#i18n/chartWords.ts";
import { formWords } from "#i18n/formWords.ts";
import { importResultWords } from "#i18n/importResultWords.ts";
import { inLocale, type Locale } from "#i18n/locale.ts";
import { areaName, categoryNameWithAges, wholeName } from "#i18n/names.ts";
import { formatCount, formatInterval, formatPoints, formatShare, formatYear } from "#i18n/numbers.ts";
import { pageWords } from "#i18n/pageWords.ts";
import type { Year } from "#core/units.ts";
import { changeKind } from "./changeKind.ts";
import type { ResultSection, ResultYear } from "./compareResults.ts";
import type { Beside, ResultRow } from "./resultRow.ts";

export interface ResultTableProps {
  readonly result: ResultYear;
  readonly manifest: Manifest;
  readonly locale: Locale;
}

/** One year: the region, its breakdowns, its units; this file's value, the published one, the difference in words. */
export function ResultTable({ result, manifest, locale }: ResultTableProps) {
  const words = importResultWords[locale];
  const year = formatYear(result.year, locale);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={words.scroll(year)}>
      <table className="result-table">
        <caption className="visually-hidden">{words.caption(year)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.group}</th>
            <th scope="col">{words.columns.estimate}</th>
            <th scope="col">{words.columns.published}</th>
          </tr>
        </thead>
        {result.sections.map((section) => (
          <tbody key={section.dimension}>
            {section.dimension !== "total" && (
              <tr className="result-section">
                <th scope="rowgroup" colSpan={3}>
                  {sectionName(section, locale)}
                </th>
              </tr>
            )}
            {section.rows.map((row) => (
              <ResultRowView key={keyOf(row)} row={row} result={result} manifest={manifest} locale={locale} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function sectionName(section: ResultSection, locale: Locale): string {
  switch (section.dimension) {
    case "total":
      return "";
    case "areas":
      return importResultWords[locale].areas;
    case "pooled":
      return formWords[locale].pooled(section.pooledYears.map(String));
    case "model":
      return formWords[locale].model;
    case "population":
    case "residence":
    case "sex":
    case "age":
    case "education":
      return pageWords[locale].dimensions[section.dimension];
  }
}

interface RowProps extends ResultTableProps {
  readonly row: ResultRow;
}

function ResultRowView({ row, result, manifest, locale }: RowProps) {
  const words = importResultWords[locale];
  const { now, beside } = row;
  return (
    <tr>
      <th scope="row">
        {nameOf(row, manifest, locale)}
        {row.instrument !== null && (
          <small>{words.otherInstrument(instrumentName(row.instrument, manifest, locale))}</small>
        )}
      </th>
      <td>{now === null ? words.dash : <ReadingView reading={now} locale={locale} />}</td>
      <td>
        <span className={beside.kind === "nothing" ? "result-published result-published-none" : "result-published"}>
          {beside.kind !== "nothing" && <span className="result-published-label">{words.publishedLabel} </span>}
          {publishedText(beside, result, locale)}
        </span>
        <span className={isQuiet(row) ? "result-change result-quiet" : "result-change"}>{changeText(row, locale)}</span>
      </td>
    </tr>
  );
}

/** A value, its interval, and how many were asked; or why there is none. */
function ReadingView({ reading, locale }: { readonly reading: Reading; readonly locale: Locale }) {
  const words = importResultWords[locale];
  const n = reading.kind === "value" ? reading.observation.n : reading.withheld.n;
  const asked = n !== null && <small className="result-n">{words.n(formatCount(n, locale))}</small>;
  if (reading.kind === "withheld") {
    return (
      <>
        <strong>{words.dash}</strong>
        <small className="result-reason">{chartWords[locale].reasons[reading.withheld.reason]}</small>
        {asked}
      </>
    );
  }
  const { rate, lower, upper, reviewed, reliability } = reading.observation;
  const { point } = chartWords[locale];
  return (
    <>
      <strong>{formatShare(rate)}</strong>
      <small className="result-interval">
        {lower === null || upper === null ? words.noError : formatInterval(lower, upper, locale)}
      </small>
      {asked}
      {reliability === "caution" && <small className="result-mark">{point.caution}</small>}
      {reviewed && <small className="result-mark">{point.reviewed}</small>}
    </>
  );
}

function publishedText(beside: Beside, { year }: ResultYear, locale: Locale) {
  const words = importResultWords[locale];
  switch (beside.kind) {
    case "nothing":
      return words.dash;
    case "earlier":
      return words.ofYear(formatShare(beside.change.from), marked(beside.change.since, beside.reviewed, locale));
    case "same-year": {
      const { before } = beside;
      if (before.kind === "withheld") return words.ofYear(words.dash, formatYear(year, locale));
      const { rate, reviewed } = before.observation;
      return words.ofYear(formatShare(rate), marked(year, reviewed, locale));
    }
  }
}

/** The year of a published value, and whether it was published after a review. */
function marked(year: Year, reviewed: boolean, locale: Locale): string {
  const { reviewed: mark, joint } = chartWords[locale].point;
  return reviewed ? `${formatYear(year, locale)}${joint}${mark}` : formatYear(year, locale);
}

function changeText(row: ResultRow, locale: Locale): string {
  const words = importResultWords[locale];
  const { now, beside } = row;
  if (beside.kind === "earlier") return changeInFull(beside.change, locale);
  const kind = changeKind(row);
  if (kind === null) return now?.kind === "value" ? words.nothingPublished : "";
  if (kind !== "corrected") return words.changes[kind];
  return words.corrected(beside.kind === "same-year" && beside.diff !== null ? formatPoints(beside.diff, locale) : "");
}

/** Nothing that a reader must look at. */
function isQuiet(row: ResultRow): boolean {
  const kind = changeKind(row);
  return kind === "same" || kind === "withheld-both" || row.beside.kind === "nothing";
}

function nameOf({ cell }: ResultRow, manifest: Manifest, locale: Locale): string {
  const { region, instruments } = manifest;
  if (cell.dimension !== "total")
    return categoryNameWithAges(cell.dimension, cell.category ?? "", instruments[0], locale);
  return cell.area === region.code ? wholeName(region, cell.area, locale) : areaName(region, cell.area, locale);
}

function instrumentName(id: string, { instruments }: Manifest, locale: Locale): string {
  const found = instruments.find((one) => one.id === id);
  return found === undefined ? id : inLocale(found.name, locale);
}

function keyOf({ cell, instrument }: ResultRow): string {
  return `${cell.area} ${cell.dimension} ${cell.category ?? ""} ${instrument ?? ""}`;
}
