import { describe, expect, test } from "vitest";
import type { Dataset } from "#core/dataset/dataset.ts";
import type { Estimate, Status } from "#core/dataset/schema.ts";
import { findVerdict } from "#core/query/findVerdict.ts";
import { verdictCard, type VerdictCard } from "#charts/spec/verdictCard.ts";
import { verdictFoot, type VerdictFoot } from "#charts/spec/verdictFoot.ts";
import type { Locale } from "#i18n/locale.ts";
import {
  city,
  dataset,
  datasetOf,
  measured,
  published,
  suppressed,
  total,
  wave,
  wave2020,
  wave2022,
  wave2023,
  wave2024,
  wave2025,
} from "#tests/fixtures/dataset.ts";

function cardOf(from: Dataset, locale: Locale, area: string = city): VerdictCard & VerdictFoot {
  const verdict = findVerdict(from, area);
  if (verdict === null) throw new Error("no verdict");
  return { ...verdictCard(verdict, from, locale), ...verdictFoot(verdict, from, locale) };
}

function headline(card: VerdictCard): string {
  return card.headline.map(({ text }) => text).join("");
}

/** The phrase that carries the status, with its tone. */
function statusOf(card: VerdictCard): string {
  return card.headline
    .filter(({ tone }) => tone !== "plain")
    .map(({ tone, text }) => `${tone}: ${text}`)
    .join();
}

describe("the main case in Chinese", () => {
  const card = cardOf(dataset, "zh");

  test("the sentence", () => {
    expect(headline(card)).toBe(
      "2025 年，每 100 位 18～69 岁居民中约有 14 位具备科学素质；是否达到 14.5% 的目标，尚无法判定",
    );
    expect(statusOf(card)).toBe("undecided: 尚无法判定");
  });

  test("what is certain, what is not, what would settle it", () => {
    expect(card.certain).toEqual(["低于同年全国（16.74%）", "比 2022 年提高"]);
    expect(card.uncertain).toEqual(["是否达标（实际已达标的把握约三成）", "与 2024 年相比有无变化"]);
    expect(card.settle).toBe("要分辨 0.4 个百分点，有效样本约需 2.9 万人，本次约 2200 人。");
  });

  test("the four figures", () => {
    expect(card.figures).toEqual([
      {
        id: "latest",
        label: "2025 年最新值",
        before: "",
        number: "14.1",
        unit: "%",
        note: "95% 置信区间 12.7%～15.6%",
      },
      {
        id: "target",
        label: "比 14.5% 的目标",
        before: "低",
        number: "0.4",
        unit: "个百分点",
        note: "95% 置信区间：低 1.8 至高 1.1",
      },
      {
        id: "benchmark",
        label: "比同年全国 16.74%",
        before: "低",
        number: "2.6",
        unit: "个百分点",
        note: "超出抽样误差",
      },
      {
        id: "pace",
        label: "自 2020 年基线年均变化",
        before: "提高",
        number: "0.80",
        unit: "个百分点",
        note: "参考路径每年 0.88；基线未含误差",
      },
    ]);
  });

  test("the notes", () => {
    expect(card.notes).toEqual([
      "目标值和全国值按无抽样误差处理。",
      "2020 年基线 10.1% 未公布误差，与它的差别无法检验。",
      "参考路径每年 0.88 个百分点（按直线折算，规划未设年度目标）。",
      "按参考路径落后约 0.5 年。",
      // (14.1/10.1)^(1/5) − 1 = 6.900 % a year over the needed 7.5002 %.
      "自基线的年均增速与达标所需增速之比为 0.92，进展适中（0.60～0.95）；仅供参考，不决定研判。",
      "“把握”是依据本次调查对真实比例的判断，不是对下一次调查结果的预报。",
    ]);
  });

  test("source, edition, demo mark", () => {
    expect(card.source).toBe(
      "演示调查（虚构）；目标：《长治市全民科学素质行动规划纲要实施方案（2021-2025年）》；全国：国家统计局《2025年国民经济和社会发展统计公报》",
    );
    expect([card.edition, card.demo]).toEqual(["0004-3fa91c2e", "演示数据（虚构）"]);
  });
});

