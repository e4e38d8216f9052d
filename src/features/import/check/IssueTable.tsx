import type { Issue } from "#core/survey/issues/issue.ts";
import { importCheckWords } from "#i18n/importCheckWords.ts";
import { issuePageWords } from "#i18n/issuePageWords.ts";
import type { Locale } from "#i18n/locale.ts";

export interface IssueTableProps {
  readonly issues: readonly Issue[];
  readonly caption: string;
  readonly severalFiles: boolean;
  /** Where the issues of a kind do not all say the same. */
  readonly withMessages: boolean;
  readonly locale: Locale;
}

/** Where issues of one kind are: file, row, column, value, and what each says. */
export function IssueTable({ issues, caption, severalFiles, withMessages, locale }: IssueTableProps) {
  const words = importCheckWords[locale];
  const sentencesOf = issuePageWords(locale);
  const has = {
    row: issues.some(({ row }) => row !== undefined),
    line: issues.some(({ row, line }) => line !== undefined && line !== row),
    column: issues.some(({ column }) => column !== undefined),
    value: issues.some(({ value = "" }) => value !== ""),
  };
  const cell = (label: string, content: string | number | undefined, className: string) => (
    <td className={`${className}${content === undefined || content === "" ? " issue-nothing" : ""}`} data-label={label}>
      {content}
    </td>
  );
  return (
    <div className="table-scroll">
      <table className={withMessages || severalFiles ? "issue-table issue-table-told" : "issue-table"}>
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
              {severalFiles && cell(words.columns.file, issue.input, "issue-name")}
              {has.row && cell(words.columns.row, issue.row, "number")}
              {has.line && cell(words.columns.line, issue.line, "number")}
              {has.column && cell(words.columns.column, issue.column, "issue-name")}
              {has.value && cell(words.columns.value, issue.value, "issue-value")}
              {withMessages && <td className="issue-message">{sentencesOf(issue).whole}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
