import type { Dataset } from "#core/dataset/dataset.ts";
import type { Target } from "#core/dataset/schema.ts";
import { confidenceOfReaching } from "#core/statistics/confidenceOfReaching.ts";
import { growthRatio } from "#core/statistics/growthRatio.ts";
import { neededEffectiveN } from "#core/statistics/neededEffectiveN.ts";
import { projectLogit } from "#core/statistics/projectLogit.ts";
import { verdictWords } from "#core/statistics/verdictWords.ts";
import { difference, type Year } from "#core/units.ts";
import { baselineOf, targetFrom, targetsOf } from "./baseline.ts";
import { areComparable } from "./comparableRuns.ts";
import { besideConstant, besideTarget } from "./compareConstant.ts";
import { compareStored, untested } from "./compareStored.ts";
import { firstChange, nearestChange } from "./compareWaves.ts";
import type { Change } from "./comparison.ts";
import type { Observation } from "./observation.ts";
import { paceOf, pathStanding } from "./pace.ts";
import { valueOf } from "./readCell.ts";
import { findSeries, type Series } from "./series.ts";
import type { Verdict, VerdictStatus } from "./verdict.ts";

function benchmarkOf(dataset: Dataset, latest: Observation): Verdict["benchmark"] {
  const nation = dataset.manifest.benchmarks
    .filter(
      (one) =>
        one.area === "000000" &&
        one.dimension === "total" &&
        one.instrument === latest.instrument &&
        one.year <= latest.year,
    )
    .sort((a, b) => a.year - b.year)
    .at(-1);
  if (nation === undefined || !areComparable(dataset.manifest.breaks, nation.year, latest.year)) return null;
  return { benchmark: nation, sameYear: nation.year === latest.year, comparison: besideConstant(latest, nation) };
}

function regionOf(dataset: Dataset, area: string, latest: Observation): Verdict["region"] {
  const code = dataset.manifest.region.code;
  const wave = dataset.waves.find((one) => one.year === latest.year);
  if (area === code || wave === undefined) return null;
  const cell = { dimension: "total", category: null } as const;
  const observation = valueOf(wave, { area: code, ...cell });
  if (observation === null) return null;
  const comparison = compareStored(wave, { area, ...cell }, { area: code, ...cell });
  return { observation, comparison: comparison ?? untested(difference(observation.rate, latest.rate)) };
}

/** Values of the side of every break that the latest one is on, each with its standard error. */
function projectionPoints(dataset: Dataset, series: Series, latest: Observation): Parameters<typeof projectLogit>[0] {
  return series.observations.flatMap(({ year: at, rate, se }) =>
    se !== null && areComparable(dataset.manifest.breaks, at, latest.year) ? [{ year: at, rate, se }] : [],
  );
}

function hasPassed(dataset: Dataset, latest: Observation, target: Target): boolean {
  return Math.max(latest.year, Number(dataset.manifest.publishedAt.slice(0, 4))) > target.year;
}

interface Judgement {
  readonly status: VerdictStatus;
  readonly probability: Verdict["probability"];
}

function judge(
  dataset: Dataset,
  series: Series,
  judged: Observation,
  latest: Observation,
  target: Target,
  change: Change | null,
  unread: readonly Year[],
): Judgement {
  const confidence = confidenceOfReaching(judged, target.rate);
  const projected = projectLogit(projectionPoints(dataset, series, latest), target.year)?.reaches(target.rate) ?? null;
  const inTargetYear = judged.year === target.year;
  const status: VerdictStatus =
    unread.length > 0 && !inTargetYear
      ? { code: "no-data", because: "wave-unread" }
      : verdictWords({
          waveYear: judged.year,
          targetYear: target.year,
          targetPassed: hasPassed(dataset, latest, target),
          errorKnown: judged.se !== null,
          confidence,
          change: change?.outcome ?? null,
          projected,
        });
  if (status.code === "no-data") return { status, probability: null };
  const value = inTargetYear ? confidence : projected;
  return { status, probability: value === null ? null : { when: inTargetYear ? "now" : "then", value } };
}

function settleOf(judged: Observation, target: Target | null, status: VerdictStatus): Verdict["settle"] {
  if (target === null || status.code !== "undecided" || judged.year !== target.year) return null;
  const gap = difference(target.rate, judged.rate);
  const needed = neededEffectiveN(judged.rate, gap);
  return { difference: gap, neededEffectiveN: needed, effectiveN: judged.effectiveN };
}

/** The series of an area's total that was measured last; never by an instrument that only one population has. */
function latestSeries(dataset: Dataset, area: string): Series | undefined {
  const apart = dataset.manifest.region.populations.flatMap(({ instrument }) =>
    instrument === undefined ? [] : [instrument],
  );
  const lastYear = ({ observations }: Series): number => observations.at(-1)?.year ?? 0;
  return findSeries(dataset, { area, dimension: "total", category: null })
    .filter(({ observations, instrument }) => observations.length > 0 && !apart.includes(instrument))
    .sort((a, b) => lastYear(b) - lastYear(a))[0];
}

/** The verdict on an area; null when no wave has a direct or published total of it. */
export function findVerdict(dataset: Dataset, area: string): Verdict | null {
  const series = latestSeries(dataset, area);
  const latest = series?.observations.at(-1);
  if (series === undefined || latest === undefined) return null;
  const unread = dataset.missing.map((one) => one.year).filter((one) => one > latest.year);
  const target = targetFrom(targetsOf(dataset, area, series.instrument), latest.year);
  const judged = series.observations.find((one) => one.year === target?.year) ?? latest;
  const before = target === null ? series.observations[0] : baselineOf(dataset, series, target);
  const baseline =
    before !== undefined &&
    before !== null &&
    before.year < judged.year &&
    areComparable(dataset.manifest.breaks, before.year, judged.year)
      ? before
      : null;
  const changes = { nearest: nearestChange(dataset, series, latest), first: firstChange(dataset, series, latest) };
  const { status, probability }: Judgement =
    target === null
      ? { status: { code: "no-target" }, probability: null }
      : judge(dataset, series, judged, latest, target, changes.nearest, unread);
  return {
    area,
    latest,
    judged,
    status,
    target,
    gap: target === null ? null : besideTarget(judged, target),
    benchmark: benchmarkOf(dataset, latest),
    region: regionOf(dataset, area, latest),
    baseline,
    pace: paceOf(baseline, latest, target !== null && hasPassed(dataset, latest, target) ? null : target),
    path: baseline === null || target === null ? null : pathStanding(baseline, judged, target),
    ratio: baseline === null || target === null ? null : growthRatio(baseline, judged, target),
    probability,
    changes,
    settle: settleOf(judged, target, status),
    provisional: latest.status === "provisional",
    demo: dataset.manifest.waves.some((wave) => wave.status === "demo"),
    withheld: series.withheld.filter((one) => one.year > latest.year),
    unread,
  };
}
