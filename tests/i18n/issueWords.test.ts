import { describe, expect, test } from "vitest";
import type { IssueCode, IssueDetails } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { issueSeverity } from "#core/survey/issues/issueSeverity.ts";
import { issueSentences } from "#i18n/issueListWords.ts";
import { commonClauses, issuePageWords } from "#i18n/issuePageWords.ts";
import { issuePlace, issueWords } from "#i18n/issueWords.ts";
import { year } from "#core/units.ts";
import { punctuationFaults } from "#tests/support/punctuation.ts";

/** Every value that any code needs. */
const values = {
  limit: 500,
  role: "psu",
  key: "rateUnit",
  year: 2024,
  found: 2023,
  stratum: "甲",
  convention: "adjust",
  errors: 30,
  rows: 1000,
  expected: 13,
  of: 100,
  from: 18,
  to: 69,
  passMark: 70,
  area: "140403",
  n: 400,
  rate: 0.141,
  computed: 0.29,
  lower: 0.15,
  bound: "lower",
  se: 0.012,
  implied: 0.0153061,
  upper: 0.17,
  dimension: null,
  differ: "error",
  lacking: ["甲"],
  latest: 2023,
  population: 895280,
  lowerAs: 18.1,
  upperAs: 10.1,
  category: null,
  effectiveN: 8658611,
  second: 2024,
  changed: 2023,
  because: "no-respondents",
  first: 12,
  least: 0.05,
  greatest: 0.12,
  years: [2023, 2024],
  demoYears: [2022],
  realYears: [2025],
  bytes: 600_000,
  holder: "host",
  firstColumn: "F",
  lastColumn: "H",
  letter: "E",
  figures: 3,
  row: 4,
  areas: [{ zh: "沁县", en: "Qin County" }],
  missing: ["farmers", "officials"],
  times: 12.3,
  share: 0.0123,
  effect: 4.56,
  spanning: 3,
  run: 12,
  within: ["甲", "psu"],
  here: 120,
  ids: "psu",
  psus: 60,
  merged: 0,
  strata: 14,
  since: 2023,
  place: { zh: "长治市", en: "Changzhi" },
  before: 0.12,
  other: "targets.0",
  instrument: "cast-18-69",
  edition: "0003-1a2b3c4d",
  current: "0005-5e6f7a8b",
  cells: 4,
  file: "waves/2024.0123456789abcdef.json",
  encoding: "gb18030",
  kind: "html",
  sheet: "Sheet1",
  excess: "ratio",
  seconds: 60,
  names: ["Table 1", "Table 2"],
  columns: 2,
  tables: 2,
  corners: ["A3", "A12"],
  ranges: 7,
  cell: "C7",
  near: "甲",
  as: "interval",
  level: 0.9,
  told: 0.95,
  unit: "percent",
  used: "甲",
  count: 56,
  sum: 412,
  page: "p12",
  answer: "yes",
  known: 240,
  empty: 360,
  light: { zh: "潞州区", en: "Luzhou District" },
  heavy: { zh: "沁县", en: "Qin County" },
  derived: 2,
  gone: [
    { place: { zh: "沁县", en: "Qin County" }, dimension: "total", category: null, with: null, derived: false },
    {
      place: { zh: "长治市", en: "Changzhi" },
      dimension: "sex",
      category: "male",
      with: { dimension: "age", category: "18-29" },
      derived: true,
    },
  ],
  named: "甲",
  unread: ["甲"],
  otherInput: "a.csv",
  otherRole: "area",
  at: "2026-01-20T08:59:00+08:00",
  publishedAt: "2026-01-20T09:00:00+08:00",
  by: "cells",
  written: "1",
  said: "no",
  read: "yes",
} as const;

function isCode(code: string): code is IssueCode {
  return code in issueSeverity;
}

/** Where one name has other values for one code. */
const own: { readonly [code in IssueCode]?: object } = {
  "model-none": { because: "few-areas" },
  "workbook-kind": { kind: "xlsb" },
  "group-missing": { dimension: "population" },
  "sum-of-groups": { dimension: "age" },
  "figure-against-survey": { dimension: "population", category: "farmers" },
  jump: { dimension: "population", category: "farmers" },
  "accepted-unused": { dimension: "residence", category: "rural" },
};

const codes = Object.keys(issueSeverity).filter(isCode);
const detail: IssueDetails[IssueCode] = values;

