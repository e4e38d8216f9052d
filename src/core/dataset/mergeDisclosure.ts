import { protectDisclosure, toldCells } from "./disclosure.ts";
import { estimateRow } from "./estimateRow.ts";
import { guardedRows, isHidden, mergeCandidates, withInstrument, type MergeCandidate } from "./mergeCandidates.ts";
import { rowKey, type RowIdentity } from "./rowKey.ts";
import { areSamePeople, isSameCount } from "./samePeople.ts";
import type { Cell, Estimate, Region, Wave } from "./schema.ts";

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
  const incoming = new Set(added.estimates.map((row) => rowKey(withInstrument(row, added))));
  const stays = published.estimates.filter((row) => !incoming.has(rowKey(withInstrument(row, published))));
  const own = [...mergeCandidates(stays, published, false), ...mergeCandidates(added.estimates, added, true)];
  const years = new Set(own.flatMap(({ place: { years: of } }) => of ?? []).filter((year) => year !== added.year));
  const pooled = [...years].flatMap((year) => others.get(year) ?? []);
  const candidates = [...own, ...pooled.flatMap((wave) => mergeCandidates(wave.estimates, wave, false))];
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

/** Keys of the new rows that tell something. */
function telling(all: readonly MergeCandidate[], region: Region): readonly string[] {
  const isMixed = all.some(({ isNew }) => isNew) && all.some(({ isNew }) => !isNew);
  const joined = isMixed ? ofSamePeople(all) : null;
  if (joined === null) return [];
  const cells = guardedRows(joined, region);
  if (cells.every(({ withheldBy }) => withheldBy !== "disclosure")) return [];
  const byItself = new Set(
    [true, false].flatMap((isNew) => {
      const own = cells.filter(({ of }) => of === null || of.isNew === isNew);
      return toldCells(own, region);
    }),
  );
  const asked = cells.map((cell) => (byItself.has(cell) ? { ...cell, withheldBy: "precision" as const } : cell));
  return protectDisclosure(asked, region).flatMap(({ of, withheldBy }) =>
    of?.isNew === true && withheldBy === "disclosure" && !isHidden(of.row) ? [rowKey(of.row)] : [],
  );
}

/** Without new rows of other respondents than those that are published; null where all are of others. */
function ofSamePeople(all: readonly MergeCandidate[]): readonly MergeCandidate[] | null {
  const counts = new Map(all.flatMap(({ row, key, isNew }) => (row.n === null || isNew ? [] : [[key, row.n]])));
  const pairs = all.flatMap(({ row, key, isNew }): readonly (readonly [number, number])[] => {
    const there = counts.get(key);
    return !isNew || row.n === null || there === undefined ? [] : [[row.n, there]];
  });
  if (!areSamePeople(pairs)) return null;
  return all.filter(({ row, key, isNew }) => {
    const there = counts.get(key);
    return !isNew || row.n === null || there === undefined || isSameCount(row.n, there);
  });
}

/** A dry run keeps withheld values. */
function isRevealed({ estimates }: Wave): boolean {
  return estimates.some((row) => isHidden(row) && row.rate !== null);
}

function withoutRows(wave: Wave, hidden: ReadonlySet<string>): Wave {
  const reveal = isRevealed(wave);
  const isGone = (row: RowIdentity): boolean => hidden.has(rowKey(withInstrument(row, wave)));
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
