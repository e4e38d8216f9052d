import { describe, expect, test } from "vitest";
import { createRandomStream } from "#core/statistics/randomStream.ts";
import { codesOf, importText, importTexts, rowOf, survey, waveOf } from "#tests/core/survey/importing.ts";

/** Rows of a survey in which every row differs, some of them again at the end. */
function withCopies(text: string, places: readonly number[]): string {
  const lines = text.split("\n");
  return [...lines, ...places.map((place) => lines[place + 1] ?? "")].join("\n");
}

const ids = survey(200, (row, place) => (row["问卷编号"] = `A${place}`));

describe("with a column of ids", () => {
  test("one that comes again is a warning at its row; both rows count", () => {
    const outcome = importText(withCopies(ids, [3, 5]));
    expect(outcome.issues).toEqual(
      [202, 203].map((row, place) => ({
        severity: "warning",
        code: "repeated-id",
        detail: {},
        input: "file.csv",
        row,
        line: row,
        column: "问卷编号",
        value: place === 0 ? "A3" : "A5",
      })),
    );
    expect(rowOf(waveOf(outcome), "140400", "total").n).toBe(202);
  });

  test.each(["问卷 编号", "Case_ID", "respondent id", "＊样本编号", "ID"])("a column named %s", (name) => {
    const text = survey(100, (row, place) => (row[name] = `A${place}`));
    expect(importText(withCopies(text, [3])).issues).toMatchObject([
      { code: "repeated-id", column: name, value: "A3" },
    ]);
  });

  test("the same file twice: more than fifty are counted", () => {
    // 22 of 222 are less than a tenth.
    const [first] = importText(withCopies(ids, [...Array.from({ length: 22 }).keys()])).issues;
    expect(first).toMatchObject({ code: "repeated-id", row: 202 });
    const many = survey(2000, (row, place) => (row["问卷编号"] = `A${place}`));
    const { issues } = importText(withCopies(many, [...Array.from({ length: 120 }).keys()]));
    const repeated = issues.filter(({ code }) => code === "repeated-id");
    expect(repeated).toHaveLength(50);
    expect(repeated[0]?.total).toBe(120);
  });

  test("the whole file twice: a single warning, since the ids may be numbers within something", () => {
    const [head = "", ...rows] = ids.split("\n");
    expect(importText([head, ...rows, ...rows].join("\n")).issues).toEqual([
      {
        severity: "warning",
        code: "ids-repeat",
        detail: { rows: 200, of: 400 },
        input: "file.csv",
        row: 202,
        line: 202,
        column: "问卷编号",
        value: "A0",
      },
    ]);
  });

  test("numbers that begin anew in each village are none of the questionnaire", () => {
    expect(codesOf(importText(survey(200, (row, place) => (row["编号"] = String(place % 50)))))).toEqual([]);
  });

  test("an id that is empty is not repeated, and another year has its own", () => {
    expect(codesOf(importText(survey(200, (row) => (row["问卷编号"] = ""))))).toEqual([]);
    const text = survey(200, (row, place) => {
      row["问卷编号"] = String(place % 100);
      row["年份"] = place < 100 ? "2023" : "2024";
    });
    expect(codesOf(importText(text))).toEqual([]);
  });

  test("it comes again in another file", () => {
    const [head = "", first = ""] = ids.split("\n");
    const outcome = importTexts({ "a.csv": ids, "b.csv": `${head}\n${first}` });
    expect(outcome.issues).toMatchObject([{ code: "repeated-id", input: "b.csv", row: 2, value: "A0" }]);
  });
});

/** People as a survey has them: few kinds, many ages. */
function people(count: number, seed: number, scored = true): string {
  const random = createRandomStream(seed);
  const one = (most: number): number => Math.floor(random.next() * most);
  return survey(count, (row) => {
    row["年龄"] = String(18 + one(52));
    row["性别"] = one(2) === 0 ? "男" : "女";
    row["城乡"] = one(2) === 0 ? "城镇" : "农村";
    row["文化程度"] = ["小学", "初中", "高中", "大专", "本科"][one(5)] ?? "";
    row["农民"] = one(3) === 0 ? "是" : "否";
    row["职业"] = "其他";
    const score = one(101);
    row["是否具备"] = score >= 70 ? "是" : "否";
    if (scored) row["总分"] = String(score);
    else delete row["总分"];
    row["权重"] = "1";
  });
}

describe("without one", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])("what chance repeats is no warning: %i", (seed) => {
    // 12 villages × 120 kinds × 52 ages and 3,000 people: about 60 repeat somebody.
    expect(codesOf(importText(people(3000, seed, false)))).not.toContain("repeated-rows");
  });

  test.each([1, 2, 3, 4])("a village entered twice is: %i", (seed) => {
    const outcome = importText(withCopies(people(1500, seed), [...Array.from({ length: 40 }).keys()]));
    const [issue, ...others] = outcome.issues.filter(({ code }) => code === "repeated-rows");
    // Some of the 1,500 repeat each other by chance.
    expect(issue?.total ?? others.length + 1).toBeGreaterThanOrEqual(40);
    expect(issue?.total ?? others.length + 1).toBeLessThan(50);
    // The first that is said is where the village begins again.
    expect(issue).toMatchObject({ severity: "warning", input: "file.csv", row: 1502, detail: { run: 40 } });
  });

  test.each([1, 2, 3, 4])("a few rows entered twice in one go are, wherever they stand: %i", (seed) => {
    const lines = people(2400, seed).split("\n");
    const again = [...lines.slice(0, 900), ...lines.slice(500, 506), ...lines.slice(900)].join("\n");
    const [issue] = importText(again).issues.filter(({ code }) => code === "repeated-rows");
    expect(issue).toMatchObject({ row: 901, detail: { run: 6 } });
  });

  test("the same file given twice", () => {
    const text = people(400, 9);
    const outcome = importTexts({ "a.csv": text, "copy.csv": text });
    expect(codesOf(outcome)).toContain("repeated-rows");
  });

  test("columns that identify a person and running numbers are not compared", () => {
    const lines = people(600, 10).split("\n");
    const rows = [...lines.slice(1), ...lines.slice(1, 60)];
    const text = [`序号,姓名,${lines[0]}`, ...rows.map((row, place) => `${place},张${place},${row}`)].join("\n");
    const outcome = importText(text);
    expect(codesOf(outcome)).toContain("repeated-rows");
    expect(JSON.stringify(outcome)).not.toContain("张3");
  });

  test("three questionnaires with the same answers at the same age are not enough where nobody else is alike", () => {
    const outcome = importText(withCopies(people(300, 11), [7]));
    expect(codesOf(outcome)).toEqual([]);
  });

  test("in a file where only groups are known nothing is said", () => {
    const text = survey(400, (row) => {
      delete row["年龄"];
      delete row["总分"];
    });
    expect(codesOf(importText(text))).toEqual([]);
  });
});
