import { describe, expect, test } from "vitest";
import { protectMerge } from "#core/dataset/mergeDisclosure.ts";
import { mergeWaves } from "#core/dataset/mergeWaves.ts";
import type { Estimate, Wave } from "#core/dataset/schema.ts";
import { smallRegion } from "./smallRegion.ts";
import { contrast, row, wave } from "./waves.ts";

type Cell = Parameters<typeof row>[0];

const city = "990000";
const total = (area: string, n: number, rate: number): Estimate => row({ area, dimension: "total", n, rate });
const sex = (category: string, n: number, rate: number): Estimate =>
  row({ area: city, dimension: "sex", category, n, rate });

function hidden(cell: Cell, n: number | null = null, suppressedBy: Estimate["suppressedBy"] = "disclosure"): Estimate {
  return row({
    ...cell,
    n,
    rate: null,
    se: null,
    lower: null,
    upper: null,
    interval: null,
    effectiveN: null,
    df: null,
    deff: null,
    reliability: "suppress",
    ...(suppressedBy === undefined ? {} : { suppressedBy }),
  });
}

function withheldOf(published: Wave, added: Wave): readonly string[] {
  return protectMerge(published, added, smallRegion)
    .estimates.filter((one, place) => one.suppressedBy !== added.estimates[place]?.suppressedBy)
    .map(({ area, dimension, category = "" }) => `${area}/${dimension}/${category}`);
}

const fewMen = hidden({ area: city, dimension: "sex", category: "male" });

describe("a row that would tell a published secret with what is published", () => {
  /** Women are published, the total comes: 309 − 300 leave the 9 men. */
  test("the whole of published parts", () => {
    const published = wave(2024, [sex("female", 300, 0.2), fewMen]);
    expect(withheldOf(published, wave(2024, [total(city, 309, 62 / 309)]))).toEqual(["990000/total/"]);
  });

  test("the last part of a published whole", () => {
    const published = wave(2024, [total(city, 309, 62 / 309), fewMen]);
    expect(withheldOf(published, wave(2024, [sex("female", 300, 0.2)]))).toEqual(["990000/sex/female"]);
  });

  test("the same cell under another method, counted or not", () => {
    const companion = hidden({ area: city, dimension: "sex", category: "female" }, 300);
    const published = wave(2024, [total(city, 309, 62 / 309), fewMen, companion]);
    const figure = (n: number | null): Wave => wave(2024, [{ ...sex("female", 300, 0.2), n, method: "published" }]);
    expect(withheldOf(published, figure(300))).toEqual(["990000/sex/female"]);
    expect(withheldOf(published, figure(null))).toEqual(["990000/sex/female"]);
  });

  test("a secret that comes, told by what is published", () => {
    const published = wave(2024, [total(city, 309, 62 / 309)]);
    expect(withheldOf(published, wave(2024, [fewMen, sex("female", 300, 0.2)]))).toEqual(["990000/sex/female"]);
  });

  test("of several rows that tell it together, one of the fewest respondents", () => {
    const published = wave(2024, [total(city, 1009, 0.2), hidden({ area: "99000Y", dimension: "total" })]);
    const counties = [total("990001", 500, 0.2), total("990002", 200, 0.2), total("990003", 300, 0.2)];
    expect(withheldOf(published, wave(2024, counties))).toEqual(["990002/total/"]);
  });

  /** The county's total is withheld, but a model's row of it is shown: with the women, it tells the 9 men. */
  test("with a total behind a model's row", () => {
    const county = hidden({ area: "990001", dimension: "total" }, 309, "precision");
    const men = hidden({ area: "990001", dimension: "sex", category: "male" });
    const model = { ...total("990001", 309, 0.2), method: "model" as const };
    const women = wave(2024, [row({ area: "990001", dimension: "sex", category: "female", n: 300, rate: 0.2 })]);
    expect(withheldOf(wave(2024, [county, model, men]), women)).toEqual(["990001/sex/female"]);
    expect(withheldOf(wave(2024, [county, men]), women)).toEqual([]);
  });

  test("an elderly row and the band 60–69 are one cell", () => {
    const band = hidden({ area: city, dimension: "age", category: "60-69" });
    const elderly = row({
      area: city,
      dimension: "population",
      category: "elderly",
      n: 9,
      rate: 0.2,
      method: "published",
    });
    expect(withheldOf(wave(2024, [band]), wave(2024, [elderly]))).toEqual(["990000/population/elderly"]);
  });
});

