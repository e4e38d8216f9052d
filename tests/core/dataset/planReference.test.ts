import { describe, expect, test } from "vitest";
import { editionFits } from "#core/dataset/editionHash.ts";
import { planReference, type ReferenceRequest } from "#core/dataset/planReference.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import { readReferenceChange } from "#core/dataset/readReferenceChange.ts";
import type { ReferenceChange } from "#core/dataset/referenceChange.ts";
import { year } from "#core/units.ts";
import { memoryFolder } from "./memoryFolder.ts";
import { packaged } from "./packaged.ts";
import { total, wave, youth } from "./waves.ts";

const at = "2026-02-01T09:00:00+08:00";
const folder = memoryFolder();
folder.publish([wave(2023, [total(0.1)]), wave(2024, [total(0.11), youth()])]);

function plan(change: ReferenceChange, more: Partial<ReferenceRequest> = {}) {
  return planReference({
    current: folder.current(),
    published: folder.waves(),
    change,
    at,
    reason: "新五年规划",
    ...more,
  });
}

/** A change as an operator's file gives it. */
function given(change: object): ReferenceChange {
  const read = readReferenceChange(JSON.stringify(change), "reference.json");
  if (read.kind === "ok") return read.change;
  throw new Error(JSON.stringify(read.issues));
}

function faults(result: ReturnType<typeof plan>): readonly string[] {
  return result.kind !== "refused"
    ? [result.kind]
    : result.issues.map(({ code, detail }) => ("key" in detail ? `${code} ${detail.key}` : code));
}

const target = {
  id: "city-2030",
  area: "140400",
  dimension: "total",
  year: 2030,
  rate: 0.2,
  operator: ">=",
  instrument: "cast-18-69",
  source: { zh: "下一个实施方案" },
};

test("a list replaces the old one; the waves and the other lists stay; the log says reference", () => {
  const result = plan(given({ targets: [...packaged.targets, target] }));
  if (result.kind !== "planned") throw new Error(JSON.stringify(result));
  const before = folder.current().manifest;
  expect(result.files.map(({ path }) => path)).toEqual([`editions/${result.edition}.json`, "manifest.json"]);
  expect(result.edition).toMatch(/^0002-/);
  expect(result.manifest.targets).toEqual([...before.targets, target]);
  expect(result.manifest.waves).toEqual(before.waves);
  expect(result.manifest.benchmarks).toEqual(before.benchmarks);
  expect(result.manifest.revisions.at(-1)).toEqual({
    edition: result.edition,
    at,
    kind: "reference",
    reason: "新五年规划",
    changed: [],
  });
  expect(result.warnings).toEqual([]);
  const bytes = result.files[1]?.bytes ?? new Uint8Array();
  expect(readManifest(bytes, "manifest.json").kind).toBe("ok");
  expect(editionFits(bytes, result.manifest)).toBe(true);
});

test("lead units are those of the region's actions", () => {
  const actions = packaged.region.actions.map((action) => ({
    ...action,
    tasks: action.tasks.map((task) => ({ ...task, lead: ["市科协"] })),
  }));
  const result = plan(given({ actions }));
  if (result.kind !== "planned") throw new Error(JSON.stringify(result));
  expect(result.manifest.region.actions).toEqual(actions);
  expect(result.manifest.region.areas).toEqual(packaged.region.areas);
});

test("the lists that are published already change nothing, and need no reason", () => {
  expect(plan(given({ targets: packaged.targets, breaks: packaged.breaks }), { reason: "" })).toEqual({
    kind: "unchanged",
  });
});

test("the same lists give the same bytes, in whatever order their keys come", () => {
  const turned = packaged.targets.map(({ id, area, ...rest }) => ({ ...rest, area, id }));
  expect(JSON.stringify(turned)).not.toBe(JSON.stringify(packaged.targets));
  expect(plan({ targets: turned })).toEqual({ kind: "unchanged" });
  const later = (targets: typeof packaged.targets) =>
    plan({ targets: targets.map((one) => ({ ...one, year: year(2040) })) });
  const [one, other] = [later(packaged.targets), later(turned)];
  if (one.kind !== "planned" || other.kind !== "planned") throw new Error(`${one.kind}, ${other.kind}`);
  expect(one.files).toEqual(other.files);
});

test("a change needs a reason", () => {
  expect(plan(given({ breaks: [] }), { reason: " " })).toMatchObject({
    kind: "refused",
    issues: [{ code: "needs-reason", detail: { years: [] } }],
  });
});

