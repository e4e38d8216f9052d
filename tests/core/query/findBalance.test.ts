import { describe, expect, it } from "vitest";
import type { Dataset } from "#core/dataset/dataset.ts";
import type { Wave } from "#core/dataset/schema.ts";
import type { BalanceDimension, DimensionBalance } from "#core/query/balance.ts";
import { findBalance } from "#core/query/findBalance.ts";
import { year } from "#core/units.ts";
import { contrast, datasetOf, measured, published, residence, total, wave } from "#tests/fixtures/dataset.ts";

type Row = Wave["balance"][number];
type Measured = readonly [measure: string, value: number, se: number | null];

function surveyed(at: number, dimension: Row["dimension"], rows: readonly Measured[], more: Partial<Wave> = {}): Wave {
  const balance = rows.map(([measure, value, se]): Row => {
    return { area: "140400", dimension, measure, value, se, df: se === null ? null : 60 };
  });
  return { ...wave(at, "final", [measured(total(), 0.12, 0.007, [0.1, 0.14], 2400)]), balance, ...more };
}

function only(dataset: Dataset, dimension: BalanceDimension): DimensionBalance {
  const found = findBalance(dataset).dimensions.find((one) => one.dimension === dimension);
  if (found === undefined) throw new Error(`nothing over ${dimension}`);
  return found;
}

function since(rows: readonly (readonly Measured[])[], more: Partial<Wave> = {}): DimensionBalance {
  const years = [2022, 2023, 2024, 2025].slice(4 - rows.length);
  const waves = rows.map((each, place) => surveyed(years[place] ?? 0, "residence", each, more));
  return only(datasetOf(waves), "residence");
}

