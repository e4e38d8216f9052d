import type { BalanceBreakdown } from "#core/dataset/balancePlan.ts";
import type { Status } from "#core/dataset/schema.ts";
import type { BalanceMeasure } from "#core/statistics/estimateBalance.ts";
import type { Share, Year } from "#core/units.ts";
import type { Outcome } from "./comparison.ts";

/** What balance is measured over: `total` is the region's counties. In the order of a page. */
export const balanceDimensions = ["residence", "total", "education", "age", "sex"] as const satisfies readonly (
  | BalanceBreakdown
  | "total"
)[];
export type BalanceDimension = (typeof balanceDimensions)[number];

/** One measure in one wave: gap and sd as differences of shares, ratio and theil as they are. Bounds are 95 %. */
export interface BalanceObservation {
  readonly value: number;
  readonly se: number | null;
  readonly df: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A group behind gap and ratio: a category, or the code of a county. */
export interface BalanceGroup {
  readonly code: string;
  readonly rate: Share;
}

/** What one wave says of one dimension. */
export interface BalanceWave {
  readonly year: Year;
  readonly status: Status;
  readonly measures: Readonly<Partial<Record<BalanceMeasure, BalanceObservation>>>;
  /** The two groups compared, whose rates are published; null where gap and ratio are not. */
  readonly pair: { readonly first: BalanceGroup; readonly second: BalanceGroup } | null;
}

/** The change of one measure; `higher` is more unequal than before, `lower` less. */
export interface BalanceChange {
  readonly outcome: Outcome;
  /** Two-sided, of a single test; null when it cannot be tested. */
  readonly p: number | null;
  /** Of a gap, in points: how much it would have had to change for these two waves to tell; null for other measures. */
  readonly detectable: number | null;
}

/**
 * Whether the imbalance has changed since an earlier wave. Gap and ratio decide together, where either can be tested, else
 * sd: `narrowed` or `widened` when one of them did beyond sampling error and the other did not go the other way, `mixed`
 * when it did.
 */
export type BalanceVerdict = "narrowed" | "widened" | "mixed" | "no-change" | "cannot-test";

export interface BalanceSince {
  readonly since: Year;
  readonly verdict: BalanceVerdict;
  readonly changes: Readonly<Partial<Record<BalanceMeasure, BalanceChange>>>;
}

/** One dimension over the waves of one instrument, in order of year; the latest is the last. */
export interface DimensionBalance {
  readonly dimension: BalanceDimension;
  readonly waves: readonly BalanceWave[];
  /** Of the latest wave against the nearest comparable one before it, and the first; null where there is none, or no other. */
  readonly nearest: BalanceSince | null;
  readonly first: BalanceSince | null;
}

export interface Balance {
  readonly area: string;
  readonly instrument: string | null;
  /** The latest wave with any measure; null when no wave has one. */
  readonly year: Year | null;
  readonly status: Status | null;
  /** Those that any wave has, in order. */
  readonly dimensions: readonly DimensionBalance[];
  /** Waves of the instrument without any measure: published figures, tables, surveys published before there were any. */
  readonly without: readonly { readonly year: Year; readonly status: Status }[];
}
