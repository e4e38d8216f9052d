import { describe, expect, test } from "vitest";
import { categories } from "#core/breakdown.ts";
import { besideWhole } from "#scripts/calibration/besideWhole.ts";
import { cityCode } from "#scripts/calibration/cells.ts";
import { usualDesign } from "#scripts/calibration/design.ts";
import { createMeters } from "#scripts/calibration/meters.ts";
import { createRandom } from "#scripts/calibration/random.ts";
import { productRules } from "#scripts/calibration/productRules.ts";
import { calibrationReport } from "#scripts/calibration/report.ts";
import { drawSample } from "#scripts/calibration/sample.ts";
import { shownResults } from "#scripts/calibration/shownResults.ts";
import { simulate } from "#scripts/calibration/simulate.ts";
import { tally } from "#scripts/calibration/tally.ts";
import { createWorld, lastYear, stateIn } from "#scripts/calibration/world.ts";
import { punctuationFaults } from "#tests/support/punctuation.ts";
import { textsOfMarkdown } from "#tests/support/textsOf.ts";

const scale = 0.05;
const few = { seed: 7, replicates: 20, scale };
const world = createWorld({ seed: 3, between: { score: 3, schooling: 0.25 }, scale });
const { book, population } = world;

describe("the generator", () => {
  test("repeats itself, and differs between streams and between near seeds", () => {
    const random = createRandom(1);
    const again = createRandom(1);
    const others = [createRandom(1, 1), createRandom(1, 2), createRandom(2), createRandom(3)];
    const drawn = Array.from({ length: 1000 }, () => random.uniform());
    expect(Array.from({ length: 1000 }, () => again.uniform())).toEqual(drawn);
    expect(drawn.every((one) => one > 0 && one < 1)).toBe(true);
    // A correlation of 1,000 independent pairs has a standard error of 1/√1000.
    for (const other of others) {
      const products = drawn.map((one) => 12 * (one - 0.5) * (other.uniform() - 0.5));
      expect(Math.abs(products.reduce((sum, one) => sum + one / 1000, 0))).toBeLessThan(4 / Math.sqrt(1000));
    }
  });

  // Four standard errors of 40,000 draws.
  test("normals have mean 0, variance 1 and the tails of a normal distribution", () => {
    const random = createRandom(5);
    const count = 40_000;
    const drawn = Array.from({ length: count }, () => random.normal());
    const mean = drawn.reduce((sum, one) => sum + one, 0) / count;
    const variance = drawn.reduce((sum, one) => sum + one ** 2, 0) / count;
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(count));
    expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / count));
    const beyond = drawn.filter((one) => Math.abs(one) > 1.959964).length / count;
    expect(Math.abs(beyond - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / count));
  });
});

