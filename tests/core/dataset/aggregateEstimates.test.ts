import { describe, expect, test } from "vitest";
import { aggregateEstimates, isPublishedFigure } from "#core/dataset/aggregateEstimates.ts";
import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import { usualOptions, type PublishingOptions } from "#core/dataset/publishingOptions.ts";
import type { Estimate } from "#core/dataset/schema.ts";
import { share } from "#core/units.ts";
import { smallRegion } from "./smallRegion.ts";

type Given = Partial<Omit<AggregateRow, "rate" | "lower" | "upper">> & {
  readonly rate: number;
  readonly lower?: number;
  readonly upper?: number;
};

function row({ rate, lower, upper, ...rest }: Given): AggregateRow {
  return {
    area: "990000",
    dimension: "total",
    category: null,
    instrument: null,
    n: null,
    se: null,
    deff: null,
    ...rest,
    rate: share(rate),
    lower: lower === undefined ? null : share(lower),
    upper: upper === undefined ? null : share(upper),
  };
}

interface Choices {
  readonly cityDeff?: number;
  readonly level?: number;
  readonly reveal?: boolean;
  readonly options?: Partial<PublishingOptions>;
}

function estimatesOf(
  rows: readonly Given[],
  { cityDeff, level = 0.95, reveal = false, options }: Choices = {},
): readonly Estimate[] {
  return aggregateEstimates(rows.map(row), smallRegion, cityDeff ?? null, level, reveal, {
    year: 2024,
    options: { ...usualOptions, ...options },
  });
}

function estimateOf(given: Given, choices?: Choices): Estimate {
  const [found] = estimatesOf([given], choices);
  if (found === undefined) throw new Error("no row");
  return found;
}

const z = 1.959963984540054;
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
const logit = (p: number): number => Math.log(p / (1 - p));

describe("rate and n", () => {
  /** Wilson intervals of 81/263 and 15/148 as Newcombe (1998), Statistics in Medicine 17:857–872, prints them in table I. */
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
  ])("%d of %d: Wilson", (count, n, lower, upper) => {
    const found = estimateOf({ rate: count / n, n });
    expect(found).toMatchObject({
      interval: "wilson",
      n,
      effectiveN: n,
      df: null,
      deff: null,
      assumed: "srs",
      method: "published",
    });
    expect(found.lower).toBeCloseTo(lower, 4);
    expect(found.upper).toBeCloseTo(upper, 4);
    expect(found.se).toBeCloseTo(Math.sqrt(((count / n) * (1 - count / n)) / n), 14);
  });

  /** v = 0.2 · 0.8/400 · 1.6 = 0.00064; n_eff = 400/1.6 = 250. */
  test("with a design effect of its own", () => {
    const found = estimateOf({ rate: 0.2, n: 400, deff: 1.6 });
    expect(found).toMatchObject({ effectiveN: 250, deff: 1.6, interval: "wilson", reliability: "present" });
    expect(found.se).toBeCloseTo(Math.sqrt(0.00064), 14);
    expect(found).not.toHaveProperty("assumed");
  });

  test("with the design effect of the wave's own city estimate", () => {
    const found = estimateOf({ rate: 0.2, n: 400, area: "990001" }, { cityDeff: 1.6 });
    expect(found).toMatchObject({ effectiveN: 250, deff: 1.6 });
    expect(found).not.toHaveProperty("assumed");
  });

  /** The city: v = 0.015² = 0.000225, SRS 0.1 · 0.9/500 = 0.00018: deff 1.25. */
  test("with the design effect that the region's own row tells", () => {
    const [, county] = estimatesOf([
      { rate: 0.1, n: 500, se: 0.015 },
      { rate: 0.2, n: 400, area: "990001" },
    ]);
    expect(county?.deff).toBeCloseTo(1.25, 12);
    expect(county?.effectiveN).toBeCloseTo(320, 9);
    expect(county).not.toHaveProperty("assumed");
  });

  test("with the design effect that the region's own row gives without n", () => {
    const [city, county] = estimatesOf([
      { rate: 0.1, se: 0.015, deff: 1.6 },
      { rate: 0.2, n: 400, area: "990001" },
    ]);
    expect(city?.deff).toBe(1.6);
    expect(county).toMatchObject({ deff: 1.6, effectiveN: 250 });
    expect(county).not.toHaveProperty("assumed");
  });

  test("figures of another instrument do not take it", () => {
    const youth = { rate: 0.6, n: 400, dimension: "population", category: "youth", instrument: "youth" } as const;
    expect(estimateOf(youth, { cityDeff: 1.6 })).toMatchObject({
      effectiveN: 400,
      assumed: "srs",
      instrument: "youth",
    });
  });
});

