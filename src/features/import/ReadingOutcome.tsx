import type { ImportReading } from "#data/queries/surveyImport.ts";
import { shortReason } from "#i18n/excludedReason.ts";
import { importCheckWords } from "#i18n/importCheckWords.ts";
import { importWords } from "#i18n/importWords.ts";
import { issueWords } from "#i18n/issueWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount, formatYear } from "#i18n/numbers.ts";
import { Notice } from "#ui/Notice.tsx";
import { groupIssues } from "./groupIssues.ts";
import { goToStep } from "./Step.tsx";

export interface ReadingOutcomeProps {
  readonly reading: ImportReading;
  /** Kinds of issues that are still to be ticked, and whether there were any. */
  readonly open: number;
  readonly hadAny: boolean;
  readonly locale: Locale;
}

/** How many kinds of errors are named beside the files. */
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

/** What of the file stands in the way, by its message: the places are listed with the issues. */
function Reasons({ reading, locale }: PartProps & { readonly reading: ImportReading }) {
  const messageOf = issueWords(locale);
  const errors = groupIssues(reading).filter(({ level }) => level === "error");
  const more = errors.length - shownReasons;
  return (
    <ul className="refused-reasons">
      {errors.slice(0, shownReasons).map(({ key, code, total, issues: [issue] }) => (
        <li key={key}>
          {reading.inputs.length > 1 && issue.input !== undefined && <strong>{issue.input} </strong>}
          {shortReason(code, locale) ?? messageOf(issue)}
          {total > 1 && (
            <span className="issue-count">{importCheckWords[locale].places(formatCount(total, locale))}</span>
          )}
        </li>
      ))}
      {more > 0 && <li>{importCheckWords[locale].refusedMore(formatCount(more, locale))}</li>}
    </ul>
  );
}

function ToIssues({ locale }: PartProps) {
  return (
    <button type="button" className="link-button" onClick={() => goToStep(stepOfIssues)}>
      {importCheckWords[locale].toIssues(importWords[locale].steps.check)}
    </button>
  );
}
