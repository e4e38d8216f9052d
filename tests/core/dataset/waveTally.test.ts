import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { categories } from "#core/breakdown.ts";
import type { TallyCell } from "#core/dataset/tallyIndex.ts";
import { createWaveTally, type WaveTally } from "#core/dataset/waveTally.ts";
import { estimateCell, type CellEstimate } from "#core/statistics/estimateCell.ts";
import type { Respondent } from "#core/survey/respondents/respondent.ts";
import { reference, relativeError } from "#tests/core/statistics/referenceSurvey.ts";
import { cellOfFilter } from "./referenceCells.ts";
import { people, person, smallRegion } from "./smallRegion.ts";
import { changzhi, syntheticRespondents, tallyOf, type Design } from "./syntheticSurvey.ts";

function estimate(tally: WaveTally, cell: TallyCell): CellEstimate | null {
  const id = tally.idOf(cell);
  return id === null ? null : estimateCell(tally.accumulator, id);
}

function count(
  tally: WaveTally,
  area: string,
  dimension: TallyCell["dimension"] = "total",
  category: string | null = null,
): number {
  return estimate(tally, { area, dimension, category })?.n ?? 0;
}

/** Cases that a wave has a cell for. A tally of one year is the design's own where the year is in the stratum. */
function casesOf(design: Design) {
  return reference.cases.flatMap((found) => {
    const place = found.design === design && found.type === "binary" ? cellOfFilter(found.filter) : null;
    return place === null ? [] : [{ ...found, place }];
  });
}

describe.each([
  ["indep", 114],
  ["weights_strata", 2],
] as const)("cells of design %s against R survey", (design, cases) => {
  const tallies = new Map(([2022, 2024] as const).map((of) => [of, tallyOf(syntheticRespondents(of, design))]));

  test("every case that is a cell is there", () => {
    expect(casesOf(design)).toHaveLength(cases);
  });

  test.each(casesOf(design))("$id", (expected) => {
    const tally = tallies.get(expected.place.year);
    const found = tally === undefined ? null : estimate(tally, expected.place.cell);
    expect(found).toMatchObject({ n: expected.n, psus: expected.nPsu, strata: expected.nStrata, df: expected.df });
    expect(relativeError(found?.rate ?? NaN, expected.estimate)).toBeLessThan(1e-10);
    expect(relativeError(found?.se ?? NaN, expected.se)).toBeLessThan(1e-10);
    expect(relativeError(found?.sumWeights ?? NaN, expected.sumWeights)).toBeLessThan(1e-10);
  });
});

/** R's design has the rows of both years, n/(n − 1) of 4 895; a wave has its own, and that shows in the fourth digit or later. */
test("rates with weights alone equal R's, standard errors nearly so", () => {
  const cases = casesOf("weights_only");
  expect(cases).toHaveLength(16);
  for (const { place, estimate: rate, se } of cases) {
    const found = estimate(tallyOf(syntheticRespondents(place.year, "weights_only")), place.cell);
    expect(relativeError(found?.rate ?? NaN, rate)).toBeLessThan(1e-10);
    expect(relativeError(found?.se ?? NaN, se)).toBeLessThan(2e-4);
  }
});

describe("where a respondent counts", () => {
  const tally = tallyOf(
    [
      ...people(5, { area: "990001" }),
      ...people(4, { area: "99000Z" }),
      ...people(3, { area: "990002" }),
      ...people(2, { area: "99000Y" }),
      ...people(1, { area: null }),
      ...people(7, { area: "980001" }),
    ],
    smallRegion,
  );

  test("everyone counts in the region, also those of whom the unit is not known", () => {
    expect(count(tally, "990000")).toBe(5 + 4 + 3 + 2 + 1 + 7);
  });

  test("who lives in a zone within a district counts in both", () => {
    expect(count(tally, "990001")).toBe(5 + 4);
    expect(count(tally, "99000Z")).toBe(4);
  });

  test("a zone that stands apart counts in no district", () => {
    expect(count(tally, "99000Y")).toBe(2);
  });

  test("a group is its members, with the zones within them, and nobody twice", () => {
    expect(count(tally, "99000G")).toBe(5 + 4 + 3);
    expect(count(tally, "99000H")).toBe(3);
    expect(count(tally, "99000I")).toBe(5 + 4);
  });

  test("nobody is a cell of no one", () => {
    expect(tally.idOf({ area: "990003", dimension: "total", category: null })).toBeNull();
    expect(tally.cells().map(({ area }) => area)).not.toContain("990003");
  });
});

