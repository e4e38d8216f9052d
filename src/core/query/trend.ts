import type { CategoryDimension } from "#core/breakdown.ts";
import type { Benchmark, Break, Target } from "#core/dataset/schema.ts";
import type { Points, Share, Year } from "#core/units.ts";
import type { Change, Comparison } from "./comparison.ts";
import type { Observation, Withheld } from "./observation.ts";
import type { TrendSelection } from "./selection.ts";
import type { ProjectedRate } from "./verdict.ts";

/** One area and category over the years, by one instrument. */
export interface TrendLine {
  readonly area: string;
  readonly by: CategoryDimension | null;
  readonly category: string | null;
  readonly instrument: string;
  /** Runs of comparable years, in order: nothing may be joined or compared across two of them. */
  readonly runs: readonly (readonly Observation[])[];
  readonly withheld: readonly Withheld[];
  /** Of the latest value against the nearest earlier wave and the first one with a standard error. Not affected by the years chosen. */
  readonly changes: { readonly nearest: Change | null; readonly first: Change | null };
}

/** The nation's dated series for the same breakdown. */
export interface BenchmarkLine {
  readonly area: string;
  readonly category: string | null;
  readonly runs: readonly (readonly Benchmark[])[];
}

/** A straight line from a baseline to a target that nobody measured. */
export interface ReferencePath {
  readonly area: string;
  readonly from: { readonly year: Year; readonly value: Share };
  readonly to: { readonly year: Year; readonly value: Share };
  readonly perYear: Points;
}

/** The line of a series continued to the year of its next target: what may come, never data. */
export interface ProjectedLine {
  readonly area: string;
  /** The latest value, where the line begins. */
  readonly from: { readonly year: Year; readonly value: Share };
  /** Year by year. */
  readonly points: readonly ProjectedRate[];
}

export interface Trend {
  readonly selection: TrendSelection;
  /** What is drawn, from the first to the last year of the axis. */
  readonly years: { readonly from: Year; readonly to: Year };
  readonly lines: readonly TrendLine[];
  readonly benchmarks: readonly BenchmarkLine[];
  readonly targets: readonly Target[];
  readonly paths: readonly ReferencePath[];
  /** Of the one area that is drawn as a whole; none once the year of its last target has come. */
  readonly projections: readonly ProjectedLine[];
  /** Breaks after the first year drawn. */
  readonly breaks: readonly Break[];
  /** Latest pair of categories of one area, where exactly two are drawn: first less second, by the stored contrast. */
  readonly pair: { readonly year: Year; readonly comparison: Comparison } | null;
  /** Youth were asked for beside others: another instrument, so they are left out here. */
  readonly youthLeftOut: boolean;
}
