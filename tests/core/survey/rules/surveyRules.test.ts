import { describe, expect, test } from "vitest";
import { codesOf, importText, importTexts, survey } from "#tests/core/survey/importing.ts";

const counties = [
  "潞州区",
  "上党区",
  "屯留区",
  "潞城区",
  "襄垣县",
  "平顺县",
  "黎城县",
  "壶关县",
  "长子县",
  "武乡县",
  "沁县",
  "沁源县",
];
const schools = ["小学", "初中", "高中", "大专", "本科"];

/** 600 respondents in all counties and groups; villages are numbered within their stratum, the county. */
function whole(edit: (row: Record<string, string>, place: number) => void = () => undefined, count = 600): string {
  return survey(count, (row, place) => {
    row["县区"] = row["层"] = counties[place % 12] ?? "";
    row["村居"] = `P${place % 24}`;
    row["文化程度"] = schools[place % 5] ?? "";
    if (place % 7 === 0) row["职业"] = "公务员";
    edit(row, place);
  });
}

test("a whole survey has none of these", () => {
  expect(codesOf(importText(whole()))).toEqual([]);
});

describe("groups without anybody", () => {
  test("a county, by its name", () => {
    const outcome = importText(whole((row) => (row["县区"] = row["县区"] === "沁县" ? "沁源县" : (row["县区"] ?? ""))));
    expect(outcome.issues.filter(({ code }) => code === "area-missing")).toEqual([
      {
        severity: "warning",
        code: "area-missing",
        detail: { year: 2024, areas: [{ zh: "沁县", en: "Qin County" }] },
      },
    ]);
  });

  test.each([
    ["城乡", "农村", "residence", "rural"],
    ["性别", "男", "sex", "male"],
    ["文化程度", "大专", "education", "college"],
    ["职业", "公务员", "population", "officials"],
    ["农民", "是", "population", "farmers"],
  ])("%s without %s", (column, gone, dimension, category) => {
    const other: Readonly<Record<string, string>> = {
      农村: "城镇",
      男: "女",
      大专: "本科",
      公务员: "其他",
      是: "否",
    };
    const outcome = importText(whole((row) => (row[column] === gone ? (row[column] = other[gone] ?? "") : undefined)));
    expect(outcome.issues).toEqual([
      { severity: "warning", code: "group-missing", detail: { year: 2024, dimension, missing: [category] } },
    ]);
  });

  test("by age: the elderly are the band 60 to 69", () => {
    const outcome = importText(whole((row, place) => (row["年龄"] = String(18 + (place % 42)))));
    expect(outcome.issues.map(({ detail }) => detail)).toEqual([{ year: 2024, dimension: "age", missing: ["60-69"] }]);
  });

  test("a column that the file does not have tells nothing, and in a small file anybody may be missing", () => {
    expect(
      codesOf(
        importText(
          whole((row) => {
            delete row["城乡"];
            delete row["职业"];
          }),
        ),
      ),
    ).toEqual([]);
    expect(codesOf(importText(whole((row) => (row["性别"] = "女"), 499)))).toEqual([]);
    expect(codesOf(importText(whole((row) => (row["性别"] = "女"), 500)))).toEqual(["group-missing"]);
  });

  test("counties in several files are one survey", () => {
    const [head = "", ...rows] = whole().split("\n");
    const part = (from: number): string =>
      [head, ...rows.filter((_, place) => place % 12 < 6 === (from === 0))].join("\n");
    expect(codesOf(importTexts({ "a.csv": part(0), "b.csv": part(6) }))).toEqual([]);
  });

  test("most counties have a figure, one has none", () => {
    const table = (names: readonly string[]): string =>
      ["年份,地区,比例（%）,样本量", ...names.map((name) => `2024,${name},10,200`)].join("\n");
    expect(codesOf(importText(table(counties)))).not.toContain("area-missing");
    expect(importText(table(counties.slice(1))).issues).toContainEqual({
      severity: "warning",
      code: "area-missing",
      detail: { year: 2024, areas: [{ zh: "潞州区", en: "Luzhou District" }] },
    });
    expect(codesOf(importText(table(counties.slice(0, 3))))).not.toContain("area-missing");
  });
});

