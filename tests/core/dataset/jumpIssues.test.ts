import { describe, expect, test } from "vitest";
import { jumpIssues } from "#core/dataset/jumpIssues.ts";
import type { Wave } from "#core/dataset/schema.ts";
import { packagedReference } from "#core/region/packagedReference.ts";
import { contrast, measured, population, published, total, wave } from "#tests/fixtures/dataset.ts";

const reference = packagedReference();
const changzhi = { zh: "长治市", en: "Changzhi" };

function at(year: number, rate: number, more: Parameters<typeof wave>[2] = [], status: Wave["status"] = "final"): Wave {
  return wave(year, status, [measured(total(), rate, 0.0073, [rate - 0.015, rate + 0.015], 2400), ...more]);
}

const wave2024 = at(2024, 0.135);

describe("a change since the wave before", () => {
  // The difference has a standard error of 0.0073 √2 = 0.010324 and 120 degrees of freedom.
  test("of 4.5 points is beyond chance: t = 4.36, p = 0.00003", () => {
    expect(jumpIssues([at(2025, 0.18)], [wave2024], reference)).toEqual([
      {
        severity: "warning",
        code: "jump",
        detail: {
          year: 2025,
          since: 2024,
          place: changzhi,
          dimension: "total",
          category: null,
          rate: 0.18,
          before: 0.135,
        },
      },
    ]);
  });

  test("of 3 points is not: t = 2.91, p = 0.0043", () => {
    expect(jumpIssues([at(2025, 0.165)], [wave2024], reference)).toEqual([]);
  });

  test("down as well as up, against the latest of the waves before, of two that are planned too", () => {
    const waves = [at(2025, 0.18), at(2026, 0.13)];
    const found = jumpIssues(waves, [at(2022, 0.05), wave2024, at(2025, 0.13)], reference);
    expect(found.map(({ detail }) => detail)).toMatchObject([
      { year: 2025, since: 2024, rate: 0.18, before: 0.135 },
      { year: 2026, since: 2025, rate: 0.13, before: 0.18 },
    ]);
  });

  test("of populations and counties, corrected for how many there are", () => {
    const cell = (rate: number) => measured(population("farmers"), rate, 0.01, [rate - 0.02, rate + 0.02], 800);
    const county = (rate: number) => measured(total("140423"), rate, 0.01, [rate - 0.02, rate + 0.02], 300);
    // t = 0.05 / 0.014142 = 3.536, p = 0.00058 with 120 degrees of freedom: alone a jump, of three with Holm 0.0017, not.
    const both = (rate: number, other: number): readonly [Wave, Wave] => [
      at(2024, 0.135, [cell(0.06), county(0.1)]),
      at(2025, 0.135, [cell(rate), county(other)]),
    ];
    const [before, after] = both(0.11, 0.1);
    expect(jumpIssues([after], [before], reference)).toEqual([]);
    const [alone, grown] = [wave(2024, "final", [cell(0.06)]), wave(2025, "final", [cell(0.11)])];
    expect(jumpIssues([grown], [alone], reference)).toMatchObject([
      { detail: { dimension: "population", category: "farmers", place: changzhi } },
    ]);
    const [first, second] = both(0.15, 0.2);
    expect(jumpIssues([second], [first], reference).map(({ detail }) => detail)).toMatchObject([
      { dimension: "population", category: "farmers" },
      { dimension: "total", place: { zh: "襄垣县" } },
    ]);
  });
});

describe("what is not compared", () => {
  const jumped = at(2025, 0.3);

  test("another instrument, another side of a break that does not join, a demonstration, a figure without an error, a later wave", () => {
    expect(jumpIssues([jumped], [{ ...wave2024, instrument: "other" }], reference)).toEqual([]);
    const breaks = [{ year: jumped.year, text: changzhi, joins: false }];
    expect(jumpIssues([jumped], [wave2024], { ...reference, breaks })).toEqual([]);
    expect(
      jumpIssues([jumped], [wave2024], {
        ...reference,
        breaks: [{ ...breaks[0], year: jumped.year, text: changzhi, joins: true }],
      }),
    ).toHaveLength(1);
    expect(jumpIssues([jumped], [at(2024, 0.135, [], "demo")], reference)).toEqual([]);
    expect(jumpIssues([jumped], [wave(2024, "published-figure", [published(total(), 0.1)])], reference)).toEqual([]);
    expect(jumpIssues([jumped], [at(2026, 0.1)], reference)).toEqual([]);
  });

  test("of a survey that went back to its PSUs only what was stored", () => {
    const stored = (pHolm: number): Wave => ({
      ...jumped,
      contrasts: [
        contrast({ ...total(), year: wave2024.year }, total(), 0.165, 0.01, pHolm, { name: "changes", pHolm }),
      ],
    });
    expect(jumpIssues([stored(0.0005)], [wave2024], reference)).toHaveLength(1);
    expect(jumpIssues([stored(0.002)], [wave2024], reference)).toEqual([]);
  });
});
