import { describe, expect, test } from "vitest";
import { codesOf, importText, rowOf, survey, waveOf } from "./importing.ts";

const city = "140400";

/** A survey with one column renamed and its cells rewritten. */
function rewritten(column: string, header: string, write: (text: string, place: number) => string): string {
  return survey(200, (row, place) => {
    row[column] = write(row[column] ?? "", place);
  }).replace(column, header);
}

describe("sex in codes", () => {
  const coded = (header: string, male: string, female: string) =>
    rewritten("性别", header, (text) => (text === "男" ? male : female));

  test("1 and 2 are those of the national standard, and said", () => {
    const outcome = importText(coded("性别", "1", "2"));
    expect(outcome.issues).toMatchObject([{ code: "sex-by-code", severity: "info", column: "性别" }]);
    expect(rowOf(waveOf(outcome), city, "sex", "male").n).toBe(100);
  });

  test("what the header says goes before", () => {
    const outcome = importText(coded("性别（1女2男）", "2", "1"));
    expect(outcome.issues).toMatchObject([{ code: "codes-by-header", severity: "info", column: "性别（1女2男）" }]);
    expect(rowOf(waveOf(outcome), city, "sex", "male").n).toBe(100);
  });

  test("and what the mapping says before that", () => {
    const outcome = importText(coded("性别", "2", "1"), { values: { sex: { "1": "female", "2": "male" } } });
    expect(codesOf(outcome)).toEqual([]);
    expect(rowOf(waveOf(outcome), city, "sex", "male").n).toBe(100);
  });

  test("0 and 1 are not guessed", () => {
    const outcome = importText(coded("性别", "1", "0"));
    expect(outcome.kind).toBe("rejected");
    expect(codesOf(outcome)).toContain("too-many-row-errors");
  });

  test("answers with their numbers are read without a word", () => {
    const outcome = importText(coded("性别", "1=男", "2.女"));
    expect(codesOf(outcome)).toEqual([]);
    expect(rowOf(waveOf(outcome), city, "sex", "female").n).toBe(100);
  });
});

test("codes of 城乡 are only read where the header explains them", () => {
  const code = (text: string) => (text === "城镇" ? "1" : "2");
  expect(importText(rewritten("城乡", "城乡", code)).kind).toBe("rejected");
  const explained = importText(rewritten("城乡", "城乡（1=城镇，2=乡村）", code));
  expect(codesOf(explained)).toEqual(["codes-by-header"]);
  const plain = rowOf(waveOf(importText(survey(200))), city, "residence", "rural");
  expect(rowOf(waveOf(explained), city, "residence", "rural")).toEqual(plain);
});

test("codes of 城乡 as the Bureau of Statistics has them are read, and said", () => {
  const towns = ["111", "112", "121-镇中心区", "122", "123.0", "\uFF11\uFF11\uFF11"];
  const code = (text: string, place: number) =>
    text === "城镇" ? (towns[place % 6] ?? "") : place % 2 === 0 ? "210" : "220";
  const outcome = importText(rewritten("城乡", "城乡分类代码", code));
  expect(outcome.issues).toMatchObject([{ code: "residence-by-code", severity: "info", column: "城乡分类代码" }]);
  const plain = rowOf(waveOf(importText(survey(200))), city, "residence", "rural");
  expect(rowOf(waveOf(outcome), city, "residence", "rural")).toEqual(plain);
  // What the mapping says goes before; other numbers are none of the codes.
  const turned = { values: { residence: { "111": "rural", "220": "urban" } } };
  const other = (text: string) => (text === "城镇" ? "111" : "220");
  const mapped = importText(rewritten("城乡", "城乡", other), turned);
  expect(codesOf(mapped)).toEqual([]);
  expect(rowOf(waveOf(mapped), city, "residence", "urban").n).toBe(plain.n);
  for (const text of ["130", "1110", "11", "300", "111.5"])
    expect(codesOf(importText(rewritten("城乡", "城乡", () => text)))).toContain("unknown-value");
});

test("1 and 2 for yes and no, explained by the header", () => {
  const code = (text: string) => (text === "是" ? "1" : "2");
  const outcome = importText(rewritten("是否具备", "是否具备（1是2否）", code));
  expect(codesOf(outcome)).toEqual(["codes-by-header"]);
  expect(rowOf(waveOf(outcome), city, "total").rate).toBe(rowOf(waveOf(importText(survey(200))), city, "total").rate);
});

test("a failed formula is nothing, named by its cell", () => {
  const outcome = importText(
    survey(200, (row, place) => {
      if (place === 4) row["总分"] = "#DIV/0!";
      if (place === 6) row["性别"] = "#N/A";
      if (place === 8) row["年龄"] = "#REF!";
      if (place === 10) row["职业"] = "#VALUE!";
      if (place === 12) row["总分"] = "50分";
    }),
  );
  expect(outcome.issues.filter(({ code }) => code === "formula-error")).toMatchObject([
    { severity: "warning", row: 6, column: "总分", value: "#DIV/0!" },
    { severity: "warning", row: 8, column: "性别", value: "#N/A" },
    { severity: "warning", row: 10, column: "年龄", value: "#REF!" },
    { severity: "warning", row: 12, column: "职业", value: "#VALUE!" },
  ]);
  expect(rowOf(waveOf(outcome), city, "total").n).toBe(200);
  expect(rowOf(waveOf(outcome), city, "sex", "male").n).toBe(99);
});