describe("rate and standard error or interval: logit with normal quantiles", () => {
  test("standard error", () => {
    const found = estimateOf({ rate: 0.2, se: 0.02, n: 500 });
    expect(found).toMatchObject({ se: 0.02, interval: "logit", df: null, n: 500 });
    expect(found.effectiveN).toBeCloseTo(0.16 / 0.0004, 9);
    expect(found.deff).toBeCloseTo(500 / 400, 12);
    expect(found.lower).toBeCloseTo(logistic(logit(0.2) - (z * 0.02) / 0.16), 12);
    expect(found.upper).toBeCloseTo(logistic(logit(0.2) + (z * 0.02) / 0.16), 12);
  });

  test("an interval symmetric about the rate: (U − L)/2z", () => {
    const found = estimateOf({ rate: 0.2, lower: 0.16, upper: 0.24 });
    expect(found.se).toBeCloseTo(0.08 / (2 * z), 12);
    expect(found).toMatchObject({ n: null, deff: null, interval: "logit" });
  });

  test("any other: its half-width on the logit scale", () => {
    const found = estimateOf({ rate: 0.1, lower: 0.0712, upper: 0.1388 });
    expect(found.se).toBeCloseTo(((logit(0.1388) - logit(0.0712)) / (2 * z)) * 0.09, 12);
  });

  test("an interval of another level than 95 %", () => {
    const found = estimateOf({ rate: 0.2, lower: 0.16, upper: 0.24 }, { level: 0.9 });
    expect(found.se).toBeCloseTo(0.08 / (2 * 1.6448536269514722), 12);
    expect((found.upper ?? 0) - (found.lower ?? 0)).toBeGreaterThan(0.08);
  });
});

describe("rates of 0 and 1", () => {
  /** Clopper–Pearson for 0 of n: 0 and 1 − 0.025^(1/n). It waits for a review, so the values show in a dry run only. */
  test.each([
    [0, 0, 1 - 0.025 ** (1 / 150)],
    [1, 0.025 ** (1 / 150), 1],
  ])("%d: standard error 0, no design effect, Korn–Graubard, worth its n", (rate, lower, upper) => {
    const found = estimateOf({ rate, n: 150, deff: 1.6 }, { reveal: true });
    expect(found).toMatchObject({
      rate,
      se: 0,
      deff: null,
      interval: "korn-graubard",
      n: 150,
      effectiveN: 150,
      reliability: "review",
      suppressedBy: "review",
    });
    expect(found.lower).toBeCloseTo(lower, 12);
    expect(found.upper).toBeCloseTo(upper, 12);
  });
});

describe("a figure without error information", () => {
  test("is unrated: its rate, and nothing made of it", () => {
    expect(estimateOf({ rate: 0.101 })).toEqual({
      area: "990000",
      dimension: "total",
      method: "published",
      rate: 0.101,
      se: null,
      lower: null,
      upper: null,
      interval: null,
      n: null,
      effectiveN: null,
      df: null,
      deff: null,
      reliability: "unrated",
    });
  });
});

