import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { assembleWave, waveBytes, type WaveParts } from "#core/dataset/assembleWave.ts";
import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import { round12 } from "#core/dataset/canonicalJson.ts";
import { sha256Hex } from "#core/dataset/hash.ts";
import { readWave } from "#core/dataset/readWave.ts";
import { usualOptions } from "#core/dataset/publishingOptions.ts";
import { compareRows, rowKey } from "#core/dataset/rowKey.ts";
import { manifestSchema, type Estimate, type Wave } from "#core/dataset/schema.ts";
import { decodeUtf8 } from "#core/dataset/utf8.ts";
import type { Respondent } from "#core/survey/respondents/respondent.ts";
import { share, year } from "#core/units.ts";
import { packaged } from "./packaged.ts";
import { people, person, smallRegion } from "./smallRegion.ts";
import { adults, changzhi, syntheticRespondents, tallyOf } from "./syntheticSurvey.ts";

function partsOf(respondents: readonly Respondent[] | null, more: Partial<WaveParts> = {}): WaveParts {
  const region = more.region ?? changzhi;
  return {
    year: year(2024),
    region,
    instrument: adults,
    status: "final",
    respondents:
      respondents === null
        ? null
        : { tally: tallyOf(respondents, region), weighted: true, stratified: true, clustered: true },
    aggregates: [],
    excluded: [],
    title: null,
    source: null,
    fieldwork: null,
    options: usualOptions,
    level: 0.95,
    reveal: false,
    ...more,
  };
}

function waveOf(respondents: readonly Respondent[] | null, more: Partial<WaveParts> = {}): Wave {
  return assembleWave(partsOf(respondents, more)).wave;
}

function figure(rate: number, n: number | null, more: Partial<AggregateRow> = {}): AggregateRow {
  const nothing = { se: null, lower: null, upper: null, deff: null };
  return {
    area: "140400",
    dimension: "total",
    category: null,
    instrument: null,
    rate: share(rate),
    n,
    ...nothing,
    ...more,
  };
}

const youth = figure(0.68, 640, { dimension: "population", category: "youth", instrument: "youth" });
const survey = syntheticRespondents(2024);
const wave = waveOf(survey);
const text = decodeUtf8(waveBytes(wave)) ?? "";
const isWithheld = ({ suppressedBy }: Estimate): boolean => suppressedBy !== undefined;