test("values of qualifiedWhen that never occur would make nobody literate", () => {
  const mapping = (value: string) => ({ qualifiedWhen: { values: [value] } });
  const typo = importText(survey(200), mapping("事"));
  expect(typo.issues).toContainEqual(
    expect.objectContaining({ code: "qualified-when-unused", severity: "warning", column: "是否具备" }),
  );
  expect(codesOf(importText(survey(200), mapping("是")))).not.toContain("qualified-when-unused");
});

test("what a value nearly is stands in its issue, once and again", () => {
  const outcome = importText(
    survey(200, (row, place) => {
      if (place < 2) row["县区"] = "潞洲区";
      if (place === 5) row["文化程度"] = "初忠";
    }),
  );
  expect(outcome.issues).toMatchObject([
    { code: "unknown-area", row: 2, detail: { near: "潞州区" } },
    { code: "unknown-area", row: 3, detail: { near: "潞州区" } },
    { code: "unknown-value", row: 7, column: "文化程度", detail: { near: "初中" } },
  ]);
});

test("an area code that a spreadsheet cut short is told as such", () => {
  const expected = [{ code: "unknown-area", row: 2, value: "1.40403E+11", detail: { isShortened: true } }];
  const outcome = importText(survey(200, (row, place) => place === 0 && (row["县区"] = "1.40403E+11")));
  expect(outcome.issues).toMatchObject(expected);
  const figures = importText("年份,县区代码,比例,样本量\n2024,1.40403E+11,10.1%,400\n2024,140404000000,12.1%,400");
  expect(figures.issues).toMatchObject(expected);
});

test("several populations in one cell, with the numbers of their answers", () => {
  const mapping = { populations: { farmers: { column: "人群", values: ["农民"] } } };
  const cells = ["1.农民", "农民、老年人", "2.产业工人┋1.农民", "产业工人"];
  const outcome = importText(
    rewritten("农民", "人群", (_, place) => cells[place % 4] ?? ""),
    mapping,
  );
  expect(rowOf(waveOf(outcome), city, "population", "farmers").n).toBe(150);
});

test("a column of key populations is read as one, and people may be of several or of none", () => {
  const cells = ["农民", "农民、老年人（60～69岁）", "2.产业工人", "其他", ""];
  const outcome = importText(
    survey(200, (row, place) => {
      row["农民"] = cells[place % 5] ?? "";
      row["年龄"] = place % 5 === 1 ? "65" : "40";
      delete row["职业"];
    }).replace("农民", "重点人群"),
  );
  const wave = waveOf(outcome);
  expect(codesOf(outcome)).toEqual([]);
  expect(rowOf(wave, city, "population", "farmers").n).toBe(80);
  expect(rowOf(wave, city, "population", "workers").n).toBe(40);
  expect(rowOf(wave, city, "population", "elderly").n).toBe(40);
});

describe("another column that could have been meant", () => {
  const beside = (header: string, cell: string) =>
    survey(200)
      .split("\n")
      .map((line, place) => `${line},${place === 0 ? header : cell}`)
      .join("\n");

  test("of weights is a warning, which the mapping settles", () => {
    const text = beside("最终权重", "1");
    expect(importText(text).issues).toMatchObject([
      { code: "column-twice", severity: "warning", column: "最终权重", detail: { role: "weight", used: "权重" } },
    ]);
    expect(codesOf(importText(text, { columns: { weight: "最终权重" } }))).toEqual([]);
  });

  test("a plain name goes before a numbered one", () => {
    const sections = survey(200, (row) => void (row["B1.得分"] = "9"));
    const [header = "", ...rows] = sections.split("\n");
    // The section's column first.
    const turned = [header, ...rows].map((line) => [line.split(",").at(-1), ...line.split(",").slice(0, -1)].join(","));
    const outcome = importText(turned.join("\n"));
    expect(outcome.issues).toMatchObject([
      { code: "column-twice", column: "B1.得分", detail: { role: "score", used: "总分" } },
    ]);
  });

  test("of areas is said", () => {
    expect(importText(beside("地区名称", "潞州区")).issues).toMatchObject([
      { code: "column-passed", severity: "info", column: "地区名称", detail: { role: "area", used: "县区" } },
    ]);
  });

  test("of rates in a table of figures is a warning", () => {
    const outcome = importText("年份,县区,比例,加权比例,样本量\n2024,潞州区,10.1%,10.3%,400");
    expect(outcome.issues).toMatchObject([
      { code: "column-twice", column: "加权比例", detail: { role: "rate", used: "比例" } },
    ]);
  });
});

test("codes of a mapping that name no dimension and no category", () => {
  const values = { dimension: { 分1: "residence", 分2: "住处" }, category: { 甲: "rural", 乙: "郊外", 丙: "合计" } };
  const outcome = importText("年份,比例,样本量\n2024,10.1,400", { values });
  expect(outcome.issues.filter(({ code }) => code === "mapping-unknown-code")).toMatchObject([
    { code: "mapping-unknown-code", detail: { key: "values.dimension.分2" }, value: "住处" },
    { code: "mapping-unknown-code", detail: { key: "values.category.乙" }, value: "郊外" },
  ]);
});
