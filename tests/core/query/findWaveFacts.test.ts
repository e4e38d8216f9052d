import { describe, expect, test } from "vitest";
import type { Contrast, Estimate } from "#core/dataset/schema.ts";
import { findWaveFacts } from "#core/query/findWaveFacts.ts";
import { year } from "#core/units.ts";
import { city, dataset, datasetOf, measured, published, wave, wave2020, wave2025 } from "#tests/fixtures/dataset.ts";

const total = { area: city, dimension: "total" } as const;

function contrast(family: string | null): Contrast {
  return { a: total, b: { ...total, area: "140403" }, diff: 0.01, se: 0.01, df: 60, p: 0.3, pHolm: null, family };
}

describe("facts of waves", () => {
  test("one for each wave that was read, in order of year", () => {
    expect(findWaveFacts(dataset).map(({ year }) => year)).toEqual(dataset.waves.map(({ year }) => year));
  });

  test("a published figure: its total without error, no tests, no balance", () => {
    const [facts] = findWaveFacts(datasetOf([wave2020]));
    expect(facts).toMatchObject({ status: "published-figure", tests: [], hasBalance: false, fieldwork: null });
    expect(facts?.total).toMatchObject({ rate: 0.101, se: null });
  });

  test("the region's own total, a direct one before a published one, never a pooled or crossed one", () => {
    const direct = measured(total, 0.14, 0.008, [0.125, 0.157], 2300);
    const others: readonly Estimate[] = [
      published(total, 0.15),
      { ...direct, method: "pooled", pooledYears: [year(2024), year(2025)], n: 1 },
      { ...direct, with: { dimension: "sex", category: "male" }, n: 2 },
      { ...direct, area: "140403", n: 3 },
    ];
    const [facts] = findWaveFacts(datasetOf([wave(2025, "final", [...others, direct])]));
    expect(facts?.total).toMatchObject({ rate: 0.14, n: 2300 });
  });

  test("cells are counted once: shown, with caution, after review, without error, withheld by reason", () => {
    const cell = (category: string) => ({ area: city, dimension: "age", category }) as const;
    const shown = (category: string) => measured(cell(category), 0.1, 0.01, [0.08, 0.12], 500);
    const hidden = { rate: null, se: null, lower: null, upper: null, interval: null, n: null } as const;
    const [facts] = findWaveFacts(
      datasetOf([
        wave(2025, "final", [
          shown("18-29"),
          { ...shown("30-39"), reliability: "caution" },
          { ...shown("40-49"), reliability: "review", review: { at: "2026-01-01", note: "" } },
          published(cell("50-59"), 0.1),
          { ...shown("60-69"), ...hidden, reliability: "suppress", suppressedBy: "precision" },
          { ...shown("18-29"), area: "140403", ...hidden, reliability: "suppress", suppressedBy: "disclosure" },
          { ...shown("18-29"), method: "pooled", pooledYears: [year(2024), year(2025)] },
          { ...shown("18-29"), method: "model" },
        ]),
      ]),
    );
    expect(facts?.cells).toEqual({
      published: 1,
      caution: 1,
      reviewed: 1,
      unrated: 1,
      withheld: { disclosure: 1, sample: 0, precision: 1, review: 0 },
    });
    expect(facts?.rows).toEqual({ pooled: 1, groups: 0, model: 1 });
  });

  test("groups are counted apart", () => {
    const [facts] = findWaveFacts(
      datasetOf([
        wave(2025, "final", [measured({ area: "1404Q4", dimension: "total" }, 0.14, 0.01, [0.12, 0.16], 900)]),
      ]),
    );
    expect(facts?.rows.groups).toBe(1);
  });

  test("tests by family in their order; those of other programs are left out", () => {
    const contrasts = [
      contrast(null),
      contrast("county-pairs"),
      contrast("populations-city"),
      contrast(null),
      contrast("theirs"),
    ];
    const [facts] = findWaveFacts(datasetOf([{ ...wave2025, contrasts }]));
    expect(facts?.tests).toEqual([
      { family: "populations-city", count: 1 },
      { family: "county-pairs", count: 1 },
      { family: "single", count: 2 },
    ]);
  });
});
