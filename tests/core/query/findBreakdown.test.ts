import { describe, expect, test } from "vitest";
import { findBreakdown } from "#core/query/findBreakdown.ts";
import { holm } from "#core/statistics/holm.ts";
import { compareIndependent } from "#core/statistics/compareIndependent.ts";
import { share, year } from "#core/units.ts";
import {
  city,
  dataset,
  datasetOf,
  measured,
  population,
  published,
  residence,
  total,
  wave,
  wave2020,
  wave2025,
} from "#tests/fixtures/dataset.ts";

const which = { area: city, dimension: "population", year: null } as const;

describe("the populations of the latest wave", () => {
  const breakdown = findBreakdown(dataset, which);

  test("the four adult ones in rows, youth apart", () => {
    expect(breakdown.rows.map(({ category, observation }) => [category, observation?.rate])).toEqual([
      ["farmers", 0.072],
      ["workers", 0.152],
      ["elderly", 0.051],
      ["officials", 0.254],
    ]);
    expect(
      breakdown.apart.map(({ category, observation, beside }) => [category, observation?.instrument, beside]),
    ).toEqual([["youth", "youth", null]]);
  });

  test("beside the city by the stored contrasts, after Holm; the sign is turned to population less city", () => {
    expect(breakdown.rows.map(({ beside }) => [beside?.outcome, beside?.diff, beside?.p])).toEqual([
      ["lower", -0.069, 4e-12],
      ["no-difference", 0.011, 0.49],
      ["lower", -0.09, 3e-10],
      ["higher", 0.113, 0.003],
    ]);
  });

  test("changes since the nearest earlier wave, Holm over all of them, youth among them", () => {
    const raw = (from: [number, number], to: [number, number]): number | null => {
      const tested = compareIndependent(
        { rate: share(from[0]), se: from[1], df: 60 },
        { rate: share(to[0]), se: to[1], df: 60 },
      );
      return tested.kind === "cannot-test" ? null : tested.p;
    };
    const expected = holm([
      raw([0.068, 0.0088], [0.072, 0.0091]),
      null,
      raw([0.05, 0.011], [0.051, 0.0112]),
      null,
      raw([0.68, 0.018], [0.713, 0.0155]),
    ]);
    const changes = [...breakdown.rows, ...breakdown.apart].map(({ change }) => change);
    expect(changes.map((change) => change?.p ?? null)).toEqual(expected);
    expect(changes[0]).toMatchObject({ since: 2024, outcome: "no-difference", corrected: true });
    expect(changes[1]).toBeNull();
  });
});

test("Holm can undo a change that would stand alone", () => {
  // One of four changes has p = 0.0189 by itself; with three others in its family it is 0.076.
  const cells = ["farmers", "workers", "elderly", "officials"];
  const at = (when: number, first: number) =>
    wave(when, "final", [
      measured(total(), 0.14, 0.007, [0.127, 0.154], 2400),
      ...cells.map((name, place) =>
        measured(population(name), place === 0 ? first : 0.1, 0.01, [0.08, 0.12], 500, { df: null }),
      ),
    ]);
  const { rows } = findBreakdown(datasetOf([at(2024, 0.1), at(2025, 0.1332)]), which);
  // z = 0.0332/√2·100 = 2.3476; 2·Φ(−2.3476) = 0.018896
  expect(rows[0]?.change?.p).toBeCloseTo(4 * 0.018896, 4);
  expect(rows[0]?.change?.outcome).toBe("no-difference");
});

describe("years and states", () => {
  test("a latest wave with the total only: the last one with populations is shown", () => {
    const totalOnly = wave(2026, "published-figure", [published(total(), 0.15)]);
    expect(findBreakdown(datasetOf([wave2025, totalOnly]), which).year).toBe(2025);
    expect(findBreakdown(datasetOf([wave2025, totalOnly]), { ...which, year: year(2026) })).toMatchObject({
      year: 2026,
      totalOnly: true,
    });
  });

  test("only a published value: no rows with values, and said so", () => {
    const breakdown = findBreakdown(datasetOf([wave2020]), which);
    expect([breakdown.year, breakdown.totalOnly, breakdown.apart]).toEqual([2020, true, []]);
    expect(breakdown.rows.every(({ observation, withheld }) => observation === null && withheld === null)).toBe(true);
  });

  test("no wave, or a year without one", () => {
    expect(findBreakdown(datasetOf([]), which)).toMatchObject({ year: null, rows: [], total: null });
    expect(findBreakdown(dataset, { ...which, year: year(2021) })).toMatchObject({ year: 2021, rows: [] });
  });

  test("a value without error is shown and not tested", () => {
    const unrated = wave(2025, "final", [
      measured(total(), 0.14, 0.007, [0.127, 0.154], 2400),
      published(population("farmers"), 0.07),
    ]);
    expect(findBreakdown(datasetOf([unrated]), which).rows[0]?.beside).toMatchObject({
      diff: expect.closeTo(-0.07, 12),
      outcome: "cannot-test",
    });
  });

  test("contrasts outside the families are single tests", () => {
    const { rows } = findBreakdown(dataset, { area: city, dimension: "residence", year: null });
    expect(rows.map(({ category, beside }) => [category, beside?.outcome, beside?.corrected])).toEqual([
      [residence("urban").category, "higher", false],
      [residence("rural").category, "lower", false],
    ]);
  });
});
