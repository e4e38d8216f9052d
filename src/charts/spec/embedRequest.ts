import { type CategoryDimension, dimensions } from "#core/breakdown.ts";
import { editionPattern } from "#core/dataset/editionId.ts";
import { isYear, type Year } from "#core/units.ts";
import { type Locale, locales } from "#i18n/locale.ts";

/** Every chart that an embed may be asked for. */
export const embedCharts = [
  "verdict",
  "trend",
  "populations",
  "counties-map",
  "counties-rank",
  "county-years",
  "gaps",
  "progress",
  "projection",
] as const;
export type EmbedChart = (typeof embedCharts)[number];

const themes = ["auto", "light", "dark"] as const;
const breakdowns = dimensions.filter((dimension): dimension is CategoryDimension => dimension !== "total");

/** What an embed shows. It names codes only: whether a region has them is known once its data are read. */
export interface EmbedRequest {
  readonly chart: EmbedChart;
  /** Null: the region as a whole. */
  readonly area: string | null;
  /** Areas drawn beside `area`, where the chart can. */
  readonly otherAreas: readonly string[];
  readonly by: CategoryDimension | null;
  /** None: all that there are. */
  readonly category: readonly string[];
  /** Both null: everything, or the latest wave for a chart of one year. */
  readonly years: { readonly from: Year | null; readonly to: Year | null };
  readonly lang: Locale;
  readonly theme: (typeof themes)[number];
  /** `live`, or the id of the one edition that is ever shown. */
  readonly edition: string;
  readonly title: boolean;
  readonly source: boolean;
}

/** A parameter, or a part of one, that could not be used. */
export interface UnusedParameter {
  readonly name: string;
  readonly value: string;
}

export interface ParsedEmbed {
  readonly request: EmbedRequest;
  readonly dropped: readonly UnusedParameter[];
}

const defaults: EmbedRequest = {
  chart: "trend",
  area: null,
  otherAreas: [],
  by: null,
  category: [],
  years: { from: null, to: null },
  lang: "zh",
  theme: "auto",
  edition: "live",
  title: true,
  source: true,
};

const areaPattern = /^[0-9A-Za-z]{6}$/;
const categoryPattern = /^[0-9a-z-]{1,12}$/;
const mostAreas = 4;
const mostCategories = 8;

function oneOf<const Choice extends string>(choices: readonly Choice[]): (raw: string) => Choice | undefined {
  return (raw) => choices.find((choice) => choice === raw);
}

function flag(raw: string): boolean | undefined {
  return raw === "1" ? true : raw === "0" ? false : undefined;
}

function parseYear(raw: string): Year | undefined {
  const value = /^\d{4}$/.test(raw) ? Number(raw) : Number.NaN;
  return isYear(value) ? value : undefined;
}

/** `2025`, `2022..2025`, `2022..` or `..2025`. */
function parseYears(raw: string): EmbedRequest["years"] | undefined {
  const [first = "", second, ...others] = raw.split("..");
  const from = first === "" ? null : parseYear(first);
  if (second === undefined) return from === null || from === undefined ? undefined : { from, to: from };
  const to = second === "" ? null : parseYear(second);
  if (others.length > 0 || from === undefined || to === undefined || (from === null && to === null)) return undefined;
  return from !== null && to !== null && from > to ? undefined : { from, to };
}

/** The value of `year` for a choice of years; empty for all. */
export function formatYears({ from, to }: EmbedRequest["years"]): string {
  if (from === null && to === null) return "";
  return from === to ? String(from) : `${from ?? ""}..${to ?? ""}`;
}

/**
 * Reads the query of an embed's address.
 * @param search with or without the leading question mark
 * @returns a request that can always be answered, and every parameter or list item that is not part of it:
 * unknown, malformed, repeated or beyond the limit. An empty value counts as absent. Never throws.
 */
export function parseEmbedRequest(search: string): ParsedEmbed {
  const dropped: UnusedParameter[] = [];
  const given = new Map<string, string>();
  const names = new Set(["chart", "area", "by", "category", "year", "lang", "theme", "edition", "title", "source"]);
  for (const [name, value] of new URLSearchParams(search)) {
    if (value === "") continue;
    if (!names.has(name) || given.has(name)) dropped.push({ name, value });
    else given.set(name, value);
  }

  function read<Value>(name: string, fallback: Value, parse: (raw: string) => Value | undefined): Value {
    const raw = given.get(name);
    if (raw === undefined) return fallback;
    const value = parse(raw);
    if (value !== undefined) return value;
    dropped.push({ name, value: raw });
    return fallback;
  }

  function readList(name: string, pattern: RegExp, most: number): readonly string[] {
    const items = [...new Set((given.get(name) ?? "").split(",").filter((item) => item !== ""))];
    const valid = items.filter((item) => pattern.test(item)).slice(0, most);
    const unused = items.filter((item) => !valid.includes(item)).join(",");
    if (unused !== "") dropped.push({ name, value: unused });
    return valid;
  }

  const chart = read("chart", defaults.chart, oneOf(embedCharts));
  const [area = null, ...otherAreas] = readList("area", areaPattern, mostAreas);
  const request: EmbedRequest = {
    chart,
    area,
    otherAreas,
    by: read<CategoryDimension | null>("by", defaults.by, oneOf(breakdowns)),
    category: readList("category", categoryPattern, mostCategories),
    years: read("year", defaults.years, parseYears),
    lang: read("lang", defaults.lang, oneOf(locales)),
    theme: read("theme", defaults.theme, oneOf(themes)),
    edition: read("edition", defaults.edition, (raw) => (raw === "live" || editionPattern.test(raw) ? raw : undefined)),
    title: read("title", defaults.title, flag),
    source: read("source", defaults.source, flag),
  };
  return { request, dropped };
}

/** The query of an embed's address, without the question mark: the chart always, the rest where it is not the default. */
export function formatEmbedRequest(partial: Partial<EmbedRequest> & { readonly chart: EmbedChart }): string {
  const request: EmbedRequest = { ...defaults, ...partial };
  const parameters: readonly (readonly [string, string])[] = [
    ["chart", request.chart],
    ["area", request.area === null ? "" : [request.area, ...request.otherAreas].join(",")],
    ["by", request.by ?? ""],
    ["category", request.category.join(",")],
    ["year", formatYears(request.years)],
    ["lang", request.lang === defaults.lang ? "" : request.lang],
    ["theme", request.theme === defaults.theme ? "" : request.theme],
    ["edition", request.edition === defaults.edition ? "" : request.edition],
    ["title", request.title ? "" : "0"],
    ["source", request.source ? "" : "0"],
  ];
  return parameters
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`)
    .join("&");
}
