import { fewestRespondents } from "./cellResult.ts";
import { createDisclosureProgram, safeRange, type DisclosureProgram } from "./disclosureProgram.ts";
import { guardKey, yearsKey, type GuardedCell, type GuardedPlace } from "./guardedCell.ts";
import { compareRows } from "./rowKey.ts";
import type { Region } from "./schema.ts";

/**
 * Hides further cells where a cell hidden for disclosure could be told within ten points from all that is known beside it:
 * of the shown cells on which the narrowest bounds rest, the one with the fewest respondents that could be enough alone.
 * Repeated until safe; then cells that joined come back, those with the most respondents first, where the others suffice.
 * Cells hidden for precision or review, and those that join here, need no protection of their own, but are unknown to a reader.
 * @param cells of one instrument: of one year, or of several with their pools (see `years` and `weightScale`)
 */
export function protectDisclosure<Item extends GuardedCell>(cells: readonly Item[], region: Region): readonly Item[] {
  const sensitive = sensitiveKeys(cells);
  if (sensitive.size === 0) return cells;
  const results = cells.map((item): Item => {
    const joins = item.withheldBy === null && item.fixed !== true && sensitive.has(guardKey(item.cell));
    return joins ? { ...item, withheldBy: "disclosure" } : item;
  });
  const sorted = [...results].sort((a, b) => compareItems(a, b));
  const program = createDisclosureProgram(sorted, region);
  const free = candidatesOf(sorted);
  const asked = askedKeys(sorted, sensitive);

  const companions: Candidate[] = [];
  for (const key of asked) {
    for (;;) {
      const told = program.told(key);
      if (told === null) break;
      const companion = companionOf(told, free);
      if (companion === null) break;
      free.delete(companion.key);
      companions.push(companion);
      program.hide(companion.key);
    }
  }
  const kept = asked.filter((key) => program.told(key) === null);
  const needed = new Set(withoutIdle(companions, kept, program).map(({ key }) => key));
  return results.map((item) =>
    item.withheldBy === null && item.fixed !== true && needed.has(guardKey(item.cell))
      ? { ...item, withheldBy: "disclosure" }
      : item,
  );
}

/** Cells hidden for disclosure that a reader can tell all the same: what is `fixed` may leave no other way. */
export function toldCells<Item extends GuardedCell>(cells: readonly Item[], region: Region): readonly Item[] {
  const sensitive = sensitiveKeys(cells);
  if (sensitive.size === 0) return [];
  const sorted = [...cells].sort(compareItems);
  const program = createDisclosureProgram(sorted, region);
  const told = new Set(askedKeys(sorted, sensitive).filter((key) => program.told(key) !== null));
  return cells.filter(({ cell, withheldBy }) => withheldBy === "disclosure" && told.has(guardKey(cell)));
}

/** Sensitive cells that are not known anyhow, by another row of theirs that must stay. */
function askedKeys(sorted: readonly GuardedCell[], sensitive: ReadonlySet<string>): readonly string[] {
  const shown = new Set(
    sorted.flatMap(({ cell, withheldBy, known }) => (withheldBy === null || known === true ? [guardKey(cell)] : [])),
  );
  return [...new Set(sorted.map(({ cell }) => guardKey(cell)))].filter((key) => sensitive.has(key) && !shown.has(key));
}

interface Candidate {
  readonly key: string;
  readonly n: number;
  readonly isWhole: boolean;
}

function sensitiveKeys(cells: readonly GuardedCell[]): ReadonlySet<string> {
  const own = cells.filter(
    ({ withheldBy, fixed, estimate: { n } }) =>
      withheldBy === "disclosure" && (fixed !== true || n < fewestRespondents),
  );
  return new Set(own.map(({ cell }) => guardKey(cell)));
}

/** Shown cells that may still be hidden, in the order of rows. */
function candidatesOf(sorted: readonly GuardedCell[]): Map<string, Candidate> {
  const found = new Map<string, Candidate>();
  const others = new Set<string>();
  for (const { cell, estimate, withheldBy, fixed, known } of sorted) {
    const key = guardKey(cell);
    const isFree = withheldBy === null && fixed !== true && known !== true;
    if (isFree && !found.has(key)) found.set(key, { key, n: estimate.n, isWhole: cell.dimension === "total" });
    if ((withheldBy === null && fixed === true) || known === true) others.add(key);
  }
  for (const key of others) found.delete(key);
  return found;
}

function companionOf(
  { range, helpers }: NonNullable<ReturnType<DisclosureProgram["told"]>>,
  free: ReadonlyMap<string, Candidate>,
): Candidate | null {
  const gains = new Map(helpers.map(({ key, gain }) => [key, gain]));
  const useful = [...free.values()].filter(({ key }) => gains.has(key));
  const enough = useful.filter(({ key }) => range + (gains.get(key) ?? 0) >= safeRange);
  const fewer = (least: Candidate | null, one: Candidate): Candidate =>
    least === null || one.n < least.n || (one.n === least.n && least.isWhole && !one.isWhole) ? one : least;
  return (enough.length > 0 ? enough : useful).reduce(fewer, null);
}

/** Those without which something could be told, once the others are hidden. */
function withoutIdle(
  companions: readonly Candidate[],
  kept: readonly string[],
  program: DisclosureProgram,
): readonly Candidate[] {
  return [...companions]
    .sort((a, b) => b.n - a.n)
    .filter(({ key }) => {
      program.show(key);
      const isNeeded = kept.some((one) => program.told(one) !== null);
      if (isNeeded) program.hide(key);
      return isNeeded;
    });
}

/** In the order of rows, so that nothing depends on the order in which cells come. */
function compareItems({ cell: a }: GuardedCell, { cell: b }: GuardedCell): number {
  return compareRows(identityOf(a), identityOf(b)) || compareText(yearsKey(a), yearsKey(b));
}

function identityOf({ area, dimension, category, with: crossing }: GuardedPlace): Parameters<typeof compareRows>[0] {
  return {
    area,
    dimension,
    ...(category === null ? {} : { category }),
    ...(crossing === undefined || crossing === null ? {} : { with: crossing }),
  };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
