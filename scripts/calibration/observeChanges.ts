import { categories } from "#core/breakdown.ts";
import type { Accumulator } from "#core/statistics/accumulator.ts";
import { compareIndependent } from "#core/statistics/compareIndependent.ts";
import { estimateCell, type CellEstimate } from "#core/statistics/estimateCell.ts";
import { holm } from "#core/statistics/holm.ts";
import { reliability } from "#core/statistics/reliability.ts";
import { cityCode, type CellBook } from "./cells.ts";
import type { Meters } from "./meters.ts";
import type { Replicate } from "./replicate.ts";
import { firstYear, lastYear, stateIn } from "./world.ts";

type Pair = readonly [CellEstimate, CellEstimate];

function isPresent(estimate: CellEstimate): boolean {
  return reliability(estimate).verdict === "present";
}

function pairsOf(earlier: Accumulator, later: Accumulator, ids: readonly number[]): readonly Pair[] {
  return ids.flatMap((id): readonly Pair[] => {
    const a = estimateCell(earlier, id);
    const b = estimateCell(later, id);
    return a === null || b === null ? [] : [[a, b]];
  });
}

/** One family: each test alone, the family after Holm. */
function observeFamily(meters: Meters, key: string, pairs: readonly Pair[]): void {
  const tests = pairs.map(([a, b]) => compareIndependent(a, b));
  const adjusted = holm(tests.map((test) => (test.kind === "cannot-test" ? null : test.p)));
  const tested = adjusted.filter((p) => p !== null);
  for (const test of tests) meters.add(`${key}|single`, test.kind === "higher" || test.kind === "lower");
  meters.add(`${key}|size`, tested.length);
  meters.add(
    `${key}|uncorrected`,
    tests.some(({ kind }) => kind === "higher" || kind === "lower"),
  );
  meters.add(
    `${key}|family`,
    tested.some((p) => p < 0.05),
  );
}

export function countyTotals(book: CellBook): readonly number[] {
  return book.cells.flatMap(({ scope, dimension }, id) => (scope === "county" && dimension === "total" ? [id] : []));
}

export function cityPopulations(book: CellBook): readonly number[] {
  return categories.population.map((population) => book.idOf(cityCode, "population", population));
}

/** Two independent surveys of a city in which nothing changed: how often a change is seen. Then of one in which it did. */
export function observeChanges(meters: Meters, prefix: string, { world, wave, recast }: Replicate): void {
  const { book } = world;
  const city = book.idOf(cityCode, "total", null);
  const before = recast(lastYear - 1, stateIn(world, lastYear));
  const after = wave(lastYear);
  const counties = pairsOf(before, after, countyTotals(book));
  observeFamily(meters, `${prefix}|city`, pairsOf(before, after, [city]));
  observeFamily(meters, `${prefix}|populations`, pairsOf(before, after, cityPopulations(book)));
  observeFamily(meters, `${prefix}|counties`, counties);
  observeFamily(
    meters,
    `${prefix}|publishedCounties`,
    counties.filter((pair) => pair.every(isPresent)),
  );
  for (let year = firstYear; year < lastYear; year += 1) {
    for (const [a, b] of pairsOf(wave(year), after, [city])) {
      const { kind } = compareIndependent(a, b);
      meters.add(`${prefix}|since${year}|seen`, kind === "higher");
      meters.add(`${prefix}|since${year}|wrong`, kind === "lower");
    }
  }
}
