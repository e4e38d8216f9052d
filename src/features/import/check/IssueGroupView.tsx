import { useId, useState, type ReactNode } from "react";
import type { Issue, IssuePlace } from "#core/survey/issues/issue.ts";
import { personalMask } from "#core/survey/issues/harmlessText.ts";
import { shortReason } from "#i18n/excludedReason.ts";
import { importCheckWords } from "#i18n/importCheckWords.ts";
import { importListWords } from "#i18n/importListWords.ts";
import { commonClauses, issuePageWords } from "#i18n/issuePageWords.ts";
import { issuePlace } from "#i18n/issueWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount } from "#i18n/numbers.ts";
import type { IssueGroup } from "./groupIssues.ts";
import { IssueTable } from "./IssueTable.tsx";

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
  const sentencesOf = issuePageWords(locale);
  const [first, ...others] = issues;
  const said = sentencesOf(first);
  const isOne = others.every((issue) => sentencesOf(issue).whole === said.whole);
  const title = shortReason(code, locale);
  const areFiles = !isOne && issues.every(({ row }) => row === undefined);
  const common = commonClauses([said.heading, ...others.map((issue) => sentencesOf(issue).heading)], locale);
  const several = areFiles && severalFiles ? words.files : common === "" ? said.heading : common;
  const heading = title ?? (isOne ? said.heading : several);
  const text = title === null ? said.advice : said.whole;
  const isLine = isOne && total === 1 && (first.value ?? "") === "";
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
      {isOne && text !== "" && <p>{text}</p>}
      {isLine && placed.length > 0 && (
        <p className="issue-place">{issuePlace(locale)(severalFiles ? first : withoutFile(first))}</p>
      )}
      {placed.length > 0 && !isLine && (
        <>
          <IssueTable
            issues={shown}
            caption={heading}
            severalFiles={severalFiles}
            withMessages={!isOne}
            locale={locale}
          />
          {shown.some(({ value = "" }) => value.includes(personalMask)) && (
            <p className="step-hint">{importListWords[locale].masked}</p>
          )}
          {total > placed.length && (
            <p className="step-hint">{words.listed(formatCount(placed.length, locale), formatCount(total, locale))}</p>
          )}
          {placed.length > shown.length && (
            <button type="button" className="link-button" onClick={() => setOpen(true)}>
              {(total > placed.length ? words.showListed : words.showAll)(formatCount(placed.length, locale))}
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

/** One file alone needs no name. */
function withoutFile({ sheet, row, column, value }: Issue): IssuePlace {
  return {
    ...(sheet !== undefined && { sheet }),
    ...(row !== undefined && { row }),
    ...(column !== undefined && { column }),
    ...(value !== undefined && { value }),
  };
}

function hasPlace({ row, column, value }: Issue): boolean {
  return row !== undefined || column !== undefined || value !== undefined;
}
