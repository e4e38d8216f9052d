import { expect, test } from "vitest";
import type { Dataset } from "#core/dataset/dataset.ts";
import type { Wave } from "#core/dataset/schema.ts";
import { findBreakdown } from "#core/query/findBreakdown.ts";
import { findRanking } from "#core/query/findRanking.ts";
import { compareResults, type ResultYear } from "#features/import/results/compareResults.ts";
import { year } from "#core/units.ts";
import { city, dataset, measured, population, published, suppressed, total, wave } from "#tests/fixtures/dataset.ts";

const { manifest, waves } = dataset;
const latest = waves.at(-1);
if (latest === undefined) throw new Error("the fixture has no waves");
const before = waves.slice(0, -1);

function resultsOf(added: readonly Wave[], all: readonly Wave[], isPlanned = true): readonly ResultYear[] {
  const entries = [...all.filter((one) => !added.some((other) => other.year === one.year)), ...added].map((one) => {
    const known = manifest.waves.find((entry) => entry.year === one.year);
    const sha256 = (added.includes(one) && !all.includes(one) ? "e" : "f").repeat(64);
    return {
      year: one.year,
      status: one.status,
      sha256: known === undefined || added.includes(one) ? sha256 : known.sha256,
      file: "",
    };
  });
  const current = { ...manifest, waves: manifest.waves.filter((entry) => all.some((one) => one.year === entry.year)) };
  return compareResults({
    manifest: { ...manifest, waves: entries },
    isPlanned,
    read: added,
    waves: added,
    current,
    published: all,
    merge: false,
  });
}

function rowOf(result: ResultYear | undefined, section: string, category: string | null, area = city) {
  const rows = result?.sections.find(({ dimension }) => dimension === section)?.rows;
  const row = rows?.find(({ cell }) => cell.category === category && cell.area === area);
  if (row === undefined) throw new Error(`no row ${section} ${category} ${area}`);
  return row;
}

test("a new year is set beside the nearest year before, in the words of every other page", () => {
  const [result] = resultsOf([latest], before);
  expect(result).toMatchObject({ year: latest.year, kind: "new" });
  const whole: Dataset = { manifest, waves, missing: [] };
  const populations = findBreakdown(whole, { area: city, dimension: "population", year: latest.year });
  const changed = populations.rows.filter(({ change }) => change !== null);
  expect(changed.length).toBeGreaterThan(0);
  for (const { category, change } of changed)
    expect(rowOf(result, "population", category).beside).toEqual({ kind: "earlier", change, reviewed: false });
  const units = findRanking(whole, latest.year).units.filter(({ change }) => change !== null);
  for (const { area, change } of units)
    expect(rowOf(result, "areas", null, area).beside).toEqual({ kind: "earlier", change, reviewed: false });
});

test("a year that is published is set beside itself: a correction, never a test", () => {
  const corrected = wave(latest.year, latest.status, [
    measured(total(), 0.15, 0.008, [0.135, 0.167], 2300),
    suppressed(population("officials"), "sample"),
  ]);
  const [result] = resultsOf([corrected], waves);
  expect(result?.kind).toBe("replaced");
  const old =
    latest.estimates.find(({ area, dimension }) => area === city && dimension === "total")?.rate ?? Number.NaN;
  const { beside } = rowOf(result, "total", null);
  expect(beside).toMatchObject({ kind: "same-year", diff: expect.closeTo(0.15 - old, 12) as unknown });
});

test("cells that are gone, newly withheld or newly shown have no difference", () => {
  const shown = wave(2025, "final", [
    measured(total(), 0.14, 0.008, [0.125, 0.157], 2300),
    measured(population("farmers"), 0.07, 0.01, [0.05, 0.09], 800),
  ]);
  const hidden = wave(2025, "final", [
    measured(total(), 0.14, 0.008, [0.125, 0.157], 2300),
    suppressed(population("farmers"), "precision"),
  ]);
  const less = wave(2025, "final", [measured(total(), 0.14, 0.008, [0.125, 0.157], 2300)]);
  const beside = (now: Wave, then: Wave) => rowOf(resultsOf([now], [then])[0], "population", "farmers");
  expect(beside(hidden, shown)).toMatchObject({ now: { kind: "withheld" }, beside: { kind: "same-year", diff: null } });
  expect(beside(shown, hidden)).toMatchObject({
    now: { kind: "value" },
    beside: { before: { kind: "withheld" }, diff: null },
  });
  expect(beside(less, shown)).toMatchObject({ now: null, beside: { kind: "same-year", diff: null } });
});