describe("the population", () => {
  const { truth } = stateIn(world, lastYear);

  test("has the true rate that was asked for, and counts of parts that make up the whole", () => {
    expect(truth(book.idOf(cityCode, "total", null))).toBeCloseTo(0.145, 4);
    const unitSizes = population.units.map((_, place) =>
      (population.psus[place] ?? []).reduce((sum, { size }) => sum + size, 0),
    );
    expect(unitSizes.reduce((sum, size) => sum + size, 0)).toBe(population.size);
    const counted = population.units.reduce(
      (sum, { code }, place) => sum + (unitSizes[place] ?? 0) * truth(book.idOf(code, "total", null)),
      0,
    );
    expect(counted / population.size).toBeCloseTo(truth(book.idOf(cityCode, "total", null)), 12);
  });

  test("has equal counties, and equal populations, where it says so", () => {
    for (const { code } of population.units)
      expect(world.equalUnits.truth(book.idOf(code, "total", null))).toBeCloseTo(0.145, 2);
    for (const one of categories.population)
      expect(world.equalPopulations.truth(book.idOf(cityCode, "population", one))).toBeCloseTo(0.145, 2);
  });

  test("is sampled without bias: the mean of many estimates is the truth within four standard errors", () => {
    const cell = book.idOf(cityCode, "total", null);
    const meters = createMeters();
    const { marks } = stateIn(world, lastYear);
    for (let stream = 0; stream < 150; stream += 1) {
      const sample = drawSample(population, usualDesign, createRandom(11, stream));
      const strata = tally(population, book, sample, marks).cell(cell);
      let weights = 0;
      let able = 0;
      for (const psus of strata.values())
        for (const { w, wy } of psus.values()) {
          weights += w;
          able += wy;
        }
      meters.add("rate", able / weights);
      meters.next();
    }
    const reading = meters.read("rate");
    expect(Math.abs((reading?.mean ?? 0) - truth(cell))).toBeLessThan(4 * (reading?.se ?? 0));
  });

  test("a survey has the villages of the design and weights that add up to each county's adults", () => {
    const sample = drawSample(population, usualDesign, createRandom(2));
    for (const [place, { code }] of population.units.entries()) {
      const own = sample.filter(({ stratum }) => stratum === code);
      const adults = (population.psus[place] ?? []).reduce((sum, { size }) => sum + size, 0);
      expect(own.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(adults, 6);
      expect(new Set(own.map(({ psu }) => psu)).size).toBeLessThanOrEqual(usualDesign.psus.get(code) ?? 0);
    }
    expect(sample.length).toBeGreaterThan(2300);
  });
});

describe("meters", () => {
  // By hand: replicate sums 1 of 2 and 0 of 2, mean 1/4; residuals ±1/2; √(2/1 · (1/4 + 1/4))/4 = 1/4.
  test("the standard error is that of a ratio over replicates", () => {
    const meters = createMeters();
    meters.add("hit", true);
    meters.add("hit", false);
    meters.next();
    meters.add("hit", false);
    meters.add("hit", false);
    meters.next();
    expect(meters.read("hit")).toEqual({ mean: 0.25, se: 0.25, sum: 1, count: 4 });
    expect(meters.read("nothing")).toBeNull();
  });
});

test("against the whole the part's own degrees of freedom are never more certain than the union's, and Satterthwaite's lie between", () => {
  const sample = drawSample(population, usualDesign, createRandom(21));
  const accumulator = tally(population, book, sample, stateIn(world, lastYear).marks);
  const counties = population.units.map(({ code }) => book.idOf(code, "total", null));
  const city = book.idOf(cityCode, "total", null);
  const [union, part, between] = (["union", "part", "satterthwaite"] as const).map((rule) =>
    besideWhole(accumulator, city, counties, rule).map(({ p }) => p ?? NaN),
  );
  expect(union).toHaveLength(14);
  for (const [place, p] of (union ?? []).entries()) {
    expect(part?.[place]).toBeGreaterThanOrEqual(between?.[place] ?? NaN);
    expect(between?.[place]).toBeGreaterThanOrEqual(p);
  }
});

describe("what the product chooses", () => {
  const sample = drawSample(population, usualDesign, createRandom(21));
  const survey = tally(population, book, sample, stateIn(world, lastYear).marks);

  // Where the product changes its mind, the report must be made anew: its sentences name the rules.
  test("whose degrees of freedom a test against the city has", () => {
    expect(productRules(book, survey)).toEqual({ populations: "union", counties: "part", pooledCounties: "part" });
  });

  test("which interval is shown: Korn and Graubard's for an accepted cell, the logit one for what needs no review", () => {
    const shown = shownResults(book, survey);
    const city = book.idOf(cityCode, "total", null);
    expect(shown.get(city)?.method).toBe("logit");
    const others = [...shown.values()].filter(({ id, estimate: { df, rate } }) => id !== city && df > 0 && rate > 0);
    const methodsOf = (mark: "present" | "review") =>
      new Set(others.flatMap((result) => (result.mark === mark ? [result.method] : [])));
    expect(methodsOf("review")).toEqual(new Set(["korn-graubard"]));
    expect(methodsOf("present")).toEqual(new Set(["logit"]));
  });
});

describe("the report", { timeout: 120_000 }, () => {
  const simulation = simulate(few);
  const report = calibrationReport(simulation);

  test("is the same at every run, and another one with another seed", () => {
    expect(calibrationReport(simulation)).toBe(report);
    const readingsOf = (seed: number) => {
      const { meters } = simulate({ ...few, seed, replicates: 1 });
      return [
        "city|error",
        "areas|model|squared",
        "change|populations|single",
        "difference|real|counties|part|seen",
        "projection|2022, 2024|line|squared",
        "small|adjust|squared",
        "strata|squared",
      ].map((key) => meters.read(`usual|${key}`));
    };
    const first = readingsOf(few.seed);
    expect(first).not.toContain(null);
    expect(readingsOf(few.seed)).toEqual(first);
    expect(readingsOf(8)).not.toEqual(first);
  });

  test("has a summary in both languages, every section, and no number that is none", () => {
    expect(report.match(/^## .*$/gm)).toEqual([
      "## What was simulated",
      "## Do 95 % intervals hold the truth?",
      "## False “met” and “not met”",
      "## False change between two independent surveys",
      "## False differences from the city",
      "## Counties: direct, pooled, group, model",
      "## Projection to the target year",
      "## Strata with a single village, and few degrees of freedom",
      "## What follows",
      "## What this cannot show",
    ]);
    expect(report).toContain("**Summary.**");
    expect(report).toContain("**摘要。**");
    expect(report).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
    expect(textsOfMarkdown(report).flatMap(punctuationFaults)).toEqual([]);
  });

  test("says which rule is the product's", () => {
    expect(report).toContain("| five populations | df of the union (the product's) | usual |");
    for (const family of ["twelve counties, as if all were published", "counties published in two pooled years"]) {
      expect(report).toContain(`| ${family} | df of the part (the product's) | usual |`);
      expect(report).toContain(`| ${family} | df of the union, formerly | usual |`);
    }
    expect(report.match(/^[0-9]+\. \*\*(?:Taken|Not taken|Change)/gm)?.length).toBeGreaterThanOrEqual(4);
  });

  test("has tables whose rows are as long as their heads", () => {
    const tables = report.split("\n\n").filter((block) => block.startsWith("|"));
    expect(tables.length).toBeGreaterThan(12);
    for (const rows of tables)
      expect(
        new Set(
          rows
            .trimEnd()
            .split("\n")
            .map((row) => row.split("|").length),
        ).size,
      ).toBe(1);
  });

  // Bounds that a working product cannot leave but for one run in thousands: binomial tails at 20 replicates.
  test("finds intervals, words, tests and county values in sane ranges", () => {
    const at = (key: string): number => simulation.meters.read(key)?.mean ?? NaN;
    expect(at("usual|city|shown|hit")).toBeGreaterThan(0.75);
    expect(at("usual|population|shown|hit")).toBeGreaterThan(0.85);
    expect(at("usual|county|shown|hit")).toBeGreaterThan(0.9);
    expect(at("usual|county|wilson|hit")).toBeLessThan(at("usual|county|shown|hit"));
    expect(at("usual|verdict|-3|met")).toBeLessThan(0.05);
    expect(at("usual|verdict|3|not-met")).toBeLessThan(0.05);
    expect(at("usual|change|city|single")).toBeLessThan(0.3);
    expect(at("usual|difference|counties|part|family")).toBeLessThan(0.3);
    const error = (method: string): number => at(`usual|areas|${method}|squared`);
    expect(error("pooled")).toBeLessThan(error("direct"));
    expect(error("model")).toBeLessThan(error("direct"));
    expect(at("usual|small|single")).toBe(3);
  });
});