describe("the main case in English", () => {
  const card = cardOf(dataset, "en");

  test("the sentence and what belongs to it", () => {
    expect(headline(card)).toBe(
      "In 2025, about 14 in every 100 residents aged 18–69 were science literate; whether the target of 14.5% has been met cannot be told yet",
    );
    expect(card.certain).toEqual(["below the nation in the same year (16.74%)", "higher than in 2022"]);
    expect(card.uncertain).toEqual([
      "whether the target has been met (chance that it has: about three in ten)",
      "whether it has changed since 2024",
    ]);
    expect(card.settle).toBe(
      "To tell a difference of 0.4 points, an effective sample of about 29,000 people would be needed; this survey had about 2,200 people.",
    );
  });

  test("the four figures", () => {
    expect(
      card.figures.map(({ label, before, number, unit, note }) => [label, before, number, unit, note].join("|")),
    ).toEqual([
      "Latest value, 2025||14.1|%|95% confidence interval 12.7%–15.6%",
      "Against the target of 14.5%|lower by|0.4|points|95% confidence interval 1.8 lower to 1.1 higher",
      "Against the nation's 16.74%|lower by|2.6|points|Beyond sampling error",
      "Mean change since the 2020 baseline|up|0.80|points a year|Reference path 0.88 a year; baseline without error",
    ]);
  });
});

describe("the words at the edges, target 14.5 % in 2025", () => {
  const only = (estimate: Estimate, status: Status = "final"): Dataset =>
    datasetOf([wave2020, wave(2025, status, [estimate])]);
  const judged = (rate: number, se: number, interval: readonly [number, number], status?: Status): Dataset =>
    only(measured(total(), rate, se, interval, 2400), status);

  test("14.6 ± 1.2: cannot be told, with its probability", () => {
    const card = cardOf(judged(0.146, 0.012, [0.124, 0.172]), "zh");
    expect(statusOf(card)).toBe("undecided: 尚无法判定");
    expect(card.uncertain[0]).toBe("是否达标（实际已达标的把握约五成）");
    expect(card.certain).toEqual(["实际比例在 12.4%～17.2% 之间（95% 置信区间）"]);
    expect(card.settle).toBe("要分辨 0.1 个百分点，有效样本约需 48 万人，本次约 870 人。");
  });

  test("17.0 ± 0.6: met, and how sure", () => {
    const card = cardOf(judged(0.17, 0.006, [0.158, 0.182]), "zh");
    expect(headline(card)).toBe("2025 年，每 100 位 18～69 岁居民中约有 17 位具备科学素质；对照 14.5% 的目标，已达标");
    expect(statusOf(card)).toBe("good: 已达标");
    expect(card.certain[0]).toBe("达到了 14.5% 的目标（实际已达标的把握极大，几乎可以肯定）");
    expect(card.settle).toBeNull();
  });

  test("15.9 ± 0.75: cannot be told", () => {
    const card = cardOf(judged(0.159, 0.0075, [0.1448, 0.1745]), "zh");
    expect(statusOf(card)).toBe("undecided: 尚无法判定");
    expect(card.uncertain[0]).toBe("是否达标（实际已达标的把握超过百分之九十五，判定达标须不低于 97.5%）");
    // 0.159·0.841/(0.014/1.96)² = 2621 against 0.159·0.841/0.0075² = 2377.
    expect(card.settle).toBe("要分辨 1.4 个百分点，有效样本约需 2600 人，本次约 2400 人。");
  });

  test("12.0 ± 0.7, provisional: not met, and marked", () => {
    const card = cardOf(judged(0.12, 0.007, [0.107, 0.135], "provisional"), "zh");
    expect(headline(card)).toBe(
      "2025 年（初步结果），每 100 位 18～69 岁居民中约有 12 位具备科学素质；对照 14.5% 的目标，未达标",
    );
    expect(statusOf(card)).toBe("bad: 未达标");
    expect(card.figures[0]?.label).toBe("2025 年最新值（初步）");
    expect(card.notes[0]).toBe("最新值为初步结果，可能修订。");
    expect(card.demo).toBeNull();
  });

  test("14.6 without error: the point comparison by name, no data for the confidence", () => {
    const card = cardOf(only(published(total(), 0.146)), "zh");
    expect(headline(card)).toBe(
      "2025 年，每 100 位 18～69 岁居民中约有 15 位具备科学素质；按公布值比 14.5% 的目标高 0.1 个百分点，是否达标数据不足",
    );
    expect(card.certain).toEqual(["按公布值比同年全国（16.74%）低 2.1 个百分点"]);
    expect(card.uncertain).toEqual([
      "实际是否达标（公布值没有误差信息，已达标的把握数据不足）",
      "与同年全国（16.74%）有无差别（无法检验）",
    ]);
    expect(card.settle).toBe("要判定是否达标，需要本次调查的标准误，或样本量和设计效应。");
    expect(card.figures[1]).toMatchObject({ before: "高", number: "0.1", note: "按公布值；未公布误差" });
  });

  test("a value at the target is not called lower or higher", () => {
    const card = cardOf(judged(0.1452, 0.007, [0.132, 0.16]), "zh");
    expect(card.figures[1]).toMatchObject({ before: "相差不到", number: "0.1", unit: "个百分点" });
    expect(card.settle).toBe("本次数值与目标几乎相同，增加样本也难以分辨。");
  });
});

