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

  test("the whole file twice, or more often: a single warning with counts", () => {
    const [head = "", ...rows] = ids.split("\n");
    const five = importText([head, ...rows, ...rows, ...rows, ...rows, ...rows].join("\n"));
    expect(five.issues[0]).toMatchObject({ code: "ids-repeat", detail: { rows: 800, of: 1000, here: 800 } });
    expect(importText([head, ...rows, ...rows].join("\n")).issues).toEqual([
      {
        severity: "warning",
        code: "ids-repeat",
        detail: { rows: 200, of: 400, within: ["县区", "层", "村居"], here: 200 },
        input: "file.csv",
        row: 202,
        line: 202,
        column: "问卷编号",
        value: "A0",
      },
    ]);
  });

  // 12 villages of two strata: the numbers of one are those of its 20 respondents.
  const inVillage = (name: (number: number) => string): string => {
    const counts = new Map<string, number>();
    return survey(240, (row, place) => {
      const village = `${place % 2} ${Math.floor(place / 2) % 6}`;
      const number = (counts.get(village) ?? 0) + 1;
      counts.set(village, number);
      row["编号"] = name(number);
    });
  };

  test.each([
    ["numbers", (number: number) => String(number)],
    ["texts", (number: number) => `第${number}份`],
  ])("%s that begin anew in each village are read within it, and it is said", (_, name) => {
    expect(importText(inVillage(name)).issues).toEqual([
      {
        severity: "info",
        code: "ids-within",
        detail: { rows: 220, of: 240, within: ["县区", "层", "村居"], here: 0 },
        input: "file.csv",
        row: 3,
        line: 3,
        column: "编号",
        value: name(1),
      },
    ]);
  });

  test("then one that comes again in its village is a warning: of the first village, of the last, and a third time", () => {
    const text = inVillage(String);
    const lines = text.split("\n");
    const again = [0, 239, 239].map((place) => lines[place + 1] ?? "");
    const { issues } = importText([...lines, ...again].join("\n"));
    expect(issues).toMatchObject([
      { code: "repeated-id", row: 242, value: "1" },
      { code: "repeated-id", row: 243, value: "20" },
      { code: "repeated-id", row: 244, value: "20" },
      { code: "ids-within", detail: { rows: 223, of: 243, here: 3 } },
    ]);
  });

  test("numbers within villages, and the file stands there twice", () => {
    const [head = "", ...rows] = inVillage(String).split("\n");
    expect(importText([head, ...rows, ...rows].join("\n")).issues).toMatchObject([
      { severity: "warning", code: "ids-repeat", row: 242, detail: { rows: 460, of: 480, here: 240 } },
    ]);
  });

  test("numbers within districts, of which one is much larger: they repeat no more than slips do, and each is a warning", () => {
    const text = survey(420, (row, place) => {
      if (place >= 400) row["县区"] = "上党区";
      row["编号"] = String(place < 400 ? place + 1 : place - 399);
    });
    const repeated = importText(text).issues.filter(({ code }) => code.includes("id"));
    expect(repeated.map(({ code, row }) => `${code} ${row}`)).toEqual(
      Array.from({ length: 20 }, (_, place) => `repeated-id ${402 + place}`),
    );
  });

  test("without a column of places nothing says whether they are numbers within one", () => {
    const text = survey(200, (row, place) => {
      for (const column of ["县区", "层", "村居"]) delete row[column];
      row["编号"] = String(place % 20);
    });
    const found = importText(text).issues.filter(({ code }) => code.startsWith("ids-"));
    expect(found).toMatchObject([
      { code: "ids-repeat", row: 22, detail: { rows: 180, of: 200, within: [], here: null } },
    ]);
  });

  test("an id that is empty is not repeated, and another year has its own", () => {
    expect(codesOf(importText(survey(200, (row) => (row["问卷编号"] = ""))))).not.toContain("repeated-id");
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

  test("rows whose id is missing are compared by their cells", () => {
    const lines = people(1500, 12).split("\n");
    const again = [...lines, ...lines.slice(1, 41)].map((line, place) => {
      if (place === 0) return `问卷编号,${line}`;
      return place % 3 === 0 && place < 1400 ? `A${place},${line}` : `,${line}`;
    });
    expect(codesOf(importText(again.join("\n")))).toContain("repeated-rows");
  });

  test("in a file where only groups are known second entries are not looked for, and that is said", () => {
    const text = survey(400, (row) => {
      delete row["年龄"];
      delete row["总分"];
    });
    expect(importText(text).issues).toEqual([
      { severity: "info", code: "repeats-unsought", detail: { rows: 400 }, input: "file.csv" },
    ]);
  });
});
