import type { Change } from "#core/query/comparison.ts";
import type { Reading, SeriesCell } from "#core/query/readCell.ts";
import type { Points } from "#core/units.ts";

/** One cell as the file gives it, beside what is published. */
export interface ResultRow {
  readonly cell: SeriesCell;
  /** Of another instrument than the wave's own; null for its own. */
  readonly instrument: string | null;
  readonly now: Reading | null;
  readonly beside: Beside;
}

export type Beside =
  /** Nothing that it could be compared with. */
  | { readonly kind: "nothing" }
  /** An earlier year, by an independent sample. */
  | {
      readonly kind: "earlier";
      readonly change: Change;
      /** The earlier value was published after a review. */
      readonly reviewed: boolean;
    }
  /** The same year as published: the same respondents, so a correction and no test. Null: withheld then. */
  | { readonly kind: "same-year"; readonly before: Reading; readonly diff: Points | null };
