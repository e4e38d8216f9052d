import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareRows, rowKey, type RowIdentity } from "#core/dataset/rowKey.ts";
import { categories } from "#core/breakdown.ts";
import { year } from "#core/units.ts";

const total = (area: string): RowIdentity => ({ area, dimension: "total" });

describe("order of published rows", () => {
  test("areas by code, the total first, dimensions and categories as the contract lists them, crossings after", () => {
    const inOrder: readonly RowIdentity[] = [
      total("140400"),
      { area: "140400", dimension: "population", category: "farmers" },
      {
        area: "140400",
        dimension: "population",
        category: "farmers",
        with: { dimension: "residence", category: "urban" },
      },
      {
        area: "140400",
        dimension: "population",
        category: "farmers",
        with: { dimension: "residence", category: "rural" },
      },
      { area: "140400", dimension: "population", category: "farmers", with: { dimension: "sex", category: "male" } },
      { area: "140400", dimension: "population", category: "workers" },
      { area: "140400", dimension: "population", category: "youth" },
      { area: "140400", dimension: "residence", category: "urban" },
      { area: "140400", dimension: "residence", category: "rural" },
      { area: "140400", dimension: "sex", category: "male" },
      { area: "140400", dimension: "age", category: "18-29" },
      { area: "140400", dimension: "education", category: "bachelor" },
      total("140403"),
      { ...total("140403"), method: "pooled", pooledYears: [year(2024), year(2025)] },
      { ...total("140403"), instrument: "youth" },
      total("1404Q4"),
    ];
    expect([...inOrder].reverse().sort(compareRows)).toEqual(inOrder);
  });
});

const identity: fc.Arbitrary<RowIdentity> = fc
  .record({
    area: fc.constantFrom("140400", "140403", "1404Q4"),
    cell: fc.constantFrom(
      { dimension: "total" as const },
      ...(["population", "residence", "age"] as const).flatMap((dimension) =>
        categories[dimension].map((category) => ({ dimension, category })),
      ),
    ),
    crossing: fc.option(fc.constantFrom("urban", "rural"), { nil: undefined }),
    instrument: fc.option(fc.constant("youth"), { nil: undefined }),
    method: fc.option(fc.constantFrom("pooled" as const, "model" as const), { nil: undefined }),
    pooled: fc.option(fc.constantFrom(2022, 2023), { nil: undefined }),
  })
  .map(({ area, cell, crossing, instrument, method, pooled }) => ({
    area,
    ...cell,
    ...(crossing === undefined ? {} : { with: { dimension: "residence" as const, category: crossing } }),
    ...(instrument === undefined ? {} : { instrument }),
    ...(method === undefined ? {} : { method }),
    ...(pooled === undefined ? {} : { pooledYears: [year(pooled), year(pooled + 1)] }),
  }));

describe("row keys", () => {
  test("a row without a method is a direct one", () => {
    expect(rowKey({ ...total("140400"), method: "direct" })).toBe(rowKey(total("140400")));
  });

  test("two rows have one key exactly when the order cannot tell them apart", () => {
    fc.assert(
      fc.property(identity, identity, (a, b) => {
        expect(rowKey(a) === rowKey(b)).toBe(compareRows(a, b) === 0);
      }),
      { numRuns: 2000 },
    );
  });

  test("the order is one: the other way round it is reversed, and it carries over", () => {
    fc.assert(
      fc.property(identity, identity, identity, (a, b, c) => {
        expect(Math.sign(compareRows(a, b)) + Math.sign(compareRows(b, a))).toBe(0);
        const [first, , last] = [a, b, c].sort(compareRows);
        expect(first && last ? compareRows(first, last) : Number.NaN).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
});
