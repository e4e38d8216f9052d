import { describe, expect, test } from "vitest";
import { findRanking } from "#core/query/findRanking.ts";
import { countiesModelSpec } from "#charts/spec/countiesModelSpec.ts";
import { countiesRankSpec } from "#charts/spec/countiesRankSpec.ts";
import { countiesTilesSpec } from "#charts/spec/countiesTilesSpec.ts";
import { countyModel, countyStanding } from "#charts/spec/countyStanding.ts";
import { tableCsv } from "#figure/tableCsv.ts";
import { contrast, datasetOf, measured, total, wave } from "#tests/fixtures/dataset.ts";
import { earlierCounties, pooledCounties } from "#tests/fixtures/pooledCounties.ts";

const dataset = datasetOf([earlierCounties, pooledCounties]);
const ranking = findRanking(dataset, null);

describe("pooled values among those of one survey", () => {
  const spec = countiesRankSpec(ranking, dataset, "zh");

  test("the title counts them, the rows name their years, the group stands in for the rest", () => {
    expect(spec.title).toBe(
      "2025 年单独发布的 3 个县（区）（其中 2 个为两年合并值）在 8.2% 与 18.9% 之间，1 个与全市看不出差别",
    );
    expect(spec.rows.slice(0, 4).map(({ label, text, remark, colour }) => [label, text, remark, colour])).toEqual([
      ["潞州区", "18.9", "高于全市；与 2024 年看不出变化", "above"],
      ["黎城县", "11.5", "与全市看不出差别；两年合并（2024、2025 年）", "nation"],
      ["平顺县", "8.2", "低于全市；两年合并（2024、2025 年）", "below"],
      ["上党区", "—", "没有数据", "nation"],
    ]);
    expect(spec.rows.find(({ id }) => id === "140427")?.remark).toBe("样本不足，不发布；见八县（合并）");
    expect(spec.rows.at(-1)?.label).toBe("八县（合并）");
  });

  test("announced with the pooled whole that they are compared with", () => {
    expect(spec.rows[2]?.words).toBe(
      "2025 年平顺县 8.2%，95% 置信区间 5.6%～11.8%，样本 177 人；两年合并（2024、2025 年）；比全市两年合并值低 5.6 个百分点（超出抽样误差）",
    );
    expect(spec.notes[1]).toBe(
      "一年样本不足以发布的县（区），用两年合并（2024、2025 年）的值，与全市两年合并值 13.8% 比较；合并值不用于趋势和研判。",
    );
    expect(countiesRankSpec(ranking, dataset, "en").rows[2]?.remark).toBe(
      "below the city; two surveys pooled (2024, 2025)",
    );
  });

  test("in the table and the data file", () => {
    const row = spec.table.rows[2]?.map(({ text }) => text) ?? [];
    expect(row.at(-1)).toBe("两年合并（2024、2025 年）");
    expect(row[6]).toBe("比全市两年合并值低 5.6 个百分点（超出抽样误差）");
    expect(tableCsv(spec)).toContain('"平顺县",0.082,0.056,0.118,177');
  });

  test("tiles mark them, and say what the mark means", () => {
    const tiles = countiesTilesSpec(ranking, dataset, "zh");
    expect(tiles.tiles.find(({ id }) => id === "140425")).toMatchObject({ text: "8.2*", standing: "below" });
    expect(tiles.tiles.find(({ id }) => id === "140403")?.text).toBe("18.9");
    expect(tiles.notes[0]).toBe("*：两年合并（2024、2025 年）。");
    expect(tiles.title).toBe("2025 年平顺县低于全市，潞州区高于全市，1 个看不出差别，1 个不单独发布");
  });
});

describe("model estimates", () => {
  const spec = countiesModelSpec(ranking, dataset, "zh");

  test("in a figure of their own, without class or comparison", () => {
    expect(spec?.title).toBe("2025 年 2 个县（区）的模型估计在 10.4% 与 11.2% 之间");
    expect(spec?.subtitle).toContain("模型估计，不是调查值");
    expect(spec?.rows.map(({ label, text, remark, colour }) => [label, text, remark, colour])).toEqual([
      ["壶关县", "11.2", null, "nation"],
      ["平顺县", "10.4", null, "nation"],
    ]);
    expect(spec?.rows[0]?.words).toContain("模型估计");
    expect(spec?.table.rows[0]?.at(-1)?.text).toBe("模型估计");
    expect(spec?.notes.join("")).toContain("不分类、不检验");
  });

  test("none where the wave has none", () => {
    const plain = datasetOf([earlierCounties]);
    expect(countiesModelSpec(findRanking(plain, null), plain, "zh")).toBeNull();
  });
});

