import { compareRows, rowKey } from "./rowKey.ts";
import type { Cell, Contrast, Wave } from "./schema.ts";

/** A wave that adds figures of other instruments alone, such as those of the youth: it always joins what its year already has. */
export function isAdditive(wave: Wave): boolean {
  return wave.estimates.length > 0 && wave.estimates.every(({ instrument }) => instrument !== undefined && instrument !== wave.instrument);
}

/**
 * The published wave with the cells of `added` put in, replacing those of the same key; nothing else changes.
 * Stored comparisons that touch a replaced cell go, since they would speak of another value.
 */
export function mergeWaves(published: Wave, added: Wave): Wave {
  const rows = new Map(published.estimates.map((row) => [rowKey(row), row]));
  const replaced = new Set<string>();
  for (const row of added.estimates) {
    const key = rowKey(row);
    if (rows.has(key)) replaced.add(cellKey(row));
    rows.set(key, row);
  }
  const kept = published.contrasts.filter(({ a, b }) => !replaced.has(cellKey(a)) && !replaced.has(cellKey(b)));
  return {
    ...published,
    excluded: [...published.excluded, ...added.excluded],
    estimates: [...rows.values()].sort(compareRows),
    contrasts: joined(kept, added.contrasts),
  };
}

function joined(kept: readonly Contrast[], added: readonly Contrast[]): Contrast[] {
  const known = new Set(kept.map(contrastKey));
  return [...kept, ...added.filter((contrast) => !known.has(contrastKey(contrast)))];
}

function contrastKey({ a, b }: Contrast): string {
  return `${cellKey(a)}→${cellKey(b)}`;
}

function cellKey(cell: Cell): string {
  const { area, dimension, category = "", instrument = "", year = "" } = cell;
  return `${area}|${dimension}|${category}|${instrument}|${year}|${cell.with?.category ?? ""}`;
}