describe("weights", () => {
  const weighted = (weights: (place: number) => number, count = 600): ReturnType<typeof importText> =>
    importText(whole((row, place) => (row["权重"] = String(weights(place))), count));

  test("more than ten times the average, at its row", () => {
    // 359 × 1 + 10.4: average 369.4/360 = 1.026, the largest 10.135 times it and 2.8 % of all.
    const { issues } = weighted((place) => (place === 5 ? 10.4 : 1), 360);
    expect(issues).toMatchObject([
      { severity: "warning", code: "extreme-weights", row: 7, column: "权重", value: "10.4", detail: { year: 2024 } },
    ]);
    const detail: object = issues[0]?.detail ?? {};
    expect(detail).toHaveProperty("times", expect.closeTo((10.4 * 360) / 369.4, 12));
    expect(detail).toHaveProperty("share", expect.closeTo(10.4 / 369.4, 12));
    expect(detail).toHaveProperty("effect", expect.closeTo((360 * (359 + 10.4 ** 2)) / 369.4 ** 2, 12));
    // 10.2 · 360 / 369.2 = 9.946.
    expect(codesOf(weighted((place) => (place === 5 ? 10.2 : 1), 360))).toEqual([]);
  });

  test("more than 1 % of all, in a survey of more than 500", () => {
    // 6.1 / (599 + 6.1) = 1.008 %, six times the average.
    expect(codesOf(weighted((place) => (place === 5 ? 6.1 : 1)))).toEqual(["extreme-weights"]);
    expect(codesOf(weighted((place) => (place === 5 ? 6 : 1)))).toEqual([]);
    expect(codesOf(weighted((place) => (place === 5 ? 6.1 : 1), 480))).toEqual([]);
  });

  test("a design effect of unequal weights above 4", () => {
    // 60 of 2,400 with 9.5 and 2,340 with 0.1: 2400 · (60 · 90.25 + 23.4) / (570 + 234)² = 20.2; the largest 28 times the average.
    expect(codesOf(weighted((place) => (place % 40 === 0 ? 9.5 : 0.1), 2400))).toEqual(["extreme-weights"]);
    // One in ten with 9, the others with 0.1: average 0.99, the largest 9.1 times it, effect 1 · 8.109 / 0.9801 = 8.27.
    expect(codesOf(weighted((place) => (place % 10 === 0 ? 9 : 0.1), 2400))).toEqual(["extreme-weights"]);
    // One in ten with 3: average 1.2, effect 1.8 / 1.44 = 1.25.
    expect(codesOf(weighted((place) => (place % 10 === 0 ? 3 : 1), 2400))).toEqual([]);
  });

  test("without weights there is nothing to judge", () => {
    expect(codesOf(importText(whole((row) => delete row["权重"])))).toEqual(["unweighted"]);
  });
});

describe("PSUs", () => {
  test("an id in two counties of one stratum is one PSU, whatever the others do", () => {
    const outcome = importText(whole((row, place) => (row["层"] = place % 2 === 0 ? "甲" : "乙")));
    expect(codesOf(outcome)).toEqual([]);
    const merged = importText(
      whole((row, place) => {
        row["层"] = place % 2 === 0 ? "甲" : "乙";
        row["村居"] = `P${Math.floor(place / 12) % 8}`;
      }),
    );
    expect(merged.issues).toEqual([
      {
        severity: "warning",
        code: "psu-spans-areas",
        input: "file.csv",
        row: 3,
        line: 3,
        column: "村居",
        value: "P0",
        detail: { year: 2024, spanning: 8, psus: 8, merged: 8 },
      },
    ]);
  });

  test("an id in two counties of two strata looks like a slip, unless the numbers begin anew in each county", () => {
    // P1 is of the second county; once, it stands in the third.
    const slip = importText(whole((row, place) => (place === 2 ? (row["村居"] = "P1") : undefined)));
    expect(slip.issues).toEqual([
      {
        severity: "warning",
        code: "psu-spans-areas",
        input: "file.csv",
        row: 4,
        line: 4,
        column: "村居",
        value: "P1",
        detail: { year: 2024, spanning: 1, psus: 24, merged: 0 },
      },
    ]);
    expect(codesOf(importText(whole((row, place) => (row["村居"] = `P${Math.floor(place / 12) % 3}`))))).toEqual([]);
  });

  test("fewer than eight degrees of freedom", () => {
    const psus = (count: number): string =>
      survey(400, (row, place) => {
        row["层"] = "甲";
        row["村居"] = `P${place % count}`;
      });
    expect(importText(psus(8)).issues).toEqual([
      { severity: "warning", code: "few-psus", column: "村居", detail: { year: 2024, psus: 8, strata: 1 } },
    ]);
    expect(codesOf(importText(psus(9)))).toEqual([]);
  });
});

test("scores that contradict the outcome in more than one row of twenty", () => {
  const wrong = (share: number): string =>
    survey(400, (row, place) => {
      if (place % 100 < share) row["总分"] = row["是否具备"] === "是" ? "10" : "90";
    });
  expect(codesOf(importText(wrong(5)))).toEqual(["score-differs"]);
  const { issues } = importText(wrong(6));
  expect(issues.find(({ code }) => code === "scores-often-differ")).toEqual({
    severity: "warning",
    code: "scores-often-differ",
    input: "file.csv",
    column: "总分",
    detail: { rows: 24, of: 400 },
  });
  expect(issues.find(({ code }) => code === "score-differs")?.total ?? 24).toBe(24);
});

test.each([
  ["17", "out-of-scope-age"],
  ["70", "out-of-scope-age"],
  ["0", "out-of-scope-age"],
  ["110", "out-of-scope-age"],
  ["18", null],
  ["69", null],
  ["-1", "bad-age"],
  ["111", "bad-age"],
  ["130", "bad-age"],
  ["35.5", "bad-age"],
])("age %s: %s", (age, code) => {
  const outcome = importText(survey(200, (row, place) => (place === 9 ? (row["年龄"] = age) : undefined)));
  expect(codesOf(outcome)).toEqual(code === null ? [] : [code]);
});
