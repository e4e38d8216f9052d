import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planReference } from "#core/dataset/planReference.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import { readReferenceRows } from "#features/import/reference/readReferenceRows.ts";
import {
  hundredth,
  referenceRows,
  type FormRow,
  type ReferenceRows,
  type ReferenceTable,
} from "#features/import/reference/referenceRows.ts";

const bytes = readFileSync(join(import.meta.dirname, "../../../../mock-data/published/manifest.json"));
const read = readManifest(bytes, "manifest.json");
if (read.kind === "refused") throw new Error("the manifest is refused");
const manifest = read.value;
const rows = referenceRows(manifest);

function changed(table: ReferenceTable, place: number, fields: Readonly<Record<string, string>>): ReferenceRows {
  return {
    ...rows,
    [table]: rows[table].map((row, at): FormRow => (at === place ? { ...row, ...fields, key: row.key } : row)),
  };
}

function keysOf(given: ReferenceRows): readonly unknown[] {
  const result = readReferenceRows(given, manifest);
  return result.kind === "wrong"
    ? result.issues.map(({ code, detail }) => [code, "key" in detail ? detail.key : ""])
    : [];
}

test("the published tables, typed and read again, change nothing", () => {
  expect(rows.targets.length).toBeGreaterThan(0);
  expect(rows.benchmarks.length).toBeGreaterThan(10);
  expect(rows.tasks.length).toBeGreaterThan(10);
  expect(readReferenceRows(rows, manifest)).toEqual({ kind: "ok", change: {} });
});

test("the city's target in per cent, as the plan has it", () => {
  expect(rows.targets.find(({ area, year }) => area === "140400" && year === "2025")).toMatchObject({
    rate: "14.5",
    operator: ">=",
    cell: "total",
  });
  expect(rows.benchmarks.find(({ area, year }) => area === "000000" && year === "2020")?.["rate"]).toBe("10.56");
});

test("any published rate comes back the same through per cent", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e8 }), (count) => {
      // A published number has at most 12 digits.
      const rate = Number((count / 1e8).toPrecision(12));
      expect(hundredth(String(Number((rate * 100).toPrecision(12))))).toBe(rate);
    }),
  );
});

test.each([
  ["14.5", 0.145],
  ["14.5%", 0.145],
  ["\uFF11\uFF14.5\uFF05", 0.145],
  [" 9 ", 0.09],
  ["", Number.NaN],
  ["1e1", Number.NaN],
  ["约 10", Number.NaN],
])("per cent as typed: %s", (text, value) => {
  expect(hundredth(text)).toBe(value);
});

test("a rate that changes gives that list, whole, and no other", () => {
  const place = rows.targets.findIndex(({ area }) => area === "140400");
  const result = readReferenceRows(changed("targets", place, { rate: "16" }), manifest);
  if (result.kind !== "ok") throw new Error(result.kind);
  expect(Object.keys(result.change)).toEqual(["targets"]);
  expect(result.change.targets).toHaveLength(manifest.targets.length);
  expect(result.change.targets?.[place]?.rate).toBe(0.16);
});

describe("what cannot be saved is told at its cell", () => {
  test("no source, no save", () => {
    expect(keysOf(changed("targets", 0, { sourceZh: " " }))).toEqual([
      ["reference-without-source", "targets.0.sourceZh"],
    ]);
    expect(keysOf(changed("benchmarks", 3, { sourceZh: "" }))).toEqual([
      ["reference-without-source", "benchmarks.3.sourceZh"],
    ]);
  });

  test("rates that are none, years that are none, errors that are none, empty texts", () => {
    expect(keysOf(changed("targets", 0, { rate: "145" }))).toEqual([["reference-rate", "targets.0.rate"]]);
    expect(keysOf(changed("benchmarks", 0, { rate: "" }))).toEqual([["reference-rate", "benchmarks.0.rate"]]);
    expect(keysOf(changed("breaks", 0, { year: "明年" }))).toEqual([["reference-wrong-value", "breaks.0.year"]]);
    expect(keysOf(changed("benchmarks", 0, { se: "小" }))).toEqual([["reference-wrong-value", "benchmarks.0.se"]]);
    expect(keysOf(changed("breaks", 0, { textZh: "" }))).toEqual([["reference-wrong-value", "breaks.0.textZh"]]);
    expect(keysOf(changed("tasks", 0, { nameZh: "" }))).toEqual([["reference-wrong-value", "tasks.0.nameZh"]]);
  });
});

test("units are told apart by any mark that people type, and a task can move to another action", () => {
  const [first, second] = manifest.region.actions;
  if (first === undefined || second === undefined) throw new Error("too few actions");
  const moved = changed("tasks", 0, { lead: "市科协、市教育局；市农业农村局, 市人社局", action: second.id });
  const result = readReferenceRows(moved, manifest);
  if (result.kind !== "ok") throw new Error(result.kind);
  const actions = result.change.actions ?? [];
  expect(actions[0]?.tasks).toHaveLength(first.tasks.length - 1);
  expect(actions[1]?.tasks[0]?.lead).toEqual(["市科协", "市教育局", "市农业农村局", "市人社局"]);
});

test("what was read is published by the plan of the command line", () => {
  const given: ReferenceRows = {
    ...rows,
    targets: [
      ...rows.targets,
      {
        key: "new",
        id: "city-2030",
        area: "140400",
        cell: "total",
        year: "2030",
        rate: "20",
        operator: ">=",
        instrument: "cast-18-69",
        sourceZh: "下一个五年规划（假设）",
        sourceEn: "",
      },
    ],
  };
  const result = readReferenceRows(given, manifest);
  if (result.kind !== "ok") throw new Error(result.kind);
  const plan = planReference({
    current: { manifest, bytes },
    published: new Map(),
    change: result.change,
    at: "2026-12-01T09:00:00+08:00",
    reason: "新规划",
  });
  if (plan.kind !== "planned") throw new Error(plan.kind);
  expect(plan.manifest.targets.at(-1)).toEqual({
    id: "city-2030",
    area: "140400",
    dimension: "total",
    year: 2030,
    rate: 0.2,
    operator: ">=",
    instrument: "cast-18-69",
    source: { zh: "下一个五年规划（假设）" },
  });
  expect(plan.manifest.revisions.at(-1)).toMatchObject({ kind: "reference", reason: "新规划" });
});