describe("what a county's own page says beside its trend", () => {
  test("a pooled value, and why", () => {
    expect(countyStanding(ranking, "140425", dataset, "zh")).toEqual([
      "2025 年单年的值样本不足，不发布；两年合并（2024、2025 年）为 8.2%（95% 区间 5.6%～11.8%，样本 177 人）；比全市两年合并值低 5.6 个百分点（超出抽样误差）。",
    ]);
    expect(countyStanding(ranking, "140425", dataset, "en")).toEqual([
      "Value of 2025 alone: not published: sample too small; two surveys pooled (2024, 2025): 8.2% (95% interval 5.6%–11.8%, 177 respondents); 5.6 points lower than the city over the same two surveys (beyond sampling error).",
    ]);
  });

  test("a model estimate only where there is nothing else", () => {
    expect(countyModel(ranking, "140427", "zh")[0]).toBe("2025 年模型估计为 11.2%（95% 区间 7.6%～16.0%）。");
    expect(countyModel(ranking, "140425", "zh")).toEqual([]);
    expect(countyStanding(ranking, "140427", dataset, "zh")).toEqual([]);
    expect(countyStanding(ranking, "140403", dataset, "zh")).toEqual([]);
    expect(countyStanding(ranking, "140428", dataset, "zh")).toEqual([]);
  });
});

describe("rank intervals", () => {
  const codes = ["140403", "140404", "140405", "140406", "140423", "140425", "140426", "140427"];
  const rates = [0.2, 0.18, 0.16, 0.14, 0.12, 0.11, 0.1, 0.09];
  const rate = (place: number): number => rates[place] ?? 0;
  const pairs = codes.flatMap((a, place) =>
    codes.slice(place + 1).map((b, after) => {
      const diff = rate(place + 1 + after) - rate(place);
      return contrast(total(a), total(b), diff, 0.01, 0.001, {
        name: "county-pairs",
        pHolm: diff < -0.0799 ? 0.03 : 0.2,
      });
    }),
  );
  const estimates = codes.map((code, place) =>
    measured(total(code), rate(place), 0.02, [rate(place) / 2, rate(place) * 1.5], 400),
  );
  const eight = datasetOf([
    wave(2025, "final", [measured(total(), 0.14, 0.007, [0.127, 0.154], 2400), ...estimates], pairs),
  ]);
  const spec = countiesRankSpec(findRanking(eight, null), eight, "zh");

  test("a column of the table, with a note; nothing on the chart itself", () => {
    const place = spec.table.columns.findIndex(({ key }) => key === "rank");
    expect(spec.table.columns[place]?.label).toBe("位次范围");
    expect(spec.table.rows.slice(0, 9).map((row) => row[place]?.text)).toEqual([
      "位次 1～4（共 8）",
      "位次 1～6（共 8）",
      ...Array.from({ length: 2 }, () => "位次 1～8（共 8）"),
      ...Array.from({ length: 2 }, () => "位次 2～8（共 8）"),
      ...Array.from({ length: 2 }, () => "位次 3～8（共 8）"),
      "—",
    ]);
    expect(spec.notes.join("")).toContain("范围之内不分先后");
    expect(spec.rows.some(({ remark }) => remark?.includes("位次"))).toBe(false);
    expect(spec.rows[0]?.words).toContain("位次 1～4（共 8）");
    expect(tableCsv(spec)).toContain('"位次 1～4（共 8）"');
  });

  test("in the words of a county's page", () => {
    expect(countyStanding(findRanking(eight, null), "140403", eight, "zh")[0]).toMatch(/位次 1～4（共 8）。$/);
    expect(countyStanding(findRanking(eight, null), "140403", eight, "en")[0]).toMatch(/rank 1–4 \(of 8\)\.$/);
  });

  test("fewer than eight: no column, no note", () => {
    const plain = countiesRankSpec(ranking, dataset, "zh");
    expect(plain.table.columns.some(({ key }) => key === "rank")).toBe(false);
    expect(plain.notes.join("")).not.toContain("位次");
  });
});
