import { describe, expect, test } from "vitest";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { codesOf, importText, importTexts, survey, waveOf } from "#tests/core/survey/importing.ts";

type Edit = (row: Record<string, string>, place: number) => void;

function read(edit: Edit, count = 400, mapping: Mapping | null = null): ImportOutcome {
  return importText(survey(count, edit), mapping);
}

/** Detail of the only issue of a code; undefined without one. */
function detailOf({ issues }: ImportOutcome, code: string): unknown {
  return issues.find((issue) => issue.code === code)?.detail;
}

const withoutScore: Edit = (row) => delete row["总分"];
const withoutOutcome: Edit = (row) => delete row["是否具备"];

describe("the outcome", () => {
  test("only the yes is written", () => {
    // Every tenth of 400 is literate: 40 rows, the other 360 are empty.
    const outcome = read((row, place) => {
      withoutScore(row, place);
      row["是否具备"] = place % 10 === 0 ? "√" : "";
    });
    expect(outcome.kind).toBe("rejected");
    expect(outcome.issues).toContainEqual({
      severity: "error",
      code: "one-answer",
      input: "file.csv",
      column: "是否具备",
      detail: { answer: "yes", known: 40, empty: 360 },
    });
  });

  test.each([
    ["yes, 29 rows", "是", 29, 40, undefined],
    ["no, 99 rows", "否", 99, 200, undefined],
    ["no, 100 rows", "否", 100, 200, { answer: "no", known: 100, empty: 100 }],
    // 20 % empty is not more than 20 %.
    ["yes, one in five empty", "是", 80, 100, undefined],
    ["yes, more than one in five empty", "是", 79, 100, { answer: "yes", known: 79, empty: 21 }],
  ])("%s", (_, answer, known, count, expected) => {
    const outcome = read((row, place) => {
      withoutScore(row, place);
      row["是否具备"] = place < known ? answer : "";
    }, count);
    expect(detailOf(outcome, "one-answer")).toEqual(expected);
  });

  test("everybody says the same and nothing is empty", () => {
    const outcome = read((row, place) => {
      withoutScore(row, place);
      row["是否具备"] = "否";
    }, 100);
    expect(outcome.kind).toBe("imported");
    expect(detailOf(outcome, "same-answer")).toEqual({ answer: "no", known: 100 });
  });

  test.each([
    [41, { rows: 41, of: 400 }],
    [40, undefined],
  ])("%i of 400 without a result", (empty, expected) => {
    const outcome = read((row, place) => {
      withoutScore(row, place);
      if (place < empty) row["是否具备"] = "";
    });
    expect(detailOf(outcome, "outcome-often-missing")).toEqual(expected);
  });
});

describe("scores", () => {
  test("out of 20: nobody reaches the pass mark", () => {
    const outcome = read((row, place) => {
      withoutOutcome(row, place);
      row["总分"] = String(place % 21);
    });
    expect(outcome.kind).toBe("rejected");
    expect(detailOf(outcome, "scores-below-pass")).toEqual({ greatest: 20, passMark: 70 });
  });

  test("everybody passes", () => {
    const outcome = read((row, place) => {
      withoutOutcome(row, place);
      row["总分"] = String(70 + (place % 31));
    });
    expect(detailOf(outcome, "scores-above-pass")).toEqual({ least: 70, passMark: 70 });
  });

  test("one person at the pass mark is enough, and few rows tell nothing", () => {
    const low: Edit = (row, place) => {
      withoutOutcome(row, place);
      row["总分"] = place === 3 ? "70" : "20";
    };
    expect(codesOf(read(low))).not.toContain("scores-below-pass");
    const few: Edit = (row, place) => {
      withoutOutcome(row, place);
      row["总分"] = "20";
    };
    expect(codesOf(read(few, 29))).not.toContain("scores-below-pass");
  });
});

