import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { Year } from "#core/units.ts";

/** What the other tables of a sheet say that may hold for one of them. */
export interface TablesBefore {
  /** Titles above the first of them that are of the sheet rather than of that table. */
  readonly titles: readonly string[];
  /** Of the figures of those before it. */
  readonly years: readonly Year[];
  /** The title that says of one of them that its rates are per cent; null where none does. */
  readonly percent: IssuePlace | null;
  /** Names of columns that any of the others may have, folded. */
  readonly names: ReadonlySet<string>;
}
