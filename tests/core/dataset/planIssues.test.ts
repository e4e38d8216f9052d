import { expect, test } from "vitest";
import { planIssues } from "#core/dataset/planIssues.ts";
import type { Publication } from "#core/dataset/planPublication.ts";
import type { Wave } from "#core/dataset/schema.ts";
import { packagedReference } from "#core/region/packagedReference.ts";
import { datasetOf, measured, total, wave } from "#tests/fixtures/dataset.ts";

const reference = packagedReference();

function at(year: number, rate: number): Wave {
  return wave(year, "final", [measured(total(), rate, 0.0073, [rate - 0.015, rate + 0.015], 2400)]);
}

/** A publication that writes these of its waves. */
function planned(waves: readonly Wave[], written: readonly number[]): Publication {
  const files = written.map((year) => ({ path: `waves/${year}.0123456789abcdef.json`, bytes: new Uint8Array() }));
  return { kind: "planned", edition: "0005-00000000", files, waves };
}

const pooled = {
  ...at(2024, 0.125),
  estimates: [
    ...at(2024, 0.125).estimates,
    measured(total("140423"), 0.1, 0.01, [0.08, 0.12], 600, {
      method: "pooled",
      pooledYears: [2023, 2024].map((year) => at(year, 0.1).year),
    }),
  ],
};
const published = [at(2023, 0.12), pooled];
const { manifest } = datasetOf(published);

test("a year that changes leaves pooled values of another behind, and may jump", () => {
  const codes = (plan: Publication) =>
    planIssues(plan, manifest, published, reference).map(({ code, detail }) => [code, detail]);
  expect(codes(planned([at(2023, 0.121)], [2023]))).toEqual([["pool-stale", { year: 2024, changed: 2023 }]]);
  expect(codes(planned([at(2025, 0.2)], [2025]))).toMatchObject([["jump", { year: 2025, since: 2024 }]]);
  expect(codes(planned([at(2025, 0.126)], [2025]))).toEqual([]);
});

test("of waves that stay as they are nothing is said, nor of a plan that writes nothing", () => {
  const both = [at(2022, 0.05), at(2023, 0.2)];
  expect(planIssues(planned(both, [2022]), manifest, published, reference)).toEqual([]);
  expect(planIssues({ kind: "unchanged", waves: both }, manifest, published, reference)).toEqual([]);
});

const youth = measured({ area: "140400", dimension: "population", category: "youth" }, 0.3, 0.01, [0.28, 0.32], 900, {
  instrument: "youth-science",
});
const county = total("140423");

function with2024(...rows: Wave["estimates"]): Wave {
  const alone = at(2024, 0.125);
  return { ...alone, estimates: [...alone.estimates, ...rows] };
}

test("values of a replaced year that the new wave has no line for are told, those of another instrument first", () => {
  const direct = measured(county, 0.1, 0.01, [0.08, 0.12], 600);
  const before = with2024(direct, pooled.estimates[1] ?? direct, youth);
  const of = (after: Wave, old = before) =>
    planIssues(planned([after], [2024]), manifest, [at(2023, 0.12), old], reference)
      .filter(({ code }) => code === "cells-vanish")
      .map(({ detail }) => detail);
  const place = { zh: "襄垣县", en: "Xiangyuan County" };
  const cell = { place, dimension: "total", category: null, with: null, derived: false };
  // By hand: of total, county, county pooled and youth only the total is given again.
  expect(of(at(2024, 0.125))).toMatchObject([
    {
      year: 2024,
      count: 3,
      derived: 1,
      gone: [{ category: "youth", derived: false }, { ...cell, place: { zh: "襄垣县" } }, { derived: true }],
    },
  ]);
  expect(of(before)).toEqual([]);
  // A line that is withheld now is there; one that was withheld before is no loss.
  const { rate: _rate, ...rest } = direct;
  const withheld = { ...rest, rate: null, se: null };
  expect(of(with2024(withheld), with2024(direct))).toEqual([]);
  expect(of(at(2024, 0.125), with2024(withheld))).toEqual([]);
  // A published figure stands for a computed one.
  expect(of(with2024({ ...direct, method: "published" }), with2024(direct))).toEqual([]);
  // Real figures instead of a demonstration: nothing is lost.
  expect(of(at(2024, 0.125), { ...before, status: "demo" })).toEqual([]);
});
