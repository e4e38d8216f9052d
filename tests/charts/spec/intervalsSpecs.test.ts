import { describe, expect, test } from "vitest";
import type { Breakdown } from "#core/query/breakdown.ts";
import { findBreakdown } from "#core/query/findBreakdown.ts";
import type { Dataset } from "#core/dataset/dataset.ts";
import type { CategoryDimension } from "#core/breakdown.ts";
import { breakdownSpec } from "#charts/spec/breakdownSpec.ts";
import { populationsSpec } from "#charts/spec/populationsSpec.ts";
import { youthSpec } from "#charts/spec/youthSpec.ts";
import {
  city,
  dataset,
  datasetOf,
  measured,
  population,
  published,
  suppressed,
  total,
  wave,
  wave2020,
} from "#tests/fixtures/dataset.ts";

function breakdownOf(from: Dataset, dimension: CategoryDimension = "population"): Breakdown {
  return findBreakdown(from, { area: city, dimension, year: null });
}

describe("the populations", () => {
  const spec = populationsSpec(breakdownOf(dataset), dataset, "zh");

  test("the finding", () => {
    expect(spec.title).toBe("2025 年农民、老年人低于全市，领导干部和公务员高于全市");
    expect(spec.subtitle).toBe("2025 年各重点人群具备科学素质的比例（%），18～69 岁居民；横线为 95% 置信区间");
    expect(populationsSpec(breakdownOf(dataset), dataset, "en").title).toBe(
      "2025: farmers and older people below the city, officials and civil servants above it",
    );
  });

  test("highest first, with standing and change as remarks", () => {
    expect(spec.rows.map(({ label, text, remark }) => [label, text, remark])).toEqual([
      ["领导干部和公务员", "25.4", "高于全市"],
      ["产业工人", "15.2", "与全市看不出差别"],
      ["农民", "7.2", "低于全市；与 2024 年看不出变化"],
      ["老年人（60～69 岁）", "5.1", "低于全市；与 2024 年看不出变化"],
    ]);
    expect(spec.rows[2]?.words).toBe(
      "2025 年农民 7.2%，95% 置信区间 5.6%～9.2%，样本 812 人；比全市低 6.9 个百分点（超出抽样误差）；比 2024 年高 0.4 个百分点（看不出变化）",
    );
  });

  test("the city as a line, an axis from 0 to round numbers", () => {
    expect(spec.reference).toEqual({ value: 0.141, label: "全市 14.1" });
    expect([spec.rates.from, spec.rates.to, spec.rates.ticks.map(({ label }) => label)]).toEqual([
      0,
      0.34,
      ["0", "10", "20", "30"],
    ]);
  });

  test("notes and description", () => {
    expect(spec.notes).toEqual([
      "人群互有重叠，不可相加。",
      "各组样本 214～812 人。",
      "方法：分层多阶段抽样，加权。",
      "区间为 95% 置信区间。",
      "“高于”“低于”指差别超出抽样误差（5% 水平，已作多重比较校正）；检验的是差别本身，不看区间是否与参照线相交。",
      "“提高”“下降”指变化超出抽样误差（5% 水平，已作多重比较校正）。",
    ]);
    expect(spec.alt).toBe(
      "点和区间图：2025 年各重点人群，共 4 行。从高到低：领导干部和公务员 25.4%、产业工人 15.2%、农民 7.2%、老年人（60～69 岁）5.1%。竖线为全市 14.1%。",
    );
  });

  test("the table says the same", () => {
    expect(spec.table.columns.map(({ label }) => label).slice(-3)).toEqual(["与全市比较", "与上一次调查比较", "说明"]);
    expect(spec.table.rows[2]?.map(({ text }) => text)).toEqual([
      "农民",
      "7.2",
      "5.6",
      "9.2",
      "812",
      "807",
      "比全市低 6.9 个百分点（超出抽样误差）",
      "比 2024 年高 0.4 个百分点（看不出变化）",
      "",
    ]);
  });

  test("only by population", () => {
    expect(() => populationsSpec(breakdownOf(dataset, "sex"), dataset, "zh")).toThrow(RangeError);
  });
});

describe("a change that all have in common", () => {
  const cells = ["farmers", "workers", "elderly", "officials"].map(population);
  const before = wave(2024, "final", [
    measured(total(), 0.14, 0.007, [0.127, 0.154], 2400),
    ...cells.map((cell) => measured(cell, 0.1, 0.02, [0.067, 0.147], 300)),
  ]);
  const after = (rate: number) =>
    wave(2025, "final", [
      measured(total(), 0.141, 0.0074, [0.127, 0.156], 2405),
      ...cells.map((cell) => measured(cell, rate, 0.02, [rate - 0.035, rate + 0.045], 300)),
    ]);

  // (0.105 − 0.100) / √(0.02² + 0.02²) = 0.18: nothing to be seen.
  test("is said once, in a note", () => {
    const data = datasetOf([before, after(0.105)]);
    const spec = populationsSpec(breakdownOf(data), data, "zh");
    expect(spec.notes[1]).toBe("图中各组与 2024 年相比都看不出变化（5% 水平，已作多重比较校正）。");
    expect(spec.notes.join("")).not.toContain("“提高”");
    expect(spec.rows.map(({ remark }) => remark)).toEqual(Array.from({ length: 4 }, () => "无法检验"));
    expect(spec.rows[0]?.words).toContain("比 2024 年高 0.5 个百分点（看不出变化）");
    expect(populationsSpec(breakdownOf(data), data, "en").notes[1]).toBe(
      "No change since 2024 is detected for any group shown (5% level, corrected for multiple comparisons).",
    );
  });

  // (0.300 − 0.100) / √(0.02² + 0.02²) = 7.07.
  test("also where all have risen", () => {
    const data = datasetOf([before, after(0.3)]);
    expect(populationsSpec(breakdownOf(data), data, "zh").notes[1]).toBe(
      "图中各组都比 2024 年提高（5% 水平，已作多重比较校正）。",
    );
  });
});