describe("findBalance", () => {
  it("gives each measure with its interval, and the two groups with their rates", () => {
    const urban = measured(residence("urban"), 0.174, 0.011, [0.153, 0.197], 1250);
    const rural = measured(residence("rural"), 0.093, 0.0085, [0.078, 0.111], 1155);
    const one = surveyed(2025, "residence", [
      ["gap", 0.081, 0.0139],
      ["ratio", 1.871, 0.2],
    ]);
    const found = findBalance(datasetOf([{ ...one, estimates: [...one.estimates, urban, rural] }]));
    expect(found).toMatchObject({ area: "140400", instrument: "cast-18-69", year: 2025, status: "final", without: [] });
    const [balance] = found.dimensions;
    expect(balance).toMatchObject({ dimension: "residence", nearest: null, first: null });
    expect(balance?.waves[0]?.pair).toEqual({
      first: { code: "urban", rate: 0.174 },
      second: { code: "rural", rate: 0.093 },
    });
    // 0.081 ± 2.000298·0.0139
    expect(balance?.waves[0]?.measures.gap?.lower).toBeCloseTo(0.053196, 6);
    expect(balance?.waves[0]?.measures.gap?.upper).toBeCloseTo(0.108804, 6);
    expect(balance?.waves[0]?.measures.sd).toBeUndefined();
  });

  it("names the highest and the lowest of the published counties", () => {
    const one = surveyed(2025, "total", [["gap", 0.082, null]]);
    const county = (code: string, rate: number) => measured(total(code), rate, 0.02, [0.01, 0.4], 400);
    const estimates = [
      county("140403", 0.178),
      county("140423", 0.096),
      county("140425", 0.131),
      county("1404Q4", 0.3),
    ];
    const found = only(datasetOf([{ ...one, estimates }]), "total");
    expect(found.waves[0]?.pair).toEqual({
      first: { code: "140403", rate: 0.178 },
      second: { code: "140423", rate: 0.096 },
    });
    expect(found.waves[0]?.measures.gap).toMatchObject({ se: null, lower: null, upper: null });
  });

  it("tests the latest wave against the nearest before it and against the first", () => {
    const found = since([[["gap", 0.13, 0.01]], [["gap", 0.09, 0.01]], [["gap", 0.08, 0.01]]]);
    expect(found.waves.map((one) => one.year)).toEqual([2023, 2024, 2025]);
    // (0.08 − 0.09)/√0.0002 = −0.71; (0.08 − 0.13)/√0.0002 = −3.54
    expect(found.nearest).toMatchObject({
      since: 2024,
      verdict: "no-change",
      changes: { gap: { outcome: "no-difference" } },
    });
    expect(found.first).toMatchObject({ since: 2023, verdict: "narrowed", changes: { gap: { outcome: "lower" } } });
  });

  it("does not test against the same wave twice", () => {
    const found = since([[["gap", 0.13, 0.01]], [["gap", 0.08, 0.01]]]);
    expect(found.nearest?.since).toBe(2024);
    expect(found.first).toBeNull();
  });

  it.each<{ readonly gap: Measured; readonly ratio: Measured; readonly verdict: string }>([
    // Against a gap of 0.08 ± 0.01 and a ratio of 2 ± 0.2, on its logarithm 0.693 ± 0.1.
    { gap: ["gap", 0.04, 0.01], ratio: ["ratio", 1.9, 0.19], verdict: "narrowed" },
    { gap: ["gap", 0.12, 0.01], ratio: ["ratio", 1.9, 0.19], verdict: "widened" },
    { gap: ["gap", 0.12, 0.01], ratio: ["ratio", 1.3, 0.13], verdict: "mixed" },
    { gap: ["gap", 0.09, 0.01], ratio: ["ratio", 1.3, 0.13], verdict: "narrowed" },
    { gap: ["gap", 0.09, 0.01], ratio: ["ratio", 1.9, 0.19], verdict: "no-change" },
    { gap: ["gap", 0.04, 0.01], ratio: ["ratio", 1.3, null], verdict: "narrowed" },
    { gap: ["gap", 0.04, null], ratio: ["ratio", 1.3, null], verdict: "cannot-test" },
    { gap: ["gap", -0.08, 0.01], ratio: ["ratio", 0.5, 0.05], verdict: "cannot-test" },
  ])("gap $gap and ratio $ratio: $verdict", ({ gap, ratio, verdict }) => {
    const before: readonly Measured[] = [
      ["gap", 0.08, 0.01],
      ["ratio", 2, 0.2],
    ];
    expect(since([before, [gap, ratio]]).nearest?.verdict).toBe(verdict);
  });

  it("lets the sd decide only where gap and ratio cannot be tested", () => {
    const sds = (gapSe: number | null) =>
      since([
        [
          ["gap", 0.08, gapSe],
          ["sd", 0.04, 0.004],
        ],
        [
          ["gap", 0.08, gapSe],
          ["sd", 0.01, 0.004],
        ],
      ]).nearest;
    expect(sds(0.01)).toMatchObject({ verdict: "no-change", changes: { sd: { outcome: "lower" } } });
    expect(sds(null)?.verdict).toBe("narrowed");
  });

  it("says what change of the gap could have been told", () => {
    const found = since([[["gap", 0.09, 0.015]], [["gap", 0.08, 0.02]]]);
    // R: qt(.975, 120) = 1.979930405081; SE = √(0.015² + 0.02²) = 0.025
    expect(found.nearest?.changes.gap?.detectable).toBeCloseTo(1.979930405081 * 0.025, 9);
  });

  const untested = { outcome: "cannot-test", p: null, detectable: null };

  it("tests neither sd nor Theil index where the sd is 0", () => {
    const found = since([
      [
        ["sd", 0, null],
        ["theil", 0.001, 0.0001],
      ],
      [
        ["sd", 0.04, 0.004],
        ["theil", 0.1, 0.001],
      ],
    ]);
    expect(found.nearest).toEqual({
      since: 2024,
      verdict: "cannot-test",
      changes: { sd: untested, theil: untested },
    });
  });

  it("tests nothing across a break that joins no line, nor between waves that share PSUs", () => {
    const waves = [2024, 2025].map((at) => surveyed(at, "residence", [["gap", at === 2024 ? 0.13 : 0.05, 0.01]]));
    const dataset = datasetOf(waves);
    const broken = {
      ...dataset,
      manifest: { ...dataset.manifest, breaks: [{ year: waves[1]?.year ?? 0, text: { zh: "改口径" }, joins: false }] },
    };
    expect(only(dataset, "residence").nearest?.verdict).toBe("narrowed");
    expect(only(broken as Dataset, "residence")).toMatchObject({ nearest: null, first: null });
    const again = contrast({ ...total(), year: year(2024) }, total(), 0.01, 0.005, 0.05, null);
    const revisited = [waves[0], { ...waves[1], contrasts: [again] }] as readonly Wave[];
    expect(only(datasetOf(revisited), "residence").nearest?.verdict).toBe("cannot-test");
  });

  it("says which waves have none, and looks at one instrument alone", () => {
    const waves = [
      wave(2020, "published-figure", [published(total(), 0.101)]),
      surveyed(2023, "residence", [["gap", 0.2, 0.01]], { instrument: "other" }),
      surveyed(2024, "residence", [["gap", 0.08, 0.01]]),
      wave(2025, "final", [measured(total(), 0.14, 0.007, [0.12, 0.16], 2400)]),
    ];
    const found = findBalance(datasetOf(waves));
    expect(found.year).toBe(2024);
    expect(found.without).toEqual([
      { year: 2020, status: "published-figure" },
      { year: 2025, status: "final" },
    ]);
    expect(found.dimensions[0]).toMatchObject({ nearest: null });
    expect(found.dimensions[0]?.waves.map((one) => one.year)).toEqual([2024]);
  });

  it("has nothing where no wave has any", () => {
    const found = findBalance(datasetOf([wave(2020, "published-figure", [published(total(), 0.101)])]));
    expect(found).toEqual({
      area: "140400",
      instrument: null,
      year: null,
      status: null,
      dimensions: [],
      without: [{ year: 2020, status: "published-figure" }],
    });
    expect(findBalance(datasetOf([])).without).toEqual([]);
  });
});
