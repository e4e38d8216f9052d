import { describe, expect, test } from "vitest";
import { readWave } from "#core/dataset/readWave.ts";
import type { Refusal } from "#core/dataset/refusal.ts";
import type { WaveEntry } from "#core/dataset/schema.ts";
import { year } from "#core/units.ts";
import { bytesOf, entryOf, sha256 } from "#tests/data/publishedFolder.ts";
import { changed } from "#tests/core/dataset/changed.ts";
import {
  contrast,
  dataset,
  measured,
  population,
  published,
  residence,
  suppressed,
  total,
  wave,
  wave2020,
  wave2025,
} from "#tests/fixtures/dataset.ts";

const { manifest } = dataset;

/** Reads content whose hash and name fit, so that only what it says can be wrong. */
function refusalOf(content: unknown, more: Partial<WaveEntry> = {}): Refusal | null {
  const bytes = bytesOf(content);
  const read = readWave(bytes, { ...entryOf({ year: year(2025), status: "demo" }, bytes), ...more }, manifest);
  return read.kind === "refused" ? read.refusal : null;
}

/** The name that a refusal gives the file. */
function fileOf(content: unknown): string {
  return `waves/2025.${sha256(bytesOf(content)).slice(0, 16)}.json`;
}

const withRows = (...rows: Parameters<typeof wave>[2]) => wave(2025, "demo", rows);
const row = (rate: number, interval: readonly [number, number] = [0, 1]) =>
  measured(total(), rate, 0.01, interval, 1000);

describe("a wave", () => {
  test("is read whole", () => {
    const bytes = bytesOf(wave2025);
    expect(readWave(bytes, entryOf(wave2025, bytes), manifest)).toEqual({ kind: "ok", value: wave2025 });
  });

  test("may hold fields of a later minor version: they are left out", () => {
    const bytes = bytesOf(changed(changed(wave2025, ["weather"], "dry"), ["estimates", 0, "mood"], "good"));
    expect(readWave(bytes, entryOf(wave2025, bytes), manifest)).toEqual({ kind: "ok", value: wave2025 });
  });

  test("may hold the city's published value alone", () => {
    const bytes = bytesOf(wave2020);
    expect(readWave(bytes, entryOf(wave2020, bytes), manifest)).toEqual({ kind: "ok", value: wave2020 });
  });

  test("may hold nothing", () => {
    expect(refusalOf(withRows())).toBeNull();
  });
});

