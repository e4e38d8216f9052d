import { describe, expect, test } from "vitest";
import type { Dataset } from "#core/dataset/dataset.ts";
import { findTrend } from "#core/query/findTrend.ts";
import type { TrendSelection } from "#core/query/selection.ts";
import { year } from "#core/units.ts";
import type { TrendSpec } from "#charts/spec/chartSpec.ts";
import { trendSpec } from "#charts/spec/trendSpec.ts";
import type { Locale } from "#i18n/locale.ts";
import {
  city,
  dataset,
  datasetOf,
  measured,
  total,
  wave,
  wave2020,
  wave2022,
  wave2023,
  wave2024,
} from "#tests/fixtures/dataset.ts";

function specOf(from: Dataset, locale: Locale, more: Partial<TrendSelection> = {}): TrendSpec {
  const selection: TrendSelection = {
    areas: [city],
    by: null,
    categories: [],
    years: { from: null, to: null },
    ...more,
  };
  return trendSpec(findTrend(from, selection), from, locale);
}

describe("the city", () => {
  const spec = specOf(dataset, "zh");

  test("title, subtitle and description", () => {
    expect(spec.title).toBe("2025 年 14.1%，比目标低 0.4 个百分点，是否达标无法判定");
    expect(spec.subtitle).toBe("公民具备科学素质的比例（%），18～69 岁居民；色带为 95% 置信区间");
    expect(spec.alt).toBe(
      "折线图：公民具备科学素质的比例，长治市，2015～2025 年。长治市从 2020 年的 10.1% 到 2025 年的 14.1%（95% 置信区间 12.7%～15.6%）。全国从 2015 年的 6.2% 到 2025 年的 16.74%，2025 年目标为 14.5%。",
    );
  });

  test("title and description in English", () => {
    const english = specOf(dataset, "en");
    expect(english.title).toBe("2025: 14.1%, 0.4 points lower than the target; whether it is met cannot be told");
    expect(english.subtitle).toBe(
      "Science literacy rate (%), residents aged 18–69; bands are 95% confidence intervals",
    );
    expect(english.alt).toBe(
      "Line chart: science literacy rate, Changzhi, 2015–2025. Changzhi: from 10.1% in 2020 to 14.1% in 2025 (95% confidence interval 12.7%–15.6%). Nation: from 6.2% in 2015 to 16.74% in 2025; the target for 2025 is 14.5%.",
    );
  });

  test("the notes", () => {
    expect(spec.notes).toEqual([
      "每年样本 2388～2431 人。",
      "方法：分层多阶段抽样，加权。",
      "区间为 95% 置信区间。",
      "空心：未公布误差，不作检验。",
      "参考路径：从 2020 年 10.1% 到 2025 年 14.5%，每年 0.88 个百分点（按直线折算，规划未设年度目标）。",
      "目标值和全国值按无抽样误差处理。",
      "2020 年起加入网络样本，前后可比，比较时请留意。",
      "2022 年起测评指标修订，前后可比，比较时请留意。",
    ]);
    expect([spec.edition, spec.demo]).toEqual(["0004-3fa91c2e", "演示数据（虚构）"]);
    expect(spec.source).toBe(
      "演示调查（虚构）；长治市公布值；目标：《长治市全民科学素质行动规划纲要实施方案（2021-2025年）》；全国：国家统计局《2025年国民经济和社会发展统计公报》等，逐年来源见数据表",
    );
  });

  test("the nation below, the city strong with its band and named at its end", () => {
    expect(spec.series.map(({ label, colour, strong, band }) => [label, colour, strong, band])).toEqual([
      ["全国 16.74", "nation", false, false],
      ["长治市 14.1", "city", true, true],
    ]);
  });

  test("the published value is hollow and says why; surveys are solid with their interval", () => {
    const points = spec.series[1]?.runs[0];
    expect(points?.[0]).toMatchObject({
      mark: "hollow",
      lower: null,
      label: "10.1（未公布误差）",
      words: "2020 年长治市 10.1%，未公布误差",
    });
    expect(points?.[4]).toMatchObject({
      mark: "solid",
      lower: 0.127,
      upper: 0.156,
      label: null,
      words: "2025 年长治市 14.1%，95% 置信区间 12.7%～15.6%，样本 2405 人",
    });
  });

  test("the nation's 10.56 % of the baseline year is printed", () => {
    expect(spec.series[0]?.runs.flat().flatMap(({ label }) => label ?? [])).toEqual(["全国 10.56"]);
  });

  test("axes: years that have something, rates from 0 with round ticks", () => {
    expect(spec.years).toEqual({ from: 2015, to: 2025, ticks: [2015, 2018, 2020, 2022, 2023, 2024, 2025] });
    expect([spec.rates.from, spec.rates.to, spec.rates.ticks.map(({ label }) => label)]).toEqual([
      0,
      0.18,
      ["0", "5", "10", "15"],
    ]);
  });

  test("target, path and breaks", () => {
    expect(spec.targets).toEqual([
      { year: 2025, value: 0.145, label: "目标 14.5", words: "长治市 2025 年目标：14.5%" },
    ]);
    expect(spec.paths[0]?.words).toContain("每年 0.88 个百分点（按直线折算，规划未设年度目标）");
    expect(spec.breaks).toEqual([
      { year: 2020, label: "加入网络样本" },
      { year: 2022, label: "测评指标修订" },
    ]);
  });

  test("the table has units in its labels, shares as values and the source of every published figure", () => {
    expect(spec.table.columns.map(({ label }) => label)).toEqual([
      "系列",
      "年份",
      "比例（%）",
      "95% 置信下限（%）",
      "95% 置信上限（%）",
      "样本量（人）",
      "有效样本量（人）",
      "说明",
    ]);
    expect(spec.table.columns[2]?.dataLabel).toBe("比例（0～1）");
    expect(spec.table.rows).toHaveLength(5 + 7 + 1);
    expect(spec.table.rows[0]?.map(({ text }) => text)).toEqual([
      "长治市",
      "2020",
      "10.1",
      "—",
      "—",
      "—",
      "—",
      "未公布误差",
    ]);
    expect(spec.table.rows[4]?.map(({ value }) => value)).toEqual([null, 2025, 0.141, 0.127, 0.156, 2405, 2212, null]);
    expect(spec.table.rows[7]?.map(({ text }) => text)).toEqual([
      "全国",
      "2020",
      "10.56",
      "—",
      "—",
      "—",
      "—",
      "第十一次中国公民科学素质抽样调查（n = 309800，规划引用）",
    ]);
  });
});

