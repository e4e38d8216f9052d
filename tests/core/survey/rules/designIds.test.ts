import { describe, expect, test } from "vitest";
import { idKey } from "#core/survey/rules/designIds.ts";
import { codesOf, importText, rowOf, survey, waveOf } from "#tests/core/survey/importing.ts";

/** 480 respondents in one stratum, forty in each of twelve villages. */
const villages = (write: (village: number, place: number) => string): ReturnType<typeof importText> =>
  importText(
    survey(480, (row, place) => {
      row["层"] = "甲";
      row["村居"] = write(101 + (place % 12), place);
    }),
    null,
    { reveal: true },
  );

const total = (outcome: ReturnType<typeof importText>) => rowOf(waveOf(outcome), "140400", "total");

describe("ids of one village written in two ways", () => {
  test.each([
    ["101.0", (village: number) => `${village}.0`],
    ["0101", (village: number) => `0${village}`],
  ])("%s beside 101", (written, write) => {
    const outcome = villages((village, place) => (place < 240 ? String(village) : write(village)));
    expect(outcome.issues).toEqual([
      {
        severity: "warning",
        code: "ids-alike",
        input: "file.csv",
        row: 242,
        line: 242,
        column: "村居",
        value: written,
        detail: { ids: "psu", other: "101", count: 12 },
      },
    ]);
    // Counted as they are written: 24 PSUs in one stratum.
    expect(total(outcome).df).toBe(23);
  });

  test("full width is the same id", () => {
    const wide = (village: number): string =>
      String(village).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const outcome = villages((village, place) => (place < 240 ? String(village) : wide(village)));
    expect(codesOf(outcome)).toEqual([]);
    expect(total(outcome)).toEqual(total(villages(String)));
    expect(total(outcome).df).toBe(11);
  });

  test("in two strata they are two villages", () => {
    const outcome = importText(
      survey(480, (row, place) => {
        row["层"] = place < 240 ? "甲" : "乙";
        row["村居"] = place < 240 ? String(101 + (place % 12)) : `0${101 + (place % 12)}`;
      }),
    );
    expect(codesOf(outcome)).toEqual([]);
  });
});

test("strata written in two ways", () => {
  const outcome = importText(
    survey(480, (row, place) => {
      row["层"] = place < 240 ? "1" : "01";
    }),
  );
  expect(outcome.issues).toEqual([
    {
      severity: "warning",
      code: "ids-alike",
      input: "file.csv",
      row: 242,
      line: 242,
      column: "层",
      value: "01",
      detail: { ids: "stratum", other: "1", count: 1 },
    },
  ]);
});

test("ids that a spreadsheet cut short", () => {
  const outcome = villages((village, place) => (place % 2 === 0 ? `1.40${village}E+11` : `P${village}`));
  expect(outcome.issues).toEqual([
    {
      severity: "warning",
      code: "ids-shortened",
      input: "file.csv",
      row: 2,
      line: 2,
      column: "村居",
      value: "1.40101E+11",
      detail: { ids: "psu", count: 6 },
    },
  ]);
  expect(codesOf(villages((village) => `1E${village % 100}`))).toContain("ids-shortened");
  expect(codesOf(villages((village) => `E${village}`))).toEqual([]);
});

test.each([
  ["0101", "101"],
  ["101.0", "101"],
  ["\uFF11\uFF10\uFF11", "101"],
  ["P 01", "p1"],
  ["甲-01-007", "甲-1-7"],
  ["000", "0"],
  // A hundred is not one.
  ["100", "100"],
  ["1.10", "1.10"],
  ["甲村", "甲村"],
])("%s is compared as %s", (text, key) => {
  expect(idKey(text)).toBe(key);
});