describe("a wave that cannot be read", () => {
  test("too large, before anything else is looked at", () => {
    const bytes = new Uint8Array(20 * 1024 * 1024 + 1);
    const entry = entryOf(wave2025, bytesOf(""));
    expect(readWave(bytes, entry, manifest)).toEqual({
      kind: "refused",
      refusal: { code: "too-large", file: entry.file, bytes: 20_971_521, limit: 20_971_520 },
    });
  });

  test("one bit of one byte is another", () => {
    const bytes = bytesOf(wave2025);
    const entry = entryOf(wave2025, bytes);
    const flipped = bytes.map((byte, index) => (index === 1000 ? byte ^ 1 : byte));
    expect(readWave(flipped, entry, manifest)).toEqual({
      kind: "refused",
      refusal: { code: "wrong-hash", file: entry.file, expected: entry.sha256, actual: sha256(flipped) },
    });
  });

  test("not JSON although the hash fits", () => {
    const content = "{";
    expect(refusalOf(content)).toMatchObject({ code: "not-json", file: fileOf(content) });
  });

  test("a manifest in place of a wave", () => {
    expect(refusalOf(manifest)).toMatchObject({ code: "wrong-format", actual: "science-literacy-manifest/1" });
  });

  test("a newer version", () => {
    expect(refusalOf({ ...wave2025, format: "science-literacy-wave/2" })).toMatchObject({
      code: "newer-version",
      expected: "science-literacy-wave/1",
      actual: "science-literacy-wave/2",
    });
  });

  test("another year than the manifest says", () => {
    const content = { ...wave2025, year: 2024 };
    expect(refusalOf(content)).toEqual({ code: "wrong-year", file: fileOf(content), expected: 2025, actual: 2024 });
  });

  test("another status than the manifest says: a demonstration must not pass for a survey", () => {
    expect(refusalOf(wave2025, { status: "final" })).toEqual({
      code: "status-differs",
      file: fileOf(wave2025),
      expected: "final",
      actual: "demo",
    });
  });

  test.each([
    ["a field that is missing", ["estimates", 12, "rate"], undefined, "estimates[12].rate", ""],
    ["a number in quotes", ["estimates", 12, "rate"], "0.254", "estimates[12].rate", "0.254"],
    ["a reliability of our own making", ["estimates", 0, "reliability"], "great", "estimates[0].reliability", "great"],
    ["an area code of five digits", ["estimates", 3, "area"], "14042", "estimates[3].area", "14042"],
    ["a number in place of rows", ["estimates"], 3, "estimates", "3"],
    ["a level that is missing", ["estimates", 0, "levels"], { "85": 0.1, "70": 0.2 }, "estimates[0].levels.55", ""],
    ["a negative standard error", ["estimates", 0, "se"], -0.007, "estimates[0].se", "-0.007"],
    ["a negative sample", ["estimates", 0, "n"], -1, "estimates[0].n", "-1"],
    ["half an interval", ["estimates", 0, "lower"], null, "estimates[0].lower", "null"],
    ["no rate, and no reason", ["estimates", 0, "rate"], null, "estimates[0].rate", "null"],
    ["withheld, and no reason", ["estimates", 2, "suppressedBy"], undefined, "estimates[2].suppressedBy", ""],
    ["a contrast without its difference", ["contrasts", 4, "diff"], null, "contrasts[4].diff", "null"],
  ] as const)("another shape: %s", (_, place, value, path, shown) => {
    const content = changed(wave2025, place, value);
    expect(refusalOf(content)).toEqual({ code: "wrong-shape", file: fileOf(content), path, value: shown });
  });
});

describe("rates and intervals", () => {
  test.each([
    ["per cent in place of a share", ["estimates", 0, "rate"], 14.1, "estimates[0].rate", "14.1"],
    ["below 0", ["estimates", 0, "rate"], -0.001, "estimates[0].rate", "-0.001"],
    ["a bound above 1", ["estimates", 0, "upper"], 1.01, "estimates[0].upper", "1.01"],
    ["a level above 1", ["estimates", 0, "levels"], { "85": 0.1, "70": 0.2, "55": 55 }, "estimates[0].levels.55", "55"],
  ] as const)("out of range: %s", (_, place, value, path, shown) => {
    const content = changed(wave2025, place, value);
    expect(refusalOf(content)).toEqual({ code: "rate-out-of-range", file: fileOf(content), path, value: shown });
  });

  test.each([0, 1])("a rate of %i is a rate", (rate) => {
    expect(refusalOf(withRows(row(rate)))).toBeNull();
  });

  test.each([
    ["below its interval", 0.1, 0.12, 0.15],
    ["above its interval", 0.16, 0.12, 0.15],
    ["the interval turned round", 0.13, 0.15, 0.12],
  ])("an interval that does not hold its rate: %s", (_, rate, lower, upper) => {
    const content = withRows(published(population("farmers"), 0.1), row(rate, [lower, upper]));
    expect(refusalOf(content)).toEqual({
      code: "interval-without-rate",
      file: fileOf(content),
      path: "estimates[1]",
      rate,
      lower,
      upper,
    });
  });

  test.each([0.12, 0.15])("a rate at the end of its interval is within it: %d", (rate) => {
    expect(refusalOf(withRows(row(rate, [0.12, 0.15])))).toBeNull();
  });
});