describe("codes that the header explains", () => {
  /** Every tenth of 400 is literate and has the code of a yes. */
  const coded = (header: string, yes: string, no: string): ImportOutcome =>
    read((row, place) => {
      withoutScore(row, place);
      withoutOutcome(row, place);
      row[header] = place % 10 === 0 ? yes : no;
    });

  test.each([
    "是否具备（0为是，1为否）",
    "是否具备（0表示具备 1表示不具备）",
    "是否具备（是=0；否=1）",
    "是否具备（0代表是、1代表否）",
    "是否具备(0-是 1-否)",
    "是否具备（0是具备；1是不具备）",
  ])("%s", (header) => {
    const total = waveOf(coded(header.replaceAll(",", "\uFF0C"), "0", "1")).estimates.find(
      ({ dimension }) => dimension === "total",
    );
    // About 0.1; read the other way round it would be about 0.9.
    expect(total?.rate).toBeLessThan(0.2);
  });

  test("性别（1代表女、2代表男）", () => {
    const outcome = read((row, place) => {
      delete row["性别"];
      row["性别（1代表女、2代表男）"] = place % 4 === 0 ? "1" : "2";
    });
    const rows = waveOf(outcome).estimates.filter(({ dimension, area }) => dimension === "sex" && area === "140400");
    expect(rows.map(({ category, n }) => [category, n])).toEqual([
      ["male", 300],
      ["female", 100],
    ]);
  });

  test("是否农民（0为是，1为否）", () => {
    const outcome = read((row, place) => {
      delete row["农民"];
      row["是否农民（0为是\uFF0C1为否）"] = place % 4 === 0 ? "0" : "1";
    });
    const farmers = waveOf(outcome).estimates.find(({ category, area }) => category === "farmers" && area === "140400");
    expect(farmers?.n).toBe(100);
  });

  test("what cannot be understood asks, where the cells are codes", () => {
    const header = "是否具备（0合格者1其余）";
    expect(coded(header, "0", "1").issues).toContainEqual(
      expect.objectContaining({ severity: "error", code: "codes-unclear", column: header }),
    );
    expect(codesOf(coded(header, "是", "否"))).not.toContain("codes-unclear");
    expect(codesOf(coded("是否具备（1=是）", "1", "0"))).not.toContain("codes-unclear");
    expect(codesOf(coded("是否具备（70分及以上为具备）", "1", "0"))).not.toContain("codes-unclear");
  });
});

describe("ages", () => {
  test.each([
    [41, { rows: 41, of: 400 }],
    [40, undefined],
  ])("%i of 400 without an age", (empty, expected) => {
    const outcome = read((row, place) => {
      if (place < empty) row["年龄"] = "";
    });
    expect(detailOf(outcome, "age-often-missing")).toEqual(expected);
  });

  test("an age that the year of birth contradicts by two years", () => {
    // 2024: the birthday of this year may be to come.
    const outcome = read((row, place) => {
      const age = Number(row["年龄"]);
      row["出生年"] = String(2024 - age - (place < 7 ? 2 : place % 2));
    });
    expect(detailOf(outcome, "ages-differ")).toEqual({ rows: 7, of: 400 });
  });

  test.each(["19600512", "1960-05-12", "1960年5月12日", "1960/5", "196005"])("%s: only the year is read", (birth) => {
    const outcome = read((row) => {
      delete row["年龄"];
      row["出生年"] = birth;
    });
    expect(codesOf(outcome)).toContain("birth-date-read");
    const band = waveOf(outcome).estimates.find(({ category, area }) => category === "60-69" && area === "140400");
    expect(band?.n).toBe(400);
  });

  test.each(["19601312", "60", "1960051"])("%s is no date of birth", (birth) => {
    const outcome = read((row) => {
      delete row["年龄"];
      row["出生年"] = birth;
    });
    expect(codesOf(outcome)).toContain("bad-age");
  });
});

test("a running number is no PSU", () => {
  const ids = (each: number): ImportOutcome =>
    read((row, place) => {
      row["层"] = "甲";
      row["村居"] = `P${Math.floor(place / each)}`;
    });
  expect(detailOf(ids(1), "psus-of-one")).toEqual({ psus: 400, n: 400 });
  expect(codesOf(ids(2))).not.toContain("psus-of-one");
});

test("weights of one county in persons, of the other with mean 1", () => {
  const scaled = (times: number): ImportOutcome =>
    read((row, place) => {
      row["县区"] = row["层"] = place < 200 ? "潞州区" : "沁县";
      row["权重"] = place < 200 ? "2" : String(2 * times);
    });
  expect(detailOf(scaled(51), "weight-scales")).toEqual({
    light: { zh: "潞州区", en: "Luzhou District" },
    heavy: { zh: "沁县", en: "Qin County" },
    times: 51,
  });
  expect(codesOf(scaled(50))).not.toContain("weight-scales");

  const [head = "", ...rows] = survey(400, (row, place) => {
    row["县区"] = row["层"] = place < 200 ? "潞州区" : "沁县";
    row["权重"] = place < 200 ? "1" : "100";
  }).split("\n");
  const files = { "a.csv": [head, ...rows.slice(0, 200)].join("\n"), "b.csv": [head, ...rows.slice(200)].join("\n") };
  expect(detailOf(importTexts(files), "weight-scales")).toMatchObject({ times: 100 });
});

test("an answer that is not understood names the part of the mapping that explains it", () => {
  const { issues } = read((row, place) => {
    if (place === 1) row["是否具备"] = "也许";
    if (place === 2) row["农民"] = "也许";
    if (place === 3) row["性别"] = "也许";
  });
  expect(issues.flatMap(({ code, detail }) => (code === "unknown-value" ? [detail] : []))).toEqual([
    { key: "qualifiedWhen" },
    { key: "populations" },
    {},
  ]);
});
