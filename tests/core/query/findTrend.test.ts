import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTrend } from "#core/query/findTrend.ts";
import type { TrendSelection } from "#core/query/selection.ts";
import { year } from "#core/units.ts";
import { city, dataset, datasetOf, measured, total, wave, wave2020 } from "#tests/fixtures/dataset.ts";

function selection(more: Partial<TrendSelection> = {}): TrendSelection {
  return { areas: [city], by: null, categories: [], years: { from: null, to: null }, ...more };
}

describe("the city over the years", () => {
  const trend = findTrend(dataset, selection());

  test("one run from the published value of 2020 on, years without a survey left out", () => {
    expect(trend.lines.map(({ runs }) => runs.map((run) => run.map((one) => one.year)))).toEqual([
      [[2020, 2022, 2023, 2024, 2025]],
    ]);
    expect(trend.lines[0]?.runs[0]?.[0]?.se).toBeNull();
  });

  test("the nation's dated series gives five years of context", () => {
    expect(trend.benchmarks[0]?.runs.flat().map((one) => one.year)).toEqual([2015, 2018, 2020, 2022, 2023, 2024, 2025]);
    expect(trend.years).toEqual({ from: 2015, to: 2025 });
  });

  test("target, reference path and the breaks within the years drawn", () => {
    expect(trend.targets.map(({ id }) => id)).toEqual(["city-2025"]);
    expect(trend.paths).toEqual([
      {
        area: city,
        from: { year: 2020, value: 0.101 },
        to: { year: 2025, value: 0.145 },
        perYear: expect.closeTo(0.0088, 12),
      },
    ]);
    expect(trend.breaks.map((one) => one.year)).toEqual([2020, 2022]);
  });
});

describe("what a reader chooses", () => {
  test("years filter points, targets, breaks; the path is cut on its line", () => {
    const trend = findTrend(dataset, selection({ years: { from: year(2022), to: year(2024) } }));
    expect(trend.lines[0]?.runs.flat().map((one) => one.year)).toEqual([2022, 2023, 2024]);
    expect([trend.targets, trend.breaks]).toEqual([[], []]);
    // 10.1 + 2·0.88 and 10.1 + 4·0.88
    expect(trend.paths[0]?.from.value).toBeCloseTo(0.1186, 12);
    expect(trend.paths[0]?.to.value).toBeCloseTo(0.1362, 12);
  });

  test("never changes a test", () => {
    const whole = findTrend(dataset, selection()).lines[0]?.changes;
    const someYear = fc.option(fc.integer({ min: 2005, max: 2035 }).map((value) => year(value)));
    fc.assert(
      fc.property(someYear, someYear, (from, to) => {
        expect(findTrend(dataset, selection({ years: { from, to } })).lines[0]?.changes).toEqual(whole);
      }),
    );
  });

  test("populations: four adult ones; youth only alone", () => {
    expect(findTrend(dataset, selection({ by: "population" })).lines.map(({ category }) => category)).toEqual([
      "farmers",
      "workers",
      "elderly",
      "officials",
    ]);
    const mixed = findTrend(dataset, selection({ by: "population", categories: ["youth", "farmers"] }));
    expect([mixed.lines.map(({ category }) => category), mixed.youthLeftOut]).toEqual([["farmers"], true]);
    const alone = findTrend(dataset, selection({ by: "population", categories: ["youth"] }));
    expect([alone.lines.map(({ category, instrument }) => [category, instrument]), alone.youthLeftOut]).toEqual([
      [["youth", "youth"]],
      false,
    ]);
  });

  test("the nation only where it has the same breakdown; no target for a part", () => {
    const residence = findTrend(dataset, selection({ by: "residence" }));
    expect(residence.benchmarks.map(({ category }) => category)).toEqual(["urban", "rural"]);
    expect([residence.targets, residence.paths]).toEqual([[], []]);
    expect(findTrend(dataset, selection({ by: "population" })).benchmarks).toEqual([]);
  });

  test("two categories of one area are compared by the stored contrast", () => {
    expect(findTrend(dataset, selection({ by: "residence" })).pair).toMatchObject({
      year: 2025,
      comparison: { diff: 0.081, outcome: "higher" },
    });
    expect(findTrend(dataset, selection({ areas: [city, "140423"] })).pair).toBeNull();
  });

  test("withheld cells keep their year and reason", () => {
    expect(findTrend(dataset, selection({ areas: ["140427"] })).lines).toMatchObject([
      { runs: [], withheld: [{ year: 2025, reason: "review", n: 120 }] },
    ]);
  });
});