describe("what is withheld", () => {
  const nothing = {
    rate: null,
    se: null,
    lower: null,
    upper: null,
    interval: null,
    effectiveN: null,
    df: null,
    deff: null,
  };

  test.each([
    [{ rate: 0.2, n: 9 }, "disclosure", null],
    [{ rate: 0.2, n: 9, se: 0.001 }, "disclosure", null],
    [{ rate: 0.2, n: 29 }, "sample", null],
    [{ rate: 0.2, n: 60, deff: 2.5 }, "sample", 60],
    [{ rate: 0.5, n: 40 }, "precision", 40],
    [{ rate: 0.02, n: 100 }, "precision", 100],
    [{ rate: 0, n: 150 }, "review", 150],
  ] as const)("%o: %s", (given, suppressedBy, n) => {
    expect(estimateOf(given)).toMatchObject({
      ...nothing,
      n,
      suppressedBy,
      reliability: suppressedBy === "review" ? "review" : "suppress",
    });
  });

  test("a dry run keeps it", () => {
    expect(estimateOf({ rate: 0.2, n: 9 }, { reveal: true })).toMatchObject({
      rate: 0.2,
      n: 9,
      reliability: "suppress",
      suppressedBy: "disclosure",
    });
  });

  /** The men are too few; the whole less the women would tell them, and the shares are known by n. */
  test("figures beside it that would tell it", () => {
    const sex = (category: string, rate: number, n: number): Given => ({ dimension: "sex", category, rate, n });
    const found = estimatesOf([{ rate: 62 / 309, n: 309 }, sex("male", 2 / 9, 9), sex("female", 0.2, 300)]);
    expect(found.map(({ suppressedBy = null }) => suppressedBy)).toEqual([null, "disclosure", "disclosure"]);
    expect(found[2]).toMatchObject({ ...nothing, n: 300 });
  });

  /** Officials leave out the line of 9, but publish the total: the same as if the line were there. */
  test("figures that would tell a small cell that the table leaves out", () => {
    const sex = (category: string, n: number): Given => ({ dimension: "sex", category, rate: 0.2, n });
    const reasons = (rows: readonly Given[]) => estimatesOf(rows).map(({ suppressedBy = null }) => suppressedBy);
    expect(reasons([{ rate: 62 / 309, n: 309 }, sex("female", 300)])).toEqual([null, "disclosure"]);
    expect(reasons([{ rate: 62 / 309, n: 309 }, sex("female", 299)])).toEqual([null, null]);
    expect(reasons([{ rate: 0.2, n: 309 }, sex("female", 300), sex("male", 120)])).toEqual([null, null, null]);
  });

  test("figures of another instrument tell nothing of it", () => {
    const sex = (category: string, n: number, instrument: string | null): Given => ({
      dimension: "sex",
      category,
      rate: 0.2,
      n,
      instrument,
    });
    const found = estimatesOf([
      { rate: 0.2, n: 409, instrument: "youth" },
      sex("male", 9, null),
      sex("female", 300, "youth"),
    ]);
    expect(found.map(({ suppressedBy = null }) => suppressedBy)).toEqual([null, "disclosure", null]);
  });
});

describe("the published figure alone", () => {
  test.each([
    ["the region's rate and nothing else", [{ rate: 0.101 }], true],
    ["with n", [{ rate: 0.101, n: 2000 }], false],
    ["with a standard error", [{ rate: 0.101, se: 0.01 }], false],
    ["with an interval", [{ rate: 0.101, lower: 0.09, upper: 0.11 }], false],
    ["of a county", [{ rate: 0.101, area: "990001" }], false],
    ["of a population", [{ rate: 0.101, dimension: "population", category: "farmers" } as const], false],
    ["of another instrument", [{ rate: 0.101, instrument: "youth" }], false],
    ["beside another", [{ rate: 0.101 }, { rate: 0.1, area: "990001" }], false],
    ["nothing", [], false],
  ] as const)("%s", (_name, rows, expected) => {
    expect(isPublishedFigure(rows.map(row), "990000")).toBe(expected);
  });
});

