import { expect, test } from "vitest";
import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { issueRemedies, type Remedy } from "#features/import/check/issueRemedies.ts";
import type { ChosenFile } from "#features/import/files/chosenFiles.ts";
import { year } from "#core/units.ts";
import { inputSummary } from "#tests/fixtures/inputSummary.ts";

const survey = inputSummary({
  columns: [
    { column: "结论", role: "qualified" },
    { column: "性别", role: "sex" },
    { column: "村", role: "psu" },
    { column: "务农", role: "population farmers" },
  ],
  near: [{ column: "得份", role: "score" }],
});
const book = inputSummary({
  name: "book.xlsx",
  sheet: "表1",
  sheets: [
    { name: "表1", rows: 3, hidden: false },
    { name: "表2", rows: 0, hidden: false },
  ],
});
const inputs = [survey, book];
const file = (name: string, year = ""): ChosenFile => ({
  name,
  file: new File([], name),
  choices: {},
  year,
  isPasted: false,
});

function remediesOf(...issues: readonly Issue[]): readonly Remedy[] {
  return issueRemedies(issues, inputs, [file("survey.csv"), file("book.xlsx")]);
}

/** Step and best field of the place where an issue is settled. */
function placeOf(issue: Issue): readonly [step: string, field: string | undefined, input: string | null] | null {
  const [remedy] = remediesOf(issue);
  return remedy?.kind === "place" ? [remedy.place.step, remedy.place.fields[0], remedy.place.input] : null;
}

const at = { input: "survey.csv" } as const;

test("what is said of the bytes, the sheet, the header or the shape leads to the field on the card of that input", () => {
  expect(placeOf(issueOf("encoding-doubtful", { encoding: "gb18030" }, at))).toEqual([
    "understood",
    "encoding",
    "survey.csv",
  ]);
  const sheets = issueOf("other-sheets", { sheet: "表1", names: ["表2"] }, { input: "book.xlsx" });
  expect(placeOf(sheets)).toEqual(["understood", "sheet", "book.xlsx"]);
  expect(placeOf(issueOf("rows-above-header", { from: 1, to: 2 }, at))).toEqual([
    "understood",
    "headerRow",
    "survey.csv",
  ]);
  expect(placeOf(issueOf("header-joined", { from: 1, to: 2 }, at))).toEqual(["understood", "headerRows", "survey.csv"]);
  expect(placeOf(issueOf("shape-unclear", {}, at))).toEqual(["understood", "shape", "survey.csv"]);
});

test("an empty sheet leads to the other sheets, an empty file to the choice of another", () => {
  expect(placeOf(issueOf("empty-file", {}, { input: "book.xlsx" }))).toEqual(["understood", "sheet", "book.xlsx"]);
  expect(placeOf(issueOf("empty-file", {}, at))?.slice(0, 2)).toEqual(["files", undefined]);
});

test("what is said of a column leads to the field where the column is chosen", () => {
  const field = (issue: Issue): string | undefined => placeOf(issue)?.[1];
  expect(field(issueOf("labels-unread", {}, { ...at, column: "片区" }))).toBe("column area");
  expect(field(issueOf("figures-unread", {}, { ...at, column: "率" }))).toBe("column rate");
  expect(field(issueOf("column-other-measure", { named: "计划" }, { ...at, column: "率" }))).toBe("column rate");
  expect(field(issueOf("bounds-swapped", { lowerAs: 18, upperAs: 10 }, { ...at, column: "下" }))).toBe("column lower");
  expect(field(issueOf("psus-of-one", { psus: 400, n: 400 }, { ...at, column: "村" }))).toBe("column psu");
  expect(field(issueOf("column-passed", { role: "education", used: "学历" }, at))).toBe("column education");
  expect(field(issueOf("mapped-column-missing", { role: "farmers" }, at))).toBe("column population farmers");
  expect(field(issueOf("bound-alone", { bound: "lower" }, at))).toBe("column upper");
  expect(field(issueOf("no-outcome-column", { near: "得份" }, at))).toBe("column score");
  expect(field(issueOf("no-outcome-column", {}, at))).toBe("column qualified");
  // No field in particular, but the step where all columns are listed.
  expect(placeOf(issueOf("columns-unread", { unread: ["甲"], count: 1 }, at))).toEqual(["columns", undefined, null]);
});