describe("nothing is withheld", () => {
  const published = wave(2024, [total(city, 309, 62 / 309), fewMen]);

  test.each([
    ["figures of another instrument", wave(2024, [{ ...sex("female", 300, 0.2), instrument: "youth" }])],
    ["cells that have nothing to do with it", wave(2024, [total("990001", 150, 0.2)])],
    ["parts that leave enough unknown", wave(2024, [sex("female", 200, 0.2)])],
  ])("%s", (_name, added) => {
    expect(protectMerge(published, added, smallRegion)).toBe(added);
  });

  test("where all that is told is what is imprecise alone", () => {
    const imprecise = wave(2024, [
      total(city, 309, 62 / 309),
      hidden({ area: city, dimension: "sex", category: "male" }, null, "sample"),
    ]);
    const added = wave(2024, [sex("female", 300, 0.2)]);
    expect(protectMerge(imprecise, added, smallRegion)).toBe(added);
  });

  test("where the secret itself is replaced", () => {
    const added = wave(2024, [sex("male", 40, 0.2), sex("female", 269, 0.2)]);
    expect(protectMerge(published, added, smallRegion)).toBe(added);
  });

  test("what is published tells by itself is no matter of the merge", () => {
    const told = wave(2024, [total(city, 309, 62 / 309), sex("female", 300, 0.2), fewMen]);
    const added = wave(2024, [total("990001", 150, 0.2)]);
    expect(protectMerge(told, added, smallRegion)).toBe(added);
  });

  test("figures of other people", () => {
    const companion = hidden({ area: city, dimension: "sex", category: "female" }, 300);
    const secret = wave(2024, [total(city, 309, 62 / 309), fewMen, companion]);
    const added = wave(2024, [{ ...sex("female", 900, 0.2), method: "published" }]);
    expect(protectMerge(secret, added, smallRegion)).toBe(added);
  });
});

describe("a withheld row", () => {
  const published = wave(2024, [sex("female", 300, 0.2), fewMen]);
  const added = wave(2024, [total(city, 309, 62 / 309), total("990001", 150, 0.2)], {
    contrasts: [contrast(total(city, 309, 0.2), total("990001", 150, 0.2), 0.1, "counties-city")],
    balance: [{ area: city, dimension: "total", measure: "sd", value: 0.02, se: 0.01, df: 60 }],
  });

  test("is as any other that is hidden for disclosure, and no comparison or balance speaks of it", () => {
    const found = protectMerge(published, added, smallRegion);
    expect(found.estimates[0]).toEqual(hidden({ area: city, dimension: "total" }, 309));
    expect(found.estimates[1]).toEqual(added.estimates[1]);
    expect(found.contrasts).toEqual([]);
    expect(found.balance).toEqual([]);
  });

  test("keeps its values in a dry run, marked", () => {
    const revealed = wave(2024, [
      ...added.estimates,
      { ...sex("male", 9, 0.2), n: 9, suppressedBy: "disclosure", reliability: "suppress" },
    ]);
    const found = protectMerge(wave(2024, [sex("female", 300, 0.2)]), revealed, smallRegion);
    expect(found.estimates[0]).toMatchObject({ rate: 62 / 309, suppressedBy: "disclosure", reliability: "suppress" });
  });

  test("merges twice to the same", () => {
    const once = mergeWaves(published, protectMerge(published, added, smallRegion));
    expect(mergeWaves(once, protectMerge(once, added, smallRegion))).toEqual(once);
  });
});

/** The pool of two years is published; the row of one year would tell the other. */
test("a pool and one of its years tell the other year", () => {
  const pool = { ...total("990003", 69, 0.2), method: "pooled" as const, pooledYears: [2023, 2024] };
  const earlier = hidden({ area: "990003", dimension: "total" });
  const later = hidden({ area: "990003", dimension: "total" }, 60);
  const published = wave(2024, [later, pool as Estimate]);
  const figure = wave(2024, [{ ...total("990003", 60, 0.2), method: "published" }]);
  const others = new Map([[2023, wave(2023, [earlier])]]);
  expect(protectMerge(published, figure, smallRegion, others).estimates[0]?.suppressedBy).toBe("disclosure");
  // The earlier year is not at hand: that it has 9 people shows all the same.
  expect(protectMerge(published, figure, smallRegion).estimates[0]?.suppressedBy).toBe("disclosure");
});