describe("codes", () => {
  test.each([
    ["an area of another city", ["estimates", 1, "area"], "140502", "unknown-area", "estimates[1].area", "140502"],
    [
      "a district that is no more: only the import knows it",
      ["estimates", 1, "area"],
      "140402",
      "unknown-area",
      "estimates[1].area",
      "140402",
    ],
    ["the nation", ["estimates", 1, "area"], "000000", "unknown-area", "estimates[1].area", "000000"],
    ["an area of a contrast", ["contrasts", 0, "b", "area"], "140502", "unknown-area", "contrasts[0].b.area", "140502"],
    [
      "an area of a balance",
      ["balance"],
      [{ area: "140502", dimension: "residence", measure: "gap", value: 0.1, se: null, df: null }],
      "unknown-area",
      "balance[0].area",
      "140502",
    ],
    [
      "a category",
      ["estimates", 10, "category"],
      "fishermen",
      "unknown-category",
      "estimates[10].category",
      "fishermen",
    ],
    [
      "a category of another dimension",
      ["estimates", 10, "category"],
      "rural",
      "unknown-category",
      "estimates[10].category",
      "rural",
    ],
    ["a dimension", ["estimates", 10, "dimension"], "income", "unknown-category", "estimates[10].dimension", "income"],
    [
      "a dimension without its category",
      ["estimates", 10, "category"],
      undefined,
      "unknown-category",
      "estimates[10].category",
      "",
    ],
    [
      "a total with a category",
      ["estimates", 0, "category"],
      "farmers",
      "unknown-category",
      "estimates[0].category",
      "farmers",
    ],
    [
      "a category of a crossing",
      ["estimates", 10, "with"],
      { dimension: "sex", category: "urban" },
      "unknown-category",
      "estimates[10].with.category",
      "urban",
    ],
    [
      "a category of a contrast",
      ["contrasts", 3, "a", "category"],
      "fishermen",
      "unknown-category",
      "contrasts[3].a.category",
      "fishermen",
    ],
    ["the wave's instrument", ["instrument"], "pisa", "unknown-instrument", "instrument", "pisa"],
    [
      "a row's instrument",
      ["estimates", 14, "instrument"],
      "pisa",
      "unknown-instrument",
      "estimates[14].instrument",
      "pisa",
    ],
    [
      "a contrast's instrument",
      ["contrasts", 3, "b", "instrument"],
      "pisa",
      "unknown-instrument",
      "contrasts[3].b.instrument",
      "pisa",
    ],
  ] as const)("unknown: %s", (_, place, value, code, path, shown) => {
    const content = changed(wave2025, place, value);
    expect(refusalOf(content)).toEqual({ code, file: fileOf(content), path, value: shown });
  });

  test.each([
    ["the later one first", residence("rural"), { dimension: "population", category: "farmers" }],
    ["a dimension with itself", population("farmers"), { dimension: "population", category: "elderly" }],
    ["the total", total(), { dimension: "residence", category: "urban" }],
  ] as const)("a crossing is written in one way only: %s", (_, cell, crossing) => {
    const content = withRows({ ...published(cell, 0.1), with: crossing });
    expect(refusalOf(content)).toMatchObject({
      code: "wrong-shape",
      path: "estimates[0].with.dimension",
      value: crossing.dimension,
    });
  });
});

describe("cells that are said twice", () => {
  const cell = population("farmers");
  const crossed = { dimension: "residence", category: "urban" } as const;

  test.each([
    ["to the letter", published(cell, 0.1), published(cell, 0.1)],
    ["with another value", measured(cell, 0.1, 0.01, [0.05, 0.15], 500), measured(cell, 0.2, 0.01, [0.1, 0.3], 500)],
    [
      "as a direct estimate, said and unsaid",
      { ...published(cell, 0.1), method: "direct" } as const,
      measured(cell, 0.1, 0.01, [0.05, 0.15], 500),
    ],
    [
      "in the wave's own instrument, said and unsaid",
      published(cell, 0.1),
      { ...published(cell, 0.1), instrument: "cast-18-69" },
    ],
    ["withheld and shown", suppressed(cell, "sample"), measured(cell, 0.1, 0.01, [0.05, 0.15], 500)],
    ["crossed", { ...published(cell, 0.1), with: crossed }, { ...published(cell, 0.3), with: crossed }],
  ])("%s", (_, first, second) => {
    const content = withRows(published(total(), 0.14), first, second);
    expect(refusalOf(content)).toEqual({
      code: "duplicate-cell",
      file: fileOf(content),
      path: "estimates[2]",
      first: "estimates[1]",
    });
  });

  test("another area, category, crossing, instrument, method or pair of years is another cell", () => {
    const shown = published(cell, 0.1);
    const pooled = { ...shown, method: "pooled" } as const;
    const rows = [
      shown,
      published({ ...cell, area: "140403" }, 0.1),
      published(population("elderly"), 0.1),
      { ...shown, with: crossed },
      { ...shown, instrument: "youth" },
      { ...pooled, pooledYears: [year(2024), year(2025)] },
      { ...pooled, pooledYears: [year(2023), year(2024)] },
      { ...shown, method: "model" } as const,
      measured(cell, 0.1, 0.01, [0.05, 0.15], 500),
    ];
    expect(refusalOf(withRows(...rows))).toBeNull();
  });
});

