import type { Issue } from "#core/survey/issues/issue.ts";
import type { ImportReading } from "#data/queries/surveyImport.ts";
import { shortReason } from "#i18n/excludedReason.ts";
import { importCheckWords } from "#i18n/importCheckWords.ts";
import { importWords } from "#i18n/importWords.ts";
import { issuePageWords } from "#i18n/issuePageWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount, formatYear } from "#i18n/numbers.ts";
import { Notice } from "#ui/Notice.tsx";
import { groupIssues } from "./check/groupIssues.ts";
import { goToStep } from "./Step.tsx";

export interface ReadingOutcomeProps {
  readonly reading: ImportReading;
  /** Kinds of issues that are still to be ticked, and whether there were any. */
  readonly open: number;
  readonly hadAny: boolean;
  readonly locale: Locale;
}

/** How many reasons are named beside the files. */
const shownReasons = 3;
const stepOfIssues = 4;

/** How the reading ended, beside the files, so that nobody has to look for it further down. */
export function ReadingOutcome({ reading, open, hadAny, locale }: ReadingOutcomeProps) {
  const words = importCheckWords[locale];
  if (reading.kind === "rejected") {
    return (
      <Notice tone="problem" title={words.refused}>
        <Reasons reading={reading} locale={locale} />
        <p>{words.refusedBody}</p>
        <ToIssues locale={locale} />
      </Notice>
    );
  }
  const rows = reading.inputs.reduce((sum, input) => sum + input.rows, 0);
  const years = formatList(
    reading.waves.map(({ year }) => formatYear(year, locale)),
    locale,
  );
  return (
    <Notice tone="quiet" title={words.read(formatCount(rows, locale), years)}>
      <p>{open > 0 ? words.toAgree(formatCount(open, locale)) : hadAny ? words.allAgreed : words.clean}</p>
      {open > 0 && <ToIssues locale={locale} />}
    </Notice>
  );
}

interface PartProps {
  readonly locale: Locale;
}

/** What of the files stands in the way, by its message: the places are listed with the issues. */
function Reasons({ reading, locale }: PartProps & { readonly reading: ImportReading }) {
  const words = importCheckWords[locale];
  const reasons = reasonsOf(reading, locale);
  const more = reasons.length - shownReasons;
  return (
    <ul className="refused-reasons">
      {reasons.slice(0, shownReasons).map(({ input, text, total }) => (
        <li key={`${input} ${text}`}>
          {reading.inputs.length > 1 && input !== "" && <strong>{input} </strong>}
          {text}
          {total > 1 && <span className="issue-count">{words.places(formatCount(total, locale))}</span>}
        </li>
      ))}
      {more > 0 && <li>{words.refusedMore(formatCount(more, locale))}</li>}
    </ul>
  );
}

interface Reason {
  readonly input: string;
  readonly text: string;
  readonly total: number;
}

/** Wrong rows once for each kind; what is wrong with files once for each file. */
function reasonsOf(reading: ImportReading, locale: Locale): readonly Reason[] {
  const sentencesOf = issuePageWords(locale);
  const messageOf = (issue: Issue): string => sentencesOf(issue).whole;
  return groupIssues(reading)
    .filter(({ level }) => level === "error")
    .flatMap(({ code, issues, total }): readonly Reason[] => {
      const [first] = issues;
      const short = shortReason(code, locale);
      if (short !== null || first.row !== undefined) {
        return [{ input: first.input ?? "", text: short ?? messageOf(first), total }];
      }
      const own = new Map(
        issues.map((issue) => [`${issue.input ?? ""} ${messageOf(issue)}`, issue] satisfies readonly [string, Issue]),
      );
      return [...own.values()].map((issue) => ({ input: issue.input ?? "", text: messageOf(issue), total: 1 }));
    });
}

function ToIssues({ locale }: PartProps) {
  return (
    <button type="button" className="link-button" onClick={() => goToStep(stepOfIssues)}>
      {importCheckWords[locale].toIssues(importWords[locale].steps.check)}
    </button>
  );
}
