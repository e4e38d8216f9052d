import { describe, expect, test } from "vitest";
import { planPublication } from "#core/dataset/planPublication.ts";
import { readWave } from "#core/dataset/readWave.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import type { AcceptedCell } from "#core/dataset/publishingOptions.ts";
import { readAcceptedCells } from "#core/survey/readAcceptedCells.ts";
import { packagedReference } from "#core/region/packagedReference.ts";
import { reference } from "#tests/core/statistics/referenceSurvey.ts";
import { year } from "#core/units.ts";
import { codesOf } from "./importing.ts";
import { estimateIn, importSynthetic, waveIn } from "./syntheticImport.ts";

const plain = waveIn(importSynthetic(), 2022);
const revealed = waveIn(importSynthetic({}, { reveal: true }), 2022);
/** Counties with fewer than eight degrees of freedom, and an interval narrow enough. */
const reviewed = plain.estimates.filter(
  ({ dimension, reliability, area }) => dimension === "total" && reliability === "review" && area !== "140400",
);
const [first] = reviewed;
if (first === undefined) throw new Error("no county is up for review");
const note = "样本点 5 个，已由统计师复核";
const accepted: readonly AcceptedCell[] = [{ year: 2022, area: first.area, dimension: "total", note }];

/** Limits of R's Korn–Graubard interval in the form of the NCHS standards (tests/reference). */
function kornGraubardOf(area: string): { readonly lower: number; readonly upper: number } {
  const code = area === "1404JK" ? "140472" : area;
  const found = reference.cases.find(
    ({ design, type, filter }) =>
      design === "indep" &&
      type === "binary" &&
      Object.keys(filter ?? {}).length === 2 &&
      filter?.["year"] === 2022 &&
      String(filter["county_code"]) === code,
  );
  const { lower = null, upper = null } = found?.kornGraubardNchs ?? {};
  if (lower === null || upper === null) throw new Error(`not in the reference: ${area}`);
  return { lower, upper };
}

describe("a cell that a reviewer accepts", () => {
  const outcome = importSynthetic({}, { accepted });
  const wave = waveIn(outcome, 2022);
  const row = estimateIn(wave, first.area);

  test("is withheld without that", () => {
    expect(first).toMatchObject({ rate: null, suppressedBy: "review" });
  });

  test("is published with its values, its mark and the note", () => {
    const { suppressedBy, ...known } = estimateIn(revealed, first.area);
    expect(suppressedBy).toBe("review");
    const { lower, upper } = kornGraubardOf(first.area);
    expect(row).toEqual({
      ...known,
      reliability: "review",
      lower: expect.closeTo(lower, 10) as number,
      upper: expect.closeTo(upper, 10) as number,
      interval: "korn-graubard",
      // Of 2022 some cells are hidden for disclosure: levels of counties would tell them.
      levels: null,
      review: { at: "", note },
    });
  });

  test("is compared like any other", () => {
    expect(wave.contrasts.some(({ b }) => b.area === first.area && b.dimension === "total")).toBe(true);
    expect(plain.contrasts.some(({ b }) => b.area === first.area && b.dimension === "total")).toBe(false);
  });

  test("the reviewer sees the values of all cells up for review, accepted or not", () => {
    if (outcome.kind !== "imported") throw new Error("refused");
    const ours = outcome.reviews.filter(({ year, dimension }) => year === 2022 && dimension === "total");
    expect(ours.map(({ area }) => area).sort()).toEqual(reviewed.map(({ area }) => area).sort());
    for (const { area, rate, lower, upper, n, df, note: given } of ours) {
      expect(estimateIn(revealed, area)).toMatchObject({ n, df });
      expect(estimateIn(revealed, area).rate).toBeCloseTo(rate, 11);
      expect(lower).toBeCloseTo(kornGraubardOf(area).lower, 8);
      expect(upper).toBeCloseTo(kornGraubardOf(area).upper, 8);
      expect(given).toBe(area === first.area ? note : null);
    }
  });

  test("others stay withheld", () => {
    for (const { area } of reviewed.slice(1)) expect(estimateIn(wave, area).suppressedBy).toBe("review");
  });

  test("the publication dates it, and a reader accepts it", () => {
    const at = "2026-01-20T09:00:00+08:00";
    const plan = planPublication({
      current: null,
      reference: packagedReference(),
      published: new Map(),
      waves: [wave],
      at,
      reason: "",
      merge: false,
      replaceDemo: false,
    });
    if (plan.kind !== "planned") throw new Error(plan.kind);
    const bytes = new Map(plan.files.map((file) => [file.path, file.bytes]));
    const manifest = readManifest(bytes.get("manifest.json") ?? new Uint8Array(), "manifest.json");
    if (manifest.kind !== "ok") throw new Error(manifest.refusal.code);
    const [entry] = manifest.value.waves;
    if (entry === undefined) throw new Error("no wave");
    const read = readWave(bytes.get(entry.file) ?? new Uint8Array(), entry, manifest.value);
    if (read.kind !== "ok") throw new Error(read.refusal.code);
    expect(estimateIn(read.value, first.area).review).toEqual({ at, note });
  });
});

