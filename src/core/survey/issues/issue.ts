import type { Dimension } from "#core/breakdown.ts";
import type { Text } from "#core/dataset/schema.ts";
import type { EncodingIssues } from "#core/survey/issues/encodingIssues.ts";
import type { WorkbookIssues } from "#core/survey/issues/workbookIssues.ts";
import type { LayoutIssues } from "#core/survey/issues/layoutIssues.ts";
import type { LabelIssues } from "#core/survey/issues/labelIssues.ts";
import type { ValueIssues } from "#core/survey/issues/valueIssues.ts";
import type { RespondentIssues } from "#core/survey/issues/respondentIssues.ts";
import type { RuleIssues } from "#core/survey/issues/ruleIssues.ts";
import type { FolderIssues } from "#core/survey/issues/folderIssues.ts";
import type { Severity } from "./severity.ts";

/** No values beyond the place. */
type Nothing = Readonly<Record<never, never>>;
/** A known name that is nearly what stands there, or a name in the file that is nearly what was looked for: proposed, never applied. */
interface Near {
  readonly near?: string;
}

/** Where the first of two stands, when that is another input. */
interface Elsewhere {
  readonly otherInput?: string;
  readonly otherSheet?: string;
}

/** A cell of a table of figures that gives no sample size. */
interface CellWithoutSize {
  readonly year: number;
  readonly area: string;
  readonly dimension: Dimension;
  readonly category: string | null;
}

/**
 * Every code with the values that its words need. Only i18n words them.
 * Rates are shares; `row` and `line` count from 1.
 */