test("a published value without error stands beside a new one, untested", () => {
  const old = wave(2020, "published-figure", [published(total(), 0.101)]);
  const now = wave(2022, "final", [measured(total(), 0.12, 0.008, [0.105, 0.137], 2300)]);
  const { beside } = rowOf(resultsOf([now], [old])[0], "total", null);
  expect(beside).toMatchObject({ kind: "earlier", change: { since: 2020, from: 0.101, outcome: "cannot-test" } });
});

test("invented figures are no earlier state of real ones, and those that go are compared with nothing", () => {
  const demo = wave(2025, "demo", [measured(total(), 0.2, 0.008, [0.185, 0.217], 2300)]);
  const real = wave(2025, "final", [measured(total(), 0.12, 0.008, [0.105, 0.137], 2300)]);
  const [result] = resultsOf([real], [demo]);
  expect(result?.kind).toBe("new");
  expect(rowOf(result, "total", null).beside).toEqual({ kind: "nothing" });
});

test("what is published as it is, is said to be", () => {
  const results = compareResults({
    manifest,
    isPlanned: true,
    read: [latest],
    waves: [latest],
    current: manifest,
    published: waves,
    merge: false,
  });
  expect(results.map(({ kind }) => kind)).toEqual(["as-published"]);
});

const pooledYears = [2024, 2025].map(year);
const zone = total("140471");

function inForms(rate: number): Wave {
  return wave(2025, "final", [
    measured(total(), 0.14, 0.008, [0.125, 0.157], 2300),
    measured(total(), rate, 0.006, [0.12, 0.15], 4600, { method: "pooled", pooledYears }),
    suppressed(zone, "precision"),
    { ...suppressed(zone, "review", 126), method: "pooled", pooledYears },
    measured(total("140403"), 0.17, 0.02, [0.14, 0.21], 480, { method: "model", df: null }),
  ]);
}

test("pooled and model values stand apart, beside those of the same form that are published", () => {
  const [first] = resultsOf([inForms(0.139)], before);
  const sections = first?.sections.map(({ dimension, rows }) => [dimension, rows.map(({ cell }) => cell.area)]);
  expect(sections).toEqual([
    ["total", [city]],
    ["areas", ["140471"]],
    ["pooled", [city, "140471"]],
    ["model", ["140403"]],
  ]);
  expect(first?.sections.find(({ dimension }) => dimension === "pooled")).toMatchObject({ pooledYears: [2024, 2025] });
  expect(rowOf(first, "pooled", null)).toMatchObject({
    now: { observation: { rate: 0.139 } },
    beside: { kind: "nothing" },
  });
  expect(rowOf(first, "pooled", null, "140471")).toMatchObject({ now: { withheld: { reason: "review", n: 126 } } });
  expect(rowOf(first, "total", null)).toMatchObject({ now: { observation: { rate: 0.14 } } });
  const [corrected] = resultsOf([inForms(0.142)], [...before, inForms(0.139)]);
  expect(rowOf(corrected, "pooled", null).beside).toMatchObject({
    kind: "same-year",
    diff: expect.closeTo(0.003, 12) as unknown,
  });
});

test("pooled and model values that are published and no longer come are gone", () => {
  const plain = wave(2025, "final", [measured(total(), 0.14, 0.008, [0.125, 0.157], 2300)]);
  const [result] = resultsOf([plain], [...before, inForms(0.139)]);
  expect(rowOf(result, "pooled", null)).toMatchObject({ now: null, beside: { before: { kind: "value" } } });
  expect(rowOf(result, "model", null, "140403").now).toBeNull();
  expect(result?.sections.find(({ dimension }) => dimension === "pooled")).toMatchObject({ pooledYears: [2024, 2025] });
});

test("an earlier value that was published after a review says so", () => {
  const review = { at: "2025-01-15T09:00:00+08:00", note: "已复核" };
  const earlier = wave(2024, "final", [
    measured(zone, 0.2, 0.04, [0.13, 0.29], 64, { reliability: "review", df: 4, review }),
  ]);
  const later = wave(2025, "final", [measured(zone, 0.21, 0.03, [0.15, 0.28], 200)]);
  const [result] = resultsOf([later], [earlier]);
  expect(rowOf(result, "areas", null, "140471").beside).toMatchObject({ kind: "earlier", reviewed: true });
});
