import { type CategoryDimension, isCategory } from "#core/breakdown.ts";
import type { Dataset } from "#core/dataset/dataset.ts";
import type { Region } from "#core/dataset/schema.ts";
import type { TrendSelection } from "#core/query/selection.ts";
import type { Year } from "#core/units.ts";
import { formatYears, type EmbedChart, type EmbedRequest, type UnusedParameter } from "#charts/spec/embedRequest.ts";

/** What is drawn, of what these data have. */
export type Drawing =
  | { readonly chart: "verdict"; readonly area: string }
  | { readonly chart: "trend"; readonly selection: TrendSelection }
  /** No categories: all but youth. `year` null: the latest. */
  | {
      readonly chart: "breakdown";
      readonly area: string;
      readonly dimension: CategoryDimension;
      readonly categories: readonly string[];
      readonly year: Year | null;
    }
  /** Another instrument: a figure of its own. */
  | { readonly chart: "youth"; readonly area: string; readonly year: Year | null }
  | { readonly chart: "counties-map" | "counties-rank"; readonly year: Year | null };

export interface ResolvedEmbed {
  readonly drawing: Drawing;
  readonly unused: readonly UnusedParameter[];
  /** A chart of the contract that this version does not draw; the trend stands in. */
  readonly notDrawn: EmbedChart | null;
}

interface Chosen {
  readonly areas: readonly [string, ...string[]];
  readonly unknown: readonly UnusedParameter[];
}

function unusedList(name: string, values: readonly string[]): readonly UnusedParameter[] {
  return values.length === 0 ? [] : [{ name, value: values.join(",") }];
}

/** Codes of former units lead to today's. Without a known area: the region. */
function chooseAreas({ area, otherAreas }: EmbedRequest, region: Region): Chosen {
  const today = new Map(
    region.areas.flatMap(({ code, formerly = [] }) => formerly.map((old) => [old.code, code] as const)),
  );
  const known = new Set([region.code, ...region.areas.map(({ code }) => code)]);
  const asked = area === null ? [] : [...new Set([area, ...otherAreas].map((code) => today.get(code) ?? code))];
  const [first = region.code, ...others] = asked.filter((code) => known.has(code));
  return {
    areas: [first, ...others],
    unknown: unusedList(
      "area",
      asked.filter((code) => !known.has(code)),
    ),
  };
}

function unusedYears(years: EmbedRequest["years"]): readonly UnusedParameter[] {
  const value = formatYears(years);
  return value === "" ? [] : [{ name: "year", value }];
}

/** The last year asked for that has a wave; null for the latest. */
function chooseYear(
  { years }: EmbedRequest,
  dataset: Dataset,
): { readonly year: Year | null; readonly unused: readonly UnusedParameter[] } {
  const { from, to } = years;
  if (from === null && to === null) return { year: null, unused: [] };
  const within = dataset.waves.filter(({ year }) => (from === null || year >= from) && (to === null || year <= to));
  const year = within.at(-1)?.year ?? null;
  return { year, unused: year === null ? unusedYears(years) : [] };
}

function resolveTrend(request: EmbedRequest, dataset: Dataset): Omit<ResolvedEmbed, "notDrawn"> {
  const { areas, unknown } = chooseAreas(request, dataset.manifest.region);
  const { by, category, years } = request;
  const [area, ...others] = areas;
  const known = by === null ? [] : category.filter((one) => isCategory(by, one));
  return {
    drawing: { chart: "trend", selection: { areas: by === null ? areas : [area], by, categories: known, years } },
    unused: [
      ...unknown,
      ...unusedList("area", by === null ? [] : others),
      ...unusedList(
        "category",
        category.filter((one) => !known.includes(one)),
      ),
    ],
  };
}

function resolvePopulations(request: EmbedRequest, dataset: Dataset): Omit<ResolvedEmbed, "notDrawn"> {
  const {
    areas: [area, ...others],
    unknown,
  } = chooseAreas(request, dataset.manifest.region);
  const dimension = request.by ?? "population";
  const known = request.category.filter((one) => isCategory(dimension, one));
  const isYouthAlone = dimension === "population" && known.length === 1 && known[0] === "youth";
  const drawn = isYouthAlone ? known : known.filter((one) => dimension !== "population" || one !== "youth");
  const { year, unused } = chooseYear(request, dataset);
  return {
    drawing: isYouthAlone
      ? { chart: "youth", area, year }
      : { chart: "breakdown", area, dimension, categories: drawn, year },
    unused: [
      ...unknown,
      ...unusedList("area", others),
      ...unusedList(
        "category",
        request.category.filter((one) => !drawn.includes(one)),
      ),
      ...unused,
    ],
  };
}

function resolveCounties(
  chart: "counties-map" | "counties-rank",
  request: EmbedRequest,
  dataset: Dataset,
): Omit<ResolvedEmbed, "notDrawn"> {
  const { area, otherAreas, by, category } = request;
  const { year, unused } = chooseYear(request, dataset);
  const areas = area === null ? [] : [area, ...otherAreas];
  return {
    drawing: { chart, year },
    unused: [
      ...unusedList(
        "area",
        areas.filter((code) => code !== dataset.manifest.region.code),
      ),
      ...unusedList("by", by === null ? [] : [by]),
      ...unusedList("category", category),
      ...unused,
    ],
  };
}

function resolveVerdict(request: EmbedRequest, dataset: Dataset): Omit<ResolvedEmbed, "notDrawn"> {
  const {
    areas: [area, ...others],
    unknown,
  } = chooseAreas(request, dataset.manifest.region);
  const { by, category, years } = request;
  return {
    drawing: { chart: "verdict", area },
    unused: [
      ...unknown,
      ...unusedList("area", others),
      ...unusedList("by", by === null ? [] : [by]),
      ...unusedList("category", category),
      ...unusedYears(years),
    ],
  };
}

/** Fits a request to the data at hand; whatever it asks for in vain is reported. */
export function resolveEmbed(request: EmbedRequest, dataset: Dataset): ResolvedEmbed {
  switch (request.chart) {
    case "verdict":
      return { ...resolveVerdict(request, dataset), notDrawn: null };
    case "trend":
      return { ...resolveTrend(request, dataset), notDrawn: null };
    case "populations":
      return { ...resolvePopulations(request, dataset), notDrawn: null };
    case "counties-map":
    case "counties-rank":
      return { ...resolveCounties(request.chart, request, dataset), notDrawn: null };
    case "county-years":
    case "gaps":
    case "progress":
    case "projection":
      return { ...resolveTrend(request, dataset), notDrawn: request.chart };
  }
}
