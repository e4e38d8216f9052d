import { categories } from "#core/breakdown.ts";
import type { Dataset } from "#core/dataset/dataset.ts";
import type { Benchmark } from "#core/dataset/schema.ts";
import { lineThrough } from "#core/statistics/referencePath.ts";
import { difference, share, year, type Year } from "#core/units.ts";
import { baselineOf, targetsOf } from "./baseline.ts";
import { comparableRuns } from "./comparableRuns.ts";
import { compareStored } from "./compareStored.ts";
import { firstChange, nearestChange } from "./compareWaves.ts";
import { projectTowards, targetAhead } from "./judgeTarget.ts";
import type { Observation } from "./observation.ts";
import type { TrendSelection } from "./selection.ts";
import { findSeries, type Series } from "./series.ts";
import type { BenchmarkLine, ProjectedLine, ReferencePath, Trend, TrendLine } from "./trend.ts";

/** How many years of the nation's series are drawn before the first value of an area, unless the reader chose a year. */
const yearsOfContext = 5;

interface Range {
  readonly from: Year;
  readonly to: Year;
}

function isWithin({ from, to }: Range): (one: { readonly year: Year }) => boolean {
  return ({ year: at }) => at >= from && at <= to;
}

function chosenCategories({ by, categories: chosen }: TrendSelection): {
  readonly drawn: readonly (string | null)[];
  readonly youthLeftOut: boolean;
} {
  if (by === null) return { drawn: [null], youthLeftOut: false };
  const known: readonly string[] = categories[by].filter((one) => chosen.length === 0 || chosen.includes(one));
  const adults = known.filter((one) => by !== "population" || one !== "youth");
  const onlyYouth = chosen.length > 0 && adults.length === 0;
  return {
    drawn: onlyYouth ? known : adults,
    youthLeftOut: !onlyYouth && chosen.length > 0 && known.length > adults.length,
  };
}

function benchmarkSeries(
  dataset: Dataset,
  { by }: TrendSelection,
  drawn: readonly (string | null)[],
  instruments: ReadonlySet<string>,
): readonly (readonly Benchmark[])[] {
  return drawn.map((category) =>
    dataset.manifest.benchmarks
      .filter(
        (one) =>
          one.area === "000000" &&
          one.dimension === (by ?? "total") &&
          (one.category ?? null) === category &&
          instruments.has(one.instrument),
      )
      .sort((a, b) => a.year - b.year),
  );
}

function rangeOf(
  dataset: Dataset,
  { years }: TrendSelection,
  series: readonly Series[],
  targetYears: readonly Year[],
  benchmarkYears: readonly Year[],
): Range {
  const seen = series.flatMap((one) => [...one.observations, ...one.withheld].map((at) => at.year));
  const first = seen.length > 0 ? Math.min(...seen) : null;
  const context = benchmarkYears.filter((at) => first === null || at >= first - yearsOfContext);
  const all = [...seen, ...targetYears.filter((at) => first === null || at >= first), ...context];
  const published = Number(dataset.manifest.publishedAt.slice(0, 4));
  const from = years.from ?? year(all.length > 0 ? Math.min(...all) : published);
  const to = years.to ?? year(all.length > 0 ? Math.max(...all) : published);
  return { from, to: to < from ? from : to };
}

function lineOf(dataset: Dataset, { by }: TrendSelection, series: Series, range: Range): TrendLine {
  const latest = series.observations.at(-1);
  return {
    area: series.cell.area,
    by,
    category: series.cell.category,
    instrument: series.instrument,
    runs: comparableRuns(dataset.manifest.breaks, series.observations.filter(isWithin(range))),
    withheld: series.withheld.filter(isWithin(range)),
    changes: {
      nearest: latest === undefined ? null : nearestChange(dataset, series, latest),
      first: latest === undefined ? null : firstChange(dataset, series, latest),
    },
  };
}