describe("states", () => {
  test("only a published value: no band is claimed", () => {
    const spec = specOf(datasetOf([wave2020]), "zh");
    expect(spec.title).toBe("2020 年 10.1%，按公布值比 2025 年目标低 4.4 个百分点，2025 年没有调查，是否达标数据不足");
    expect(spec.subtitle).toBe("公民具备科学素质的比例（%），18～69 岁居民");
    expect(spec.notes[0]).toBe("未公布样本量。");
  });

  test("the latest wave cannot be read", () => {
    expect(specOf(datasetOf([wave2020, wave2022, wave2023, wave2024], { missing: [2025] }), "zh").title).toBe(
      "2024 年 13.5%，比 2025 年目标低 1.0 个百分点，2025 年的数据未能读取",
    );
  });

  test("a first wave", () => {
    expect(specOf(datasetOf([wave2022], { publishedAt: "2023-01-01T00:00:00Z" }), "zh").title).toBe(
      "2022 年 11.6%，比 2025 年目标低 2.9 个百分点，可比调查少于两次，能否达标数据不足",
    );
  });

  test("no target: the tested change", () => {
    expect(specOf(datasetOf([wave2022, wave2023], { targets: [] }), "zh").title).toBe(
      "2023 年 12.2%，与 2022 年看不出变化",
    );
    expect(specOf(datasetOf([wave2022], { targets: [] }), "zh").title).toBe("2022 年 11.6%，尚无可比的前一次调查");
  });

  test("years chosen: the title tells only what is drawn", () => {
    const spec = specOf(dataset, "zh", { years: { from: year(2022), to: year(2024) } });
    expect(spec.title).toBe("2022 年 11.6%，2024 年 13.5%");
    expect(spec.notes).toContain(
      "参考路径：从 2022 年 11.9% 到 2024 年 13.6%，每年 0.88 个百分点（按直线折算，规划未设年度目标）。",
    );
  });

  test("a provisional wave is hollow and says so", () => {
    const spec = specOf(
      datasetOf([wave2022, wave(2025, "provisional", [measured(total(), 0.141, 0.0074, [0.127, 0.156], 2405)])]),
      "zh",
    );
    expect(spec.series[1]?.runs[0]?.[1]).toMatchObject({
      mark: "hollow",
      words: "2025 年长治市 14.1%，95% 置信区间 12.7%～15.6%，样本 2405 人，初步结果",
    });
    expect(spec.title).toBe("2025 年（初步）14.1%，比目标低 0.4 个百分点，是否达标无法判定");
    expect(spec.notes).toContain("空心：初步结果。");
  });

  test("a withheld cell is in the table with its reason, and in the title where there is nothing else", () => {
    const spec = specOf(dataset, "zh", { areas: ["140427"] });
    expect(spec.title).toBe("2025 年壶关县：待审核，暂不发布");
    expect(spec.table.rows[0]?.map(({ text }) => text)).toEqual([
      "壶关县",
      "2025",
      "—",
      "—",
      "—",
      "120",
      "—",
      "待审核，暂不发布",
    ]);
    expect(spec.notes).toContain("—：不发布或没有数据，原因见数据表。");
  });

  test("nothing at all", () => {
    expect(specOf(datasetOf([]), "zh").title).toBe("没有可显示的数据");
    expect(specOf(datasetOf([]), "en").title).toBe("Nothing to show");
    expect(specOf(datasetOf([wave2020]), "zh", { by: "population" })).toMatchObject({
      title: "没有按重点人群分组的数据",
      alt: "折线图：没有按重点人群分组的数据。",
      series: [],
    });
  });
});

