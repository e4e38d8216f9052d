import { describe, expect, test } from "vitest";
import type { Dataset } from "#core/dataset/dataset.ts";
import { findVerdict } from "#core/query/findVerdict.ts";
import { trackingTable } from "#charts/spec/trackingTable.ts";
import type { Locale } from "#i18n/locale.ts";
import { exactChance } from "#i18n/trackingWords.ts";
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
  wave2024,
  wave2025,
} from "#tests/fixtures/dataset.ts";

function rowsOf(from: Dataset, locale: Locale): readonly string[] {
  const verdict = findVerdict(from, city);
  const table = verdict === null ? null : trackingTable(verdict, locale);
  if (table === null) throw new Error("no table");
  return table.rows.map(({ label, value, note }) => [label, value, note].join("｜"));
}

test("the main case in Chinese: everything together, the confidence exact, the ratio with its class", () => {
  expect(rowsOf(dataset, "zh")).toEqual([
    "与目标的差距｜低 0.4 个百分点｜95% 置信区间：低 1.8 至高 1.1；看不出差别",
    "实际已达标的把握｜29.8%｜不低于 97.5% 为已达标，不高于 2.5% 为未达标，其间无法判定",
    "与参考路径 2025 年值的差距｜低 0.4 个百分点｜95% 置信区间：低 1.8 至高 1.1；看不出差别；已到目标年，路径值就是目标值",
    "相对参考路径的进度｜落后 0.5 年｜由数值与直线路径相比得出，未计抽样误差",
    "自 2020 年基线年均变化｜每年 0.80 个百分点｜基线未公布误差，没有区间；参考路径每年 0.88",
    "按目前趋势推算的 2025 年真实比例｜—｜目标年已到，不再推算",
    "与最近一次可比调查相比｜高 0.6 个百分点｜2024 年 13.5%；95% 置信区间：低 1.5 至高 2.7；看不出差别",
    "增速比（实际年均增速 ÷ 所需年均增速）｜0.92｜进展适中（0.60～0.95）；基线未公布误差，没有区间；仅供参考，不决定研判",
    "基线｜2020 年 10.1%｜未公布误差，无法检验；长治市公布值",
  ]);
});

describe("before the target year", () => {
  const at = (year: number, rate: number, se: number) =>
    wave(year, "final", [measured(total(), rate, se, [rate - 2 * se, rate + 2 * se], 2400, { df: null })]);
  // The reference's case of 2023 at 12.0 %.
  const given = datasetOf([at(2020, 0.101, 0.0065), at(2023, 0.12, 0.0062)], {
    publishedAt: "2024-01-01T00:00:00Z",
  });

  test("path of three forms, projection with interval, ratio with interval", () => {
    const rows = rowsOf(given, "zh");
    expect(rows[1]).toBe("到 2025 年达标的把握｜20.7%｜不低于 90% 为预期达标；不高于 10% 为需加快或进展有限");
    expect(rows[2]).toBe(
      "与参考路径 2023 年值的差距｜低 0.7 个百分点｜95% 置信区间：低 2.0 至高 0.5；看不出差别；路径值 12.7%（按直线折算，规划未设年度目标）；换成等比路径为 12.5%，logit 路径为 12.6%",
    );
    expect(rows[4]).toBe("到 2025 年达标所需年均增幅｜每年 1.25 个百分点｜参考路径每年 0.88");
    expect(rows[5]).toBe(
      "按目前趋势推算的 2025 年真实比例｜13.4%｜95% 区间 11.1%～16.1%；据 2020 年、2023 年的调查，按 logit 直线外推；不是对下一次调查结果的预报",
    );
    expect(rows[7]).toMatch(
      /^增速比.*｜0\.79｜进展适中（0\.60～0\.95）；95% 置信区间 −?\d\.\d\d 至 \d\.\d\d；仅供参考，不决定研判$/,
    );
  });

  test("in English", () => {
    const rows = rowsOf(given, "en");
    expect(rows[0]).toBe(
      "Distance from the target｜2.5 points lower｜95% confidence interval 1.3 to 3.7 lower; beyond sampling error",
    );
    expect(rows[5]).toBe(
      "True rate of 2025 at the present trend｜13.4%｜95% interval 11.1%–16.1%; from the surveys of 2020 and 2023, straight in logit; not a forecast of what the next survey will find",
    );
  });
});

test("without an error: as published, and too little data for the confidence", () => {
  const rows = rowsOf(datasetOf([wave2020, wave(2025, "final", [published(total(), 0.146)])]), "zh");
  expect(rows[0]).toBe("与目标的差距｜高 0.1 个百分点｜按公布值；未公布误差，无法检验");
  expect(rows[1]).toBe("实际已达标的把握｜数据不足｜公布值没有误差信息");
});

test("a value of the target year that is withheld, and a target year without a survey", () => {
  const hidden = wave(2025, "final", [suppressed(total(), "review", 400)]);
  expect(rowsOf(datasetOf([wave2022, wave2024, hidden]), "zh")[1]).toBe(
    "到 2025 年达标的把握｜数据不足｜目标年的值未发布",
  );
  expect(rowsOf(datasetOf([wave2022, wave2024]), "zh")[1]).toBe("到 2025 年达标的把握｜数据不足｜目标年没有调查");
});

test("every other target has a row, with its words and its confidence", () => {
  const target = {
    id: "t-2030",
    area: city,
    dimension: "total",
    year: 2030,
    rate: 0.18,
    operator: ">=",
    instrument: "cast-18-69",
    source: { zh: "规划" },
  };
  const rows = rowsOf(
    datasetOf([wave2020, wave2022, wave2025], { targets: [...dataset.manifest.targets, target] }),
    "zh",
  );
  expect(rows[4]).toBe("到 2030 年达标所需年均增幅｜每年 0.78 个百分点｜");
  expect(rows.at(-1)).toMatch(
    /^2030 年 18% 的目标｜能否达标无法判定｜把握 \d\d\.\d%；推算 \d\d\.\d%（95% 区间 [\d.]+%～[\d.]+%）$/,
  );
});

test("no target, no table", () => {
  const verdict = findVerdict(datasetOf([wave2025], { targets: [] }), city);
  expect(verdict === null ? undefined : trackingTable(verdict, "zh")).toBeNull();
});

test("a confidence is never printed as 0 or 100", () => {
  expect([
    exactChance(0.99996, "zh"),
    exactChance(0.00001, "zh"),
    exactChance(0.9994, "en"),
    exactChance(1, "en"),
  ]).toEqual(["99.9% 以上", "0.1% 以下", "99.9%", "over 99.9%"]);
});
