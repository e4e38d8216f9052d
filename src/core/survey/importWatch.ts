import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { Year } from "#core/units.ts";
import type { Columns } from "./table/columns.ts";
import type { Issue, IssuePlace } from "./issues/issue.ts";
import type { Respondent } from "./respondents/respondent.ts";

/** Follows an import row by row: for the list of all issues, and for the file with what is wrong beside each row. */
export interface ImportWatch {
  /** All that was told so far is void: the inputs are read from the beginning, one of them in another encoding. */
  readonly again?: () => void;
  /** Every issue as it comes, also those that a log only counts; those of a row before its fate. */
  readonly issue?: (issue: Issue) => void;
  /** Every row of a table as it stands in the file, title rows and header too, before anything is made of it. The cells are good for this call only. */
  readonly raw?: (input: string, cells: readonly string[], row: number) => void;
  /** What the columns of a table of respondents are, once. */
  readonly columns?: (input: string, columns: Columns) => void;
  /** A row of respondents that repeats an earlier one, before its fate; only the end tells whether that is worth an issue. The place is good for this call only. */
  readonly repeat?: (kind: RepeatKind, place: IssuePlace) => void;
  /** What became of a row of respondents: `reason` is a code of `excluded`, null where the row counts. */
  readonly fate?: (input: string, cells: readonly string[], row: number, fate: RowFate) => void;
  /** A row of a table of figures that gave one, or was to give one. */
  readonly figureRow?: (input: string, row: number) => void;
  /** The figures of each table of an input. */
  readonly figures?: (input: string, figures: ReadonlyMap<Year, readonly AggregateRow[]>) => void;
}

/** What a row repeats: the id of a questionnaire, anywhere or in the same place, or all cells of another. */
export type RepeatKind = "id" | "id-in-place" | "cells";

export type RowFate =
  | { readonly respondent: Respondent; readonly reason: null }
  | { readonly respondent: null; readonly reason: string };