describe("withheld cells", () => {
  const cell = total("140404");

  test.each(["disclosure", "sample", "precision", "review"] as const)("are read: %s", (reason) => {
    expect(refusalOf(withRows(suppressed(cell, reason, 30)))).toBeNull();
  });

  test.each([
    ["rate", 0.1],
    ["se", 0.01],
    ["lower", 0.05],
    ["upper", 0.2],
    ["interval", "wilson"],
    ["effectiveN", 20],
    ["df", 9],
    ["deff", 1.2],
    ["meanScore", { mean: 61.2, se: null }],
    ["levels", { "85": 0.01, "70": 0.1, "55": 0.4 }],
  ])("that carry a %s", (field, value) => {
    const content = withRows(published(total(), 0.14), { ...suppressed(cell, "sample"), [field]: value });
    expect(refusalOf(content)).toEqual({
      code: "suppressed-value",
      file: fileOf(content),
      path: `estimates[1].${field}`,
    });
  });

  test("may say null where they say nothing", () => {
    expect(refusalOf(withRows({ ...suppressed(cell, "sample"), meanScore: null, levels: null }))).toBeNull();
  });

  test.each([
    [29, { code: "suppressed-value", path: "estimates[0].n" }],
    [0, { code: "suppressed-value", path: "estimates[0].n" }],
  ])("with a sample of %i", (n, expected) => {
    expect(refusalOf(withRows(suppressed(cell, "sample", n)))).toMatchObject(expected);
  });

  const measuredForReview = measured(cell, 0.1, 0.02, [0.06, 0.15], 200, { reliability: "review" });

  test("that wait for a review are withheld until somebody has accepted them", () => {
    const content = withRows(measuredForReview);
    expect(refusalOf(content)).toEqual({ code: "suppressed-value", file: fileOf(content), path: "estimates[0].rate" });
    const review = { at: "2026-01-01T00:00:00Z", note: "looked at" };
    expect(refusalOf(withRows({ ...measuredForReview, review }))).toBeNull();
  });

  test.each(["a", "b"] as const)("are in no contrast: as %s", (side) => {
    const one = contrast(cell, total(), 0.02, 0.01, 0.05, null);
    const other = contrast(total(), cell, -0.02, 0.01, 0.05, null);
    const content = wave(2025, "demo", [row(0.14), suppressed(cell, "sample")], [side === "a" ? one : other]);
    expect(refusalOf(content)).toEqual({
      code: "suppressed-value",
      file: fileOf(content),
      path: `contrasts[0].${side}`,
    });
  });

  test("of this year only: the same cell may have been shown in an earlier one", () => {
    const change = contrast(total(), total(), 0.01, 0.01, 0.3, null);
    const earlier = { ...change, a: { ...total(), year: year(2024) } };
    const content = wave(2025, "demo", [suppressed(total(), "sample")], [earlier]);
    expect(refusalOf(content)).toMatchObject({ code: "suppressed-value", path: "contrasts[0].b" });
    const before = { ...earlier, b: { ...total(), year: year(2023) } };
    expect(refusalOf(wave(2025, "demo", [suppressed(total(), "sample")], [before]))).toBeNull();
  });
});
