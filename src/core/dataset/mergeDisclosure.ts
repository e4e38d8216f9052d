import { fewestRespondents } from "./cellResult.ts";
import { protectDisclosure, toldCells } from "./disclosure.ts";
import { disclosureEquations } from "./disclosureEquations.ts";
import { estimateRow } from "./estimateRow.ts";
import { guardKey, type GuardedCell, type GuardedPlace } from "./guardedCell.ts";
import { inferCells, type PublishedCell } from "./inferredCells.ts";
import { rowKey, type RowIdentity } from "./rowKey.ts";
import { areSamePeople, isSameCount } from "./samePeople.ts";
import type { Cell, Estimate, Region, Wave } from "./schema.ts";

interface Candidate {
  readonly row: Estimate;
  readonly place: GuardedPlace;
  readonly key: string;
  /** Published rows stay as they are. */
  readonly isNew: boolean;
}

interface Guarded extends GuardedCell {
  readonly of: Candidate;
}

/**
 * A wave that joins a published one, without the rows from which a cell hidden there, or here, could be told together with
 * what stays published. Only the two files are known, so n stands for weights (see `inferCells`). What one of the two tells
 * by itself is no matter of the merge. Rows that are replaced count as gone.
 * @param others published waves of other years, for pools that they are part of
 */
export function protectMerge(
  published: Wave,
  added: Wave,
  region: Region,
  others: ReadonlyMap<number, Wave> = new Map(),
): Wave {
  const incoming = new Set(added.estimates.map((row) => rowKey(named(row, added))));
  const stays = published.estimates.filter((row) => !incoming.has(rowKey(named(row, published))));
  const own = [...candidatesOf(stays, published, false), ...candidatesOf(added.estimates, added, true)];
  const years = new Set(own.flatMap(({ place: { years: of } }) => of ?? []).filter((year) => year !== added.year));
  const pooled = [...years].flatMap((year) => others.get(year) ?? []);
  const candidates = [...own, ...pooled.flatMap((wave) => candidatesOf(wave.estimates, wave, false))];
  const instruments = new Set(candidates.map(({ row }) => row.instrument));
  const hidden = new Set(
    [...instruments].flatMap((instrument) =>
      telling(
        candidates.filter(({ row }) => row.instrument === instrument),
        region,
      ),
    ),
  );
  return hidden.size === 0 ? added : withoutRows(added, hidden);
}

function named(row: Estimate, { instrument }: Wave): Estimate {
  return { ...row, instrument: row.instrument ?? instrument };
}

/** Model rows are no cells of their own. */
function candidatesOf(rows: readonly Estimate[], wave: Wave, isNew: boolean): readonly Candidate[] {
  return rows.flatMap((row): readonly Candidate[] => {
    if (row.method === "model") return [];
    const { area, dimension, category = null, with: crossing, pooledYears } = row;
    const place = { area, dimension, category, with: crossing, years: pooledYears ?? [wave.year] };
    return [{ row: named(row, wave), place, key: guardKey(place), isNew }];
  });
}

/** Keys of the new rows that tell something. */
function telling(all: readonly Candidate[], region: Region): readonly string[] {
  const isAtRisk = all.some(({ row }) => row.suppressedBy === "disclosure");
  if (!isAtRisk || all.every(({ isNew }) => isNew) || !all.some(({ isNew }) => isNew)) return [];
  const counts = new Map(all.flatMap(({ row, key, isNew }) => (row.n === null || isNew ? [] : [[key, row.n]])));
  const pairs = all.flatMap(({ row, key, isNew }): readonly (readonly [number, number])[] => {
    const there = counts.get(key);
    return !isNew || row.n === null || there === undefined ? [] : [[row.n, there]];
  });
  if (!areSamePeople(pairs)) return [];
  const joined = all.filter(({ row, key, isNew }) => {
    const there = counts.get(key);
    return !isNew || row.n === null || there === undefined || isSameCount(row.n, there);
  });

  const cells = guardedCells(joined, region);
  const byItself = new Set(
    [true, false].flatMap((isNew) =>
      toldCells(
        cells.filter(({ of }) => of.isNew === isNew),
        region,
      ),
    ),
  );
  const asked = cells.map((cell): Guarded => (byItself.has(cell) ? { ...cell, withheldBy: "precision" } : cell));
  return protectDisclosure(asked, region).flatMap(({ of, withheldBy }) =>
    of.isNew && withheldBy === "disclosure" && !isHidden(of.row) ? [rowKey(of.row)] : [],
  );
}

