import { describe, expect, test } from "vitest";
import { ageOfBand, ageSpan } from "#core/survey/respondents/ageBands.ts";
import { codesOf, importText, rowOf, survey, waveOf } from "#tests/core/survey/importing.ts";

const city = "140400";
const bands = ["18-29岁", "30～39岁", "40-49", "50至59岁", "60—69周岁"];

/** 200 respondents, forty of each of the bands. */
const banded = (write: (band: string, place: number) => string = (band) => band, header = "年龄") =>
  survey(200, (row, place) => {
    row["年龄"] = write(bands[place % 5] ?? "", place);
  }).replace("年龄", header);

describe("ages in the published bands", () => {
  test("are read, and decide who is old", () => {
    const outcome = importText(banded());
    expect(outcome.issues).toEqual([
      { severity: "info", code: "age-bands-read", input: "file.csv", column: "年龄", detail: {} },
    ]);
    const wave = waveOf(outcome);
    for (const category of ["18-29", "30-39", "40-49", "50-59", "60-69"])
      expect(rowOf(wave, city, "age", category).n).toBe(40);
    const { dimension: _, category: __, ...elderly } = rowOf(wave, city, "population", "elderly");
    expect(rowOf(wave, city, "age", "60-69")).toMatchObject(elderly);
  });

  test("give the same estimates as ages", () => {
    const starts = ["18", "30", "40", "50", "60"];
    const plain = importText(banded((_, place) => starts[place % 5] ?? ""));
    expect(waveOf(importText(banded())).estimates).toEqual(waveOf(plain).estimates);
  });

  test.each(["年龄段", "年龄组", "年龄分组（岁）", "3、您的年龄段"])("also in a column %s", (header) => {
    expect(rowOf(waveOf(importText(banded(undefined, header))), city, "age", "18-29").n).toBe(40);
  });

  test("codes in such a column are not guessed", () => {
    const outcome = importText(banded((_, place) => String(1 + (place % 5)), "年龄段"));
    expect(outcome.kind).toBe("imported");
    expect(waveOf(outcome).estimates.some(({ dimension }) => dimension === "age")).toBe(false);
  });

  test("an age goes before its band", () => {
    const outcome = importText(
      survey(200, (row, place) => {
        row["年龄"] = "25";
        row["年龄段"] = place < 20 ? "60-69岁" : "18-29岁";
      }),
    );
    expect(rowOf(waveOf(outcome), city, "age", "18-29").n).toBe(200);
  });

  test("bands that are all outside the survey are left out of it", () => {
    const outcome = importText(
      banded((band, place) => (place < 20 ? (place < 10 ? "70岁及以上" : "17岁及以下") : band)),
    );
    expect(waveOf(outcome).excluded).toEqual([{ code: "out-of-scope-age", rows: 20 }]);
  });

  test("other bands are errors that tell the way out", () => {
    const outcome = importText(banded((band, place) => (place < 2 ? "25-34岁" : place < 4 ? "60岁及以上" : band)));
    expect(outcome.issues.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "bad-age", row: 2, value: "25-34岁", detail: { as: "band" } },
      { code: "bad-age", row: 3, value: "25-34岁", detail: { as: "band" } },
      { code: "bad-age", row: 4, value: "60岁及以上", detail: { as: "band" } },
      { code: "bad-age", row: 5, value: "60岁及以上", detail: { as: "band" } },
    ]);
  });

  test("a range of a mapping that cuts through a band is not guessed", () => {
    const range = (from: number, to: number) => ({ populations: { farmers: { column: "年龄", from, to } } });
    expect(rowOf(waveOf(importText(banded(), range(40, 59))), city, "population", "farmers").n).toBe(80);
    expect(codesOf(importText(banded(), range(45, 59)))).toContain("unknown-value");
  });
});

test.each([
  ["18-29岁", 18],
  ["60~69", 60],
  ["30岁-39岁", 30],
  ["1=18-29岁", 18],
  ["70岁及以上", 70],
  ["75-80岁", 75],
  ["17岁及以下", 17],
  ["60岁及以上", null],
  ["25-34岁", null],
  // Of the last there are two readings.
  ["18岁以下", null],
  ["45", null],
  ["不详", null],
])("%s stands for the age %s", (text, age) => {
  expect(ageOfBand(text)).toBe(age);
});

test.each([
  ["25-34岁", { from: 25, to: 34 }],
  ["60岁以上", { from: 60, to: null }],
  ["29岁及以下", { from: 0, to: 29 }],
  ["45岁", null],
  ["abc", null],
])("%s spans %j", (text, span) => {
  expect(ageSpan(text)).toEqual(span);
});
