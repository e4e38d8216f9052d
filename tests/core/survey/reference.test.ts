import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Estimate } from "#core/dataset/schema.ts";
import { readMapping } from "#core/survey/mapping/readMapping.ts";
import { reference, type Filter, type ReferenceCase } from "#tests/core/statistics/referenceSurvey.ts";
import { importTexts } from "./importing.ts";

/**
 * The whole import of the synthetic survey against R survey 4.1-1 (tests/reference): every cell of the design `indep` that a wave publishes.
 * Rates and standard errors to 1e-10 relative, limits of the logit interval to 1e-8.
 */
const text = readFileSync(join(import.meta.dirname, "../../reference/changzhi_synthetic.csv"), "utf8");
const mappingRead = readMapping(readFileSync(join(import.meta.dirname, "syntheticMapping.json"), "utf8"), "mapping");
if (mappingRead.kind === "refused") throw new Error("the mapping is refused");
const outcome = importTexts({ "changzhi_synthetic.csv": text }, { mapping: mappingRead.mapping, reveal: true });
if (outcome.kind === "rejected") throw new Error(JSON.stringify(outcome.issues));

const populations: Readonly<Record<string, string>> = {
  pop_farmer: "farmers",
  pop_worker: "workers",
  pop_elder: "elderly",
  pop_official: "officials",
  pop_young: "youth",
};
const values: Readonly<Record<string, string>> = { 城镇: "urban", 农村: "rural", 男: "male", 女: "female" };
const educations = ["", "primary", "junior", "senior", "college", "bachelor"];

interface Named {
  readonly year: number;
  readonly area: string;
  readonly dimension: string;
  readonly category: string | null;
}

/** The cell of a wave that a filter of the reference names; null for crossings that a wave does not hold. */
function cellOf(filter: Filter): Named | null {
  const { year, county_code: county, ...rest } = filter;
  // 140472 is what the development zone was called before.
  const area = county === undefined ? "140400" : String(county) === "140472" ? "1404JK" : String(county);
  const [only, ...others] = Object.entries(rest);
  if (others.length > 0) return null;
  if (only === undefined) return { year: Number(year), area, dimension: "total", category: null };
  const [name, value] = only;
  const population = populations[name];
  if (population !== undefined) return { year: Number(year), area, dimension: "population", category: population };
  if (name === "edu")
    return { year: Number(year), area, dimension: "education", category: educations[Number(value)] ?? "" };
  return { year: Number(year), area, dimension: name, category: values[String(value)] ?? "" };
}

function estimateOf({ year, area, dimension, category }: Named): Estimate {
  const wave = outcome.kind === "imported" ? outcome.waves.find((one) => one.year === year) : undefined;
  const row = wave?.estimates.find(
    (one) =>
      one.area === area && one.dimension === dimension && (one.category ?? null) === category && one.with === undefined,
  );
  if (row === undefined) throw new Error(`no row ${year} ${area} ${dimension} ${category}`);
  return row;
}

interface Covered {
  readonly found: ReferenceCase;
  readonly cell: Named;
}

const covered: readonly Covered[] = reference.cases.flatMap((found) => {
  if (found.design !== "indep" || found.type !== "binary" || found.filter === null) return [];
  const cell = cellOf(found.filter);
  return cell === null ? [] : [{ found, cell }];
});

test("nearly all of R's 120 cells are cells of a wave", () => {
  // Two crossings in each of two years (old farmers, rural farmers) are not.
  expect(covered).toHaveLength(116);
});

function close(ours: number | null, theirs: number | null, tolerance: number): boolean {
  if (ours === null || theirs === null) return ours === theirs;
  return ours === theirs || Math.abs(ours - theirs) <= tolerance * Math.abs(theirs);
}

const scored: readonly Covered[] = reference.cases.flatMap((found) => {
  if (found.design !== "indep" || found.type !== "numeric" || found.label !== "score" || found.filter === null)
    return [];
  const cell = cellOf(found.filter);
  return cell === null ? [] : [{ found, cell }];
});

test.each(scored)("mean score of $found.id", ({ found, cell }) => {
  const { meanScore } = estimateOf(cell);
  // Below ten respondents nothing is given.
  const expected = found.n < 10 ? null : { mean: found.estimate, se: found.df > 0 ? found.se : null };
  expect(close(meanScore?.mean ?? null, expected?.mean ?? null, 1e-10)).toBe(true);
  expect(close(meanScore?.se ?? null, expected?.se ?? null, 1e-10)).toBe(true);
});

test("mean scores of 58 cells are compared", () => {
  expect(scored).toHaveLength(58);
});

describe.each(covered)("$found.id", ({ found, cell }) => {
  const row = estimateOf(cell);
  test("rate, error, n, df, design effect", () => {
    expect(row.n).toBe(found.n);
    expect(row.df).toBe(found.df);
    expect(close(row.rate, found.estimate, 1e-10)).toBe(true);
    expect(close(row.se, found.se, 1e-10)).toBe(true);
    expect(close(row.deff, found.deffReplace, 1e-10)).toBe(true);
  });
  test("interval", () => {
    const logit = found.ci.find(({ method, level }) => method === "xlogit" && level === 0.95);
    const expected = logit?.lower === undefined || logit.lower === null ? found.kornGraubardNchs : logit;
    // df 0: R gives no interval, and neither do we.
    const hasNone = found.df <= 0;
    const gap = (ours: number | null, theirs: number | null | undefined): number =>
      ours === null ? Number(!hasNone) : Math.abs(ours - (theirs ?? NaN));
    expect(gap(row.lower, expected?.lower)).toBeLessThan(1e-8);
    expect(gap(row.upper, expected?.upper)).toBeLessThan(1e-8);
  });
  test("reliability as the NCHS macro decides", () => {
    const decision = found.kornGraubardNchs?.decision;
    expect(row.reliability).toBe(row.suppressedBy === "disclosure" ? "suppress" : decision);
  });
});
