import { addRespondent, addSums, emptyCellSums, totalsOf, type CellSums, type CellTotals } from "./cellSums.ts";

/** One respondent of the design, with every cell that the respondent belongs to. */
export interface DesignRow {
  /** The empty string where the survey has no strata. */
  readonly stratum: string;
  /** Read within its stratum; ignored where each respondent is a PSU. */
  readonly psu: string | null;
  /** Finite and above 0. */
  readonly weight: number;
  /** 1 has the literacy, 0 has not (estimateCell); any finite score (estimateMean). Null stays in the design, outside every domain. */
  readonly outcome: number | null;
  /** Small whole numbers that the caller chose, none twice. */
  readonly cells: readonly number[];
  /** Units that the stratum has in the population: PSUs, or persons where there is no PSU. */
  readonly fpc?: number | null;
}

/** A stratum of the full design. */
export interface Stratum {
  readonly name: string;
  /** n_h, its PSUs in the sample, whether or not a domain reaches them. */
  readonly psus: number;
  /** The least and the greatest N_h that its rows gave. */
  readonly fpc: { readonly least: number; readonly greatest: number } | null;
}

/** The sums of one cell in one stratum: one per PSU, or a single one where each respondent is a PSU. */
export type StratumCell = ReadonlyMap<number, CellTotals>;

/**
 * What a stream of respondents leaves behind: sums per cell and PSU (per cell and stratum where each respondent is a PSU).
 * Memory grows with cells × PSUs, never with respondents. All estimators read it; none changes it.
 */
export interface Accumulator {
  readonly clustered: boolean;
  /** @throws RangeError when the row breaks the shape above: the import refuses such rows earlier */
  add(row: DesignRow): void;
  /** Afterwards this one is as if it had read the rows of both. @throws RangeError when only one of them is clustered */
  merge(other: Accumulator): void;
  strata(): readonly Stratum[];
  /** By stratum (its place in `strata()`) and PSU; empty for a cell without known outcomes. */
  cell(id: number): ReadonlyMap<number, StratumCell>;
  parts(): AccumulatorParts;
}

interface StratumRecord {
  readonly name: string;
  readonly psuIds: Map<string, number>;
  respondents: number;
  fpc: { least: number; greatest: number } | null;
}

/** The running sums themselves, for merging. */
export interface AccumulatorParts {
  readonly strata: readonly {
    readonly name: string;
    readonly psuIds: ReadonlyMap<string, number>;
    readonly respondents: number;
    readonly fpc: Stratum["fpc"];
  }[];
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, ReadonlyMap<number, CellSums>>>;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

function checkRow(row: DesignRow, clustered: boolean): void {
  if (!(row.weight > 0 && Number.isFinite(row.weight))) throw new RangeError(`not a weight: ${row.weight}`);
  if (row.outcome !== null && !Number.isFinite(row.outcome)) throw new RangeError(`not an outcome: ${row.outcome}`);
  if (clustered && row.psu === null) throw new RangeError(`a row of stratum "${row.stratum}" has no PSU`);
}

/** @param options clustered: whether respondents were drawn in PSUs; otherwise each respondent is a PSU */
export function createAccumulator({ clustered }: { readonly clustered: boolean }): Accumulator {
  const strata: StratumRecord[] = [];
  const stratumIds = new Map<string, number>();
  const cells = new Map<number, Map<number, Map<number, CellSums>>>();

  function stratumId(name: string): number {
    return entry(stratumIds, name, () => strata.push({ name, psuIds: new Map(), respondents: 0, fpc: null }) - 1);
  }
  function record(id: number): StratumRecord {
    const found = strata[id];
    if (found === undefined) throw new RangeError(`no stratum ${id}`);
    return found;
  }
  function psuId(stratum: StratumRecord, psu: string | null): number {
    return psu === null || !clustered ? 0 : entry(stratum.psuIds, psu, () => stratum.psuIds.size);
  }
  function sumsAt(cell: number, stratum: number, psu: number): CellSums {
    const ofCell = entry(cells, cell, () => new Map<number, Map<number, CellSums>>());
    const ofStratum = entry(ofCell, stratum, () => new Map<number, CellSums>());
    return entry(ofStratum, psu, emptyCellSums);
  }
  function widenFpc(stratum: StratumRecord, least: number, greatest: number): void {
    const known = stratum.fpc ?? { least, greatest };
    stratum.fpc = { least: Math.min(known.least, least), greatest: Math.max(known.greatest, greatest) };
  }

  return {
    clustered,
    add(row) {
      checkRow(row, clustered);
      const id = stratumId(row.stratum);
      const stratum = record(id);
      const psu = psuId(stratum, row.psu);
      stratum.respondents += 1;
      if (row.fpc !== undefined && row.fpc !== null) widenFpc(stratum, row.fpc, row.fpc);
      if (row.outcome === null) return;
      for (const cell of row.cells) addRespondent(sumsAt(cell, id, psu), row.weight, row.outcome);
    },
    merge(other) {
      if (other.clustered !== clustered) throw new RangeError("cannot merge a clustered design with one that is not");
      const parts = other.parts();
      const places = parts.strata.map((theirs) => {
        const id = stratumId(theirs.name);
        const stratum = record(id);
        stratum.respondents += theirs.respondents;
        if (theirs.fpc !== null) widenFpc(stratum, theirs.fpc.least, theirs.fpc.greatest);
        const psus = new Map<number, number>();
        for (const [psu, theirId] of theirs.psuIds) psus.set(theirId, psuId(stratum, psu));
        return { id, psus };
      });
      for (const [cell, ofCell] of parts.cells) {
        for (const [theirStratum, ofStratum] of ofCell) {
          const place = places[theirStratum];
          if (place === undefined) throw new RangeError(`no stratum ${theirStratum}`);
          for (const [theirPsu, sums] of ofStratum)
            addSums(sumsAt(cell, place.id, place.psus.get(theirPsu) ?? 0), sums);
        }
      }
    },
    strata: () =>
      strata.map(({ name, psuIds, respondents, fpc }) => ({ name, psus: clustered ? psuIds.size : respondents, fpc })),
    cell(id) {
      const found = new Map<number, StratumCell>();
      for (const [stratum, ofStratum] of cells.get(id) ?? []) {
        found.set(stratum, new Map([...ofStratum].map(([psu, sums]) => [psu, totalsOf(sums)])));
      }
      return found;
    },
    parts: () => ({ strata, cells }),
  };
}
