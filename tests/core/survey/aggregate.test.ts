import { describe, expect, test } from "vitest";
import { codesOf, importText, importTexts, rowOf, survey, waveOf } from "./importing.ts";

const header = "year,area,dimension,category,rate,n";
const table = (...rows: readonly string[]): string => [header, ...rows].join("\n");

describe("a published figure", () => {
  test("the region's total alone is a wave of its own kind", () => {
    const outcome = importText(table("2020,长治市,total,,0.101,"));
    expect(outcome).toMatchObject({ kind: "imported", shape: "aggregate", rows: 1, years: [2020], issues: [] });
    const wave = waveOf(outcome);
    expect(wave).toMatchObject({ status: "published-figure", instrument: "cast-18-69" });
    expect(rowOf(wave, "140400", "total")).toMatchObject({
      rate: 0.101,
      se: null,
      n: null,
      reliability: "unrated",
      method: "published",
    });
  });

  test("by a word for a sum it is the same, though no data row", () => {
    const outcome = importText(table("2020,合计,total,,0.101,"));
    expect(outcome).toMatchObject({ kind: "imported", rows: 0, issues: [] });
    expect(rowOf(waveOf(outcome), "140400", "total").rate).toBe(0.101);
  });

  test("with a sample size it is an ordinary wave, by the assumption of simple random sampling", () => {
    const wave = waveOf(importText(table("2020,长治市,total,,0.101,2400")));
    expect(wave.status).toBe("provisional");
    // sqrt(0.101 · 0.899 / 2400)
    const row = rowOf(wave, "140400", "total");
    expect(row).toMatchObject({ assumed: "srs", interval: "wilson", n: 2400, df: null });
    expect(row.se).toBeCloseTo(0.00615085, 8);
  });
});

test("a youth row has the youth's instrument and keeps its own scale", () => {
  const wave = waveOf(importText(table("2024,长治市,population,youth,0.68,640")));
  expect(rowOf(wave, "140400", "population", "youth")).toMatchObject({
    instrument: "youth",
    rate: 0.68,
    n: 640,
    assumed: "srs",
  });
});

test("youth figures and a survey of one call are one wave", () => {
  const wave = waveOf(importTexts({ "a.csv": survey(300), "b.csv": table("2024,长治市,population,青少年,68%,640") }));
  expect(rowOf(wave, "140400", "total").n).toBe(300);
  expect(rowOf(wave, "140400", "population", "youth").rate).toBe(0.68);
});

describe("the unit of rates", () => {
  const rated = (...rates: readonly string[]): string =>
    table(...rates.map((rate, place) => `2024,1404${["03", "04", "05"][place]},total,,${rate},400`));
  const ratesOf = (text: string) => waveOf(importText(text)).estimates.map(({ rate }) => rate);

  test("shares, per cent, and the sign", () => {
    expect(ratesOf(rated("0.101", "0.12"))).toEqual([0.101, 0.12]);
    expect(ratesOf(rated("10.1", "12"))).toEqual([0.101, 0.12]);
    expect(ratesOf(rated("10.1%", "12%"))).toEqual([0.101, 0.12]);
    expect(ratesOf(rated("10.1\uFF05", "0.12"))).toEqual([0.101, 0.12]);
    expect(ratesOf(rated("0.9", "0.8").replace("rate", "比例\uFF08\uFF05\uFF09"))).toEqual([0.009, 0.008]);
  });

  test.each([["1"], ["0.5,400\n2024,140404,total,,12.5"]])("both readings fit: %j", (rates) => {
    const outcome = importText(rated(rates));
    expect(outcome).toMatchObject({
      kind: "rejected",
      issues: [{ code: "ambiguous-unit", column: "rate", detail: { key: "rateUnit" } }],
    });
  });

  test("the mapping decides", () => {
    expect(waveOf(importText(rated("1"), { rateUnit: "percent" }, { reveal: true })).estimates[0]?.rate).toBe(0.01);
    expect(waveOf(importText(rated("1"), { rateUnit: "share" }, { reveal: true })).estimates[0]?.rate).toBe(1);
  });
});

