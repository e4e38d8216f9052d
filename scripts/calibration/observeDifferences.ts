import { contrastCells } from "#core/statistics/contrastCells.ts";
import type { Accumulator } from "#core/statistics/accumulator.ts";
import { estimateCell } from "#core/statistics/estimateCell.ts";
import { reliability } from "#core/statistics/reliability.ts";
import { besideWhole, testRules, withHolm, type TestRule, type TestedPair } from "./besideWhole.ts";
import { cityCode } from "./cells.ts";
import { poolWaves } from "./countyValues.ts";
import type { Meters } from "./meters.ts";
import { cityPopulations, countyTotals } from "./observeChanges.ts";
import type { Replicate } from "./replicate.ts";
import type { Truth } from "./truth.ts";
import { lastYear, stateIn } from "./world.ts";

const isSeen = ({ pHolm }: TestedPair): boolean => pHolm !== null && pHolm < 0.05;

/** False differences: the true rates of all are equal. */
function observeEqual(meters: Meters, key: string, tests: readonly TestedPair[]): void {
  const tested = tests.flatMap(({ p }) => (p === null ? [] : [p]));
  for (const p of tested) meters.add(`${key}|single`, p < 0.05);
  meters.add(`${key}|size`, tested.length);
  meters.add(
    `${key}|uncorrected`,
    tested.some((p) => p < 0.05),
  );
  meters.add(`${key}|family`, tests.some(isSeen));
}

/** True differences: how many are seen, and with the wrong sign. */
function observeReal(meters: Meters, key: string, tests: readonly TestedPair[], truth: Truth): void {
  for (const test of tests) {
    const seen = isSeen(test);
    meters.add(`${key}|seen`, seen);
    if (seen) meters.add(`${key}|wrong`, Math.sign(test.diff) !== Math.sign(truth(test.b) - truth(test.a)));
  }
}

/** Whether the rank intervals of all counties hold their true ranks, and how wide they are. */
function observeRanks(
  meters: Meters,
  key: string,
  counties: readonly number[],
  pairs: readonly TestedPair[],
  truth: Truth,
): void {
  const certainly = (id: number, sign: number): number =>
    pairs.filter((test) => {
      const above = test.b === id ? -test.diff : test.diff;
      return (test.a === id || test.b === id) && isSeen(test) && Math.sign(above) === sign;
    }).length;
  const hits = counties.map((id) => {
    const lowest = 1 + certainly(id, 1);
    const highest = counties.length - certainly(id, -1);
    const rank = 1 + counties.filter((other) => truth(other) > truth(id)).length;
    meters.add(`${key}|ranks`, highest - lowest + 1);
    return lowest <= rank && rank <= highest;
  });
  for (const hit of hits) meters.add(`${key}|rank`, hit);
  meters.add(`${key}|allRanks`, hits.every(Boolean));
}

function presentIn(accumulator: Accumulator, cells: readonly number[]): readonly number[] {
  return cells.filter((cell) => {
    const estimate = estimateCell(accumulator, cell);
    return estimate !== null && reliability(estimate).verdict === "present";
  });
}

function pairsOf(accumulator: Accumulator, cells: readonly number[]): readonly TestedPair[] {
  const pairs = cells.flatMap((a, place) => cells.slice(place + 1).map((b) => [a, b] as const));
  return withHolm(
    pairs.flatMap(([a, b]) => {
      const contrast = contrastCells(accumulator, a, b, { kind: "disjoint" });
      return contrast === null ? [] : [{ a, b, diff: contrast.diff, p: contrast.p }];
    }),
  );
}

/** Counties and populations against the city, and counties against each other: where all are equal, and as they are. */
export function observeDifferences(meters: Meters, prefix: string, { world, wave, recast }: Replicate): void {
  const { book, equalUnits, equalPopulations } = world;
  const city = book.idOf(cityCode, "total", null);
  const counties = countyTotals(book);
  const populations = cityPopulations(book);
  const alike = recast(lastYear, equalUnits);
  const alikePool = poolWaves(recast(lastYear - 1, equalUnits), alike, city);
  const alikePopulations = recast(lastYear, equalPopulations);
  const survey = wave(lastYear);
  const pool = poolWaves(wave(lastYear - 1), survey, city);
  const { truth } = stateIn(world, lastYear);

  const equalFamilies = [
    { name: "counties", accumulator: alike, cells: counties },
    { name: "publishedCounties", accumulator: alike, cells: presentIn(alike, counties) },
    { name: "pooledCounties", accumulator: alikePool, cells: presentIn(alikePool, counties) },
    { name: "populations", accumulator: alikePopulations, cells: populations },
  ];
  const realFamilies = [
    { name: "counties", accumulator: survey, cells: counties },
    { name: "pooledCounties", accumulator: pool, cells: presentIn(pool, counties) },
    { name: "populations", accumulator: survey, cells: populations },
  ];
  for (const rule of testRules) {
    const test = ({ accumulator, cells }: (typeof equalFamilies)[number], by: TestRule) =>
      besideWhole(accumulator, city, cells, by);
    for (const family of equalFamilies) observeEqual(meters, `${prefix}|${family.name}|${rule}`, test(family, rule));
    for (const family of realFamilies)
      observeReal(meters, `${prefix}|real|${family.name}|${rule}`, test(family, rule), truth);
  }
  observeEqual(meters, `${prefix}|pairs`, pairsOf(alike, counties));
  const ranked = pairsOf(survey, counties);
  observeReal(meters, `${prefix}|real|pairs`, ranked, truth);
  observeRanks(meters, `${prefix}|real`, counties, ranked, truth);
}