describe("the file of a wave", () => {
  test("has the keys of the contract in its order", () => {
    const read: unknown = JSON.parse(text);
    expect(Object.keys(v.parse(v.record(v.string(), v.unknown()), read))).toEqual([
      "format",
      "year",
      "status",
      "instrument",
      "title",
      "source",
      "method",
      "excluded",
      "estimates",
      "contrasts",
      "balance",
    ]);
    expect(Object.keys(waveOf(survey, { fieldwork: "2024-09" }))[5]).toBe("fieldwork");
  });

  test("has the keys of a row and of a contrast in its order", () => {
    const farmers = wave.estimates.find(({ area, category }) => area === "140400" && category === "farmers");
    const values = ["rate", "se", "lower", "upper", "interval", "n", "effectiveN", "df", "deff", "reliability"];
    expect(Object.keys(farmers ?? {})).toEqual(["area", "dimension", "category", ...values, "meanScore", "levels"]);
    expect(Object.keys(wave.estimates[0] ?? {})).toEqual(["area", "dimension", ...values, "meanScore", "levels"]);
    const [hidden] = wave.estimates.filter(isWithheld);
    expect(Object.keys(hidden ?? {}).slice(-4)).toEqual(["reliability", "suppressedBy", "meanScore", "levels"]);
    const [unscored] = waveOf(survey.map((respondent) => ({ ...respondent, score: null }))).estimates;
    expect(Object.keys(unscored ?? {})).toEqual(["area", "dimension", ...values]);
    expect(Object.keys(wave.contrasts[0] ?? {})).toEqual(["a", "b", "diff", "se", "df", "p", "pHolm", "family"]);
    const [row] = waveOf(null, { aggregates: [youth] }).estimates;
    expect(Object.keys(row ?? {})).toEqual([
      "area",
      "dimension",
      "category",
      "instrument",
      "method",
      ...values,
      "assumed",
    ]);
  });

  test("ends with one line feed, without a byte order mark or a carriage return", () => {
    expect(text).toMatch(/^\{\n[\s\S]*[^\n]\n$/);
    expect(text).not.toContain("\r");
  });

  test("has no number of more than 12 significant digits", () => {
    const numbers = text.match(/-?\d+\.\d+(?:e-?\d+)?/g) ?? [];
    expect(numbers.length).toBeGreaterThan(500);
    expect(numbers.filter((digits) => Number(digits) !== round12(Number(digits)))).toEqual([]);
  });

  test("has its rows in the order of the contract, the region first, each cell once", () => {
    expect(wave.estimates).toEqual([...wave.estimates].sort(compareRows));
    expect(new Set(wave.estimates.map(rowKey)).size).toBe(wave.estimates.length);
    expect(wave.estimates[0]).toMatchObject({ area: "140400", dimension: "total" });
    const ofCity = wave.estimates
      .filter(({ area }) => area === "140400")
      .map(({ dimension, category = "" }) => `${dimension}/${category}`);
    expect(ofCity).toEqual(
      `total/ population/farmers population/workers population/elderly population/officials residence/urban residence/rural
       sex/male sex/female age/18-29 age/30-39 age/40-49 age/50-59 age/60-69
       education/primary education/junior education/senior education/college education/bachelor`.split(/\s+/),
    );
    expect([...new Set(wave.estimates.map(({ area }) => area))]).toEqual(
      ["140400", ...changzhi.areas.map(({ code }) => code)].sort(),
    );
  });

  test("is read back by the reader, value for value", () => {
    const bytes = waveBytes(wave);
    const sha256 = sha256Hex(bytes);
    const entry = {
      year: year(2024),
      file: `waves/2024.${sha256.slice(0, 16)}.json`,
      sha256,
      status: "final" as const,
    };
    const manifest = v.parse(manifestSchema, {
      format: "science-literacy-manifest/1",
      edition: "0001-00000000",
      previous: null,
      publishedAt: "2025-01-15T09:00:00+08:00",
      ...packaged,
      waves: [entry],
      editions: [],
      revisions: [],
    });
    expect(readWave(bytes, entry, manifest)).toEqual({ kind: "ok", value: JSON.parse(text) });
  });

  test("is the same whatever the order of the respondents, of the figures and of what was set aside", () => {
    const aggregates = [youth, figure(0.2, 500, { area: "140403", dimension: "sex", category: "male" })];
    const excluded = [
      { code: "bad-age", rows: 2 },
      { code: "missing-weight", rows: 3 },
    ];
    const once = waveBytes(waveOf(survey, { aggregates, excluded }));
    const backwards = waveOf([...survey].reverse(), {
      aggregates: [...aggregates].reverse(),
      excluded: [...excluded].reverse(),
    });
    expect(waveBytes(backwards)).toEqual(once);
  });
});

describe("values", () => {
  test.each([
    [2022, [1, 5, 8]],
    [2024, [1, 1, 12]],
  ] as const)(
    "the reference survey of %d has the present, review and suppressed units of statistics.md",
    (of, expected) => {
      const units = changzhi.areas.filter(({ kind }) => kind !== "group").map(({ code }) => code);
      const { estimates } = waveOf(syntheticRespondents(of), { year: year(of) });
      const rows = estimates.filter(({ area, dimension }) => dimension === "total" && units.includes(area));
      const count = (reliability: string): number => rows.filter((row) => row.reliability === reliability).length;
      expect([count("present"), count("review"), count("suppress")]).toEqual(expected);
    },
  );

  test("老年人 and the age band 60–69 are both written, equal", () => {
    const rows = (dimension: string, category: string) =>
      wave.estimates.filter((row) => row.dimension === dimension && row.category === category);
    const values = (list: readonly Estimate[]) =>
      list.map(({ dimension: _dimension, category: _category, ...rest }) => rest);
    expect(rows("age", "60-69")).toHaveLength(17);
    expect(values(rows("population", "elderly"))).toEqual(values(rows("age", "60-69")));
  });

  test("a rate of 0 has a standard error of 0, no design effect, Korn–Graubard", () => {
    const revealed = waveOf(people(200, { area: "990001" }), { region: smallRegion, reveal: true });
    expect(revealed.estimates.find(({ area }) => area === "990000")).toMatchObject({
      rate: 0,
      se: 0,
      deff: null,
      interval: "korn-graubard",
      effectiveN: 200,
    });
  });
});

describe("what is withheld", () => {
  const hidden = wave.estimates.filter(isWithheld);

  test("has null everywhere, and n only from 30 on", () => {
    expect(hidden.length).toBeGreaterThan(100);
    for (const row of hidden) {
      const { rate, se, lower, upper, interval, effectiveN, df, deff, meanScore = null, levels = null, n } = row;
      expect(
        [rate, se, lower, upper, interval, effectiveN, df, deff, meanScore, levels].filter((value) => value !== null),
      ).toEqual([]);
      expect(n ?? 30).toBeGreaterThanOrEqual(30);
    }
    expect(hidden.some(({ n }) => n === null) && hidden.some(({ n }) => n !== null)).toBe(true);
  });

  test("is marked: review where only a review is missing, suppress otherwise", () => {
    expect(
      hidden.filter(({ reliability, suppressedBy }) => (reliability === "review") !== (suppressedBy === "review")),
    ).toEqual([]);
    expect(wave.estimates.filter((row) => !isWithheld(row) && row.reliability !== "present")).toEqual([]);
  });

  test("is in no contrast", () => {
    const names = new Set(hidden.map(({ area, dimension, category = "" }) => `${area}|${dimension}|${category}`));
    const cells = wave.contrasts
      .flatMap(({ a, b }) => [a, b])
      .map(({ area, dimension, category = "" }) => `${area}|${dimension}|${category}`);
    expect(cells.filter((cell) => names.has(cell))).toEqual([]);
  });

  test("a dry run may keep its values, still marked and in no contrast", () => {
    const revealed = waveOf(survey, { reveal: true });
    expect(revealed.contrasts).toEqual(wave.contrasts);
    expect(revealed.estimates.map(({ suppressedBy = null, reliability }) => [suppressedBy, reliability])).toEqual(
      wave.estimates.map(({ suppressedBy = null, reliability }) => [suppressedBy, reliability]),
    );
    expect(revealed.estimates.filter(({ rate, n }) => rate === null || n === null)).toEqual([]);
  });

  /** 9 urban, 2 of them literate; rural 391: the whole less these would tell them. */
  test("a cell hidden to protect another is hidden for disclosure", () => {
    const rows = [
      ...people(2, { area: "990001", residence: "urban", qualified: true }),
      ...people(7, { area: "990001", residence: "urban" }),
      ...people(80, { area: "990001", residence: "rural", qualified: true }),
      ...people(311, { area: "990001", residence: "rural" }),
    ];
    const found = waveOf(rows, { region: smallRegion }).estimates.filter(({ area }) => area === "990001");
    expect(
      found.map(({ dimension, category = "", n, suppressedBy = null }) => [dimension, category, n, suppressedBy]),
    ).toEqual([
      ["total", "", 400, null],
      ["residence", "urban", null, "disclosure"],
      ["residence", "rural", 391, "disclosure"],
    ]);
  });
});

describe("published figures", () => {
  test("the region's rate alone makes a wave of its own kind, whatever status was asked for", () => {
    for (const status of ["final", "provisional", "demo"] as const) {
      const found = waveOf(null, { status, aggregates: [figure(0.101, null)], year: year(2020) });
      expect(found).toMatchObject({ status: "published-figure", contrasts: [], balance: [] });
      expect(found.estimates).toMatchObject([{ rate: 0.101, n: null, reliability: "unrated", method: "published" }]);
    }
  });

  test("anything beside it, and the wave has the status that was asked for", () => {
    expect(waveOf(null, { aggregates: [figure(0.101, null), youth] }).status).toBe("final");
    expect(waveOf(null, { aggregates: [figure(0.101, 2000)] }).status).toBe("final");
    expect(waveOf(people(50, {}), { aggregates: [figure(0.101, null)], status: "demo" }).status).toBe("demo");
  });

  test("figures beside respondents take the design effect of their city estimate, of another instrument not", () => {
    const city = wave.estimates[0];
    const found = waveOf(survey, {
      aggregates: [figure(0.12, 900, { area: "140403", dimension: "sex", category: "male" }), youth],
    });
    const [male] = found.estimates.filter(({ method, area }) => method === "published" && area === "140403");
    expect(male?.deff).toBe(city?.deff);
    expect(male).not.toHaveProperty("assumed");
    expect(found.estimates.find(({ instrument }) => instrument === "youth")).toMatchObject({
      assumed: "srs",
      effectiveN: 640,
    });
  });
});

describe("words and design", () => {
  test("are the operator's where given, else core's own", () => {
    const given = { title: { zh: "甲" }, source: { zh: "乙" } };
    expect(waveOf(survey, given)).toMatchObject(given);
    expect(wave.title.zh).toBe("2024年长治市公民科学素质调查");
    expect(wave.method.en).toBe("Stratified multistage sample, weighted");
  });

  test("strata with a single PSU are named", () => {
    const rows = [
      ...people(2, { stratum: "甲", psu: "1" }),
      ...people(2, { stratum: "乙", psu: "1" }),
      person({ stratum: "乙", psu: "2" }),
    ];
    expect(assembleWave(partsOf(rows, { region: smallRegion })).singlePsuStrata).toEqual(["甲"]);
  });
});

/** Weights and answers in any order: sums are compensated, so 12 digits do not depend on it. */
test("the order of respondents does not matter", () => {
  const anyone = fc
    .record({
      area: fc.constantFrom("990001", "99000Z", "990002", "990003", "99000Y", null),
      psu: fc.constantFrom("1", "2", "3", "4"),
      stratum: fc.constantFrom("甲", "乙", "丙"),
      weight: fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4),
      qualified: fc.constantFrom(true, false, false, null),
      populations: fc.subarray(["farmers", "workers", "officials"] as const),
      sex: fc.constantFrom("male", "female", null),
    })
    .map((known) => person({ ...known, populations: [...known.populations] }));
  fc.assert(
    fc.property(fc.array(anyone, { minLength: 1, maxLength: 120 }), fc.infiniteStream(fc.nat()), (rows, keys) => {
      const shuffled = rows
        .map((row) => ({ row, key: keys.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row);
      const [one, other] = [rows, shuffled].map((list) => waveOf(list, { region: smallRegion, reveal: true }));
      const cells = ({ estimates }: Wave) =>
        estimates.map((row) => ({ key: rowKey(row), by: row.suppressedBy, n: row.n }));
      expect(one && cells(one)).toEqual(other && cells(other));
    }),
    { numRuns: 50 },
  );
});