describe("several lines", () => {
  test("populations: their colours and shapes, the note on overlap, no bands over each other", () => {
    const spec = specOf(dataset, "zh", { by: "population" });
    expect(spec.title).toBe("2025 年：领导干部和公务员 25.4%，产业工人 15.2%，农民 7.2%，老年人（60～69 岁）5.1%");
    expect(spec.series.map(({ colour, shape, band }) => [colour, shape, band])).toEqual([
      ["farmers", "circle", false],
      ["workers", "square", false],
      ["elderly", "triangle", false],
      ["officials", "diamond", false],
    ]);
    expect(spec.notes).toContain("人群互有重叠，不可相加。");
    expect(specOf(dataset, "en", { by: "population" }).title).toBe(
      "2025: officials and civil servants 25.4%, industrial workers 15.2%, farmers 7.2%, older people (60–69) 5.1%",
    );
  });

  test("urban and rural: the tested gap, and the nation's own urban and rural lines", () => {
    expect(specOf(dataset, "zh", { by: "residence" }).title).toBe("2025 年城镇比农村高 8.1 个百分点（超出抽样误差）");
    expect(specOf(dataset, "en", { by: "residence" }).title).toBe(
      "2025: Urban 8.1 points higher than rural (beyond sampling error)",
    );
    expect(specOf(dataset, "zh", { by: "residence" }).series.map(({ label }) => label)).toEqual([
      "全国城镇 17.25",
      "全国农村 9.16",
      "城镇 17.4",
      "农村 9.3",
    ]);
  });

  test("youth alone: another indicator, an axis of its own", () => {
    const spec = specOf(dataset, "zh", { by: "population", categories: ["youth"] });
    expect(spec.subtitle).toBe("青少年科学素质测评合格率（%）；另一种测评口径，不与居民的比例比较");
    expect([spec.rates.from, spec.rates.to]).toEqual([0, 1]);
    expect(spec.title).toBe("2025 年青少年 71.3%，与 2024 年看不出变化");
  });

  test("areas beside the city", () => {
    const spec = specOf(dataset, "zh", { areas: [city, "140423"] });
    expect(spec.title).toBe("2025 年襄垣县 9.6%，低于全市（14.1%）");
    expect(specOf(dataset, "en", { areas: [city, "140423"] }).title).toBe(
      "2025: 9.6% in Xiangyuan County, below the city (14.1%)",
    );
    expect(specOf(dataset, "zh", { areas: ["140403", city] }).title).toBe(
      "2025 年潞州区 17.8%，与全市（14.1%）看不出差别",
    );
    expect(spec.series.map(({ colour, strong }) => [colour, strong])).toEqual([
      ["nation", false],
      ["city", true],
      ["second", false],
    ]);
  });

  test("an area without a value of its own, alone and with the group that stands in for it", () => {
    expect(specOf(dataset, "zh", { areas: ["140427", city] }).title).toBe(
      "2025 年壶关县：待审核，暂不发布；全市 14.1%",
    );
    // The group has no stored contrast with the city.
    expect(specOf(dataset, "zh", { areas: ["140427", "1404X8", city] }).title).toBe(
      "2025 年壶关县：待审核，暂不发布；八县（合并）11.8%，无法检验",
    );
  });

  test("several areas with values: what each has", () => {
    expect(specOf(dataset, "zh", { areas: ["140403", city, "140423"] }).title).toBe(
      "2025 年：潞州区 17.8%，长治市 14.1%，襄垣县 9.6%",
    );
  });

  test("more than four: the lowest and the highest; the nation's many dots go without numbers, in a note", () => {
    const ages = ["18-29", "30-39", "40-49", "50-59", "60-69"];
    const rates = [0.26, 0.19, 0.13, 0.08, 0.05];
    const wave2023Ages = wave(
      2023,
      "demo",
      ages.map((category, place) => {
        const rate = rates[place] ?? 0;
        return measured({ area: city, dimension: "age", category }, rate, 0.02, [rate - 0.03, rate + 0.04], 400);
      }),
    );
    const data = datasetOf([wave2023Ages]);
    const spec = specOf(data, "zh", { by: "age" });
    expect(spec.title).toBe("2023 年：最低 60～69 岁 5.0%，最高 18～29 岁 26.0%");
    expect(spec.series.filter(({ colour }) => colour === "nation").map(({ label }) => label)).toEqual(
      Array.from({ length: 5 }, () => null),
    );
    expect(spec.notes[0]).toBe("灰色小点为全国同组的值，逐点查看或见数据表。");
  });
});
