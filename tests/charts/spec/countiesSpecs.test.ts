import { describe, expect, test } from "vitest";
import { findRanking } from "#core/query/findRanking.ts";
import { countiesRankSpec } from "#charts/spec/countiesRankSpec.ts";
import { countiesTilesSpec } from "#charts/spec/countiesTilesSpec.ts";
import { contrast, dataset, datasetOf, measured, suppressed, total, wave, wave2020 } from "#tests/fixtures/dataset.ts";

const ranking = findRanking(dataset, null);

describe("counties by value", () => {
  const spec = countiesRankSpec(ranking, dataset, "zh");

  test("how far apart the published ones are, and how many are not told apart", () => {
    expect(spec.title).toBe("2025 年单独发布的 3 个县（区）在 9.6% 与 17.8% 之间，2 个与全市看不出差别");
    expect(countiesRankSpec(ranking, dataset, "en").title).toBe(
      "2025: 3 counties published, from 9.6% to 17.8%; no difference from the city detected for 2",
    );
  });

  test("the first note warns against ranking", () => {
    expect(spec.notes.slice(0, 3)).toEqual([
      "抽样误差较大，不宜用于县（区）排名考核。",
      "县（区）数值不含开发区样本。",
      "样本不足、不单独发布的县（区），见所在的合并组。",
    ]);
  });

  test("values first, withheld with their reason and where to look, merged groups last", () => {
    expect(spec.rows).toHaveLength(16);
    expect(spec.rows.slice(0, 4).map(({ label, text, remark }) => [label, text, remark])).toEqual([
      ["潞州区", "17.8", "与全市看不出差别"],
      ["平顺县", "13.1", "与全市看不出差别"],
      ["襄垣县", "9.6", "低于全市"],
      ["上党区", "—", "样本不足，不发布；见四区（合并）"],
    ]);
    expect(spec.rows.slice(-2).map(({ label, text }) => [label, text])).toEqual([
      ["四区（合并）", "16.1"],
      ["八县（合并）", "11.8"],
    ]);
    expect(spec.rows[1]?.mark).toBe("hatched");
  });

  test("the description gives the merged groups apart", () => {
    expect(spec.alt).toBe(
      "点和区间图：2025 年各县（区），共 16 行。从高到低：潞州区 17.8%、平顺县 13.1%、襄垣县 9.6%。另有合并组：四区（合并）16.1%、八县（合并）11.8%。竖线为全市 14.1%。",
    );
  });

  test("more than three names become a count", () => {
    const codes = ["140403", "140404", "140405", "140406"];
    const many = datasetOf([
      wave(
        2025,
        "final",
        [
          measured(total(), 0.14, 0.007, [0.127, 0.154], 2400),
          ...codes.map((code) => measured(total(code), 0.05, 0.01, [0.033, 0.074], 400)),
        ],
        codes.map((code) => contrast(total(code), total(), 0.09, 0.01, 1e-9, { name: "counties", pHolm: 1e-8 })),
      ),
    ]);
    // All four are 5.0 %: there is no range to tell.
    expect(countiesRankSpec(findRanking(many, null), many, "zh").title).toBe("2025 年 4 个县（区）低于全市");
  });

  test("all withheld; only the city's published value", () => {
    const none = datasetOf([
      wave(2025, "final", [
        measured(total(), 0.14, 0.007, [0.127, 0.154], 2400),
        suppressed(total("140403"), "sample"),
      ]),
    ]);
    expect(countiesRankSpec(findRanking(none, null), none, "zh").title).toBe("2025 年各县（区）均不单独发布");
    const only = datasetOf([wave2020]);
    expect(countiesRankSpec(findRanking(only, null), only, "zh").title).toBe("2020 年只有全市公布值，没有分组数据");
  });
});

describe("counties as tiles", () => {
  const spec = countiesTilesSpec(ranking, dataset, "zh");
  const tile = (id: string) => spec.tiles.find((one) => one.id === id);

  test("the finding, and what is not published", () => {
    expect(spec.title).toBe("2025 年襄垣县低于全市，2 个看不出差别，4 个不单独发布");
    expect(countiesTilesSpec(ranking, dataset, "en").title).toBe(
      "2025: Xiangyuan County below the city, no difference detected for 2, 4 not published",
    );
  });

  test("one for each county and zone, none for groups, by short names", () => {
    expect(spec.tiles).toHaveLength(14);
    expect(tile("140423")).toMatchObject({ col: 2, row: 1, label: "襄垣", text: "9.6", standing: "below" });
    expect(tile("140430")?.label).toBe("沁县");
    expect(tile("140471")).toMatchObject({
      label: "高新区",
      text: "—",
      standing: "withheld",
      words: "2025 年长治高新区：为保护个人信息，不发布",
    });
    expect(countiesTilesSpec(ranking, dataset, "en").tiles.find(({ id }) => id === "140471")?.label).toBe(
      "High-tech Zone",
    );
  });

  test("the legend has the three classes and what else is there", () => {
    expect(spec.legend.map(({ label }) => label)).toEqual([
      "高于全市",
      "看不出差别",
      "低于全市",
      "不单独发布",
      "没有数据",
    ]);
  });

  test("no boundaries are claimed", () => {
    expect(spec.notes.at(-1)).toBe("方格按大致方位排列，不表示行政区域界线。");
  });

  test("units without a place come below the others, four in a row", () => {
    const region = {
      ...dataset.manifest.region,
      areas: dataset.manifest.region.areas.map(({ code, name, kind }) => ({ code, name, kind })),
    };
    const bare = { ...dataset, manifest: { ...dataset.manifest, region } };
    const places = countiesTilesSpec(findRanking(bare, null), bare, "zh").tiles.map(
      ({ id, col, row }) => [id, `${col} ${row}`] as const,
    );
    expect(new Set(places.map(([, place]) => place)).size).toBe(14);
    expect(new Map(places).get("140428")).toBe("0 2");
    const one = {
      ...dataset.manifest.region,
      areas: dataset.manifest.region.areas.map((area) => (area.code === "140403" ? (region.areas[0] ?? area) : area)),
    };
    const mixed = { ...dataset, manifest: { ...dataset.manifest, region: one } };
    expect(
      countiesTilesSpec(findRanking(mixed, null), mixed, "zh").tiles.find(({ id }) => id === "140403")?.row,
    ).toBeGreaterThan(4.35);
  });
});