describe("states with less data", () => {
  test("only a published value", () => {
    const card = cardOf(datasetOf([wave2020]), "zh");
    expect(headline(card)).toBe(
      "2020 年，每 100 位 18～69 岁居民中约有 10 位具备科学素质；2025 年没有调查，是否达到 14.5% 的目标，数据不足",
    );
    expect(card.certain).toEqual([
      "按公布值比 2025 年 14.5% 的目标低 4.4 个百分点",
      "按公布值比同年全国（10.56%）低 0.5 个百分点",
    ]);
    expect(card.figures.map(({ number, note }) => `${number} ${note}`)).toEqual([
      "10.1 未公布误差",
      "4.4 按公布值；未公布误差",
      "0.5 未公布误差，无法检验",
      "— 只有一个年度，无法计算",
    ]);
  });

  test("a first wave only, before the target", () => {
    const first = datasetOf([wave2020, wave2022], { publishedAt: "2023-01-01T00:00:00Z" });
    const card = cardOf(first, "zh");
    expect(headline(card)).toBe(
      "2022 年，每 100 位 18～69 岁居民中约有 12 位具备科学素质；可比调查少于两次，能否达到 2025 年 14.5% 的目标，数据不足",
    );
    expect(card.uncertain).toEqual([
      "2025 年能否达标（可比调查少于两次，无法推算）",
      "与同年全国（12.93%）有无差别",
      "自 2020 年以来有无提高（基线未公布误差，无法检验）",
    ]);
    expect(card.settle).toBe("再有一次口径相同、带误差信息的调查，就可以推算。");
    expect(card.figures[3]).toEqual({
      id: "pace",
      label: "到 2025 年达标所需年均增幅",
      before: "",
      number: "0.97",
      unit: "个百分点",
      note: "参考路径每年 0.88",
    });
    expect(headline(cardOf(first, "en"))).toBe(
      "In 2022, about 12 in every 100 residents aged 18–69 were science literate; with fewer than two comparable surveys, whether the target of 14.5% for 2025 will be met cannot be said",
    );
  });

  test("before the target, by projection", () => {
    const card = cardOf(
      datasetOf([wave2020, wave2022, wave2023, wave2024], { publishedAt: "2025-01-01T00:00:00Z" }),
      "zh",
    );
    expect(headline(card)).toBe(
      "2024 年，每 100 位 18～69 岁居民中约有 14 位具备科学素质；能否达到 2025 年 14.5% 的目标，尚无法判定",
    );
    expect(card.uncertain).toEqual([
      "2025 年能否达标（按目前趋势，达标的把握约五成）",
      "与 2022 年、2023 年相比有无变化",
    ]);
    expect(card.settle).toBe("再做一次口径相同的调查，推算的范围会缩小。");
  });

  test("the latest wave cannot be read: no word calls 2024 the latest survey", () => {
    const partial = datasetOf([wave2020, wave2022, wave2023, wave2024], { missing: [2025] });
    const card = cardOf(partial, "zh");
    expect(headline(card)).toBe(
      "2024 年，每 100 位 18～69 岁居民中约有 14 位具备科学素质；2025 年的数据未能读取，是否达到 14.5% 的目标，这里无法判定",
    );
    expect(card.figures[0]?.label).toBe("2024 年的值（可读取的最近一年）");
    expect(card.uncertain[0]).toBe("2025 年的水平（数据未能读取）");
    expect(card.settle).toBe("2025 年的数据可以读取后，即可判定。");
    expect(headline(cardOf(partial, "en"))).toContain(
      "the data of 2025 could not be read, so whether the target of 14.5% is met cannot be said here",
    );
  });

  test("no target", () => {
    const card = cardOf(datasetOf([wave2020, wave2022, wave2024, wave2025], { targets: [] }), "zh");
    expect(headline(card)).toBe("2025 年，每 100 位 18～69 岁居民中约有 14 位具备科学素质；尚未设定目标");
    expect(card.figures[1]).toEqual({
      id: "target",
      label: "比目标",
      before: "",
      number: "—",
      unit: "",
      note: "尚未设定目标",
    });
    expect(card.settle).toBeNull();
  });

  test("a target that is to be exceeded", () => {
    const above = {
      id: "x",
      area: city,
      dimension: "total",
      year: 2025,
      rate: 0.15,
      operator: ">",
      instrument: "cast-18-69",
      source: { zh: "规划" },
    };
    expect(headline(cardOf(datasetOf([wave2025], { targets: [above] }), "zh"))).toContain(
      "是否达到“超过 15%”的目标，尚无法判定",
    );
    expect(headline(cardOf(datasetOf([wave2025], { targets: [above] }), "en"))).toContain(
      "whether the target of more than 15% has been met cannot be told yet",
    );
  });
});