describe("what is never joined", () => {
  const point = (at: number, rate: number) =>
    wave(at, "final", [measured(total(), rate, 0.006, [rate - 0.012, rate + 0.012], 2000)]);

  test("a break without a join parts the runs, of the nation too", () => {
    const trend = findTrend(
      datasetOf([point(2010, 0.03), point(2014, 0.05), point(2015, 0.06), point(2018, 0.08)]),
      selection(),
    );
    expect(trend.lines[0]?.runs.map((run) => run.map((one) => one.year))).toEqual([
      [2010, 2014],
      [2015, 2018],
    ]);
    expect(trend.benchmarks[0]?.runs.map((run) => run[0]?.year)).toEqual([2005, 2015]);
  });

  test("a break that joins does not", () => {
    expect(
      findTrend(datasetOf([point(2018, 0.08), point(2020, 0.1), point(2022, 0.12)]), selection()).lines[0]?.runs,
    ).toHaveLength(1);
  });

  test("two instruments are two lines", () => {
    const other = wave(2025, "final", [
      measured(total(), 0.7, 0.02, [0.66, 0.74], 800, { instrument: "youth" }),
      measured(total(), 0.14, 0.007, [0.127, 0.154], 2400),
    ]);
    expect(findTrend(datasetOf([wave2020, other]), selection()).lines.map(({ instrument }) => instrument)).toEqual([
      "cast-18-69",
      "youth",
    ]);
  });

  test("nothing at all is an empty trend with a year", () => {
    const trend = findTrend(datasetOf([]), selection());
    expect([trend.lines, trend.years]).toEqual([[], { from: 2026, to: 2026 }]);
  });
});

describe("projections", () => {
  const before = { publishedAt: "2024-06-01T00:00:00Z" };
  const at = (when: number, rate: number, se: number) =>
    wave(when, "final", [measured(total(), rate, se, [rate - 2 * se, rate + 2 * se], 2400, { df: null })]);
  // The reference's case of 2023 at 12.0 %.
  const given = datasetOf([at(2020, 0.101, 0.0065), at(2023, 0.12, 0.0062)], before);
  const whole = { areas: [city], by: null, categories: [], years: { from: null, to: null } } as const;

  test("from the latest value, year by year to the next target, as R has its last one", () => {
    const [line, ...others] = findTrend(given, whole).projections;
    expect(others).toEqual([]);
    expect(line?.from).toEqual({ year: 2023, value: 0.12 });
    expect(line?.points.map((point) => point.year)).toEqual([2024, 2025]);
    const last = line?.points.at(-1);
    expect(last?.rate).toBeCloseTo(0.13432174996816051, 10);
    expect(last?.lower).toBeCloseTo(0.11138623776319928, 10);
    expect(last?.upper).toBeCloseTo(0.16112359683762767, 10);
  });

  test("only as far as the years that are shown", () => {
    const projections = (to: number) =>
      findTrend(given, { ...whole, years: { from: null, to: year(to) } }).projections.map(
        ({ points }) => points.length,
      );
    expect([projections(2025), projections(2024), projections(2023), projections(2022)]).toEqual([[2], [1], [], []]);
  });

  test("none beside other areas, by groups, once the target's year has come, or from one value", () => {
    expect(findTrend(given, { ...whole, areas: [city, "140403"] }).projections).toEqual([]);
    expect(findTrend(given, { ...whole, by: "residence" }).projections).toEqual([]);
    expect(findTrend(dataset, whole).projections).toEqual([]);
    expect(findTrend({ ...given, waves: given.waves.slice(1) }, whole).projections).toEqual([]);
  });
});
