import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRowFault } from "#core/survey/respondents/rowOutcome.ts";
import { codesOf, importText, importTexts, rowOf, survey, waveOf } from "./importing.ts";

describe("files that are refused", () => {
  test.each([
    ["", "empty-file"],
    ["\n\n", "empty-file"],
    ["\uFEFF", "empty-file"],
    ["县区,年份,是否具备\n", "no-data-rows"],
    ["县区,年份\n潞州区,2024\n", "no-outcome-column"],
    ["年份,是否具备,是否具备\n2024,1,1\n", "repeated-header"],
    ['年份,是否具备\n2024,"1\n2024,0\n', "unclosed-quote"],
    [`年份,是否具备\n2024,${"9".repeat(1024 * 1024 + 1)}\n`, "field-too-long"],
    [`年份,是否具备${",x".repeat(600)}\n`, "too-many-columns"],
  ])("file %# of this list", (text, code) => {
    const outcome = importText(text);
    expect(outcome.kind).toBe("rejected");
    expect(codesOf(outcome)).toContain(code);
    expect(outcome.issues[0].severity).toBe("error");
  });

  test("an unclosed quote is told where it opened", () => {
    const text = survey(100).split("\n");
    text[41] = (text[41] ?? "").replace(/,/, ',"');
    expect(importText(text.join("\n")).issues[0]).toMatchObject({
      code: "unclosed-quote",
      row: 42,
      line: 42,
      column: "县区",
    });
  });
});

test("the time for a name of many marks grows with its length alone", { timeout: 20_000 }, () => {
  // Half an hour each, where every mark is a place to begin anew.
  const many = 1024 * 1024 - 10;
  expect(codesOf(importText(survey(40).replace("县区", `县${"*".repeat(many)}区`)))).toEqual([
    "no-area-column",
    "columns-unread",
  ]);
  const figures = `year,area,dimension,category,rate,n\n2024,长治市,population,${"(".repeat(many)},0.1,400\n`;
  expect(codesOf(importText(figures))).toEqual(["unknown-category"]);
});

test("marks and brackets around names are passed over", () => {
  expect(codesOf(importText(survey(40).replace("县区", "*县区：")))).toEqual([]);
  const figures = "year,area,dimension,category,rate,n\n2024,长治市,population,老年人（60～69岁）,0.1,400\n";
  expect(rowOf(waveOf(importText(figures)), "140400", "population", "elderly").n).toBe(400);
});

describe("one file of several", () => {
  const flawed = survey(200, (row, place) => (place === 3 ? (row["性别"] = "丙") : undefined));
  test.each([
    ["", "empty-file"],
    ["年份,是否具备\n", "no-data-rows"],
  ])("that holds nothing refuses all, also beside one with an error of a row: %j", (text, code) => {
    const outcome = importTexts({ "a.csv": flawed, "b.csv": text });
    expect(outcome.kind).toBe("rejected");
    expect(outcome.issues[0]).toMatchObject({ code, input: "b.csv" });
  });
});

test("a header below blank lines is told by the row and the line on which it stands", () => {
  const outcome = importText("\n\n县区,年份,是否具备,年份\n潞州区,2024,1,2024\n");
  expect(outcome.issues[0]).toMatchObject({ code: "repeated-header", row: 3, line: 3, column: "年份" });
});

describe("a NUL, which no text has", () => {
  test("sets its row aside, whatever else the row says", () => {
    const text = survey(200, (row, place) => {
      row["备注"] = place === 5 ? "\0" : "";
      if (place === 3) row["村居"] = "P1\0";
    });
    const outcome = importText(text);
    expect(outcome.issues.map(({ code, row }) => `${code} ${row}`)).toEqual([
      "nul-character 5",
      "nul-character 7",
      "columns-unread 1",
    ]);
    expect(waveOf(outcome).excluded).toEqual([{ code: "row-error-nul-character", rows: 2 }]);
  });

  test("refuses a table of figures, and a file that has one in its header", () => {
    const figures = "year,area,rate\n2024,长治市,0.1\0\n";
    expect(importText(figures)).toMatchObject({
      kind: "rejected",
      issues: [{ code: "nul-character" }, { code: "bad-number" }],
    });
    const outcome = importText(survey(100).replace("县区", "县\0区"));
    expect(outcome.kind).toBe("rejected");
    expect(outcome.issues[0]).toMatchObject({ code: "not-a-table", row: 1, detail: { kind: "binary" } });
  });
});

describe("mapping and file", () => {
  test("a column that the mapping names and the file lacks refuses it, by name", () => {
    const outcome = importText(survey(100), { columns: { area: "县区", psu: "小区" } });
    expect(outcome.issues).toMatchObject([{ code: "mapped-column-missing", column: "小区", detail: { role: "psu" } }]);
  });

  test("a mapping of other files refuses, but one that some input uses does not", () => {
    const mapping = { columns: { area: "所属地" } };
    expect(codesOf(importText(survey(100), mapping))).toEqual(["mapping-unused"]);
    const renamed = survey(100).replace("县区", "所属地");
    const youth = "year,area,dimension,category,rate,n\n2024,长治市,population,youth,0.68,640\n";
    expect(importTexts({ "a.csv": renamed, "b.csv": youth }, { mapping }).kind).toBe("imported");
  });

  test("codes that nobody knows are refused by their keys", () => {
    const outcome = importText(survey(100), {
      values: { education: { 1: "kindergarten" }, area: { 市辖: "999999" } },
    });
    expect(outcome.issues.map(({ code, detail }) => `${code} ${Object.values(detail).join()}`)).toEqual([
      "mapping-unknown-code values.education.1",
      "mapping-unknown-code values.area.市辖",
    ]);
  });

  test("an instrument that is not defined, or is the youth's", () => {
    expect(codesOf(importText(survey(100), { instrument: "pisa" }))[0]).toBe("unknown-instrument");
    expect(codesOf(importText(survey(100), { instrument: "youth" }))[0]).toBe("youth-respondents");
  });

  test("values that a mapping names", () => {
    const outcome = importText(
      survey(200, (row) => {
        row["文化程度"] = "3";
        row["县区"] = "市辖";
      }),
      { values: { education: { 3: "senior" }, area: { 市辖: "140403" } } },
    );
    expect(outcome.issues).toEqual([]);
  });
});

const piece = fc.constantFrom(
  "县区",
  "年份",
  "是否具备",
  "总分",
  "权重",
  "rate",
  "n",
  "area",
  ",",
  ",",
  "\n",
  "\n",
  '"',
  "2024",
  "0.1",
  "1",
  "潞州区",
  "140403",
  "%",
  "\r",
  "\u3000",
  "x",
  "-",
);

test("no text whatever crashes the import, and a refusal always has its reason", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const outcome = importText(pieces.join(""));
      const hasError = outcome.issues.some(({ severity, code }) => severity === "error" && !isRowFault(code));
      expect(hasError || outcome.kind === "imported" || outcome.shape === "aggregate").toBe(true);
      expect(outcome.kind === "imported" && hasError).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