describe("what contradicts itself or the rest is refused, at its path", () => {
  const [action] = packaged.region.actions;
  const [cast, school] = packaged.instruments;
  const benchmark = { ...target, id: undefined, operator: undefined, se: null };
  const cases: readonly (readonly [string, object, readonly string[]])[] = [
    ["an area", { targets: [{ ...target, area: "999999" }] }, ["reference-unknown-code targets.0.area"]],
    [
      "an instrument",
      { targets: [{ ...target, instrument: "pisa" }] },
      ["reference-unknown-code targets.0.instrument"],
    ],
    [
      "a category",
      { targets: [{ ...target, dimension: "sex", category: "farmers" }] },
      ["reference-unknown-code targets.0.category"],
    ],
    [
      "a category of a total",
      { benchmarks: [{ ...benchmark, category: "male" }] },
      ["reference-unknown-code benchmarks.0.category"],
    ],
    ["no source", { targets: [{ ...target, source: { zh: "  " } }] }, ["reference-without-source targets.0.source.zh"]],
    ["one target twice", { targets: [target, target] }, ["reference-twice targets.1.id"]],
    [
      "one benchmark twice, with two values",
      { benchmarks: [benchmark, { ...benchmark, rate: 0.3 }] },
      ["reference-twice benchmarks.1"],
    ],
    ["an error below nought", { benchmarks: [{ ...benchmark, se: -0.1 }] }, ["reference-wrong-value benchmarks.0.se"]],
    [
      "an unseen sign",
      { breaks: [{ year: 2025, text: { zh: "新\u202e规则" }, joins: true }] },
      ["reference-controls breaks.0.text.zh"],
    ],
    [
      "no word for a break",
      { breaks: [{ year: 2025, text: { zh: "" }, joins: true }] },
      ["reference-wrong-value breaks.0.text.zh"],
    ],
    [
      "ages from old to young",
      { instruments: [{ ...cast, ages: [69, 18] }, school] },
      ["reference-wrong-value instruments.0.ages"],
    ],
    [
      "a pass mark above full marks",
      { instruments: [{ ...cast, passMark: 170 }, school] },
      ["reference-wrong-value instruments.0.passMark"],
    ],
    [
      "the action of a population gone",
      { actions: packaged.region.actions.slice(1) },
      ["reference-unknown-code region.populations.4.action"],
    ],
    [
      "an action of nobody",
      { actions: [...packaged.region.actions, { ...action, id: "A9", population: "poets" }] },
      ["reference-unknown-code actions.10.population"],
    ],
    [
      "a unit without a name",
      {
        actions: packaged.region.actions.map((one, place) =>
          place === 0 ? { ...one, tasks: [{ id: "x", name: { zh: "任务" }, lead: [" "], support: [] }] } : one,
        ),
      },
      ["reference-wrong-value actions.0.tasks.0.lead.0"],
    ],
  ];

  test.each(cases)("%s", (_, change, expected) => {
    expect(faults(plan(given(change)))).toEqual(expected);
  });

  test("an instrument that targets, populations and waves use", () => {
    expect(faults(plan(given({ instruments: packaged.instruments.slice(0, 1) })))).toEqual([
      "reference-unknown-code region.populations.4.instrument",
      "instrument-in-use",
    ]);
  });
});

test("an instrument under which waves were measured is described otherwise: a warning with their years", () => {
  const [cast, school] = packaged.instruments;
  const renamed = plan(given({ instruments: [{ ...cast, name: { zh: "别名" } }, school] }));
  expect(renamed).toMatchObject({ kind: "planned", warnings: [] });
  const redefined = plan(given({ instruments: [{ ...cast, passMark: 60 }, school] }));
  expect(redefined).toMatchObject({
    kind: "planned",
    warnings: [
      { code: "instrument-redefined", severity: "warning", detail: { instrument: "cast-18-69", years: [2023, 2024] } },
    ],
  });
});

test("instruments change only where all waves could be read; other lists do not need them", () => {
  const published = new Map();
  const instruments = [...packaged.instruments, { ...packaged.instruments[0], id: "cast-2026" }];
  expect(plan(given({ instruments }), { published })).toMatchObject({
    kind: "refused",
    issues: [{ code: "reference-waves-unread", detail: { years: [2023, 2024] } }],
  });
  expect(plan(given({ breaks: [] }), { published }).kind).toBe("planned");
});

describe("a file", () => {
  const read = (text: string) => {
    const result = readReferenceChange(text, "reference.json");
    return result.kind === "ok"
      ? result.change
      : result.issues.map(({ code, detail, value }) =>
          [code, ...Object.values(detail), ...(value === undefined ? [] : [value])].join(" "),
        );
  };
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ["is not JSON", "targets: []", ["reference-not-json"]],
    ["is a list", "[]", ["reference-wrong-value "]],
    ["has nothing that can be set", "{}", ["reference-empty"]],
    ["has another list", '{"waves":[]}', ["reference-unknown-key waves"]],
    [
      "has a key that is misspelt deep down",
      '{"breaks":[{"year":2025,"text":{"zh":"x","eng":"y"},"joins":true}]}',
      ["reference-unknown-key breaks.0.text.eng"],
    ],
    ["would reach for a prototype", '{"breaks":[],"__proto__":{"x":1}}', ["reference-unknown-key __proto__"]],
    [
      "gives per cent for a share",
      JSON.stringify({ targets: [{ ...target, rate: 14.5 }] }),
      ["reference-rate targets.0.rate 14.5"],
    ],
    [
      "says two things wrong",
      JSON.stringify({ targets: [{ ...target, year: "2030", operator: "=" }] }),
      ["reference-wrong-value targets.0.year 2030", "reference-wrong-value targets.0.operator ="],
    ],
    [
      "has a number that is none",
      '{"benchmarks":[{"area":"000000","dimension":"total","year":2025,"rate":0.1,"se":1e999,"instrument":"x","source":{"zh":"y"}}]}',
      ["reference-wrong-value benchmarks.0.se Infinity"],
    ],
  ];

  test.each(cases)("%s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test("with a byte order mark, as Windows writes it, is read", () => {
    expect(read('\uFEFF{"breaks":[]}')).toEqual({ breaks: [] });
  });
});

test("a reason that would fill the manifest is refused", () => {
  expect(plan(given({ breaks: [] }), { reason: "改".repeat(501) })).toMatchObject({
    kind: "refused",
    issues: [{ code: "reason-too-long", detail: { count: 501, limit: 500 } }],
  });
  expect(plan(given({ breaks: [] }), { reason: "改".repeat(500) }).kind).toBe("planned");
});
