import * as v from "valibot";
import { waveSchema, type Contrast, type Estimate, type Status, type Wave } from "#core/dataset/schema.ts";

type Row = Pick<Estimate, "area" | "dimension"> &
  Partial<Omit<Estimate, "rate" | "lower" | "upper">> & {
    readonly rate?: number | null;
    readonly lower?: null;
    readonly upper?: null;
  };

/** A row with a rate of 0.1, three points either way, and an n of 400, unless it says otherwise. */
export function row(cell: Row): Estimate {
  const { area, dimension, category, instrument, method, rate = 0.1, ...rest } = cell;
  const bound = (value: number): number => Number(Math.min(1, Math.max(0, value)).toFixed(6));
  return v.parse(waveSchema.entries.estimates.item, {
    area,
    dimension,
    ...(category === undefined ? {} : { category }),
    ...(instrument === undefined ? {} : { instrument }),
    ...(method === undefined ? {} : { method }),
    rate,
    se: 0.015,
    lower: bound((rate ?? 0) - 0.03),
    upper: bound((rate ?? 0) + 0.03),
    interval: "logit",
    n: 400,
    effectiveN: 400,
    df: 60,
    deff: 1,
    reliability: "present",
    ...rest,
  });
}

export const total = (rate = 0.1, area = "140400"): Estimate => row({ area, dimension: "total", rate });
export const farmers = (rate = 0.05): Estimate =>
  row({ area: "140400", dimension: "population", category: "farmers", rate });
export const workers = (rate = 0.12): Estimate =>
  row({ area: "140400", dimension: "population", category: "workers", rate });
export const youth = (rate = 0.68): Estimate =>
  row({ area: "140400", dimension: "population", category: "youth", instrument: "youth", method: "published", rate });
export const published = (rate = 0.101): Estimate =>
  row({
    area: "140400",
    dimension: "total",
    method: "published",
    rate,
    se: null,
    n: null,
    lower: null,
    upper: null,
    interval: null,
    effectiveN: null,
    df: null,
    deff: null,
    reliability: "unrated",
  });

/** b − a with a p value, in a family or none. */
export function contrast(a: Estimate, b: Estimate, p: number, family: string | null = null): Contrast {
  const cell = ({ area, dimension, category, instrument }: Estimate): Contrast["a"] => ({
    area,
    dimension,
    ...(category === undefined ? {} : { category }),
    ...(instrument === undefined ? {} : { instrument }),
  });
  return {
    a: cell(a),
    b: cell(b),
    diff: (b.rate ?? 0) - (a.rate ?? 0),
    se: 0.01,
    df: 60,
    p,
    pHolm: family === null ? null : p,
    family,
  };
}

export function wave(
  at: number,
  estimates: readonly Estimate[],
  {
    status = "final",
    contrasts = [],
    ...more
  }: Partial<Omit<Wave, "year" | "estimates" | "contrasts">> & {
    readonly status?: Status;
    readonly contrasts?: readonly Contrast[];
  } = {},
): Wave {
  return v.parse(waveSchema, {
    format: "science-literacy-wave/1",
    year: at,
    status,
    instrument: "cast-18-69",
    title: { zh: `${at}` },
    source: { zh: "源" },
    method: { zh: "法" },
    excluded: [],
    estimates,
    contrasts,
    balance: [],
    ...more,
  });
}
