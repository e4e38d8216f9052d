import { createSumsTable, type CellTotals, type SumsTable } from "./cellSums.ts";

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

/** Respondents of one PSU who are in the same cells, summed. */
export interface DesignGroup {
  readonly stratum: string;
  readonly psu: string | null;
  readonly cells: readonly number[];
  /** With those whose outcome is not known. */
  readonly respondents: number;
  readonly fpc: Stratum["fpc"];
  /** Sums of those whose outcome is known. */
  readonly sums: SumsTable;
  readonly place: number;
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

/** How another accumulator's respondents are read while they are merged; as they are unless given. */
export interface MergeOptions {
  /** The cell's number here, or null to leave it out; a list where its respondents are in several cells here. */
  readonly cellOf?: (theirs: number) => number | readonly number[] | null;
  /** The stratum's name here, so that equal names of two years stay apart. */
  readonly stratumOf?: (theirs: string) => string;
  /** Factor of all weights, above 0. */
  readonly scale?: number;
}

/**
 * What a stream of respondents leaves behind: sums per cell and PSU (per cell and stratum where each respondent is a PSU).
 * Memory grows with cells × PSUs, never with respondents. All estimators read it; none changes it.
 */
export interface Accumulator {
  readonly clustered: boolean;
  /** @throws RangeError when the row breaks the shape above: the import refuses such rows earlier */
  add(row: DesignRow): void;
  /** As if each respondent of the group had been added. */
  addGroup(group: DesignGroup): void;
  /** Afterwards this one is as if it had read the rows of both. @throws RangeError when only one of them is clustered */
  merge(other: Accumulator, options?: MergeOptions): void;
  strata(): readonly Stratum[];
  /** By stratum (its place in `strata()`) and PSU; empty for a cell without known outcomes. */
  cell(id: number): ReadonlyMap<number, StratumCell>;
  parts(): AccumulatorParts;
}

/** A unit of which sums are kept: a PSU, or a stratum where each respondent is a PSU. */
interface Unit {
  /** Of the stratum, and within it. */
  readonly stratum: number;
  readonly psu: number;
  /** By cell: 1 + the place of its sums in the table; 0 or absent where nobody of the cell was met. */
  places: Int32Array;
}

interface StratumRecord {
  readonly name: string;
  readonly psuUnits: Map<string, Unit>;
  /** Where each respondent is a PSU. */
  whole: Unit | null;
  respondents: number;
  fpc: { least: number; greatest: number } | null;
}

/** The running sums themselves, for merging. */
export interface AccumulatorParts {
  readonly strata: readonly {
    readonly name: string;
    readonly psuUnits: ReadonlyMap<string, { readonly places: Int32Array }>;
    readonly whole: { readonly places: Int32Array } | null;
    readonly respondents: number;
    readonly fpc: Stratum["fpc"];
  }[];
  readonly sums: SumsTable;
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
  const units: Unit[] = [];
  const sums = createSumsTable(!clustered);
  let mostCells = 0;

  function stratumId(name: string): number {
    const known = stratumIds.get(name);
    if (known !== undefined) return known;
    const id = strata.push({ name, psuUnits: new Map(), whole: null, respondents: 0, fpc: null }) - 1;
    stratumIds.set(name, id);
    return id;
  }
  function record(id: number): StratumRecord {
    const found = strata[id];
    if (found === undefined) throw new RangeError(`no stratum ${id}`);
    return found;
  }
  function newUnit(stratum: number, psu: number): Unit {
    const unit = { stratum, psu, places: new Int32Array(mostCells) };
    units.push(unit);
    return unit;
  }
  function unitOf(id: number, psu: string | null): Unit {
    const stratum = record(id);
    if (psu === null || !clustered) return (stratum.whole ??= newUnit(id, 0));
    const known = stratum.psuUnits.get(psu);
    if (known !== undefined) return known;
    const made = newUnit(id, stratum.psuUnits.size);
    stratum.psuUnits.set(psu, made);
    return made;
  }
  function placeOf(unit: Unit, cell: number): number {
    const known = unit.places[cell] ?? 0;
    if (known > 0) return known - 1;
    if (cell >= unit.places.length) {
      mostCells = Math.max(mostCells, cell + 1);
      const wider = new Int32Array(Math.max(mostCells, unit.places.length * 2));
      wider.set(unit.places);
      unit.places = wider;
    }
    const place = sums.next();
    unit.places[cell] = place + 1;
    return place;
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
      const unit = unitOf(id, row.psu);
      stratum.respondents += 1;
      if (row.fpc !== undefined && row.fpc !== null) widenFpc(stratum, row.fpc, row.fpc);
      if (row.outcome === null) return;
      for (const cell of row.cells) sums.addRespondent(placeOf(unit, cell), row.weight, row.outcome);
    },
    addGroup({ stratum: name, psu, cells, respondents, fpc, sums: from, place }) {
      const id = stratumId(name);
      const stratum = record(id);
      const unit = unitOf(id, psu);
      stratum.respondents += respondents;
      if (fpc !== null) widenFpc(stratum, fpc.least, fpc.greatest);
      if (from.part(place, 0) === 0) return;
      for (const cell of cells) sums.addSums(placeOf(unit, cell), from, place, 1);
    },
    merge(other, { cellOf = same, stratumOf = same, scale = 1 } = {}) {
      if (other.clustered !== clustered) throw new RangeError("cannot merge a clustered design with one that is not");
      const parts = other.parts();
      const take = (unit: Unit, { places }: { readonly places: Int32Array }): void => {
        for (const [theirs, place] of places.entries()) {
          const cell = place === 0 ? null : cellOf(theirs);
          if (cell === null) continue;
          for (const own of typeof cell === "number" ? [cell] : cell)
            sums.addSums(placeOf(unit, own), parts.sums, place - 1, scale);
        }
      };
      for (const theirs of parts.strata) {
        const id = stratumId(stratumOf(theirs.name));
        const stratum = record(id);
        stratum.respondents += theirs.respondents;
        if (theirs.fpc !== null) widenFpc(stratum, theirs.fpc.least, theirs.fpc.greatest);
        if (theirs.whole !== null) take(unitOf(id, null), theirs.whole);
        for (const [psu, unit] of theirs.psuUnits) take(unitOf(id, psu), unit);
      }
    },
    strata: () =>
      strata.map(({ name, psuUnits, respondents, fpc }) => ({
        name,
        psus: clustered ? psuUnits.size : respondents,
        fpc,
      })),
    cell(id) {
      const found = new Map<number, Map<number, CellTotals>>();
      for (const { stratum, psu, places } of units) {
        const place = places[id] ?? 0;
        if (place === 0) continue;
        const ofStratum = found.get(stratum) ?? new Map<number, CellTotals>();
        found.set(stratum, ofStratum.set(psu, sums.totals(place - 1)));
      }
      return found;
    },
    parts: () => ({ strata, sums }),
  };
}

function same<Value>(value: Value): Value {
  return value;
}
