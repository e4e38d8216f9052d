import { describe, expect, it } from "vitest";
import type { Wave } from "#core/dataset/schema.ts";
import { findBalance } from "#core/query/findBalance.ts";
import { balanceSpec } from "#charts/spec/balanceSpec.ts";
import type { IntervalsSpec } from "#charts/spec/chartSpec.ts";
import { differenceAxis } from "#charts/spec/differenceAxis.ts";
import { locales, type Locale } from "#i18n/locale.ts";
import { datasetOf, measured, residence, total, wave } from "#tests/fixtures/dataset.ts";
import { punctuationFaults } from "#tests/support/punctuation.ts";

type Row = Wave["balance"][number];

function row(dimension: Row["dimension"], measure: string, value: number, se: number | null): Row {
  return { area: "140400", dimension, measure, value, se, df: se === null ? null : 60 };
}

const sex = (category: string, rate: number) =>
  measured({ area: "140400", dimension: "sex", category }, rate, 0.01, [rate - 0.02, rate + 0.02], 1200);

const before: Wave = {
  ...wave(2022, "demo", [
    measured(residence("urban"), 0.15, 0.01, [0.13, 0.17], 1200),
    measured(residence("rural"), 0.06, 0.01, [0.04, 0.08], 1200),
  ]),
  balance: [
    row("total", "sd", 0.03, 0.012),
    row("residence", "gap", 0.09, 0.013),
    row("residence", "ratio", 2.5, 0.4),
    row("residence", "sd", 0.045, 0.006),
    row("sex", "sd", 0.02, 0.01),
  ],
};
const now: Wave = {
  ...wave(2025, "provisional", [
    measured(total(), 0.141, 0.0074, [0.127, 0.156], 2405),
    measured(residence("urban"), 0.16, 0.01, [0.14, 0.18], 1200),
    measured(residence("rural"), 0.12, 0.01, [0.1, 0.14], 1200),
    sex("male", 0.135),
    sex("female", 0.145),
  ]),
  balance: [
    row("total", "sd", 0, null),
    row("residence", "gap", 0.04, 0.014),
    row("residence", "ratio", 1.333, 0.15),
    row("residence", "sd", 0.02, 0.007),
    row("residence", "theil", 0.01, 0.005),
    row("sex", "gap", -0.01, 0.012),
    row("sex", "ratio", 0.931, 0.08),
    row("sex", "sd", 0.004, 0.01),
  ],
};
const dataset = datasetOf([before, now]);
const balance = findBalance(dataset);

function specOf(dimension: string, locale: Locale = "zh"): IntervalsSpec {
  const found = balance.dimensions.find((one) => one.dimension === dimension);
  if (found === undefined) throw new Error(`nothing over ${dimension}`);
  return balanceSpec(found, balance, dataset, locale);
}

