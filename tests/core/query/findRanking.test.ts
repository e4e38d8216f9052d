import { describe, expect, test } from "vitest";
import { findRanking } from "#core/query/findRanking.ts";
import { year } from "#core/units.ts";
import { dataset, datasetOf, measured, published, total, wave, wave2020, wave2024 } from "#tests/fixtures/dataset.ts";

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
