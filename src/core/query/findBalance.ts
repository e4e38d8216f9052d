import { balancePairs } from "#core/dataset/balancePlan.ts";
import type { Dataset } from "#core/dataset/dataset.ts";
import type { Wave } from "#core/dataset/schema.ts";
import { balanceInterval, compareBalance, type BalanceTest } from "#core/statistics/balanceScale.ts";
import { balanceMeasures, type BalanceMeasure } from "#core/statistics/estimateBalance.ts";
import { studentQuantile } from "#core/statistics/studentDistribution.ts";
import {
  balanceDimensions,
  type Balance,
  type BalanceChange,
  type BalanceDimension,
  type BalanceGroup,
  type BalanceObservation,
  type BalanceSince,
  type BalanceVerdict,
  type BalanceWave,
  type DimensionBalance,
} from "./balance.ts";
import { areComparable } from "./comparableRuns.ts";
import { isRevisited, outcomeOf } from "./compareStored.ts";
import { valueOf } from "./readCell.ts";

/**
 * Balance within the region, over the waves of the instrument of the latest wave that has any. The changes belong to no
 * family of statistics.md: each is a single test. Where a wave went back to the PSUs of an earlier one, covariances are not
 * stored, and nothing is tested.
 */
export function findBalance(dataset: Dataset): Balance {
  const { region } = dataset.manifest;
  const has = (wave: Wave) => wave.balance.some(({ area }) => area === region.code);
  const latest = dataset.waves.filter(has).at(-1);
  const instrument = latest?.instrument ?? null;
  const own = dataset.waves.filter((wave) => instrument === null || wave.instrument === instrument);
  return {
    area: region.code,
    instrument,
    year: latest?.year ?? null,
    status: latest?.status ?? null,
    dimensions: balanceDimensions.flatMap((dimension) => ofDimension(dataset, dimension, own.filter(has))),
    without: own.filter((wave) => !has(wave)).map(({ year, status }) => ({ year, status })),
  };
}

function ofDimension(
  dataset: Dataset,
  dimension: BalanceDimension,
  waves: readonly Wave[],
): readonly DimensionBalance[] {
  const read = waves.flatMap((wave) => {
    const measures = measuresOf(wave, dataset.manifest.region.code, dimension);
    return Object.keys(measures).length === 0
      ? []
      : [{ wave, balance: balanceWave(dataset, wave, dimension, measures) }];
  });
  const latest = read.at(-1);
  if (latest === undefined) return [];
  const { breaks } = dataset.manifest;
  const earlier = read.filter(
    ({ wave }) => wave.year < latest.wave.year && areComparable(breaks, wave.year, latest.wave.year),
  );
  const since = (one: (typeof read)[number] | undefined) =>
    one === undefined ? null : changesSince(one.balance, latest.balance, isRevisited(latest.wave));
  return [
    {
      dimension,
      waves: read.map(({ balance }) => balance),
      nearest: since(earlier.at(-1)),
      first: since(earlier.length > 1 ? earlier[0] : undefined),
    },
  ];
}

function measuresOf(wave: Wave, area: string, dimension: BalanceDimension): BalanceWave["measures"] {
  const found: Partial<Record<BalanceMeasure, BalanceObservation>> = {};
  for (const measure of balanceMeasures) {
    const row = wave.balance.find((one) => one.area === area && one.dimension === dimension && one.measure === measure);
    if (row === undefined) continue;
    const { value, se, df } = row;
    const interval = balanceInterval(measure, row);
    found[measure] = { value, se, df, lower: interval?.lower ?? null, upper: interval?.upper ?? null };
  }
  return found;
}

function balanceWave(
  dataset: Dataset,
  wave: Wave,
  dimension: BalanceDimension,
  measures: BalanceWave["measures"],
): BalanceWave {
  const { year, status } = wave;
  return { year, status, measures, pair: measures.gap === undefined ? null : pairOf(dataset, wave, dimension) };
}

function pairOf({ manifest: { region } }: Dataset, wave: Wave, dimension: BalanceDimension): BalanceWave["pair"] {
  const groups =
    dimension === "total" ? extremeCounties(region.areas, wave) : namedGroups(region.code, wave, dimension);
  const [first, second] = groups;
  return first === undefined || second === undefined ? null : { first, second };
}

function namedGroups(area: string, wave: Wave, dimension: Exclude<BalanceDimension, "total">): readonly BalanceGroup[] {
  return balancePairs[dimension].flatMap((category) => {
    const rate = valueOf(wave, { area, dimension, category })?.rate;
    return rate === undefined ? [] : [{ code: category, rate }];
  });
}

/** Where the gap over counties is published, the highest and the lowest of all are among the published ones. */
function extremeCounties(areas: Dataset["manifest"]["region"]["areas"], wave: Wave): readonly BalanceGroup[] {
  const published = areas
    .flatMap(({ kind, code }) => {
      const rate = valueOf(wave, { area: code, dimension: "total", category: null })?.rate;
      return kind !== "county" || rate === undefined ? [] : [{ code, rate }];
    })
    .sort((a, b) => b.rate - a.rate);
  const [highest, lowest] = [published[0], published.at(-1)];
  return highest === undefined || lowest === undefined || highest === lowest ? [] : [highest, lowest];
}

function changesSince(earlier: BalanceWave, later: BalanceWave, revisited: boolean): BalanceSince {
  const changes: Partial<Record<BalanceMeasure, BalanceChange>> = {};
  // Nothing but noise in one of the two: the Theil index, which holds it, says no more than the sd.
  const isNoise = [earlier, later].some(({ measures }) => measures.sd?.value === 0);
  for (const measure of balanceMeasures) {
    const [before, after] = [earlier.measures[measure], later.measures[measure]];
    if (before === undefined || after === undefined) continue;
    const test = revisited || (isNoise && measure === "theil") ? null : compareBalance(measure, before, after);
    changes[measure] = changeOf(measure, test);
  }
  return { since: earlier.year, changes, verdict: verdictOf(changes) };
}

function changeOf(measure: BalanceMeasure, test: BalanceTest | null): BalanceChange {
  if (test === null) return { outcome: "cannot-test", p: null, detectable: null };
  const detectable = measure === "gap" ? studentQuantile(0.975, test.df) * test.se : null;
  return { outcome: outcomeOf(test.diff, test.p), p: test.p, detectable };
}

function verdictOf({ gap, ratio, sd }: BalanceSince["changes"]): BalanceVerdict {
  const pair = [gap, ratio].flatMap((change) => change?.outcome ?? []).filter((outcome) => outcome !== "cannot-test");
  const outcomes = pair.length > 0 ? pair : [sd?.outcome ?? "cannot-test"];
  const isLower = outcomes.includes("lower");
  const isHigher = outcomes.includes("higher");
  if (isLower && isHigher) return "mixed";
  if (isLower || isHigher) return isLower ? "narrowed" : "widened";
  return outcomes.includes("no-difference") ? "no-change" : "cannot-test";
}