describe("states of the populations", () => {
  test("only a published value for the city", () => {
    const only = datasetOf([wave2020]);
    const spec = populationsSpec(breakdownOf(only), only, "zh");
    expect(spec.title).toBe("2020 年只有全市公布值，没有分组数据");
    expect(spec.rows.map(({ text, remark }) => [text, remark])).toEqual(
      Array.from({ length: 4 }, () => ["—", "没有数据"]),
    );
    expect(youthSpec(breakdownOf(only), only, "zh")).toBeNull();
  });

  test("withheld and unrated cells keep their reason and their mark; caution is hatched", () => {
    const some = datasetOf([
      wave(2025, "final", [
        measured(total(), 0.141, 0.0074, [0.127, 0.156], 2405),
        suppressed(population("officials"), "precision", 64),
        published(population("farmers"), 0.07),
        measured(population("workers"), 0.15, 0.03, [0.1, 0.22], 150, {
          reliability: "caution",
          review: { at: "2026-01-01T00:00:00Z", note: "" },
        }),
      ]),
    ]);
    const spec = populationsSpec(breakdownOf(some), some, "zh");
    expect(spec.title).toBe("2025 年各重点人群只有公布值，差别无法检验");
    expect(spec.rows.map(({ id, mark, text }) => [id, mark, text])).toEqual([
      ["workers", "hatched", "15.0"],
      ["farmers", "hollow", "7.0"],
      ["elderly", "hollow", "—"],
      ["officials", "hollow", "—"],
    ]);
    expect(spec.rows[0]?.words).toContain("误差较大，谨慎使用，审核后发布");
    expect(spec.rows[3]?.words).toBe("2025 年领导干部和公务员：误差过大，不发布");
    expect(spec.table.rows[3]?.map(({ text }) => text)).toEqual([
      "领导干部和公务员",
      "—",
      "—",
      "—",
      "64",
      "—",
      "—",
      "—",
      "误差过大，不发布",
    ]);
    expect(spec.notes).toEqual(
      expect.arrayContaining([
        "斜线：误差较大，谨慎使用。",
        "空心：未公布误差，不作检验。",
        "—：不发布或没有数据，原因见数据表。",
        "部分数值经审核后发布。",
      ]),
    );
  });

  test("all withheld", () => {
    const none = datasetOf([
      wave(2025, "final", [
        measured(total(), 0.141, 0.0074, [0.127, 0.156], 2405),
        suppressed(population("farmers"), "sample"),
      ]),
    ]);
    expect(populationsSpec(breakdownOf(none), none, "zh").title).toBe("2025 年各重点人群均不单独发布");
  });
});

describe("youth", () => {
  const spec = youthSpec(breakdownOf(dataset), dataset, "zh");

  test("a figure of its own, with its own axis and note, beside nobody", () => {
    expect(spec?.title).toBe("2025 年青少年合格率 71.3%（95% 置信区间 68.1%～74.2%）");
    expect(spec?.subtitle).toBe("青少年科学素质测评（口径由实施单位定），合格率（%）；与成年人群不是同一口径");
    expect([spec?.rates.from, spec?.rates.to, spec?.reference]).toEqual([0, 1, null]);
    expect(spec?.notes[0]).toBe("青少年用另一种测评口径，不与其他人群和全市比较，不适用全市目标。");
    expect(spec?.table.columns.map(({ key }) => key)).not.toContain("beside");
  });

  test("the method of the adult survey is not claimed for it", () => {
    expect(spec?.notes.join("")).not.toContain("方法：");
  });

  test("in English", () => {
    expect(youthSpec(breakdownOf(dataset), dataset, "en")?.title).toBe(
      "2025: 71.3% of youth passed (95% confidence interval 68.1%–74.2%)",
    );
  });
});

describe("other breakdowns", () => {
  test("two categories: the tested gap", () => {
    const spec = breakdownSpec(breakdownOf(dataset, "residence"), dataset, "zh");
    expect(spec.title).toBe("2025 年城镇比农村高 8.1 个百分点（超出抽样误差）");
    expect(spec.notes).toContain(
      "“高于”“低于”指差别超出抽样误差（5% 水平）；检验的是差别本身，不看区间是否与参照线相交。",
    );
    expect(spec.notes).not.toContain("人群互有重叠，不可相加。");
  });

  test("ages keep their order", () => {
    const ages = datasetOf([
      wave(2025, "final", [
        measured(total(), 0.14, 0.007, [0.127, 0.154], 2400),
        ...["18-29", "30-39", "40-49", "50-59", "60-69"].map((category, place) =>
          measured({ area: city, dimension: "age", category }, 0.1 + place / 100, 0.01, [0.08, 0.16], 400),
        ),
      ]),
    ]);
    const spec = breakdownSpec(breakdownOf(ages, "age"), ages, "zh");
    expect(spec.rows.map(({ label }) => label)).toEqual([
      "18～29 岁",
      "30～39 岁",
      "40～49 岁",
      "50～59 岁",
      "60～69 岁",
    ]);
    expect(spec.alt).toContain("依次为：18～29 岁 10.0%、");
    expect(spec.rows[0]?.words.startsWith("2025 年 18～29 岁 10.0%，")).toBe(true);
  });

  test("none there", () => {
    expect(breakdownSpec(breakdownOf(dataset, "education"), dataset, "zh").title).toBe("2025 年没有各文化程度的数据");
  });
});
