import { categories } from "#core/breakdown.ts";
import { areComparable } from "#core/query/comparableRuns.ts";
import { compareStored, isRevisited } from "#core/query/compareStored.ts";
import { valueOf } from "#core/query/readCell.ts";
import { compareIndependent } from "#core/statistics/compareIndependent.ts";
import { holm } from "#core/statistics/holm.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import type { Break, Region, Text, Wave } from "./schema.ts";
import type { TallyCell } from "./tallyIndex.ts";
import { isReal } from "./yearChange.ts";

/** Beyond chance, after Holm over the tested cells: a survey that is right is warned of once in a thousand. */
const level = 0.001;

/** Cells that are looked at: the region, its populations, its counties. */
function cellsOf(region: Region): readonly (TallyCell & { readonly place: Text })[] {
  const whole = { area: region.code, place: region.name };
  return [
    { ...whole, dimension: "total", category: null },
    ...categories.population.map((category) => ({ ...whole, dimension: "population" as const, category })),
    ...region.areas.flatMap(({ code, kind, name }) =>
      kind === "county" ? [{ area: code, place: name, dimension: "total" as const, category: null }] : [],
    ),
  ];
}

/**
 * Changes since the latest wave before that sampling cannot explain, for each wave that is about to be published: it is the data, the weights or the
 * instrument that has changed, or the people very much. Waves of one instrument, on one side of every break that does not join, both real or both not.
 * Independent waves are compared as everywhere; of a survey that went back to its PSUs the stored comparisons count. A figure without an error is not compared.
 * @param planned as they will be published
 * @param published every wave that can be read; those of a planned year make no difference
 */
export function jumpIssues(
  planned: readonly Wave[],
  published: Iterable<Wave>,
  { region, breaks }: { readonly region: Region; readonly breaks: readonly Break[] },
): readonly Issue[] {
  const byYear = new Map([...published, ...planned].map((wave) => [wave.year, wave]));
  return planned.flatMap((wave) => {
    const [earlier] = [...byYear.values()]
      .filter((other) => isBefore(other, wave, breaks))
      .sort((a, b) => b.year - a.year);
    return earlier === undefined ? [] : jumpsBetween(earlier, wave, region);
  });
}

function isBefore(other: Wave, wave: Wave, breaks: readonly Break[]): boolean {
  return (
    other.year < wave.year &&
    other.instrument === wave.instrument &&
    isReal(other) === isReal(wave) &&
    areComparable(breaks, other.year, wave.year) &&
    other.estimates.some(({ se }) => se !== null)
  );
}

function jumpsBetween(earlier: Wave, wave: Wave, region: Region): readonly Issue[] {
  const changes = cellsOf(region).flatMap(({ place, ...cell }) => {
    const before = valueOf(earlier, cell);
    const now = valueOf(wave, cell);
    return before === null || now === null ? [] : [{ place, cell, before, now, ...testOf(earlier, wave, cell) }];
  });
  const adjusted = holm(changes.map(({ p, corrected }) => (corrected ? null : p)));
  return changes.flatMap(({ place, cell, before, now, p, corrected }, at) => {
    const found = corrected ? p : (adjusted[at] ?? null);
    if (found === null || found >= level) return [];
    const { dimension, category } = cell;
    const detail = { year: wave.year, since: earlier.year, place, dimension, category };
    return [issueOf("jump", { ...detail, rate: now.rate, before: before.rate })];
  });
}

/** Two-sided p; null where it cannot be tested. `corrected`: over its family already, as it was published. */
function testOf(
  earlier: Wave,
  wave: Wave,
  cell: TallyCell,
): { readonly p: number | null; readonly corrected: boolean } {
  if (isRevisited(wave)) {
    const stored = compareStored(wave, cell, { ...cell, year: earlier.year });
    return { p: stored?.p ?? null, corrected: stored?.corrected === true };
  }
  const before = valueOf(earlier, cell);
  const now = valueOf(wave, cell);
  const tested = before === null || now === null ? null : compareIndependent(before, now);
  return { p: tested === null || tested.kind === "cannot-test" ? null : tested.p, corrected: false };
}
