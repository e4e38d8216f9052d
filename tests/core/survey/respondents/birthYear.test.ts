import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codesOf, importText, rowOf, survey, waveOf } from "#tests/core/survey/importing.ts";
import { isBirthDate, readBirthYear, shownBirth } from "#core/survey/respondents/birthYear.ts";

/** The year and how it was read. */
function read(text: string): readonly [unknown, string | null] {
  let how: string | null = null;
  const found = readBirthYear(text, (note) => {
    how = note;
  });
  return [found.kind === "value" ? found.value : found.kind, how];
}

test.each([
  ["1985", 1985, null],
  ["1985年", 1985, null],
  ["1985年生", 1985, null],
  ["1985年3月", 1985, "birth-date-read"],
  ["1985年3月1日", 1985, "birth-date-read"],
  ["1985年3月1日出生", 1985, "birth-date-read"],
  ["1985.03", 1985, "birth-date-read"],
  ["1985.3", 1985, "birth-date-read"],
  ["1985-03-01", 1985, "birth-date-read"],
  ["1985/3/1 0:00", 1985, "birth-date-read"],
  ["1985-03-01 00:00:00", 1985, "birth-date-read"],
  ["19850301", 1985, "birth-date-read"],
  ["198503", 1985, "birth-date-read"],
  ["3/1/1985", 1985, "birth-date-read"],
  ["1-Mar-1985", 1985, "birth-date-read"],
  ["85.3.1", 1985, "birth-short-read"],
  ["85年3月", 1985, "birth-short-read"],
  ["Mar-85", 1985, "birth-short-read"],
  ["46.1.1", 1946, "birth-short-read"],
  ["05-12-31", 2005, "birth-short-read"],
  // Excel: 31107 is 1985-03-01; 31048 to 31412 are the days of 1985; 23012 is the first of 1963, 23011 the last of 1962.
  ["31107", 1985, "birth-serial-read"],
  ["31048", 1985, "birth-serial-read"],
  ["31047", 1984, "birth-serial-read"],
  ["31412", 1985, "birth-serial-read"],
  ["31413", 1986, "birth-serial-read"],
  ["23011", 1962, "birth-serial-read"],
  ["23012.0", 1963, "birth-serial-read"],
  // 1955-06-20 is the first of these that can be no year and month of somebody: 2026 is to come. 1956 ends with 20820.
  ["20260", 1955, "birth-serial-read"],
  ["20820", 1956, "birth-serial-read"],
  ["20821", 1957, "birth-serial-read"],
  ["42369", 2015, "birth-serial-read"],
  ["\uFF11\uFF19\uFF18\uFF15\uFF0E\uFF10\uFF13", 1985, "birth-date-read"],
  ["", "missing", null],
  ["不详", "missing", null],
  // A child or somebody of 80 and more; a year and a month or the days that Excel counts; no date.
  ["30.1.1", "unknown", null],
  ["19601", "unknown", null],
  ["20259", "unknown", null],
  ["42370", "unknown", null],
  ["19601312", "unknown", null],
  // The day before the year.
  ["03/01/85", "unknown", null],
  ["60", "unknown", null],
  ["1960051", "unknown", null],
  ["春天", "unknown", null],
])("%s: %s, %s", (text, year, how) => {
  expect(read(text)).toEqual([year, how]);
});

test("every date of a year, written in any way, is of that year", () => {
  const date = fc.date({ min: new Date("1946-01-01"), max: new Date("2009-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(date, (day) => {
      const iso = day.toISOString().slice(0, 10);
      const [year = "", month = "", of = ""] = iso.split("-");
      const serial = Math.floor(day.getTime() / 86_400_000) + 25_569;
      const texts = [iso, iso.replaceAll("-", ""), iso.replaceAll("-", "/"), `${year}年${month}月${of}日`];
      for (const text of texts) expect(read(text)).toEqual([Number(year), "birth-date-read"]);
      const isDoubtful = serial >= 19_000 && serial < 20_260;
      expect(read(String(serial))).toEqual(isDoubtful ? ["unknown", null] : [Number(year), "birth-serial-read"]);
    }),
  );
});

