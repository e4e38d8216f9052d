import { fewestRespondents } from "./cellResult.ts";
import { guardKey, type GuardedCell, type GuardedPlace } from "./guardedCell.ts";
import type { Estimate, Region, Wave } from "./schema.ts";
import { unlistedCells } from "./unlistedCells.ts";

/** A row of one of two waves that are merged, by the cell that it speaks of. */
export interface MergeCandidate {
  /** Its instrument is always named. */
  readonly row: Estimate;
  readonly place: GuardedPlace;
  readonly key: string;
  /** Of the wave that comes; published rows stay as they are. */
  readonly isNew: boolean;
  /** Withheld, yet a model's row of it is shown: a reader can work back to it. */
  readonly isKnown: boolean;
}

export interface GuardedRow extends GuardedCell {
  /** Null for a cell that has no row at all. */
  readonly of: MergeCandidate | null;
}

/** A row that leaves out its instrument means that of its wave. */
export function withInstrument<Row extends Pick<Estimate, "instrument">>(row: Row, { instrument }: Wave): Row {
  return { ...row, instrument: row.instrument ?? instrument };
}

/** Model rows are no cells of their own. */
export function mergeCandidates(rows: readonly Estimate[], wave: Wave, isNew: boolean): readonly MergeCandidate[] {
  const modelled = new Set(rows.flatMap((row) => (row.method === "model" && !isHidden(row) ? [row.area] : [])));
  return rows.flatMap((row): readonly MergeCandidate[] => {
    if (row.method === "model") return [];
    const { area, dimension, category = null, with: crossing, pooledYears } = row;
    const place = { area, dimension, category, with: crossing, years: pooledYears ?? [wave.year] };
    const isBehindModel = dimension === "total" && pooledYears === undefined && modelled.has(area);
    const isKnown = isBehindModel && isHidden(row) && row.suppressedBy !== "disclosure";
    return [{ row: withInstrument(row, wave), place, key: guardKey(place), isNew, isKnown }];
  });
}

export function isHidden({ suppressedBy }: Pick<Estimate, "suppressedBy">): boolean {
  return suppressedBy !== undefined;
}

/**
 * Rows of one instrument as cells to be guarded, with sizes and rates that a reader could think of where none are published,
 * and small cells that both waves leave out. A hidden cell that does not say its size may be one of fewer than ten.
 */
export function guardedRows(candidates: readonly MergeCandidate[], region: Region): readonly GuardedRow[] {
  const published = new Map<string, { readonly n: number | null; readonly rate: number | null }>();
  const hidden = new Set<string>();
  for (const { row, key } of candidates) {
    if (isHidden(row)) hidden.add(key);
    const before = published.get(key);
    published.set(key, { n: before?.n ?? row.n, rate: before?.rate ?? (isHidden(row) ? null : row.rate) });
  }
  // The share of a shown cell that nobody counted is unknown, and no sum tells it.
  const sized = candidates.filter(({ key }) => published.get(key)?.n !== null || hidden.has(key));
  const cells = new Map(sized.map(({ key }) => [key, published.get(key) ?? { n: null, rate: null }]));
  const places = sized.map(({ place }) => place);
  const { inferred, unlisted } = unlistedCells(cells, places, region);
  return [
    ...unlisted.map((cell): GuardedRow => ({ ...cell, of: null })),
    ...sized.map((of): GuardedRow => {
      const { n, rate } = inferred.get(of.key) ?? { n: 0, rate: 0 };
      const withheldBy = of.row.suppressedBy ?? null;
      const isSmall = withheldBy === "disclosure" && of.row.n === null;
      return {
        of,
        cell: of.place,
        estimate: { rate, n: isSmall ? Math.min(n, fewestRespondents - 1) : n, sumWeights: n },
        withheldBy,
        fixed: !of.isNew || withheldBy !== null,
        known: of.isKnown,
      };
    }),
  ];
}