test("what is said of a value leads to the field where it is given a meaning", () => {
  const area = issueOf("unknown-area", {}, { ...at, column: "县区", value: "潞洲区" });
  expect(placeOf(area)?.[1]).toBe("value area 潞洲区");
  const former = issueOf("units-missing", { place: { zh: "潞州区" }, lacking: ["郊区"] }, { ...at, value: "城区" });
  expect(placeOf(former)?.[1]).toBe("value area 城区");
  const sex = issueOf("unknown-value", {}, { ...at, column: "性别", value: "M?" });
  expect(placeOf(sex)?.[1]).toBe("value sex M?");
});

test("values of several columns have a field or a link each, however many there are", () => {
  const of = (column: string, value: string, key?: "qualifiedWhen" | "populations") =>
    issueOf("unknown-value", key === undefined ? {} : { key }, { ...at, column, value });
  expect(
    remediesOf(
      of("性别", "甲"),
      of("性别", "乙"),
      of("结论", "A", "qualifiedWhen"),
      of("务农", "种地", "populations"),
      of("务农", "打工", "populations"),
    ),
  ).toMatchObject([
    { kind: "place", column: "性别", place: { fields: ["value sex 甲", "column sex"] } },
    { kind: "answer", answer: "qualifiedWhen" },
    { kind: "population", population: "farmers", column: "务农" },
  ]);
});

test("codes whose explanation was not understood are told what they mean, whatever the column is of", () => {
  const meanings = { written: "1", said: "no", read: "yes", dimension: null } as const;
  const unclear = (column: string) => remediesOf(issueOf("codes-unclear", {}, { ...at, column }));
  const against = (column: string) => remediesOf(issueOf("codes-contradicted", meanings, { ...at, column }));
  const overruled = (column: string) => remediesOf(issueOf("codes-overruled", meanings, { ...at, column }));
  for (const of of [unclear, against, overruled]) {
    expect(of("性别")).toEqual([{ kind: "codes", role: "sex", column: "性别" }]);
    expect(of("结论")).toEqual([{ kind: "answer", answer: "qualifiedWhen" }]);
    expect(of("务农")).toEqual([{ kind: "population", population: "farmers", column: "务农" }]);
  }
});

test("a year is asked for of each input that misses it, and what was typed stays as long as another misses one", () => {
  const missed = issueOf("no-year", {}, { input: "b.csv" });
  const files = [file("a.csv", "2023"), file("b.csv"), file("c.csv")];
  expect(issueRemedies([missed], inputs, files)).toEqual([
    { kind: "year", input: "a.csv" },
    { kind: "year", input: "b.csv" },
  ]);
  const ofName = issueOf("year-from-name", { year: 2024 }, { input: "c.csv" });
  expect(issueRemedies([ofName], inputs, files)).toEqual([{ kind: "year", input: "c.csv" }]);
});

test("which of two columns of areas counts is told beside the issue, also of the one that the program took", () => {
  expect(remediesOf(issueOf("areas-differ", { other: "上党区" }, at))).toEqual([
    { kind: "column", role: "area", input: "survey.csv" },
  ]);
});

test("cells that would vanish lead to the tick that keeps them; what only the file can settle leads nowhere", () => {
  expect(placeOf(issueOf("cells-vanish", { year: year(2024), count: 1, derived: 0, gone: [] }))).toEqual([
    "review",
    "merge",
    null,
  ]);
  expect(remediesOf(issueOf("workbook-password", {}, { input: "book.xlsx" }))).toEqual([]);
  expect(remediesOf(issueOf("cell-twice", { first: 2, differ: "rate" }, { ...at, row: 3 }))).toEqual([]);
});