describe("what is shown of a date", () => {
  test.each([
    ["1985", "1985"],
    ["1985年", "1985年"],
    ["", ""],
    ["85", "85"],
    ["85后", "85后"],
    ["1985-03-01", "1985-\uFF0A\uFF0A-\uFF0A\uFF0A"],
    ["19850301", "1985\uFF0A\uFF0A\uFF0A\uFF0A"],
    ["1985年3月", "1985\uFF0A\uFF0A\uFF0A"],
    ["85.3.1", "\uFF0A\uFF0A.\uFF0A.\uFF0A"],
    ["31107", "\uFF0A\uFF0A\uFF0A\uFF0A\uFF0A"],
    ["19601", "\uFF0A\uFF0A\uFF0A\uFF0A\uFF0A"],
  ])("%s: %s", (text, shown) => {
    expect(shownBirth(text)).toBe(shown);
    expect(isBirthDate(text)).toBe(text !== shown);
  });
});

describe("a column of dates of birth", () => {
  /** 200 respondents of 2024, forty in each of the published bands. */
  const ages = [20, 35, 45, 55, 65];
  const born = (header: string, write: (year: number, place: number) => string) =>
    importText(
      survey(200, (row, place) => {
        row["年龄"] = write(2024 - (ages[place % 5] ?? 0), place);
      }).replace("年龄", header),
    );

  test.each([
    ["出生年月", (year: number) => `${year}年3月`, "birth-date-read"],
    ["出生日期", (year: number) => `${year}-03-01`, "birth-date-read"],
    ["出生年月日", (year: number) => `${year}0301`, "birth-date-read"],
    ["您的出生年月", (year: number) => `${year % 100}.3`.padStart(4, "0"), "birth-short-read"],
    ["生日", (year: number) => String(Math.floor(Date.UTC(year, 2, 1) / 86_400_000) + 25_569), "birth-serial-read"],
  ])("%s tells ages and who is old, and says how", (header, write, code) => {
    const outcome = born(header, write);
    expect(outcome.issues).toEqual([{ severity: "info", code, input: "file.csv", column: header, detail: {} }]);
    const wave = waveOf(outcome);
    for (const category of ["18-29", "30-39", "40-49", "50-59", "60-69"])
      expect(rowOf(wave, "140400", "age", category).n).toBe(40);
    expect(rowOf(wave, "140400", "population", "elderly").n).toBe(40);
  });

  test("shows no more than the year, in issues and in the first rows", () => {
    const outcome = born("出生日期", (year, place) =>
      place === 1 ? "1900-03-01" : place === 2 ? "1980:31" : `${year}0301`,
    );
    expect(outcome.issues.filter(({ row }) => row !== undefined)).toMatchObject([
      { code: "bad-age", detail: { as: "birth" }, row: 3, value: "1900-\uFF0A\uFF0A-\uFF0A\uFF0A" },
      { code: "bad-age", row: 4, value: "1980:\uFF0A\uFF0A" },
    ]);
    const shown = outcome.inputs.flatMap(({ preview }) => preview.map((cells) => cells[6]));
    expect(shown[0]).toBe("2004\uFF0A\uFF0A\uFF0A\uFF0A");
    expect(shown.join(" ")).not.toMatch(/0301|03-01/);
    expect(codesOf(outcome)).toContain("birth-date-read");
  });

  test("somebody too old is left out, without the date", () => {
    const outcome = born("出生日期", (year, place) => (place === 1 ? "1950-03-01" : `${year}-03-01`));
    expect(outcome.issues.find(({ code }) => code === "out-of-scope-age")).toMatchObject({
      row: 3,
      value: "1950-\uFF0A\uFF0A-\uFF0A\uFF0A",
    });
  });

  test("beside ages it is the birth that is in error, where there is no age", () => {
    const outcome = importText(
      survey(200, (row, place) => {
        row["出生年"] = place < 2 ? "十月" : "1980";
        if (place === 0) row["年龄"] = "不详";
        if (place === 1) row["年龄"] = "150";
      }),
    );
    expect(outcome.issues.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "bad-age", row: 2, column: "出生年", detail: { as: "birth" } },
      { code: "bad-age", row: 3, column: "年龄", detail: {} },
    ]);
  });
});