test.each([
  ["a cell that is shown anyway", "140400"],
  ["a cell that is withheld for another reason", "140428"],
])("%s cannot be accepted, and the file says so", (_, area) => {
  const outcome = importSynthetic({}, { accepted: [{ year: 2022, area, dimension: "total", note }] });
  expect(codesOf(outcome)).toContain("accepted-unused");
  expect(waveIn(outcome, 2022)).toEqual(plain);
});

describe("with a pool", () => {
  const pool = [year(2022), year(2024)] as const;
  const mixed = importSynthetic({}, { pool });
  const own = new Set(
    waveIn(mixed, 2024)
      .estimates.filter(({ method, suppressedBy }) => method === undefined && suppressedBy === "review")
      .map(({ area, dimension, category }) => `${area}/${dimension}/${category}`),
  );
  const joint = waveIn(mixed, 2024).estimates.filter(
    ({ method, suppressedBy, area, dimension, category }) =>
      method === "pooled" && suppressedBy === "review" && !own.has(`${area}/${dimension}/${category}`),
  );

  test("the pooled cell is accepted where the year's own is not up for review", () => {
    const [cell] = joint;
    if (cell === undefined || mixed.kind !== "imported") throw new Error("no pooled cell is up for review");
    const { area, dimension, category } = cell;
    const entry = { year: 2024, area, dimension, ...(category === undefined ? {} : { category }), note };
    const wave = waveIn(importSynthetic({}, { pool, accepted: [entry] }), 2024);
    expect(estimateIn(wave, area, dimension, category, "pooled")).toMatchObject({
      reliability: "review",
      interval: "korn-graubard",
      pooledYears: [...pool],
      review: { note },
    });
    expect(estimateIn(wave, area, dimension, category).suppressedBy).toBeDefined();
    const shown = mixed.reviews.filter(({ pooledYears }) => pooledYears !== undefined);
    expect(shown).toHaveLength(joint.length);
  });
});

describe("the options of the mapping", () => {
  test("caution shows what fails by its relative width alone, marked", () => {
    const wave = waveIn(importSynthetic({ options: { caution: true } }), 2022);
    const cautious = wave.estimates.filter(({ reliability }) => reliability === "caution");
    expect(cautious.length).toBeGreaterThan(0);
    for (const { area, dimension, category, lower, upper, rate, df } of cautious) {
      expect(estimateIn(plain, area, dimension, category)).toMatchObject({ suppressedBy: "precision", rate: null });
      expect(df).toBeGreaterThanOrEqual(8);
      expect(rate).not.toBeNull();
      expect(lower).not.toBeNull();
      expect(upper).not.toBeNull();
    }
  });

  test("a minimum count hides cells in which fewer have the literacy", () => {
    const wave = waveIn(importSynthetic({ options: { minimumCount: 60 } }, { reveal: true }), 2022);
    const hidden = wave.estimates.filter(({ suppressedBy }) => suppressedBy === "disclosure");
    const plainHidden = revealed.estimates.filter(({ suppressedBy }) => suppressedBy === "disclosure");
    expect(hidden.length).toBeGreaterThan(plainHidden.length);
    expect(estimateIn(wave, "140400").suppressedBy).toBeUndefined();
  });
});

describe("the reviewer's file", () => {
  const entry = { year: 2022, area: "140404", dimension: "total", note: "复核" };
  test.each([
    ["[", "accepted-not-json", undefined],
    ["{}", "accepted-wrong-value", ""],
    [JSON.stringify([{ ...entry, note: " " }]), "accepted-wrong-value", "0.note"],
    [JSON.stringify([{ ...entry, note: "x".repeat(501) }]), "accepted-wrong-value", "0.note"],
    [JSON.stringify([{ ...entry, note: "a\u202Eb" }]), "accepted-wrong-value", "0.note"],
    [JSON.stringify([{ ...entry, year: "2022" }]), "accepted-wrong-value", "0.year"],
    [JSON.stringify([{ ...entry, dimension: "shoe" }]), "accepted-wrong-value", "0.dimension"],
    [JSON.stringify([{ ...entry, dimension: "sex" }]), "accepted-wrong-value", "0"],
    [JSON.stringify([{ ...entry, accept: true }]), "accepted-wrong-value", "0.accept"],
  ])("%s is refused", (text, code, key) => {
    const read = readAcceptedCells(text, "review.json");
    if (read.kind !== "refused") throw new Error("taken");
    expect(read.issues[0]).toMatchObject({
      code,
      input: "review.json",
      ...(key === undefined ? {} : { detail: { key } }),
    });
  });

  test("with a byte order mark, as an editor may write it", () => {
    expect(readAcceptedCells(`\uFEFF${JSON.stringify([entry])}`, "review.json")).toEqual({
      kind: "ok",
      accepted: [entry],
    });
  });
});