describe("words of a table", () => {
  test("Chinese headers, names of breakdowns and categories, with or without a column of dimensions", () => {
    const text =
      "年份,地区,类别,比例,样本量\n2024,全市,,14.1%,2400\n2024,全市,农民,7.2%,812\n2024,全市,城镇居民,17.4%,1250\n2024,潞州区,合计,17.8%,410";
    const wave = waveOf(importText(text));
    expect(wave.estimates.map(({ area, dimension, category }) => [area, dimension, category ?? ""].join(" "))).toEqual([
      "140400 total ",
      "140400 population farmers",
      "140400 residence urban",
      "140403 total ",
    ]);
  });

  test("older people and the ages 60 to 69 are one cell under two names", () => {
    const wave = waveOf(importText(table("2024,长治市,population,老年人,0.05,340")));
    expect(rowOf(wave, "140400", "age", "60-69")).toMatchObject({ rate: 0.05, n: 340 });
    const both = table("2024,长治市,population,老年人,0.05,340", "2024,长治市,age,60\uFF5E69岁,0.06,340");
    expect(codesOf(importText(both))).toEqual(["cell-twice"]);
  });

  test("rows of the nation and of the province are set aside, and sums are not counted as rows", () => {
    const outcome = importText(
      table(
        "2024,全国,total,,0.1537,",
        "2024,山西省,total,,0.13,",
        "2024,合计,total,,0.141,2400",
        "2024,潞州区,total,,0.178,410",
      ),
    );
    expect(codesOf(outcome)).toEqual(["outside-row"]);
    expect(outcome.rows).toBe(1);
    expect(rowOf(waveOf(outcome), "140400", "total").rate).toBe(0.141);
  });

  test("without a column of areas everything is the region's", () => {
    const outcome = importText("year,category,rate,n\n2024,,0.14,2400\n2024,农民,0.07,800");
    expect(outcome.issues).toMatchObject([{ code: "figures-of-region", severity: "info" }]);
    expect(rowOf(waveOf(outcome), "140400", "population", "farmers").n).toBe(800);
  });
});

describe("former units", () => {
  test("are pooled by sample size", () => {
    const outcome = importText(table("2018,城区,total,,0.10,300", "2018,郊区,total,,0.20,100"));
    expect(codesOf(outcome)).toEqual(["units-pooled"]);
    expect(rowOf(waveOf(outcome), "140403", "total")).toMatchObject({ rate: 0.125, n: 400 });
  });

  test("stay empty where one of those that are one unit today is missing, and that is said with names", () => {
    const outcome = importText(table("2018,长治市,total,,0.09,2000", "2018,城区,total,,0.16,200"));
    expect(outcome.issues).toMatchObject([
      {
        code: "units-missing",
        severity: "warning",
        row: 3,
        detail: { place: { zh: "潞州区", en: "Luzhou District" }, lacking: ["郊区"] },
      },
    ]);
    expect(waveOf(outcome).estimates).toHaveLength(1);
  });

  test("one of them twice is one, and its sample is counted once", () => {
    const twice = table("2018,城区,total,,0.10,300", "2018,城区,total,,0.10,300", "2018,郊区,total,,0.20,100");
    const outcome = importText(twice);
    expect(codesOf(outcome)).toEqual(["row-twice", "units-pooled"]);
    expect(rowOf(waveOf(outcome), "140403", "total")).toMatchObject({ rate: 0.125, n: 400 });
    expect(codesOf(importText(twice.replace("0.10,300", "0.11,300")))).toContain("cell-twice");
  });

  test("a unit that only had another name has its figure as it is given", () => {
    const outcome = importText("年份,县区,比例,标准误\n2018,长治县,10%,1.2%");
    expect(codesOf(outcome)).toEqual(["former-unit"]);
    expect(rowOf(waveOf(outcome), "140404", "total")).toMatchObject({ rate: 0.1, se: 0.012 });
  });

  test("a column of a former unit that is a part of today's is none of it", () => {
    const outcome = importText("年份,城区,上党区\n2018,16%,12%");
    expect(outcome.issues).toContainEqual(expect.objectContaining({ code: "column-unplaced", column: "城区" }));
    expect(waveOf(outcome).estimates.map(({ area }) => area)).toEqual(["140404"]);
  });

  test("or leave the unit empty where a size is missing", () => {
    const outcome = importText(
      table("2018,长治市,total,,0.09,2000", "2018,城区,total,,0.10,", "2018,郊区,total,,0.20,100"),
    );
    expect(codesOf(outcome)).toEqual(["units-not-pooled", "missing-n"]);
    expect(waveOf(outcome).estimates).toHaveLength(1);
  });
});