describe("after the target year", () => {
  const own = wave(2025, "final", [measured(total(), 0.17, 0.006, [0.158, 0.182], 2400)]);
  const after = { publishedAt: "2027-01-01T00:00:00Z" };

  test("the verdict of the target year stands, its year is told, also beside a later figure without error", () => {
    const figure = wave(2026, "published-figure", [published(total(), 0.168)]);
    const card = cardOf(datasetOf([wave2022, own, figure], after), "zh");
    expect(headline(card)).toBe(
      "2026 年，每 100 位 18～69 岁居民中约有 17 位具备科学素质；对照 2025 年 14.5% 的目标，已达标",
    );
    expect(card.certain[0]).toBe("达到了 2025 年 14.5% 的目标（实际已达标的把握极大，几乎可以肯定）");
  });

  test("surveyed and not published is not called a missing survey", () => {
    const hidden = wave(2025, "final", [suppressed(total(), "review", 400)]);
    const card = cardOf(datasetOf([wave2022, wave2024, hidden]), "zh");
    expect(headline(card)).toContain("2025 年的值未发布，是否达到 14.5% 的目标，数据不足");
    expect(card.uncertain[0]).toBe("2025 年的水平（已调查，值未发布）");
    expect(card.settle).toBe("2025 年的值审核发布后，即可判定。");
    expect(headline(cardOf(datasetOf([wave2022, wave2024, hidden]), "en"))).toContain(
      "the value of 2025 has not been published, so whether the target of 14.5% is met cannot be said",
    );
  });

  test("the next target: the pace is to it, and zero where the value is there already", () => {
    const target = {
      id: "t-2030",
      area: city,
      dimension: "total",
      year: 2030,
      rate: 0.165,
      operator: ">=",
      instrument: "cast-18-69",
      source: { zh: "规划" },
    };
    const both = { targets: [...dataset.manifest.targets, target] };
    expect(cardOf(datasetOf([wave2020, wave2025], both), "zh").figures[3]).toMatchObject({
      label: "到 2030 年达标所需年均增幅",
      number: "0.48",
      note: "16.5% 的目标",
    });
    expect(cardOf(datasetOf([wave2020, own], both), "zh").figures[3]).toMatchObject({
      number: "0.00",
      note: "最新值已不低于目标",
    });
    expect(cardOf(datasetOf([wave2020, wave2022, wave2025], both), "zh").notes.at(-1)).toMatch(
      /^另有 2030 年 16\.5% 的目标：.+。$/,
    );
  });
});

describe("what the sample asks for, and caution", () => {
  test("a sample as large as the gap asks for, and still undecided: the edge of the error", () => {
    // Needed 0.16·0.84/(0.015/1.96)² = 2295; the sample has 0.16·0.84/0.0076² = 2327, but t with 9 df is wider than 1.96.
    const edge = wave(2025, "final", [measured(total(), 0.16, 0.0076, [0.1435, 0.178], 2500, { df: 9 })]);
    const card = cardOf(datasetOf([edge]), "zh");
    expect(statusOf(card)).toBe("undecided: 尚无法判定");
    expect(card.settle).toBe("1.5 个百分点的差距正好在抽样误差的边缘，样本再大一些就能分辨。");
  });

  test("a value with a large error says so under its number and in the notes", () => {
    const cautious = datasetOf([
      wave(2025, "final", [measured(total(), 0.14, 0.03, [0.09, 0.21], 300, { reliability: "caution" })]),
    ]);
    expect(cardOf(cautious, "zh").figures[0]?.note).toBe("95% 置信区间 9.0%～21.0%；误差较大，谨慎使用");
    expect(cardOf(cautious, "zh").notes).toContain("最新值误差较大，谨慎使用。");
  });
});

describe("an area within the city", () => {
  test("told apart from the city", () => {
    const card = cardOf(dataset, "zh", "140423");
    expect(headline(card)).toBe("2025 年，襄垣县每 100 位 18～69 岁居民中约有 10 位具备科学素质；低于全市（14.1%）");
    expect(card.certain).toEqual(["低于同年全国（16.74%）"]);
    expect(card.figures[2]).toEqual({
      id: "benchmark",
      label: "比全市 14.1%",
      before: "低",
      number: "4.5",
      unit: "个百分点",
      note: "超出抽样误差",
    });
  });

  test("not told apart", () => {
    const card = cardOf(dataset, "zh", "140403");
    expect(headline(card)).toBe(
      "2025 年，潞州区每 100 位 18～69 岁居民中约有 18 位具备科学素质；与全市（14.1%）看不出差别",
    );
    expect(statusOf(card)).toBe("undecided: 看不出差别");
    expect(headline(cardOf(dataset, "en", "140403"))).toBe(
      "In 2025, about 18 in every 100 residents aged 18–69 in Luzhou District were science literate; whether this differs from the city (14.1%) cannot be told",
    );
  });
});
