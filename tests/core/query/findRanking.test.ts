import { describe, expect, test } from "vitest";
import type { Estimate } from "#core/dataset/schema.ts";
import { findRanking } from "#core/query/findRanking.ts";
import { findTrend } from "#core/query/findTrend.ts";
import { findVerdict } from "#core/query/findVerdict.ts";
import { year } from "#core/units.ts";
import { dataset, datasetOf, measured, published, total, wave, wave2020, wave2024 } from "#tests/fixtures/dataset.ts";
import { earlierCounties, pooledCounties } from "#tests/fixtures/pooledCounties.ts";

describe("counties and zones", () => {
  const ranking = findRanking(dataset, null);

  test("by value, then those without one in the region's order", () => {
    expect(ranking.units.slice(0, 5).map(({ area }) => area)).toEqual([
      "140403",
      "140425",
      "140423",
      "140404",
      "140405",
    ]);
    expect(ranking.units).toHaveLength(14);
  });

  test("three classes by the stored contrast after Holm, and why the others have none", () => {
    const standing = new Map(ranking.units.map((row) => [row.area, row.standing]));
    expect(
      ["140403", "140423", "140425", "140404", "140427", "140471", "140431"].map((area) => standing.get(area)),
    ).toEqual(["same", "below", "same", "withheld", "withheld", "withheld", "absent"]);
    expect(ranking.units.find(({ area }) => area === "140427")?.withheld).toEqual({
      year: 2025,
      reason: "review",
      n: 120,
    });
  });

  test("a unit without a value points to its group, where that is published; a zone has none", () => {
    const fallback = (code: string): string | null | undefined =>
      ranking.units.find(({ area }) => area === code)?.fallback;
    expect([fallback("140404"), fallback("140426"), fallback("140403"), fallback("140471")]).toEqual([
      "1404Q4",
      "1404X8",
      null,
      null,
    ]);
    expect(ranking.groups.map(({ area, observation }) => [area, observation?.rate])).toEqual([
      ["1404Q4", 0.161],
      ["1404X8", 0.118],
    ]);
  });

  test("zones whose district is unknown leave the districts incomplete", () => {
    expect(ranking.zonesApart).toBe(true);
  });

  test("years that have any unit", () => {
    expect([ranking.years, ranking.year]).toEqual([[2025], 2025]);
    expect(findRanking(dataset, year(2024)).units.every(({ standing }) => standing === "absent")).toBe(true);
  });
});

test("a value without a stored contrast has no class", () => {
  const counties = wave(2025, "final", [
    measured(total(), 0.14, 0.007, [0.127, 0.154], 2400),
    published(total("140403"), 0.2),
  ]);
  expect(findRanking(datasetOf([counties]), null).units[0]).toMatchObject({ area: "140403", standing: "untested" });
});

test("changes of the counties are one family", () => {
  // Both changes are 0.0332 with an error of 0.01 on either side: p = 0.0189 alone, 0.0378 after Holm over two, tested still.
  const at = (when: number, rate: number) =>
    wave(
      when,
      "final",
      ["140403", "140404"].map((code) =>
        measured(total(code), rate, 0.01, [rate - 0.02, rate + 0.02], 500, { df: null }),
      ),
    );
  const { units } = findRanking(datasetOf([at(2024, 0.1), at(2025, 0.1332)]), null);
  expect(units.slice(0, 2).map(({ change }) => [change?.outcome, change?.corrected])).toEqual([
    ["higher", true],
    ["higher", true],
  ]);
  expect(units[0]?.change?.p).toBeCloseTo(2 * 0.018896, 4);
});

test("only totals, and no wave at all", () => {
  expect(findRanking(datasetOf([wave2020]), null)).toMatchObject({ year: 2020, years: [] });
  expect(findRanking(datasetOf([wave2024]), null).units.every(({ standing }) => standing === "absent")).toBe(true);
  expect(findRanking(datasetOf([]), null)).toMatchObject({ year: null, units: [], groups: [] });
});

describe("the best publishable form", () => {
  const pooling = datasetOf([earlierCounties, pooledCounties]);
  const ranking = findRanking(pooling, null);
  const row = (code: string) => ranking.units.find(({ area }) => area === code);

  test("its own wave before a pool, a pool before the group", () => {
    expect([row("140403")?.observation?.form, row("140403")?.observation?.rate]).toEqual(["direct", 0.189]);
    expect([row("140425")?.observation?.form, row("140425")?.observation?.rate]).toEqual(["pooled", 0.082]);
    expect(row("140425")?.observation?.pooledYears).toEqual([2024, 2025]);
    expect(row("140425")?.withheld?.reason).toBe("sample");
    expect([row("140427")?.observation, row("140427")?.standing, row("140427")?.fallback]).toEqual([
      null,
      "withheld",
      "1404X8",
    ]);
  });

  test("the class of a pooled county comes from the contrast of the pools, after their own Holm", () => {
    expect([row("140403")?.standing, row("140425")?.standing, row("140426")?.standing]).toEqual([
      "above",
      "below",
      "same",
    ]);
    expect(row("140403")?.beside?.p).toBe(0.009);
    expect([row("140425")?.beside?.diff, row("140425")?.beside?.p, row("140425")?.beside?.corrected]).toEqual([
      -0.056,
      0.0009,
      true,
    ]);
    expect(ranking.pooledTotal?.rate).toBe(0.138);
    expect(ranking.total?.rate).toBe(0.142);
  });

  test("without a contrast of its own years a pooled value has no class", () => {
    const shifted = pooledCounties.contrasts.map((one) => ({
      ...one,
      ...(one.a.pooledYears === undefined ? {} : { a: { ...one.a, pooledYears: [year(2023), year(2025)] } }),
    }));
    const { units } = findRanking(datasetOf([{ ...pooledCounties, contrasts: shifted }]), null);
    const other = units.find(({ area }) => area === "140425");
    expect([other?.standing, other?.beside?.outcome]).toEqual(["untested", "cannot-test"]);
    expect(other?.beside?.diff).toBeCloseTo(0.082 - 0.138, 12);
  });

  test("a pooled value is no part of a series: no change, no trend, no verdict", () => {
    expect(row("140425")?.change).toBeNull();
    expect(row("140403")?.change?.since).toBe(2024);
    const trend = findTrend(pooling, {
      areas: ["140425"],
      by: null,
      categories: [],
      years: { from: null, to: null },
    });
    expect(trend.lines.flatMap(({ runs }) => runs.flat())).toEqual([]);
    expect(findVerdict(pooling, "140425")).toBeNull();
    expect(findVerdict(pooling, "140400")?.latest.rate).toBe(0.142);
  });

  test("of two pools the one with the nearer year; a pool that ends in another wave is not of this one", () => {
    const pool = (years: readonly number[], rate: number) =>
      measured(total("140425"), rate, 0.015, [rate / 2, rate * 1.5], 180, {
        method: "pooled",
        pooledYears: years.map((one) => year(one)),
      });
    const at = (...pools: Estimate[]) =>
      findRanking(datasetOf([wave(2025, "final", pools)]), null).units.find(({ area }) => area === "140425")
        ?.observation?.rate;
    expect(at(pool([2023, 2025], 0.07), pool([2024, 2025], 0.08))).toBe(0.08);
    expect(at(pool([2024, 2026], 0.07))).toBeUndefined();
  });

  test("model estimates stand apart, highest first, without class", () => {
    expect(ranking.modelled.map(({ area, standing, beside }) => [area, standing, beside])).toEqual([
      ["140427", "untested", null],
      ["140425", "untested", null],
    ]);
  });
});
