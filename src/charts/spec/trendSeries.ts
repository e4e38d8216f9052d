import type { Dataset } from "#core/dataset/dataset.ts";
import type { Benchmark } from "#core/dataset/schema.ts";
import type { Observation } from "#core/query/observation.ts";
import type { BenchmarkLine, Trend, TrendLine } from "#core/query/trend.ts";
import { chartWords } from "#i18n/chartWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatPublishedNumber, formatPublishedShare, formatYear, withNumber } from "#i18n/numbers.ts";
import { trendWords } from "#i18n/trendWords.ts";
import { markOf, nthAppearance, populationAppearance } from "./appearance.ts";
import type { Colour, Shape, TrendPoint, TrendSeries } from "./chartSpec.ts";
import { rateNumber } from "./observedWords.ts";
import { pointWords } from "./pointWords.ts";
import { benchmarkName, lineName } from "./trendNames.ts";

/** Beyond this many lines, bands would cover each other, and the nation's labels the lines. */
const mostBands = 2;

/** Whether the nation's values are drawn without their numbers. */
export function isNationUnlabelled({ lines, benchmarks }: Trend): boolean {
  return lines.length > mostBands && benchmarks.length > mostBands;
}

function appearanceOf(
  line: TrendLine,
  place: number,
  trend: Trend,
  dataset: Dataset,
): { readonly colour: Colour; readonly shape: Shape } {
  if (line.by === null && line.area === dataset.manifest.region.code) return { colour: "city", shape: "circle" };
  if (line.by === "population" && line.category !== null && trend.selection.areas.length === 1)
    return populationAppearance(line.category);
  return nthAppearance(place);
}

function observedPoint(observation: Observation, name: string, locale: Locale): TrendPoint {
  const { year, rate, lower, upper } = observation;
  return {
    year,
    value: rate,
    lower,
    upper,
    mark: markOf(observation),
    label: observation.se === null ? trendWords[locale].noErrorLabel(rateNumber(observation)) : null,
    words: pointWords(name, observation, locale),
  };
}

/** The last point goes without a label of its own: the line's label stands there. */
function observedSeries(line: TrendLine, place: number, trend: Trend, dataset: Dataset, locale: Locale): TrendSeries {
  const name = lineName(line, trend, dataset, locale);
  const latest = line.runs.at(-1)?.at(-1);
  const strong = trend.lines.length === 1 || (line.by === null && line.area === dataset.manifest.region.code);
  return {
    id: `${line.area}/${line.category ?? "total"}/${line.instrument}`,
    label: latest === undefined ? name : withNumber(name, rateNumber(latest)),
    ...appearanceOf(line, place, trend, dataset),
    strong,
    band: strong || trend.lines.length <= mostBands,
    runs: line.runs.map((run) =>
      run.map((one) =>
        one === latest ? { ...observedPoint(one, name, locale), label: null } : observedPoint(one, name, locale),
      ),
    ),
  };
}

function benchmarkPoint(benchmark: Benchmark, name: string, isLabelled: boolean, locale: Locale): TrendPoint {
  return {
    year: benchmark.year,
    value: benchmark.rate,
    lower: null,
    upper: null,
    mark: "solid",
    label: isLabelled ? `${name} ${formatPublishedNumber(benchmark.rate)}` : null,
    words: chartWords[locale].point.of(name, formatYear(benchmark.year, locale), formatPublishedShare(benchmark.rate)),
  };
}

/** The nation's value of the year in which a path begins is printed: the one that the plan itself starts from. */
function benchmarkSeries(line: BenchmarkLine, trend: Trend, locale: Locale): TrendSeries {
  const name = benchmarkName(line, trend, locale);
  const latest = line.runs.at(-1)?.at(-1);
  const starts = new Set(trend.paths.map(({ from }) => from.year));
  const label = latest === undefined ? name : `${name} ${formatPublishedNumber(latest.rate)}`;
  return {
    id: `${line.area}/${line.category ?? "total"}`,
    label: isNationUnlabelled(trend) ? null : label,
    colour: "nation",
    shape: "circle",
    strong: false,
    band: false,
    runs: line.runs.map((run) =>
      run.map((one) => benchmarkPoint(one, name, one !== latest && starts.has(one.year), locale)),
    ),
  };
}

/** The nation first, so that it is drawn below the others. */
export function trendSeries(trend: Trend, dataset: Dataset, locale: Locale): readonly TrendSeries[] {
  const others = trend.lines.filter(({ area, by }) => by !== null || area !== dataset.manifest.region.code);
  const drawn = trend.lines.filter(({ runs }) => runs.length > 0);
  return [
    ...trend.benchmarks.map((line) => benchmarkSeries(line, trend, locale)),
    ...drawn.map((line) => observedSeries(line, Math.max(0, others.indexOf(line)), trend, dataset, locale)),
  ];
}
