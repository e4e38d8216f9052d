import type { IssueSentences } from "./issueList.ts";
import type { Issue } from "./issue.ts";

/**
 * `annotated`: the whole file back, with what is wrong and what became of each row before its cells.
 * `tidy`: only the rows that count, known columns under their usual names, values as the program writes them.
 */
export type CorrectedForm = "annotated" | "tidy";

/** Words of the annotated form. */
export interface CorrectedWords {
  /** Header of the column of what is wrong. */
  readonly problem: string;
  /** Header of the column of what became of the row. */
  readonly treatment: string;
  readonly counted: string;
  readonly leftOut: (reason: string) => string;
  /** A code of `excluded`, such as `row-error-bad-age`, in a few words. */
  readonly reasonOf: (code: string) => string;
  /** Titles, notes, sums, repeated headers. */
  readonly noData: string;
  readonly wordOf: (issue: Issue) => IssueSentences;
}
