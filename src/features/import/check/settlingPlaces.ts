import type { Issue, IssueCode } from "#core/survey/issues/issue.ts";
import { columnRoles, type ColumnRole } from "#core/survey/mapping/mapping.ts";
import { categories } from "#core/breakdown.ts";
import type { InputSummary } from "#data/queries/surveyImport.ts";

/** A step of the page where an issue can be settled. */
export type StepName = "files" | "understood" | "columns" | "review";

/** Where on the page an issue can be settled. */
export interface SettlingPlace {
  readonly step: StepName;
  /** Names of fields there, the best first; without any the step as a whole. */
  readonly fields: readonly string[];
  /** The input whose card has the field; null where it is on no card. */
  readonly input: string | null;
}

type CardField = "encoding" | "sheet" | "headerRow" | "headerRows" | "shape" | "tables" | "turned" | "moreTable";
type ReviewField = "merge" | "pool" | "model";

const cardFieldOf: Readonly<Partial<Record<IssueCode, CardField>>> = {
  "encoding-unknown": "encoding",
  "encoding-wrong": "encoding",
  "encoding-doubtful": "encoding",
  "sheet-missing": "sheet",
  "only-hidden-sheets": "sheet",
  "other-sheets": "sheet",
  "hidden-sheets": "sheet",
  "text-sheets": "sheet",
  "guide-sheets": "sheet",
  "rows-above-header": "headerRow",
  "header-lettered": "headerRow",
  "header-row-missing": "headerRow",
  "no-data-rows": "headerRow",
  "header-joined": "headerRows",
  "shape-unclear": "shape",
  "table-too-long": "shape",
  "several-tables": "tables",
  "table-left-out": "tables",
  "shares-of-sample": "tables",
  "table-read-turned": "turned",
  "second-table": "moreTable",
};

const reviewFieldOf: Readonly<Partial<Record<IssueCode, ReviewField>>> = {
  "cells-vanish": "merge",
  "pool-impossible": "pool",
  "pool-only-read": "pool",
  "model-none": "model",
};

/** What is settled by choosing a column, and the role of that column where the issue names none. */
const roleOf: Readonly<Partial<Record<IssueCode, ColumnRole>>> = {
  "nothing-to-estimate": "qualified",
  "one-answer": "qualified",
  "same-answer": "qualified",
  "outcome-often-missing": "qualified",
  "no-area-column": "area",
  "figures-of-region": "area",
  "labels-unread": "area",
  "title-elsewhere": "area",
  "year-outside-claim": "year",
  "barred-year-differs": "year",
  "bad-year": "year",
  unweighted: "weight",
  "bad-weight": "weight",
  "missing-stratum": "stratum",
  "missing-psu": "psu",
  "psus-of-one": "psu",
  "psu-spans-areas": "psu",
  "ids-alike": "psu",
  "ids-shortened": "psu",
  "few-psus": "psu",
  "too-many-units": "psu",
  "bad-fpc": "fpc",
  "fpc-differs": "fpc",
  "fpc-below-sample": "fpc",
  "score-out-of-range": "score",
  "bad-age": "age",
  "age-often-missing": "age",
  "ages-differ": "age",
  "figures-unread": "rate",
  "column-other-measure": "rate",
  "n-of-inhabitants": "n",
  "bounds-swapped": "lower",
  "rate-differs": "rate",
  "rate-far": "rate",
  "missing-rate": "rate",
  "figure-not-given": "rate",
  "count-above-n": "count",
  "bad-count": "count",
  "error-implausible": "se",
  "error-unusual": "se",
  "errors-differ": "se",
  "interval-without-rate": "lower",
};

/** What is settled in the step of columns, by no field in particular. */
const ofColumns: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "repeated-header",
  "columns-unread",
  "too-many-row-errors",
  "bad-number",
  "codes-unclear",
]);

/** What is settled by other files: a mapping, or more of the survey. */
const ofFiles: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "mapping-not-json",
  "mapping-unknown-key",
  "mapping-wrong-value",
  "mapping-unknown-code",
  "mapping-contact",
  "mapping-unused",
  "empty-file",
  "area-missing",
  "pool-stale",
]);

/** What is settled by saying whose figure a sum is. */
const ofSums: ReadonlySet<IssueCode> = new Set<IssueCode>(["sum-of-groups", "sum-of-some-areas", "sum-incomplete"]);

/** Where an issue can be settled, when no field stands beside it; null where this page can do nothing. */
export function settlingPlace(issue: Issue, inputs: readonly InputSummary[]): SettlingPlace | null {
  const { code, input = null } = issue;
  const own = inputs.find(({ name }) => name === input);
  const card = code === "empty-file" && own !== undefined && own.sheets.length > 1 ? "sheet" : cardFieldOf[code];
  if (card !== undefined) return { step: "understood", fields: [card], input };
  const review = reviewFieldOf[code];
  if (review !== undefined) return { step: "review", fields: [review], input: null };
  if (ofFiles.has(code)) return { step: "files", fields: [], input: null };
  const fields = columnFieldsOf(issue, inputs);
  return fields === null ? null : { step: "columns", fields, input: null };
}

/** Fields in the step of columns; null where none of them settles the issue, and that step neither. */
function columnFieldsOf(issue: Issue, inputs: readonly InputSummary[]): readonly string[] | null {
  const { code, value = "" } = issue;
  const used = columnUses(issue, inputs);
  if (code === "area-overridden") return [valueField("area", value)];
  if (code === "unknown-area" || code === "units-missing") return [valueField("area", value), columnField("area")];
  if (code === "unknown-value" || code === "unknown-category" || ofSums.has(code))
    return [...used.map((use) => valueField(use, value)), ...used.map(columnField)];
  if (issue.code === "no-outcome-column") return [...nearUses(issue.detail.near, inputs), "qualified"].map(columnField);
  if (issue.code === "bound-alone") return [columnField(issue.detail.bound === "lower" ? "upper" : "lower")];
  const detail = roleIn(issue);
  if (detail !== null) return [columnField(detail)];
  const role = roleOf[code];
  if (role !== undefined) return [...used, role].map(columnField);
  return ofColumns.has(code) ? used.map(columnField) : null;
}

/** The role that an issue is about, or the population. */
function roleIn(issue: Issue): string | null {
  const isOfRole =
    issue.code === "mapped-column-missing" ||
    issue.code === "column-by-values" ||
    issue.code === "column-twice" ||
    issue.code === "column-passed" ||
    issue.code === "column-proposed" ||
    issue.code === "role-twice";
  if (!isOfRole) return null;
  const { role } = issue.detail;
  const isPopulation = categories.population.some((code) => code === role);
  return isPopulation && !columnRoles.some((one) => one === role) ? `population ${role}` : role;
}

/** Name of the field where the column of a role is chosen; of a population `population` and its code. */
export function columnField(use: string): string {
  return `column ${use}`;
}

/** Name of the field where a value is given a meaning. */
export function valueField(role: string, value: string): string {
  return `value ${role} ${value}`;
}

/** What the column of an issue is taken for. */
function columnUses({ input, column }: Issue, inputs: readonly InputSummary[]): readonly string[] {
  const of = inputs.filter(({ name }) => input === undefined || input === name);
  return of.flatMap(({ columns }) => columns.flatMap((one) => (one.column === column ? [one.role] : [])));
}

/** What a column is nearly called. */
function nearUses(column: string | undefined, inputs: readonly InputSummary[]): readonly string[] {
  return inputs.flatMap(({ near }) => near.flatMap((one) => (one.column === column ? [one.role] : [])));
}
