import { describe, expect, test } from "vitest";
import { year } from "#core/units.ts";
import { reference, relativeError } from "#tests/core/statistics/referenceSurvey.ts";
import { codesOf, importText, survey } from "./importing.ts";
import { contrastIn, estimateIn, importSynthetic, waveIn } from "./syntheticImport.ts";

const outcome = importSynthetic({ psuRevisited: true });
const independent = importSynthetic();
const later = waveIn(outcome, 2024);

/** Cells by what the reference calls them, design `overlap`: stratum = county, a revisited community is one PSU. */
const cells = [
  ["all", { area: "140400", dimension: "total" }],
  ["pop_farmer", { area: "140400", dimension: "population", category: "farmers" }],
  ["pop_worker", { area: "140400", dimension: "population", category: "workers" }],
  ["pop_elder", { area: "140400", dimension: "population", category: "elderly" }],
  ["城镇", { area: "140400", dimension: "residence", category: "urban" }],
  ["农村", { area: "140400", dimension: "residence", category: "rural" }],
] as const;

describe("changes between waves that share PSUs, against R survey", () => {
  test.each(cells)("%s", (name, cell) => {
    const expected = reference.contrasts.find(({ id }) => id === `changzhi_synthetic|overlap|year:${name}`);
    if (expected === undefined) throw new Error("not in the reference");
    const found = contrastIn(later, { ...cell, year: year(2022) }, cell);
    expect(relativeError(found.diff, expected.diff)).toBeLessThan(1e-10);
    expect(relativeError(found.se, expected.seDiff)).toBeLessThan(1e-10);
    expect(found.df).toBe(expected.dfUnion);
    expect(relativeError(found.p ?? NaN, expected.pValueT_dfUnion)).toBeLessThan(1e-9);
  });

  test("families: populations and counties, the region's own change alone", () => {
    const changes = later.contrasts.filter(({ a }) => a.year !== undefined);
    const family = (of: string | null): number => changes.filter((change) => change.family === of).length;
    // Farmers, workers, elderly, officials, and those whom the file flags as youth.
    expect(family("population-changes")).toBe(5);
    expect(changes.find(({ a }) => a.area === "140400" && a.dimension === "total")?.family).toBeNull();
    const counties = changes.filter((change) => change.family === "county-changes");
    expect(counties.every(({ a, b }) => a.area === b.area && a.dimension === "total")).toBe(true);
  });

  test("levels stay those of each wave's own design", () => {
    for (const of of [2022, 2024]) {
      const own = estimateIn(waveIn(independent, of), "140400");
      expect(estimateIn(waveIn(outcome, of), "140400")).toEqual(own);
    }
  });

  test("no change touches a withheld cell", () => {
    for (const { a } of later.contrasts.filter((contrast) => contrast.a.year !== undefined)) {
      for (const of of [2022, 2024] as const)
        expect(estimateIn(waveIn(outcome, of), a.area, a.dimension, a.category).suppressedBy).toBeUndefined();
    }
  });
});

test("without the other wave, or without PSUs, the file says so", () => {
  expect(codesOf(importText(survey(400), { psuRevisited: true }))).toContain("revisited-alone");
  const plain = survey(400).replace("村居", "备注");
  expect(codesOf(importText(plain, { psuRevisited: true }))).toContain("revisited-without-psu");
});
