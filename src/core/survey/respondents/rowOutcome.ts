import type { Year } from "#core/units.ts";
import type { IssueCode, IssueDetails } from "#core/survey/issues/issue.ts";
import type { Respondent } from "./respondent.ts";

/** Codes that set a row aside in a file of respondents, and refuse a table of figures. */
const rowFaultCodes = [
  "row-length",
  "text-after-quote",
  "nul-character",
  "unknown-area",
  "areas-differ",
  "unknown-value",
  "bad-number",
  "bad-year",
  "bad-age",
  "bad-weight",
  "bad-fpc",
  "missing-stratum",
  "missing-psu",
  "score-out-of-range",
] as const satisfies readonly IssueCode[];
export type RowFaultCode = (typeof rowFaultCodes)[number];

export function isRowFault(code: IssueCode): code is RowFaultCode {
  return (rowFaultCodes as readonly IssueCode[]).includes(code);
}

/** What is wrong with a row. `column` is the place of the cell, null for the row as a whole. */
export type RowFault = {
  readonly [Code in RowFaultCode]: {
    readonly code: Code;
    readonly detail: IssueDetails[Code];
    readonly column: number | null;
  };
}[RowFaultCode];

/** Things that a row says without being set aside, each counted. */
export type RowNote =
  | "missing-outcome"
  | "missing-area"
  | "score-differs"
  | "elderly-differs"
  | "youth"
  | "former-unit"
  | "formula-error";

/** One row of respondents: taken, left out by rule, or in error. `year` is null where it could not be told. */
export type RowOutcome =
  | { readonly kind: "taken"; readonly respondent: Respondent; readonly notes: readonly RowNote[] }
  | { readonly kind: "excluded"; readonly year: Year; readonly code: "missing-weight" | "out-of-scope-age" }
  | { readonly kind: "error"; readonly year: Year | null; readonly faults: readonly [RowFault, ...RowFault[]] };
