import { describe, expect, test } from "vitest";
import { cellResults, type CellResult } from "#core/dataset/cellResult.ts";
import { usualOptions } from "#core/dataset/publishingOptions.ts";
import { listContrasts } from "#core/dataset/listContrasts.ts";
import { nameOf } from "./guardedTable.ts";
import { person, smallRegion } from "./smallRegion.ts";
import { tallyOf } from "./syntheticSurvey.ts";

const tally = tallyOf(
  ["990001", "990002", "990003", "99000Y"].flatMap((area) => [
    person({ area, residence: "urban", sex: "male", populations: ["farmers", "workers"] }),
    person({ area, residence: "rural", sex: "female", populations: ["workers"], education: "junior" }),
  ]),
  smallRegion,
);
const results: readonly CellResult[] = cellResults(tally, usualOptions, 2024).map((result) => ({
  ...result,
  withheldBy: null,
}));

function namesOf(list: readonly CellResult[]): readonly string[] {
  return listContrasts(list, smallRegion, tally).map(({ a, b }) => `${nameOf(a.cell)} > ${nameOf(b.cell)}`);
}

const categories = [
  "population/farmers",
  "population/workers",
  "residence/urban",
  "residence/rural",
  "sex/male",
  "sex/female",
  "education/junior",
];
const areas = ["990000", "990001", "990002", "990003", "99000Y", "99000G", "99000H", "99000I"];

describe("the comparisons of a wave", () => {
  const names = namesOf(results);

  test("each cell against its area's total", () => {
    for (const area of areas) {
      for (const category of categories) expect(names).toContain(`${area}/total > ${area}/${category}`);
    }
  });

  test("each unit's total against the region's", () => {
    for (const area of areas.slice(1)) expect(names).toContain(`990000/total > ${area}/total`);
  });

  test("pairs within one breakdown of one area", () => {
    for (const area of areas) {
      expect(names).toContain(`${area}/population/farmers > ${area}/population/workers`);
      expect(names).toContain(`${area}/residence/urban > ${area}/residence/rural`);
      expect(names).toContain(`${area}/sex/male > ${area}/sex/female`);
    }
  });

  test("pairs of counties, each once, and none of zones or groups", () => {
    expect(names.filter((name) => /^99000[^0].total > /.test(name) && name.endsWith("/total"))).toEqual([
      "990001/total > 990002/total",
      "990001/total > 990003/total",
      "990002/total > 990003/total",
    ]);
  });

  test("nothing else, and nothing twice", () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(areas.length * categories.length + (areas.length - 1) + areas.length * 3 + 3);
  });

  test("none touches a withheld cell", () => {
    for (const reason of ["disclosure", "sample", "precision", "review"] as const) {
      const hidden = ["990000/population/farmers", "990002/total"];
      const list = results.map((result) =>
        hidden.includes(nameOf(result.cell)) ? { ...result, withheldBy: reason } : result,
      );
      expect(namesOf(list)).toEqual(names.filter((name) => !name.split(" > ").some((cell) => hidden.includes(cell))));
    }
  });
});

describe("what the two cells share", () => {
  const relations = new Map(
    listContrasts(results, smallRegion, tally).map(({ a, b, relation }) => [
      `${nameOf(a.cell)} > ${nameOf(b.cell)}`,
      relation,
    ]),
  );

  test("a cell lies within its total, a unit within the region", () => {
    expect(relations.get("990000/total > 990000/sex/male")).toEqual({ kind: "within", inner: "b" });
    expect(relations.get("990000/total > 99000Y/total")).toEqual({ kind: "within", inner: "b" });
  });

  test("populations overlap, other categories and counties exclude each other", () => {
    const intersection = tally.overlapOf("990001", "farmers", "workers");
    expect(relations.get("990001/population/farmers > 990001/population/workers")).toEqual({
      kind: "overlap",
      intersection,
    });
    expect(relations.get("990001/sex/male > 990001/sex/female")).toEqual({ kind: "disjoint" });
    expect(relations.get("990001/total > 990002/total")).toEqual({ kind: "disjoint" });
  });
});