describe("what the publisher decides", () => {
  const note = "已核对原始记录";
  const accepted = [{ year: 2024, area: "990000", dimension: "total", note }] as const;

  test("a rate of 0 is up for review, and shown with the note of the reviewer who accepts it", () => {
    expect(estimateOf({ rate: 0, n: 400 })).toMatchObject({
      rate: null,
      reliability: "review",
      suppressedBy: "review",
    });
    const row = estimateOf({ rate: 0, n: 400 }, { options: { accepted } });
    expect(row).toMatchObject({ rate: 0, reliability: "review", review: { at: "", note } });
    expect(row.suppressedBy).toBeUndefined();
    const other = [{ ...accepted[0], year: 2023 }];
    expect(estimateOf({ rate: 0, n: 400 }, { options: { accepted: other } }).suppressedBy).toBe("review");
  });

  /** n 60, p 5 %: Korn–Graubard (Clopper–Pearson on 60 and 3) is 1.043 % to 13.923 % (R binom.test), 2.58 times the rate. n 100: 1.643 % to 11.283 %, 1.93 times. */
  test("caution shows a rate whose interval is up to twice as wide as the rate", () => {
    const options = { caution: true };
    expect(estimateOf({ rate: 0.05, n: 60 }, { options })).toMatchObject({ rate: null, suppressedBy: "precision" });
    expect(estimateOf({ rate: 0.05, n: 100 }, { options })).toMatchObject({ rate: 0.05, reliability: "caution" });
    expect(estimateOf({ rate: 0.05, n: 100 })).toMatchObject({ rate: null, suppressedBy: "precision" });
  });

  test("a minimum count hides figures that fewer stand behind", () => {
    expect(estimateOf({ rate: 0.1, n: 400 }, { options: { minimumCount: 40 } }).rate).toBe(0.1);
    expect(estimateOf({ rate: 0.1, n: 400 }, { options: { minimumCount: 41 } }).suppressedBy).toBe("disclosure");
  });
});

describe("figures beside respondents of the same year", () => {
  const cell = (dimension: "total" | "sex", category: string | null, n: number, rate: number, hidden = false) => ({
    cell: { area: "990000", dimension, category },
    estimate: { n, rate, sumWeights: 2 * n },
    withheldBy: hidden ? ("disclosure" as const) : null,
  });
  /** 9 men, hidden; the women are hidden to protect them. */
  const beside = [
    cell("total", null, 309, 62 / 309),
    cell("sex", "male", 9, 2 / 9, true),
    cell("sex", "female", 300, 0.2, true),
  ];
  const reasons = (rows: readonly Given[]) =>
    aggregateEstimates(rows.map(row), smallRegion, null, 0.95, false, {
      year: 2024,
      options: usualOptions,
      beside,
    }).map(({ suppressedBy = null }) => suppressedBy);
  const sex = (category: string, rate: number, n: number | null): Given => ({ dimension: "sex", category, rate, n });

  test("a figure that tells a hidden cell is hidden, with n or without", () => {
    expect(reasons([sex("female", 0.2, 300)])).toEqual(["disclosure"]);
    expect(reasons([sex("female", 0.2, null)])).toEqual(["disclosure"]);
    expect(reasons([sex("male", 2 / 9, null)])).toEqual(["disclosure"]);
  });

  test("one that tells none is not", () => {
    expect(reasons([{ rate: 0.2, n: 309 }])).toEqual([null]);
    expect(reasons([{ rate: 0.2, n: 200, area: "990001" }])).toEqual([null]);
  });

  /** The total without the 150 of one county and the 150 others leaves the 9 of the third. */
  test("figures of other cells tell it together", () => {
    const areas = [
      cell("total", null, 309, 62 / 309),
      { ...cell("total", null, 9, 2 / 9, true), cell: { area: "990003", dimension: "total" as const, category: null } },
    ];
    const county = (area: string): Given => ({ rate: 0.2, n: 150, area });
    const found = aggregateEstimates([county("990001"), county("990002")].map(row), smallRegion, null, 0.95, false, {
      year: 2024,
      options: usualOptions,
      beside: areas,
    });
    expect(found.filter(({ suppressedBy }) => suppressedBy === "disclosure")).toHaveLength(1);
  });

  test("figures of other people say nothing of them", () => {
    expect(reasons([sex("female", 0.3, 900), { rate: 0.3, n: 1800 }])).toEqual([null, null]);
    expect(reasons([{ ...sex("female", 0.2, 300), instrument: "youth" }])).toEqual([null]);
  });
});