function isHidden({ suppressedBy }: Estimate): boolean {
  return suppressedBy !== undefined;
}

function guardedCells(candidates: readonly Candidate[], region: Region): readonly Guarded[] {
  const published = new Map<string, PublishedCell>();
  for (const { row, key } of candidates) {
    const rate = isHidden(row) ? null : row.rate;
    const before = published.get(key);
    published.set(key, { n: before?.n ?? row.n, rate: before?.rate ?? rate });
  }
  // The share of a shown cell that nobody counted is unknown, and no sum tells it.
  const counted = new Map([...published].filter(([, { n, rate }]) => n !== null || rate === null));
  const sized = candidates.filter(({ key }) => counted.has(key) || hidesKey(candidates, key));
  const inferred = inferCells(
    new Map(sized.map(({ key }) => [key, published.get(key) ?? { n: null, rate: null }])),
    disclosureEquations(
      sized.map(({ place }) => place),
      region,
    ),
  );
  return sized.map((of): Guarded => {
    const { n, rate } = inferred.get(of.key) ?? { n: 0, rate: 0 };
    const withheldBy = of.row.suppressedBy ?? null;
    const isSmall = withheldBy === "disclosure" && of.row.n === null;
    const size = isSmall ? Math.min(n, fewestRespondents - 1) : n;
    return {
      of,
      cell: of.place,
      estimate: { rate, n: size, sumWeights: n },
      withheldBy,
      fixed: !of.isNew || withheldBy !== null,
    };
  });
}

/** A row that is hidden somewhere, whatever another row of it says. */
function hidesKey(candidates: readonly Candidate[], key: string): boolean {
  return candidates.some((one) => one.key === key && isHidden(one.row));
}

/** A dry run keeps withheld values. */
function isRevealed({ estimates }: Wave): boolean {
  return estimates.some((row) => isHidden(row) && row.rate !== null);
}

function withoutRows(wave: Wave, hidden: ReadonlySet<string>): Wave {
  const reveal = isRevealed(wave);
  const isGone = (row: RowIdentity): boolean =>
    hidden.has(rowKey({ ...row, instrument: row.instrument ?? wave.instrument }));
  const gone = wave.estimates.filter((row) => isGone(row));
  const touches = (cell: Cell): boolean => (cell.year === undefined || cell.year === wave.year) && isGone(cell);
  return {
    ...wave,
    estimates: wave.estimates.map((row) => (gone.includes(row) ? withheld(row, reveal) : row)),
    contrasts: wave.contrasts.filter(({ a, b }) => !touches(a) && !touches(b)),
    balance: wave.balance.filter(
      ({ area, dimension }) =>
        !gone.some((row) => row.dimension === dimension && (dimension === "total" || row.area === area)),
    ),
  };
}

function withheld(row: Estimate, reveal: boolean): Estimate {
  const { rate, se, lower, upper, interval, n, effectiveN, df, deff, assumed, meanScore, levels } = row;
  const extras = {
    ...(assumed === undefined ? {} : { assumed }),
    ...(meanScore === undefined ? {} : { meanScore }),
    ...(levels === undefined ? {} : { levels }),
  };
  const values = { rate, se, lower, upper, interval, n, effectiveN, df, deff };
  return estimateRow(row, values, row.reliability, "disclosure", reveal, extras);
}