describe.each(codes)("%s", (code) => {
  const issue = issueOf(code, { ...detail, ...own[code] });

  test("has a sentence in Chinese, well punctuated, with its values in it", () => {
    const text = issueWords("zh")(issue);
    expect(text).toMatch(/\p{Script=Han}.*。$/u);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    expect(punctuationFaults(text)).toEqual([]);
  });

  test("has a sentence in English", () => {
    const text = issueWords("en")(issue);
    expect(text).toMatch(/^[A-Z"0-9].*[.]$|^[a-zA-Z]+ in the mapping.*\.$|^\S+ is not.*\.$/);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    expect(text.replaceAll("甲", "")).not.toMatch(/\p{Script=Han}/u);
  });
});

test.each(codes.filter((code) => issueSeverity[code] !== "info"))(
  "%s: another sentence says what to do next",
  (code) => {
    const issue = issueOf(code, { ...detail, ...own[code] });
    expect(issueSentences("zh")(issue).advice).not.toBe("");
    expect(issueSentences("en")(issue).advice).not.toBe("");
  },
);

/** The page tells these in words of its own, or what they say is about both. */
const ofBoth: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "folder-without-manifest",
  "time-before",
  "mapping-not-json",
  "needs-reason",
  "demo-mixture",
]);

test.each(codes.filter((code) => !ofBoth.has(code)))("%s: on the page nothing is said of the command line", (code) => {
  const issue = issueOf(code, { ...detail, ...own[code] });
  const chinese = issuePageWords("zh")(issue);
  const english = issuePageWords("en")(issue);
  expect(chinese.whole).not.toMatch(/命令行|--/);
  expect(chinese.whole).toMatch(/。$/);
  expect(chinese.heading).not.toMatch(/。$/);
  expect(punctuationFaults(chinese.whole)).toEqual([]);
  expect(english.whole).not.toMatch(/command line|--/);
  expect(english.heading).not.toMatch(/[.]$/);
});

test("what several messages have in common ends with a clause", () => {
  expect(commonClauses(["原名称，计入现在的 140403", "原名称，计入现在的 140404"], "zh")).toBe("原名称");
  expect(commonClauses(["甲多，乙少", "甲多，丙少", "丁多，丙少"], "zh")).toBe("");
  expect(commonClauses(["甲多，乙少", "甲多，乙少"], "zh")).toBe("甲多，乙少");
  expect(commonClauses(["Former name, counted under 140403", "Former name, counted under 140404"], "en")).toBe(
    "Former name",
  );
  expect(commonClauses(["A rate of 1.2 is low", "A rate of 1.3 is low"], "en")).toBe("");
});

test("of ages in a band that is none of ours another way out is told", () => {
  const issue = issueOf("bad-age", { as: "band" });
  const text = issueWords("zh")(issue);
  expect(text).toMatch(/年龄段.*出生年份.*不用任何一列/u);
  expect(punctuationFaults(text)).toEqual([]);
  expect(issueWords("en")(issue)).toMatch(/age range.*year of birth.*no column/);
  const birth = issueOf("bad-age", { as: "birth" });
  expect(issueWords("zh")(birth)).toMatch(/出生日期.*四位数/u);
  expect(issueWords("en")(birth)).toMatch(/four digits/);
});

test("of an area code that was cut short the way to its digits is told", () => {
  const issue = issueOf("unknown-area", { isShortened: true });
  expect(issueWords("zh")(issue)).toMatch(/科学记数法.*xlsx/u);
  expect(punctuationFaults(issueWords("zh")(issue))).toEqual([]);
  expect(issueWords("en")(issue)).toMatch(/scientific notation.*xlsx/);
});

test("where it happened", () => {
  const place = { input: "a.csv", row: 12, column: "县区", value: "长冶", total: 40 };
  expect(issuePlace("zh")(place)).toBe("a.csv，第 12 行，“县区”列，值“长冶”，共 40 处");
  expect(issuePlace("en")(place)).toBe('a.csv, row 12, column "县区", value "长冶", 40 in all');
  expect(issuePlace("zh")({ input: "a.xlsx", sheet: "表1", row: 3 })).toBe("a.xlsx，工作表“表1”，第 3 行");
  expect(issuePlace("en")({ input: "a.xlsx#表1", sheet: "表1", row: 3 })).toBe("a.xlsx#表1, row 3");
  expect(issuePlace("zh")({})).toBe("");
});

test("values that a publication loses are named where the survey gave them, and counted where they were made of it", () => {
  const city = { place: { zh: "长治市" }, dimension: "total", category: null, with: null } as const;
  const youth = { ...city, dimension: "population", category: "youth", derived: false } as const;
  const gone = [youth, { ...city, derived: true }];
  const detail = { year: year(2025), count: 134, derived: 133, gone } as const;
  expect(issueWords("zh")(issueOf("cells-vanish", detail))).toContain(
    "：长治市青少年，以及 133 个合并两年或模型估计的数值。",
  );
  const alone = { year: year(2025), count: 1, derived: 1, gone: [{ ...city, derived: true }] } as const;
  expect(issueWords("zh")(issueOf("cells-vanish", alone))).toContain("：1 个合并两年或模型估计的数值。");
});