describe("which cells a respondent is in", () => {
  const tally = tallyOf(
    [
      person({
        populations: ["workers", "farmers"],
        residence: "urban",
        sex: "male",
        age: "30-39",
        education: "college",
      }),
      person({ populations: ["farmers", "workers"], residence: "rural" }),
      person({ populations: ["farmers"], qualified: null }),
      person(),
    ],
    smallRegion,
  );

  test("one of each dimension, and of each population", () => {
    expect(count(tally, "990000", "population", "farmers")).toBe(2);
    expect(count(tally, "990000", "population", "workers")).toBe(2);
    expect(count(tally, "990000", "residence", "rural")).toBe(1);
    expect(count(tally, "990000", "education", "college")).toBe(1);
  });

  test("who did not answer the test is in no estimate", () => {
    expect(count(tally, "990000")).toBe(3);
  });

  test("the overlap of two populations has a number whichever is named first", () => {
    const id = tally.overlapOf("990000", "workers", "farmers");
    expect(id).not.toBeNull();
    expect(tally.overlapOf("990000", "farmers", "workers")).toBe(id);
    expect(id === null ? null : estimateCell(tally.accumulator, id)?.n).toBe(2);
    expect(tally.overlapOf("990000", "farmers", "officials")).toBeNull();
  });

  test("overlaps are no cells", () => {
    const known = new Set([
      "total|null",
      ...Object.entries(categories).flatMap(([dimension, list]) => list.map((one) => `${dimension}|${one}`)),
    ]);
    expect(tally.cells().filter(({ dimension, category }) => !known.has(`${dimension}|${category}`))).toEqual([]);
  });
});

/**
 * One stratum, three PSUs of two, weights 1, literate 1, 0 and 2 of 2. p = 3/6. Influence of each PSU Σ(y − p)/6: 0, −1/6, 1/6.
 * v = 3/2 · (1/36 + 1/36) = 1/12. s² = 6/5 · 1/4 = 0.3, so deff = (1/12)/(0.3/6) = 5/3; n_eff = 0.25 · 12 = 3; df = 3 − 1.
 */
test("a small design by hand", () => {
  const literate = [
    [true, false],
    [false, false],
    [true, true],
  ];
  const rows = literate.flatMap((psu, place) => psu.map((qualified) => person({ psu: String(place), qualified })));
  const found = estimate(tallyOf(rows, smallRegion), { area: "990000", dimension: "total", category: null });
  expect(found).toMatchObject({ rate: 0.5, n: 6, df: 2, psus: 3, strata: 1, sumWeights: 6 });
  expect(found?.variance).toBeCloseTo(1 / 12, 14);
  expect(found?.deff).toBeCloseTo(5 / 3, 13);
  expect(found?.effectiveN).toBeCloseTo(3, 13);
});

const anyone: fc.Arbitrary<Respondent> = fc
  .record({
    area: fc.constantFrom("990001", "99000Z", "990002", null),
    psu: fc.constantFrom("1", "2", "3"),
    weight: fc.double({ min: 0.5, max: 3, noNaN: true }),
    qualified: fc.constantFrom(true, false, null),
    populations: fc.subarray(["farmers", "elderly", "officials"] as const),
    age: fc.constantFrom("18-29", "60-69", null),
  })
  .map((known) => person({ ...known, populations: [...known.populations] }));

test("the elderly of every area are its age band 60–69, whatever the file says of them", () => {
  fc.assert(
    fc.property(fc.array(anyone, { maxLength: 60 }), (rows) => {
      const tally = tallyOf(rows, smallRegion);
      for (const area of ["990000", "990001", "99000Z", "990002", "99000G"]) {
        const elderly = estimate(tally, { area, dimension: "population", category: "elderly" });
        expect(elderly).toEqual(estimate(tally, { area, dimension: "age", category: "60-69" }));
      }
    }),
  );
});

test("a known age decides who is elderly", () => {
  const tally = tallyOf(
    [
      person({ age: "60-69" }),
      person({ age: "50-59", populations: ["elderly"] }),
      person({ populations: ["elderly", "farmers"] }),
    ],
    smallRegion,
  );
  expect(count(tally, "990000", "population", "elderly")).toBe(2);
  expect(count(tally, "990000", "age", "50-59")).toBe(1);
  expect(tally.overlapOf("990000", "farmers", "elderly")).not.toBeNull();
});

test("respondents who are hardly alike are summed in turns, and the sums are the same", () => {
  const respondents = syntheticRespondents(2024);
  const whole = tallyOf(respondents);
  const inTurns = createWaveTally(changzhi, { clustered: true, scoreOf: 100, mostGroups: 64 });
  for (const respondent of respondents) inTurns.add(respondent);
  expect(inTurns.cells()).toEqual(whole.cells());
  const relative = (found: number, expected: number): number =>
    Math.abs(found - expected) / Math.max(1, Math.abs(expected));
  for (const cell of whole.cells()) {
    const id = whole.idOf(cell) ?? NaN;
    expect(inTurns.idOf(cell)).toBe(id);
    const [a, b] = [whole, inTurns].map((tally) => estimateCell(tally.accumulator, id));
    expect(b?.n).toBe(a?.n);
    expect(b?.df).toBe(a?.df);
    expect(relative(b?.se ?? 0, a?.se ?? 0)).toBeLessThan(1e-13);
    expect(relative(b?.rate ?? 0, a?.rate ?? 0)).toBeLessThan(1e-14);
    const [levels, others] = [whole, inTurns].map((tally) => tally.levels?.shares(id));
    for (const mark of ["85", "70", "55"] as const)
      expect(relative(others?.[mark] ?? 0, levels?.[mark] ?? 0)).toBeLessThan(1e-14);
  }
});

test("who has no weight or no PSU was to be refused before", () => {
  const [first] = syntheticRespondents(2024);
  if (first === undefined) throw new Error("nobody");
  const tally = createWaveTally(changzhi, { clustered: true });
  expect(() => tally.add({ ...first, weight: 0 })).toThrow(RangeError);
  expect(() => tally.add({ ...first, psu: null })).toThrow(RangeError);
});
