import { describe, expect, test } from "vitest";
import { findTrend } from "#core/query/findTrend.ts";
import { hitPlaces, hitPoints } from "#charts/echarts/hitPoints.ts";
import { lightPalette } from "#charts/echarts/palette.ts";
import { trendLabels } from "#charts/echarts/trendLabels.ts";
import { trendPlot } from "#charts/echarts/trendPlot.ts";
import { trendSpec } from "#charts/spec/trendSpec.ts";
import { city, dataset, datasetOf, measured, total, wave } from "#tests/fixtures/dataset.ts";

const at = (year: number, rate: number, se: number) =>
  wave(year, "final", [measured(total(), rate, se, [rate - 2 * se, rate + 2 * se], 2400, { df: null })]);
const next = {
  id: "t-2030",
  area: city,
  dimension: "total",
  year: 2030,
  rate: 0.18,
  operator: ">=",
  instrument: "cast-18-69",
  source: { zh: "下一规划" },
};
const whole = { areas: [city], by: null, categories: [], years: { from: null, to: null } } as const;
// The reference's case of 2023 at 12.0 %: 13.4 % in 2025, 11.1 to 16.1; for 2024 by R: 0.1269884 (0.1102437, 0.1458596).
const before = datasetOf([at(2020, 0.101, 0.0065), at(2023, 0.12, 0.0062)], {
  publishedAt: "2024-06-01T00:00:00Z",
});
const spec = trendSpec(findTrend(before, whole), before, "zh");

describe("a projection is shown as what it is", () => {
  test("named at its end, announced point by point", () => {
    expect(spec.projections.map(({ label, points }) => [label, points.map(({ words }) => words)])).toEqual([
      [
        "推算 13.4",
        [
          "2024 年长治市按目前趋势推算 12.7%，95% 区间 11.0%～14.6%，推算，不是调查值",
          "2025 年长治市按目前趋势推算 13.4%，95% 区间 11.1%～16.1%，推算，不是调查值",
        ],
      ],
    ]);
  });

  test("in notes, description and table, never in the series", () => {
    expect(spec.notes).toContain(
      "虚线和扇形：按 2020、2023 年调查的趋势推算到 2025 年的真实比例和 95% 区间，不是调查值，也不是对下一次调查结果的预报。",
    );
    expect(spec.alt).toMatch(/虚线按目前趋势推算，到 2025 年为 13\.4%（95% 区间 11\.1%～16\.1%），不是调查值。$/);
    const row = spec.table.rows.find(([name, when]) => name?.text.includes("推算") === true && when?.value === 2025);
    expect(row?.map(({ text }) => text)).toEqual([
      "长治市按目前趋势推算",
      "2025",
      "13.4",
      "11.1",
      "16.1",
      "—",
      "—",
      "推算，不是调查值",
    ]);
    const drawn = spec.series.find(({ id }) => id.startsWith(city));
    expect(drawn?.runs.flat().map(({ year }) => year)).toEqual([2020, 2023]);
  });

  test("the axis holds the fan, the keyboard reaches its points", () => {
    expect(spec.rates.to).toBeGreaterThan(0.161);
    const points = hitPoints(spec);
    expect(points.filter(({ id }) => id.startsWith("projection"))).toHaveLength(2);
    expect(hitPlaces(spec, { width: 720, height: 360, scale: 1 })).toHaveLength(points.length);
  });

  test("in English", () => {
    const english = trendSpec(findTrend(before, whole), before, "en");
    expect(english.projections[0]?.label).toBe("Projected 13.4");
    expect(english.alt).toContain("A dashed line continues the present trend to 13.4% in 2025");
  });
});

test("each of two targets has its own label, the last one at the edge", () => {
  const both = datasetOf([...dataset.waves], { targets: [...dataset.manifest.targets, next] });
  const two = trendSpec(findTrend(both, whole), both, "zh");
  const size = { width: 900, height: 420, scale: 1 };
  const plot = trendPlot(two, size, lightPalette);
  const { ends, points } = trendLabels(two, plot, size, lightPalette);
  const text = (lines: readonly string[]): string => lines.join("").replaceAll(" ", "");
  expect(ends.map(({ block }) => text(block.lines)).filter((one) => one.startsWith("目标"))).toEqual(["目标18"]);
  expect(points.map(({ lines }) => text(lines)).filter((one) => one.startsWith("目标"))).toEqual(["目标14.5"]);
});