describe("balanceSpec", () => {
  it("says the gap, whether it is beyond sampling error, and whether it has narrowed", () => {
    // (0.04 − 0.09)/√(0.013² + 0.014²) = −2.62; interval 0.04 ± 2.0003·0.014 = 0.012 to 0.068
    expect(specOf("residence").title).toBe(
      "2025 年（初步）城镇比农村高 4.0 个百分点（超出抽样误差），比 2022 年缩小（超出抽样误差）",
    );
    expect(specOf("residence", "en").title).toBe(
      "2025 (preliminary): urban 4.0 points higher than rural (beyond sampling error), narrowed since 2022 (beyond sampling error)",
    );
  });

  it("draws each wave's gap with its interval and its ratio", () => {
    const [first, second] = specOf("residence").rows;
    expect(first).toMatchObject({ label: "2022 年", value: 0.09, text: "9.0", mark: "solid" });
    expect(second).toMatchObject({ label: "2025 年", value: 0.04, text: "4.0", mark: "hollow" });
    expect(second?.lower).toBeCloseTo(0.011996, 6);
    // 1.333·exp(±2.0003·0.15/1.333) = 1.064, 1.669
    expect(second?.remark).toBe("1.33 倍（1.06～1.67）");
    expect(second?.words).toBe(
      "2025 年（初步）城镇比农村高 4.0 个百分点（超出抽样误差），95% 置信区间高 1.2 至 6.8，城镇是农村的 1.33 倍（1.06～1.67）",
    );
  });

  it("shows a gap below 0 on an axis that holds 0, and a year without one as a dash", () => {
    const spec = specOf("sex");
    expect(spec.title).toContain("男性比女性低 1.0 个百分点（看不出差别）");
    expect(spec.rows.map(({ text }) => text)).toEqual(["—", "\u22121.0"]);
    expect(spec.rates.from).toBeLessThan(-0.033);
    expect(spec.rates.ticks.map(({ label }) => label)).toContain("\u22122");
    expect(spec.notes.join("")).toContain("男性和女性未都单独发布的年份");
  });

  it("tells counties by their dispersion, and an sd of 0 as no differences", () => {
    const spec = specOf("total");
    expect(spec.title).toBe("2025 年（初步）县（区）之间看不出差异，与 2022 年的变化无法检验");
    expect(spec.rows.map(({ value, lower }) => [value, lower])).toEqual([
      [0.03, 0],
      [0, null],
    ]);
    expect(spec.notes.join("")).toContain("全部年龄");
  });

  it("has every measure of every wave in its table, changes beside the latest", () => {
    const { table } = specOf("residence");
    expect(table.rows.map((cells) => cells.slice(0, 3).map(({ text }) => text))).toEqual([
      ["差距（个百分点）", "2022", "9.0"],
      ["差距（个百分点）", "2025", "4.0"],
      ["倍数", "2022", "2.50"],
      ["倍数", "2025", "1.33"],
      ["标准差（个百分点）", "2022", "4.5"],
      ["标准差（个百分点）", "2025", "2.0"],
      ["泰尔指数", "2025", "0.010"],
    ]);
    expect(table.rows[1]?.at(-2)?.text).toBe("城镇 16.0%、农村 12.0%");
    expect(table.rows[1]?.at(-1)?.text).toBe("比 2022 年缩小");
    expect(table.rows[0]?.at(-1)?.text).toBe("");
  });

  it.each(locales)("has no stray punctuation in %s", (locale) => {
    for (const { dimension } of balance.dimensions) {
      const { title, subtitle, alt, notes, rows, table } = specOf(dimension, locale);
      const texts = [title, subtitle, alt, ...notes, ...rows.flatMap(({ words, remark }) => [words, remark ?? ""])];
      const cells = table.rows.flatMap((cells) => cells.map(({ text }) => text));
      for (const text of [...texts, ...cells]) {
        expect(punctuationFaults(text)).toEqual([]);
        expect(text).not.toMatch(/undefined|null|NaN/);
      }
    }
  });
});

describe("differenceAxis", () => {
  it("begins at 0 where nothing is below, and ends a little above the largest value", () => {
    const { from, to, ticks } = differenceAxis([0.08, 0.101, null]);
    expect(from).toBe(0);
    expect(to).toBeGreaterThan(0.101);
    expect(ticks.map(({ label }) => label)).toEqual(["0", "5", "10"]);
  });

  it("reaches below 0 where a value does, with a tick at 0", () => {
    const { from, to, ticks } = differenceAxis([-0.025, 0.02, 0.061]);
    expect(from).toBeLessThanOrEqual(-0.025);
    expect(to).toBeGreaterThanOrEqual(0.061);
    expect(ticks.map(({ at }) => at)).toContain(0);
    expect(ticks.every(({ at }) => at >= from && at <= to)).toBe(true);
  });

  it("has room where everything is 0", () => {
    expect(differenceAxis([0, null])).toMatchObject({ from: 0 });
    expect(differenceAxis([]).to).toBeGreaterThan(0);
  });
});