export interface IssueDetails
  extends
    EncodingIssues,
    WorkbookIssues,
    LayoutIssues,
    LabelIssues,
    ValueIssues,
    RespondentIssues,
    RuleIssues,
    FolderIssues {
  // The file or the call.
  "empty-file": Nothing;
  "no-data-rows": Nothing;
  "unclosed-quote": Nothing;
  "field-too-long": { readonly limit: number };
  "too-many-columns": { readonly limit: number };
  "too-many-rows": { readonly limit: number };
  "repeated-header": Nothing;
  "no-outcome-column": Near;
  "no-pass-mark": Nothing;
  "mapped-column-missing": { readonly role: string } & Near;
  "mapping-not-json": Nothing;
  "mapping-unknown-key": { readonly key: string };
  "mapping-wrong-value": { readonly key: string };
  "mapping-contact": { readonly key: string };
  "mapping-unknown-code": { readonly key: string };
  "region-not-json": Nothing;
  "region-wrong-value": { readonly key: string };
  "unknown-instrument": Nothing;
  "no-instrument": Nothing;
  "youth-respondents": Nothing;
  "no-year": Nothing;
  "year-contradicted": { readonly year: number; readonly found: number };
  "designs-differ": Nothing;
  "too-many-units": { readonly limit: number };
  "fpc-differs": { readonly stratum: string };
  "fpc-below-sample": { readonly stratum: string };
  "single-psu-refused": { readonly stratum: string };
  // Pools, revisited PSUs, the model of the counties, accepted cells.
  "pool-impossible": {
    readonly first: number;
    readonly second: number;
    readonly because: "no-respondents" | "not-adjacent" | "break" | "design";
  };
  "pool-only-read": { readonly year: number };
  /** `withdrawn`: the year that changed was taken back. */
  "pool-stale": { readonly year: number; readonly changed: number; readonly withdrawn?: boolean };
  "revisited-alone": Nothing;
  "revisited-without-psu": Nothing;
  "model-none": { readonly year: number; readonly because: "no-total" | "few-areas" | "no-design-effect" };
  "model-synthetic": { readonly year: number };
  "accepted-not-json": Nothing;
  "accepted-wrong-value": { readonly key: string };
  "accepted-unused": {
    readonly year: number;
    readonly area: string;
    readonly dimension: Dimension;
    readonly category: string | null;
  };
  // All rows of an input together.
  "too-many-row-errors": { readonly errors: number; readonly rows: number };
  "many-row-errors": { readonly errors: number; readonly rows: number };
  "nothing-to-estimate": Nothing;
  "table-too-long": { readonly limit: number };
  // A row.
  "row-length": { readonly expected: number; readonly found: number };
  "text-after-quote": Nothing;
  "nul-character": Nothing;
  "stray-quote": Nothing;
  /** `isShortened`: a long number that a spreadsheet cut short. */
  "unknown-area": Near & { readonly isShortened?: true };
  /** `key`: of the mapping, where such a value is explained. */
  "unknown-value": Near & { readonly key?: "qualifiedWhen" | "populations" };
  "bad-number": Nothing;
  "bad-year": Nothing;
  /** Several ages that are not those of a published band, or a birth; else an age. */
  "bad-age": { readonly as?: "band" | "birth" };
  "bad-weight": Nothing;
  "bad-fpc": Nothing;
  "missing-stratum": Nothing;
  "missing-psu": Nothing;
  "score-out-of-range": { readonly of: number };
  // Counted, or understood in a way that should be said.
  "missing-weight": Nothing;
  "out-of-scope-age": { readonly from: number; readonly to: number };
  "missing-outcome": Nothing;
  "missing-area": Nothing;
  "score-differs": { readonly passMark: number };
  "elderly-differs": Nothing;
  "youth-among-adults": Nothing;
  "former-unit": { readonly place: Text };
  "no-area-column": Nothing;
  "figures-of-region": Nothing;
  unweighted: Nothing;
  "few-in-year": { readonly year: number; readonly n: number };
  "single-psu": { readonly stratum: string; readonly convention: "adjust" | "remove" | "average" };
  "year-from-name": { readonly year: number };
  /** `cells`: these told it, since its name did not. */
  "column-withheld": { readonly by?: "cells" };
  "mapping-unused": Nothing;
  // Aggregate tables.
  "ambiguous-unit": { readonly key: "rateUnit" };
  "rate-out-of-range": Nothing;
  "missing-rate": Nothing;
  /** A cell that says that there is no figure. */
  "figure-not-given": Nothing;
  "missing-n": CellWithoutSize;
  "bad-count": Nothing;
  /** @property population by the census, null where it is not known */
  "n-of-inhabitants": { readonly n: number; readonly place: Text; readonly population: number | null };
  "error-implausible": { readonly effectiveN: number };
  "error-unusual": { readonly effectiveN: number };
  "count-above-n": { readonly n: number };
  "rate-differs": { readonly rate: number; readonly computed: number };
  /** As they are written: in what unit is not known. */
  "bounds-swapped": { readonly lowerAs: number; readonly upperAs: number };
  "interval-without-rate": { readonly rate: number; readonly lower: number; readonly upper: number };
  "bound-alone": { readonly bound: "lower" | "upper" };
  "error-zero": Nothing;
  "extreme-needs-n": CellWithoutSize;
  "errors-differ": { readonly se: number; readonly implied: number };
  "unknown-category": { readonly dimension: Dimension | null } & Near;
  "cell-twice": { readonly first: number | null; readonly differ: "rate" | "n" | "error" | "parts" } & Elsewhere;
  "row-fuller": { readonly first: number | null } & Elsewhere;
  "row-twice": { readonly first: number } & Elsewhere;
  "outside-row": Nothing;
  "units-pooled": { readonly place: Text };
  "units-not-pooled": { readonly place: Text };
  /** @property lacking names of former units */
  "units-missing": { readonly place: Text; readonly lacking: readonly string[] };
  "total-outside-parts": { readonly rate: number; readonly least: number; readonly greatest: number };
  // Publishing.
  "needs-reason": { readonly years: readonly number[] };
  "demo-mixture": { readonly demoYears: readonly number[]; readonly realYears: readonly number[] };
  "manifest-too-large": { readonly bytes: number; readonly limit: number };
  "nothing-changed": Nothing;
  "folder-changed": { readonly expected: string | null; readonly found: string | null };
  "folder-locked": { readonly holder: string };
}

export type IssueCode = keyof IssueDetails;

/** Where in the input. `row` as a spreadsheet counts, header included; `column` the header as in the file. */
export interface IssuePlace {
  readonly input?: string;
  /** Of a workbook. */
  readonly sheet?: string;
  readonly row?: number;
  readonly line?: number;
  readonly column?: string;
  /** At most 80 characters; masked where the column identifies persons. */
  readonly value?: string;
  /** How many rows have it, where more than this one does. */
  readonly total?: number;
}

export type IssueOf<Code extends IssueCode> = IssuePlace & {
  readonly severity: Severity;
  readonly code: Code;
  readonly detail: IssueDetails[Code];
};

/** What an import has to say of a file, as a code with values. */
export type Issue = { readonly [Code in IssueCode]: IssueOf<Code> }[IssueCode];
