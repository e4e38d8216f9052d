import type { Cell, Contrast, Wave } from "#core/dataset/schema.ts";
import { studentQuantile } from "#core/statistics/studentDistribution.ts";
import { points, type Points, type Year } from "#core/units.ts";
import type { Comparison, Outcome } from "./comparison.ts";
import type { SeriesCell } from "./readCell.ts";

/** A cell of a wave; without a year or an instrument, those of the wave in which the contrast is stored; without pooled years, of one wave. */
export interface DatedCell extends SeriesCell {
  readonly year?: Year;
  readonly instrument?: string;
  readonly pooledYears?: readonly Year[];
}

export function outcomeOf(diff: number, p: number | null): Outcome {
  if (p === null) return "cannot-test";
  if (p >= 0.05) return "no-difference";
  return diff > 0 ? "higher" : "lower";
}

/** 95 % bounds of a difference; null where df is not above 0 or the standard error is 0. */
export function boundsOf(
  diff: Points,
  se: number,
  df: number | null,
): { readonly lower: number | null; readonly upper: number | null } {
  if (!(se > 0) || (df !== null && df <= 0)) return { lower: null, upper: null };
  const half = studentQuantile(0.975, df) * se;
  return { lower: diff - half, upper: diff + half };
}

function isSamePool(cell: Cell, wanted: readonly Year[] = []): boolean {
  const pooled = cell.pooledYears ?? [];
  return cell.method !== "model" && pooled.length === wanted.length && pooled.every((year) => wanted.includes(year));
}

function matches(cell: Cell, wanted: DatedCell, wave: Wave): boolean {
  return (
    cell.with === undefined &&
    isSamePool(cell, wanted.pooledYears) &&
    cell.area === wanted.area &&
    cell.dimension === wanted.dimension &&
    (cell.category ?? null) === wanted.category &&
    (cell.year ?? wave.year) === (wanted.year ?? wave.year) &&
    (cell.instrument ?? wave.instrument) === (wanted.instrument ?? wave.instrument)
  );
}

function findContrast(
  wave: Wave,
  a: DatedCell,
  b: DatedCell,
): { readonly contrast: Contrast; readonly diff: Points } | null {
  for (const contrast of wave.contrasts) {
    if (matches(contrast.a, a, wave) && matches(contrast.b, b, wave)) return { contrast, diff: points(-contrast.diff) };
    if (matches(contrast.a, b, wave) && matches(contrast.b, a, wave)) return { contrast, diff: points(contrast.diff) };
  }
  return null;
}

/** `a` less `b` as the wave stored the contrast: after Holm where it belongs to a family. Null when the wave has none. */
export function compareStored(wave: Wave, a: DatedCell, b: DatedCell): Comparison | null {
  const found = findContrast(wave, a, b);
  if (found === null) return null;
  const { contrast, diff } = found;
  const corrected = contrast.family !== null && contrast.pHolm !== null;
  const p = corrected ? contrast.pHolm : contrast.p;
  return {
    diff,
    se: contrast.se,
    ...boundsOf(diff, contrast.se, contrast.df),
    p,
    outcome: outcomeOf(diff, p),
    corrected,
  };
}

/** Whether the wave went back to the PSUs of an earlier one: then only its stored contrasts know the covariances with it. */
export function isRevisited(wave: Wave): boolean {
  return wave.contrasts.some(({ a, b }) => (a.year ?? wave.year) !== wave.year || (b.year ?? wave.year) !== wave.year);
}

/** The difference of two values that no stored contrast covers. */
export function untested(diff: Points): Comparison {
  return { diff, se: null, lower: null, upper: null, p: null, outcome: "cannot-test", corrected: false };
}