describe("any error refuses the whole table", () => {
  test.each([
    ["2024,长冶市,total,,0.1,400", "unknown-area"],
    ["2024,长治市,total,,abc,400", "bad-number"],
    ["2024,长治市,total,,,400", "missing-rate"],
    ["2024,长治市,total,,-0.1,400", "rate-out-of-range"],
    ["2024,长治市,total,,150%,400", "rate-out-of-range"],
    ["2024,长治市,total,,0.1,0", "bad-count"],
    ["2024,长治市,total,,0.1,40.5", "bad-count"],
    ["2024,长治市,total,,0.1,1e300", "bad-count"],
    ["2024,长治市,total,,0.1,50%", "bad-number"],
    ["2024,长治市,total,,1e-300,400", "bad-number"],
    ["2024,长治市,residence,郊外,0.1,400", "unknown-category"],
    ["2024,长治市,血型,A,0.1,400", "unknown-value"],
    ["24,长治市,total,,0.1,400", "bad-year"],
    ["2024,长治市,total,,0.1", "row-length"],
    ["2024,长治市,total,,0.1,400,x", "row-length"],
  ])("%s: %s", (row, code) => {
    const outcome = importText(table("2024,潞州区,total,,0.17,400", row));
    expect(outcome.kind).toBe("rejected");
    expect(outcome.issues.find((issue) => issue.code === code)).toMatchObject({ severity: "error", row: 3, line: 3 });
  });

  test.each([
    ["se", "1e-300"],
    ["deff", "1e-308"],
    ["deff", "1e308"],
  ])("%s of %s is no number of a survey", (column, value) => {
    const outcome = importText(`year,area,rate,n,${column}\n2024,长治市,0.1,1000,${value}`);
    expect(outcome.issues).toMatchObject([{ code: "bad-number", column, row: 2 }]);
  });

  test("a number that is none is one issue, not also a missing rate", () => {
    expect(codesOf(importText(table("2024,长治市,total,,一成,400")))).toEqual(["bad-number"]);
  });

  test("one cell of two files with two standard errors", () => {
    const figure = (se: string): string => `year,area,rate,n,se\n2024,长治市,0.1,1000,${se}`;
    expect(codesOf(importTexts({ "a.csv": figure("0.01"), "b.csv": figure("0.02") }))).toEqual(["cell-twice"]);
    expect(importTexts({ "a.csv": figure("0.01"), "b.csv": figure("0.01") }).kind).toBe("imported");
  });

  test("one cell with two values", () => {
    const outcome = importText(table("2024,长治市,total,,0.10,400", "2024,全市,total,,0.12,400"));
    expect(outcome.issues).toMatchObject([{ code: "cell-twice", row: 3, detail: { first: 2 } }]);
    expect(codesOf(importText(table("2024,长治市,total,,0.10,400", "2024,全市,total,,0.10,400")))).toEqual([
      "row-twice",
    ]);
  });

  test("an interval without its rate, more literate than asked", () => {
    const wide = "year,area,rate,lower,upper\n2024,长治市,0.1,0.11,0.14";
    expect(codesOf(importText(wide))).toEqual(["interval-without-rate", "level-assumed"]);
    expect(codesOf(importText("year,area,count,n\n2024,长治市,500,400"))).toEqual(["count-above-n"]);
  });
});

describe("error information", () => {
  test("count and n give the rate", () => {
    expect(rowOf(waveOf(importText("year,area,count,n\n2024,长治市,60,400")), "140400", "total").rate).toBe(0.15);
  });

  test("a standard error, an interval, a design effect", () => {
    const row = (text: string) => rowOf(waveOf(importText(text)), "140400", "total");
    expect(row("year,area,rate,se\n2024,长治市,0.14,0.0075")).toMatchObject({ se: 0.0075, interval: "logit", n: null });
    // (0.156 − 0.126) / (2 · 1.959964)
    expect(row("year,area,rate,lower,upper\n2024,长治市,0.141,0.126,0.156").se).toBeCloseTo(0.0076532, 6);
    // Symmetric about a small rate, and so below 0: (0.03 − (−0.01)) / (2 · 1.959964)
    const small = importText("year,area,rate,lower,upper\n2024,长治市,0.01,-0.01,0.03", null, { reveal: true });
    expect(rowOf(waveOf(small), "140400", "total").se).toBeCloseTo(0.0102043, 6);
    // A point is no interval: n tells the error.
    expect(row("year,area,rate,n,lower,upper\n2024,长治市,0.1,900,0.1,0.1").se).toBeCloseTo(0.01, 12);
    const withDeff = row("year,area,rate,n,deff\n2024,长治市,14.1%,2400,1.5");
    expect(withDeff.assumed).toBeUndefined();
    expect(withDeff.effectiveN).toBe(1600);
  });

  test("a row without any is unrated, with a warning that asks for n", () => {
    const outcome = importText(table("2024,长治市,total,,0.14,2400", "2024,潞州区,total,,0.17,"));
    expect(outcome.issues).toMatchObject([{ code: "missing-n", severity: "warning", row: 3 }]);
    expect(rowOf(waveOf(outcome), "140403", "total").reliability).toBe("unrated");
  });

  test("a total that no mean of its counties can be is a warning", () => {
    const counties = ["03", "04", "05", "06", "23", "25", "26", "27", "28", "29", "30", "31"];
    const rows = counties.map((code) => `2024,1404${code},total,,0.1,200`);
    expect(codesOf(importText(table(...rows, "2024,长治市,total,,0.1,2400")))).toEqual([]);
    expect(codesOf(importText(table(...rows, "2024,长治市,total,,0.12,2400")))).toEqual(["total-outside-parts"]);
  });
});
