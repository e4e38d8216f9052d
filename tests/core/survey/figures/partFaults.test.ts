import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import { packagedReference } from "#core/region/packagedReference.ts";
import { partFaults, type CountedFigure } from "#core/survey/figures/partFaults.ts";
import { share } from "#core/units.ts";
import { codesOf, importText, importTexts } from "#tests/core/survey/importing.ts";

const { region } = packagedReference();
const counties = region.areas.flatMap(({ code, kind }) => (kind === "county" ? [code] : []));
const codes = counties.map((code) => `2024,${code}`);

/** Twelve counties with 200 respondents each, 20 of them literate, and a city below them. */
function table(city: string, county: (place: number) => string = () => "10.0,20,200"): string {
  const rows = codes.map((code, place) => `${code},${county(place)}`);
  return ["年份,地区,比例（%）,具备人数,样本量", ...rows, `2024,长治市,${city}`].join("\n");
}

describe("a city and its counties", () => {
  test("that add up are not worth a word", () => {
    expect(codesOf(importText(table("10.0,240,2400")))).toEqual([]);
    // Weights move the rate of the whole, within its parts.
    const spread = (place: number) => (place === 0 ? "12.0,24,200" : "10.0,20,200");
    expect(codesOf(importText(table("10.9,244,2400", spread)))).toEqual([]);
  });

  test.each([
    ["10.0,240,2500", "parts-n-differ", { n: 2500, sum: 2400 }],
    ["10.0,250,2400", "parts-count-differ", { count: 250, sum: 240 }],
    ["12.0,240,2400", "total-outside-parts", { rate: 0.12, least: 0.1, greatest: 0.1 }],
  ])("%s: %s", (city, code, detail) => {
    const outcome = importText(table(city));
    expect(outcome.kind).toBe("imported");
    expect(outcome.issues).toMatchObject([{ code, severity: "warning", row: 14, detail }]);
  });

  test("rounding is no contradiction", () => {
    expect(codesOf(importText(table("10.1,240,2400")))).toEqual([]);
  });

  test("where a county or its number is missing nothing is said", () => {
    const text = table("12.0,300,3000");
    expect(codesOf(importText(text.replace(/^2024,140423.*\n/m, "")))).toEqual(["area-missing"]);
    expect(codesOf(importText(text.replaceAll("20,200", ",")))).not.toContain("parts-n-differ");
  });

  test("zones count beside them, or within them", () => {
    const zone = "2024,140471,10.0,10,100\n";
    const withZone = (city: string) => table(city).replace("2024,长治市", `${zone}2024,长治市`);
    expect(codesOf(importText(withZone("10.0,250,2500")))).toEqual([]);
    expect(codesOf(importText(withZone("10.0,240,2400")))).toEqual([]);
    expect(codesOf(importText(withZone("10.0,245,2450")))).toEqual(["parts-n-differ", "parts-count-differ"]);
  });

  test("in two files as in one, at the place of the whole", () => {
    const [header = "", ...rows] = table("10.0,240,2500").split("\n");
    const files = { "1.csv": `${header}\n${rows.at(-1) ?? ""}`, "2.csv": [header, ...rows.slice(0, -1)].join("\n") };
    expect(importTexts(files).issues).toMatchObject([
      { code: "parts-n-differ", input: "1.csv", row: 2, detail: { n: 2500, sum: 2400 } },
    ]);
  });
});

describe("an area and its categories", () => {
  const split = (urban: string, rural: string) =>
    `年份,地区,类别,比例（%）,样本量\n2024,潞州区,合计,10.0,400\n2024,潞州区,城镇,${urban}\n2024,潞州区,农村,${rural}`;

  test.each([
    // Some do not tell; a tenth at most.
    ["12.0,250", "8.0,150", []],
    ["12.0,230", "8.0,140", []],
    ["12.0,250", "8.0,160", ["parts-n-differ"]],
    ["12.0,250", "11.0,150", ["breakdown-outside-total"]],
    // Most did not tell: the rest may be anybody.
    ["12.0,100", "11.0,100", []],
  ])("%s and %s", (urban, rural, expected) => {
    expect(codesOf(importText(split(urban, rural)))).toEqual(expected);
  });

  test("populations overlap, and are no parts", () => {
    const text =
      "年份,地区,类别,比例（%）,样本量\n2024,长治市,合计,10.0,400\n" +
      ["农民", "产业工人", "老年人", "领导干部和公务员"].map((name) => `2024,长治市,${name},20.0,300`).join("\n");
    expect(codesOf(importText(text))).toEqual([]);
  });
});

test("a whole made of its parts, with any weights, has no fault", () => {
  const part = fc.record({
    n: fc.integer({ min: 30, max: 900 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    weight: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: counties.length, maxLength: counties.length }), (parts) => {
      const figure = (area: string, n: number, rate: number): AggregateRow => ({
        area,
        dimension: "total",
        category: null,
        instrument: null,
        rate: share(Math.min(1, rate)),
        n,
        se: null,
        lower: null,
        upper: null,
        deff: null,
      });
      const counted = parts.map(({ n, share: rate }, place): CountedFigure => {
        const count = Math.round(n * rate);
        return { figure: figure(counties[place] ?? "", n, count / n), count };
      });
      const sum = (of: (one: CountedFigure, place: number) => number): number =>
        counted.reduce((all, one, place) => all + of(one, place), 0);
      const weights = sum((_, place) => parts[place]?.weight ?? 0);
      const rate = sum(({ figure: { rate: own } }, place) => own * (parts[place]?.weight ?? 0)) / weights;
      const whole = {
        figure: figure(
          region.code,
          sum(({ figure: { n } }) => n ?? 0),
          rate,
        ),
        count: sum(({ count }) => count ?? 0),
      };
      expect(partFaults([...counted, whole], region)).toEqual([]);
    }),
  );
});
