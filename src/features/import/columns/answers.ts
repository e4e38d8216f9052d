import type { Issue, IssueCode } from "#core/survey/issues/issue.ts";
import type { InputSummary } from "#data/queries/surveyImport.ts";
import type { ImportDraft } from "#features/import/importDraft.ts";

/** What a file may leave open and one field can answer. */
export const answers = ["rateUnit", "marginIs", "passMark", "qualifiedWhen", "year"] as const;
export type Answer = (typeof answers)[number];

/** A step of the page where an issue can be settled. */
export type StepName = "understood" | "columns" | "review";

const answerOf: Readonly<Partial<Record<IssueCode, Answer>>> = {
  "ambiguous-unit": "rateUnit",
  "rate-out-of-range": "rateUnit",
  "ambiguous-margin": "marginIs",
  "margin-read": "marginIs",
  "no-pass-mark": "passMark",
  "qualified-when-unused": "qualifiedWhen",
  "no-year": "year",
  "year-contradicted": "year",
  "years-differ": "year",
  "year-name-differs": "year",
  "year-outside-claim": "year",
  "year-from-name": "year",
  "year-from-title": "year",
  "year-from-sheet": "year",
};

const stepOf: Readonly<Partial<Record<IssueCode, StepName>>> = {
  "encoding-unknown": "understood",
  "encoding-wrong": "understood",
  "encoding-doubtful": "understood",
  "encoding-late": "understood",
  "damaged-text": "understood",
  "fullwidth-comma": "understood",
  "sheet-missing": "understood",
  "only-hidden-sheets": "understood",
  "other-sheets": "understood",
  "hidden-sheets": "understood",
  "rows-above-header": "understood",
  "header-joined": "understood",
  "header-lettered": "understood",
  "header-row-missing": "understood",
  "empty-file": "understood",
  "no-data-rows": "understood",
  "no-outcome-column": "columns",
  "no-area-column": "columns",
  "repeated-header": "columns",
  "mapped-column-missing": "columns",
  "mapping-unused": "columns",
  "column-unplaced": "columns",
  "column-twice": "columns",
  "rates-assumed": "columns",
  "rates-doubtful": "columns",
  "codes-by-header": "columns",
  "sex-by-code": "columns",
  "unknown-area": "columns",
  "unknown-category": "columns",
  unweighted: "columns",
};

/** The field that settles an issue; null where there is none. */
export function answerTo({ code, column, input }: Issue, inputs: readonly InputSummary[]): Answer | null {
  if (code === "unknown-value" && isOutcome(column, input, inputs)) return "qualifiedWhen";
  return answerOf[code] ?? null;
}

/** The step where an issue can be settled, where one field is not enough. */
export function stepFor({ code }: Issue): StepName | null {
  return code === "unknown-value" ? "columns" : (stepOf[code] ?? null);
}

/** What can be said of these files, beside what the issues ask for. */
export function answersFor(inputs: readonly InputSummary[], draft: ImportDraft): readonly Answer[] {
  const { choices } = draft;
  const hasColumn = (role: string): boolean =>
    inputs.some(({ shape, columns }) => shape === "respondents" && columns.some((one) => one.role === role));
  const isOpen: Readonly<Record<Answer, boolean>> = {
    rateUnit: inputs.some(({ shape }) => shape === "aggregate"),
    marginIs: choices.marginIs !== null,
    passMark: hasColumn("score") && !hasColumn("qualified"),
    qualifiedWhen: hasColumn("qualified"),
    year: false,
  };
  return answers.filter((answer) => isOpen[answer] || (answer !== "year" && choices[answer] !== null));
}

function isOutcome(column: string | undefined, input: string | undefined, inputs: readonly InputSummary[]): boolean {
  return inputs.some(
    ({ name, columns }) =>
      (input === undefined || input === name) &&
      columns.some((one) => one.role === "qualified" && one.column === column),
  );
}
