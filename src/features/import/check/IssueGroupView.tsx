import { useId, useState, type ReactNode } from "react";
import type { Issue } from "#core/survey/issues/issue.ts";
import { shortReason } from "#i18n/excludedReason.ts";
import { importCheckWords } from "#i18n/importCheckWords.ts";
import { issueWords } from "#i18n/issueWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount } from "#i18n/numbers.ts";
import type { IssueGroup } from "./groupIssues.ts";

export interface IssueGroupViewProps {
  readonly group: IssueGroup;
  readonly severalFiles: boolean;
  readonly locale: Locale;
  readonly agreed: boolean;
  readonly onAgree: (on: boolean) => void;
  /** The field that settles it, or the way there. */
  readonly remedy: ReactNode;
}

/** How many places are shown before the reader asks for all that are listed. */
const shownAtFirst = 8;

/** One kind of issue: what it is and what to do, where it is, and the tick that says it was looked at. */
export function IssueGroupView({ group, severalFiles, locale, agreed, onAgree, remedy }: IssueGroupViewProps) {
  const words = importCheckWords[locale];
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { code, level, issues, total } = group;
  const messageOf = issueWords(locale);
  const messages = new Set(issues.map(messageOf));
  const [only] = messages;
  const message = messages.size === 1 ? only : undefined;
  const title = shortReason(code, locale);
  const areFiles = message === undefined && issues.every(({ row }) => row === undefined);
  const heading = title ?? message ?? (areFiles && severalFiles ? words.files : messageOf(issues[0]));
  const placed = issues.filter((issue) => hasPlace(issue) || (severalFiles && issue.input !== undefined));
  const shown = isOpen ? placed : placed.slice(0, shownAtFirst);
  return (
    <section className={`issue-group issue-group-${level}`} aria-labelledby={id}>
      <h3 id={id}>
        <span className="issue-level">{words.levels[level]}</span> {heading}
        {(total > 1 || title !== null) && (
          <span className="issue-count">{words.places(formatCount(total, locale))}</span>
        )}
      </h3>
      {title !== null && message !== undefined && <p>{message}</p>}
      {placed.length > 0 && (
        <>
          <IssueTable
            issues={shown}
            caption={heading}
            severalFiles={severalFiles}
            withMessages={message === undefined}
            locale={locale}
          />
          {total > placed.length && (
            <p className="step-hint">{words.listed(formatCount(placed.length, locale), formatCount(total, locale))}</p>
          )}
          {placed.length > shown.length && (
            <button type="button" className="link-button" onClick={() => setOpen(true)}>
              {words.showAll(formatCount(placed.length, locale))}
            </button>
          )}
        </>
      )}
      {remedy !== null && <div>{remedy}</div>}
      {group.mustAgree && (
        <label className="checkbox">
          <input
            type="checkbox"
            checked={agreed}
            aria-describedby={id}
            onChange={(event) => onAgree(event.currentTarget.checked)}
          />
          <span>{level === "aside" ? words.agreeAside : words.agreeWarning}</span>
        </label>
      )}
    </section>
  );
}

interface IssueTableProps {
  readonly issues: readonly Issue[];
  readonly caption: string;
  readonly severalFiles: boolean;
  readonly withMessages: boolean;
  readonly locale: Locale;
}

function IssueTable({ issues, caption, severalFiles, withMessages, locale }: IssueTableProps) {
  const words = importCheckWords[locale];
  const messageOf = issueWords(locale);
  const has = {
    row: issues.some(({ row }) => row !== undefined),
    line: issues.some(({ row, line }) => line !== undefined && line !== row),
    column: issues.some(({ column }) => column !== undefined),
    value: issues.some(({ value = "" }) => value !== ""),
  };
  return (
    <div className="table-scroll">
      <table className="issue-table">
        <caption className="visually-hidden">{words.table(caption)}</caption>
        <thead>
          <tr>
            {severalFiles && <th scope="col">{words.columns.file}</th>}
            {has.row && (
              <th scope="col" className="number">
                {words.columns.row}
              </th>
            )}
            {has.line && (
              <th scope="col" className="number">
                {words.columns.line}
              </th>
            )}
            {has.column && <th scope="col">{words.columns.column}</th>}
            {has.value && <th scope="col">{words.columns.value}</th>}
            {withMessages && <th scope="col">{words.columns.message}</th>}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue, place) => (
            <tr key={place}>
              {severalFiles && <td>{issue.input}</td>}
              {has.row && <td className="number">{issue.row}</td>}
              {has.line && <td className="number">{issue.line}</td>}
              {has.column && <td>{issue.column}</td>}
              {has.value && <td className="issue-value">{issue.value}</td>}
              {withMessages && <td>{messageOf(issue)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function hasPlace({ row, column, value }: Issue): boolean {
  return row !== undefined || column !== undefined || value !== undefined;
}
