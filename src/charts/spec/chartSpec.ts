import type { Points, Share, Year } from "#core/units.ts";
import type { Locale } from "#i18n/locale.ts";

/** Names of colours; what they look like in light, dark and print is the theme's business. */
export type Colour =
  | "city"
  | "nation"
  | "target"
  | "farmers"
  | "workers"
  | "elderly"
  | "officials"
  | "youth"
  | "second"
  | "third"
  | "fourth"
  | "above"
  | "below";

/** Shape of a point, so that colour never carries meaning alone. */
export type Shape = "circle" | "square" | "triangle" | "diamond" | "pin";

/** How sure a point is, as drawn: solid final or demo; hollow provisional or without error information; hatched caution. */
export type Mark = "solid" | "hollow" | "hatched";

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  /** The label in a data file, where rates are shares; absent where it is `label`. */
  readonly dataLabel?: string;
  readonly numeric: boolean;
}

/** `value` is the bare number for a data file: shares as 0–1, counts as they are; null for text and withheld values. */
export interface TableCell {
  readonly text: string;
  readonly value: number | null;
}

/** The chart as a table: what a screen reader, a CSV file and a report show. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** What every chart carries with it wherever it goes. */
export interface ChartFrame {
  readonly locale: Locale;
  /** The finding, as a sentence. */
  readonly title: string;
  /** What is drawn: indicator, ages, unit, kind of interval. */
  readonly subtitle: string;
  /** The chart described in two or three sentences for someone who cannot see it. */
  readonly alt: string;
  /** Sample sizes, method, reliability legend, caveats: one short line each. */
  readonly notes: readonly string[];
  readonly source: string;
  readonly edition: string;
  /** The words of the demo mark, or null for real data. */
  readonly demo: string | null;
  /** The words of the mark of what is not published yet; absent from what is. */
  readonly draft?: string;
  readonly table: ChartTable;
}

/** Of rates from 0; of differences of rates from below 0 where they are. */
export interface RateAxis {
  readonly from: Share | Points;
  readonly to: Share | Points;
  readonly ticks: readonly { readonly at: Share | Points; readonly label: string }[];
}

export interface TrendPoint {
  readonly year: Year;
  readonly value: Share;
  readonly lower: Share | null;
  readonly upper: Share | null;
  readonly mark: Mark;
  /** Printed beside the point, or null. */
  readonly label: string | null;
  /** The point announced in words, with unit, year and interval. */
  readonly words: string;
}

export interface TrendSeries {
  readonly id: string;
  /** Written at the end of the line; null where labels would crowd the chart. */
  readonly label: string | null;
  readonly colour: Colour;
  readonly shape: Shape;
  /** The one strong line of the chart. */
  readonly strong: boolean;
  /** Whether intervals are drawn as a band; otherwise as a thin bar at each point. */
  readonly band: boolean;
  /** Runs of comparable years: a line joins points of one run only. Within a run of two or more, absent years are simply not points. */
  readonly runs: readonly (readonly TrendPoint[])[];
}

export interface TrendSpec extends ChartFrame {
  readonly kind: "trend";
  readonly years: { readonly from: Year; readonly to: Year; readonly ticks: readonly Year[] };
  readonly rates: RateAxis;
  readonly series: readonly TrendSeries[];
  readonly targets: readonly {
    readonly year: Year;
    readonly value: Share;
    readonly label: string;
    readonly words: string;
  }[];
  /** Reference paths: straight lines that nobody measured. */
  readonly paths: readonly {
    readonly from: { readonly year: Year; readonly value: Share };
    readonly to: { readonly year: Year; readonly value: Share };
    readonly words: string;
  }[];
  /** Lines continued beyond the last value: dashed, with a fan, never as data. */
  readonly projections: readonly TrendProjection[];
  readonly breaks: readonly { readonly year: Year; readonly label: string }[];
}

export interface TrendProjection {
  readonly from: { readonly year: Year; readonly value: Share };
  /** Year by year, with 95 % bounds. */
  readonly points: readonly {
    readonly year: Year;
    readonly value: Share;
    readonly lower: Share;
    readonly upper: Share;
    readonly words: string;
  }[];
  readonly colour: Colour;
  /** Written at the end of the fan. */
  readonly label: string;
}

export interface IntervalRow {
  readonly id: string;
  readonly label: string;
  readonly colour: Colour;
  readonly shape: Shape;
  readonly mark: Mark;
  /** A rate, or a difference of rates. Null when it is withheld or absent: then `text` is a dash and `words` says why. */
  readonly value: Share | Points | null;
  readonly lower: Share | Points | null;
  readonly upper: Share | Points | null;
  /** Printed beside the interval, e.g. the rate. */
  readonly text: string;
  /** A short second label, e.g. the direct comparison with the city or the change since the last wave; or null. */
  readonly remark: string | null;
  readonly words: string;
}

/** Dots with interval bars, one row each, sorted by the maker of the spec. */
export interface IntervalsSpec extends ChartFrame {
  readonly kind: "intervals";
  readonly rates: RateAxis;
  readonly rows: readonly IntervalRow[];
  readonly reference: { readonly value: Share; readonly label: string } | null;
}

/** Where a unit stands beside its city, as far as can be told; or why it has no standing. */
export type Standing = "above" | "same" | "below" | "untested" | "withheld" | "absent";

export interface Tile {
  readonly id: string;
  readonly col: number;
  readonly row: number;
  readonly label: string;
  /** The rate, or a dash. */
  readonly text: string;
  readonly standing: Standing;
  readonly words: string;
}

/** One square a unit, laid out roughly as on the map. No boundaries are drawn. */
export interface TilesSpec extends ChartFrame {
  readonly kind: "tiles";
  readonly tiles: readonly Tile[];
  readonly legend: readonly { readonly standing: Standing; readonly label: string }[];
}

export type ChartSpec = TrendSpec | IntervalsSpec | TilesSpec;
export type ChartKind = ChartSpec["kind"];
export type SpecOf<Kind extends ChartKind> = Extract<ChartSpec, { kind: Kind }>;
