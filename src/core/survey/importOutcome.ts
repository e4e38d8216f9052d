import type { Wave } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";
import type { Encoding, Shape } from "./importContext.ts";
import type { Issue } from "./issue.ts";
import type { ColumnRole } from "./mapping.ts";
import type { ReviewCell } from "./reviewCells.ts";

/** What was understood of one input. */
export interface InputSummary {
  readonly name: string;
  /** Null where the header told neither shape. */
  readonly shape: Shape | null;
  readonly encoding: Encoding;
  /** Data rows: without the header, blank lines, sums and rows of other regions. */
  readonly rows: number;
  readonly columns: readonly { readonly column: string; readonly role: ColumnRole | `population ${string}` }[];
}

interface Understood {
  /** Of the first input. */
  readonly shape: Shape | null;
  readonly encoding: Encoding;
  readonly rows: number;
  readonly inputs: readonly InputSummary[];
  readonly issues: readonly Issue[];
}

/** Files are imported whole, but for the rows counted in a wave's `excluded`, or not at all. */
export type ImportOutcome =
  | (Understood & {
      readonly kind: "imported";
      readonly waves: readonly [Wave, ...Wave[]];
      /** What a reviewer may let be published; for the machine that holds the respondents alone. */
      readonly reviews: readonly ReviewCell[];
      readonly years: readonly Year[];
    })
  | (Understood & {
      readonly kind: "rejected";
      readonly issues: readonly [Issue, ...Issue[]];
      readonly years: readonly Year[];
    });