function pathsOf(dataset: Dataset, series: readonly Series[], range: Range): readonly ReferencePath[] {
  return series.flatMap((one) =>
    targetsOf(dataset, one.cell.area, one.instrument).flatMap((target) => {
      const base = baselineOf(dataset, one, target);
      if (base === null) return [];
      const line = lineThrough(base, target);
      const from = base.year < range.from ? range.from : base.year;
      const to = target.year > range.to ? range.to : target.year;
      if (from >= to) return [];
      const perYear = difference(base.rate, share(line(base.year + 1)));
      return [
        {
          area: one.cell.area,
          from: { year: from, value: share(line(from)) },
          to: { year: to, value: share(line(to)) },
          perYear,
        },
      ];
    }),
  );
}

/** One area alone: the fans of several would cover each other. */
function projectionsOf(
  dataset: Dataset,
  { areas, by }: TrendSelection,
  series: readonly Series[],
  range: Range,
): readonly ProjectedLine[] {
  if (by !== null || areas.length > 1) return [];
  return series.flatMap((one): readonly ProjectedLine[] => {
    const latest = one.observations.at(-1);
    if (latest === undefined || !isWithin(range)(latest)) return [];
    const target = targetAhead(dataset, targetsOf(dataset, one.cell.area, one.instrument), latest);
    const points =
      target === null ? [] : projectTowards(dataset, one, latest, target).filter((point) => isWithin(range)(point));
    if (points.length === 0) return [];
    return [{ area: one.cell.area, from: { year: latest.year, value: latest.rate }, points }];
  });
}

function latestOf(line: TrendLine): Observation | undefined {
  return line.runs.at(-1)?.at(-1);
}

/** The latest values of exactly two categories of one area, by the contrast that their wave stored. */
function pairOf(dataset: Dataset, lines: readonly TrendLine[]): Trend["pair"] {
  const [a, b] = lines;
  if (lines.length !== 2 || a === undefined || b === undefined || a.area !== b.area || a.by === null) return null;
  const at = latestOf(a)?.year;
  const wave = dataset.waves.find((one) => one.year === at);
  if (at === undefined || at !== latestOf(b)?.year || wave === undefined) return null;
  const cell = { area: a.area, dimension: a.by };
  const comparison = compareStored(wave, { ...cell, category: a.category }, { ...cell, category: b.category });
  return comparison === null ? null : { year: at, comparison };
}

/** The chosen series over the years. The choice filters what is drawn; it never changes a test. */
export function findTrend(dataset: Dataset, selection: TrendSelection): Trend {
  const { drawn, youthLeftOut } = chosenCategories(selection);
  const series = selection.areas.flatMap((area) =>
    drawn.flatMap((category) => findSeries(dataset, { area, dimension: selection.by ?? "total", category })),
  );
  const nation = benchmarkSeries(dataset, selection, drawn, new Set(series.map(({ instrument }) => instrument)));
  const targets =
    selection.by === null ? series.flatMap(({ cell, instrument }) => targetsOf(dataset, cell.area, instrument)) : [];
  const range = rangeOf(
    dataset,
    selection,
    series,
    targets.map((one) => one.year),
    nation.flat().map((one) => one.year),
  );
  const lines = series.map((one) => lineOf(dataset, selection, one, range));
  const benchmarks: readonly BenchmarkLine[] = nation.flatMap((values, place) => {
    const runs = comparableRuns(dataset.manifest.breaks, values.filter(isWithin(range)));
    return runs.length === 0 ? [] : [{ area: "000000", category: drawn[place] ?? null, runs }];
  });
  return {
    selection,
    years: range,
    lines,
    benchmarks,
    targets: targets.filter(isWithin(range)),
    paths: selection.by === null ? pathsOf(dataset, series, range) : [],
    projections: projectionsOf(dataset, selection, series, range),
    breaks: dataset.manifest.breaks.filter((one) => one.year > range.from && one.year <= range.to),
    pair: pairOf(dataset, lines),
    youthLeftOut,
  };
}
