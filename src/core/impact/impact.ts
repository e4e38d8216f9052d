import type { RowIdentity } from "#core/dataset/rowKey.ts";
import type { Change } from "#core/query/comparison.ts";
import type { RankingStanding } from "#core/query/ranking.ts";
import type { SeriesCell } from "#core/query/readCell.ts";
import type { Verdict } from "#core/query/verdict.ts";
import type { Share, Year } from "#core/units.ts";

/** What a publication changes for its readers, beyond the figures that it brings. */
export interface Impact {
  /** The region first, then units with a target of their own. */
  readonly verdicts: readonly VerdictChange[];
  /** Years whose waves are new, different or gone, in order. */
  readonly years: readonly YearImpact[];
  /** Changes between years whose outcome is not what it was: the region, its populations, town and country, its units. */
  readonly changes: readonly OutcomeChange[];
  /** Counties and zones that stand elsewhere beside the region than before, each in the latest year that has any unit. */
  readonly classes: readonly ClassChange[];
  /** Lists of the reference data that are not what they were. */
  readonly reference: readonly ReferencePart[];
  /** Editions that an embed may be frozen to. */
  readonly frozen: { readonly kept: number; readonly withdrawn: number };
}

export interface VerdictChange {
  readonly area: string;
  /** `status`: the words of the verdict or the value that they rest on are others. */
  readonly kind: "new" | "gone" | "status" | "value" | "same";
  readonly before: Verdict | null;
  readonly after: Verdict | null;
}

export interface YearImpact {
  readonly year: Year;
  readonly kind: "new" | "changed" | "gone";
  readonly cells: readonly CellImpact[];
  /** Cells of which no value changes. */
  readonly unchanged: number;
}

/** `appears` and `vanishes` are of rows; `now-withheld` and `now-shown` of their values; `withheld` of a row that is new and hidden. */
export type CellImpactKind = "appears" | "withheld" | "vanishes" | "now-withheld" | "now-shown" | "corrected";

export interface CellImpact {
  readonly kind: CellImpactKind;
  readonly row: RowIdentity;
  readonly before: Share | null;
  readonly after: Share | null;
}

export interface OutcomeChange {
  readonly cell: SeriesCell;
  readonly year: Year;
  readonly before: Change | null;
  readonly after: Change | null;
}

export interface ClassChange {
  readonly area: string;
  readonly before: { readonly year: Year; readonly standing: RankingStanding } | null;
  readonly after: { readonly year: Year; readonly standing: RankingStanding } | null;
}

export type ReferencePart = "targets" | "benchmarks" | "breaks" | "instruments" | "actions" | "areas";
