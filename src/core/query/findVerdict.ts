import type { Dataset } from "#core/dataset/dataset.ts";
import type { Target } from "#core/dataset/schema.ts";
import { growthRatio } from "#core/statistics/growthRatio.ts";
import { neededEffectiveN } from "#core/statistics/neededEffectiveN.ts";
import { difference } from "#core/units.ts";
import { baselineOf, targetFrom, targetsOf } from "./baseline.ts";
import { areComparable } from "./comparableRuns.ts";
import { besideConstant, besideTarget } from "./compareConstant.ts";
import { compareStored, untested } from "./compareStored.ts";
import { changeSince, firstChange, nearestChange } from "./compareWaves.ts";
import { judgeTarget, targetAhead } from "./judgeTarget.ts";
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

/** The value that a target counts from, where it is comparable with the judged one and earlier. */
function baselineFor(dataset: Dataset, series: Series, judged: Observation, target: Target | null): Observation | null {
  const before = target === null ? (series.observations[0] ?? null) : baselineOf(dataset, series, target);
  if (before === null || before.year >= judged.year) return null;
  return areComparable(dataset.manifest.breaks, before.year, judged.year) ? before : null;
}

/** The verdict on an area; null when no wave has a direct or published total of it. */
export function findVerdict(dataset: Dataset, area: string): Verdict | null {
  const series = latestSeries(dataset, area);
  const latest = series?.observations.at(-1);
  if (series === undefined || latest === undefined) return null;
  const targets = targetsOf(dataset, area, series.instrument);
  const target = targetFrom(targets, latest.year);
  const verdicts = targets.map((one) => judgeTarget(dataset, series, latest, one));
  const main = verdicts.find((one) => one.target === target) ?? null;
  const judged = main?.judged ?? latest;
  const status: VerdictStatus = main?.status ?? { code: "no-target" };
  const baseline = baselineFor(dataset, series, judged, target);
  const sinceBaseline = baseline === null ? null : changeSince(dataset, series, latest, baseline);
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
    pace: paceOf(baseline, latest, sinceBaseline, targetAhead(dataset, targets, latest)),
    path: baseline === null || target === null ? null : pathStanding(baseline, judged, target),
    ratio: baseline === null || target === null ? null : growthRatio(baseline, judged, target),
    probability: main?.probability ?? null,
    projection: main?.projection ?? null,
    others: verdicts.filter((one) => one !== main),
    changes: { nearest: nearestChange(dataset, series, latest), first: firstChange(dataset, series, latest) },
    settle: settleOf(judged, target, status),
    provisional: [latest, judged].some((one) => one.status === "provisional"),
    demo: dataset.manifest.waves.some((wave) => wave.status === "demo"),
    withheld: series.withheld.filter((one) => one.year > latest.year),
    unread: dataset.missing.map(({ year }) => year).filter((year) => year > latest.year || year === target?.year),
  };
}
