import { describe, expect, test } from "vitest";
import { round12 } from "#core/dataset/canonicalJson.ts";
import { isAdditive, mergeWaves } from "#core/dataset/mergeWaves.ts";
import { contrast, farmers, published, row, total, wave, workers, youth } from "./waves.ts";

describe("only figures of other instruments: they join what the year has", () => {
  test.each([
    ["the youth", wave(2024, [youth()]), true],
    ["the youth and the region", wave(2024, [youth(), total()]), false],
    [
      "the wave's own instrument by its name",
      wave(2024, [row({ area: "140400", dimension: "total", instrument: "cast-18-69" })]),
      false,
    ],
    ["nothing", wave(2024, []), false],
  ])("%s", (_name, added, expected) => {
    expect(isAdditive(added)).toBe(expected);
  });
});

describe("a merge touches only the cells of the input", () => {
  const before = wave(2024, [total(), farmers(), workers()], {
    title: { zh: "题" },
    fieldwork: "2024-09",
    excluded: [{ code: "missing-weight", rows: 3 }],
  });

  test("a cell of the input replaces the published one, others are added, in the order of rows", () => {
    const after = mergeWaves(before, wave(2024, [farmers(0.07), youth()]));
    expect(after.estimates).toEqual([total(), farmers(0.07), workers(), youth()]);
  });

  test("nothing else changes", () => {
    const added = wave(2024, [farmers(0.07)], { status: "provisional", excluded: [{ code: "bad-age", rows: 1 }] });
    expect(mergeWaves(before, added)).toEqual({ ...before, estimates: [total(), farmers(0.07), workers()] });
  });

  test("cells that differ in method or instrument are other cells", () => {
    const after = mergeWaves(before, wave(2024, [published()]));
    expect(after.estimates).toEqual([total(), published(), farmers(), workers()]);
  });

  test("the same merge again changes nothing", () => {
    const added = wave(2024, [farmers(0.07), youth()], {
      contrasts: [contrast(farmers(), youth(), 0.0123456789012345)],
    });
    const once = mergeWaves(before, added);
    expect(mergeWaves(once, added)).toEqual(once);
  });

  test("two merges of different cells may come in either order", () => {
    const [one, other] = [wave(2024, [farmers(0.07)]), wave(2024, [youth()])];
    expect(mergeWaves(mergeWaves(before, one), other)).toEqual(mergeWaves(mergeWaves(before, other), one));
  });
});

describe("stored contrasts", () => {
  const [p1, p2, p3] = [0.0111111111111111, 0.0222222222222222, 0.03];
  const before = wave(
    2024,
    [total(), farmers(), workers(), row({ area: "140400", dimension: "population", category: "elderly" })],
    {
      contrasts: [
        contrast(total(), farmers(), p1, "populations-city"),
        contrast(total(), workers(), p2, "populations-city"),
        contrast(
          total(),
          row({ area: "140400", dimension: "population", category: "elderly" }),
          p3,
          "populations-city",
        ),
        contrast(farmers(), workers(), 0.04),
      ],
    },
  );
  const names = (list: typeof before.contrasts) =>
    list.map(({ a, b }) => `${a.category ?? "total"} > ${b.category ?? "total"}`);

  test("those that touch a replaced cell go", () => {
    const after = mergeWaves(before, wave(2024, [farmers(0.07)]));
    expect(names(after.contrasts)).toEqual(["total > workers", "total > elderly"]);
  });

  /** Holm of two tests: 2·p2 = 0.0444… and max(2·p2, p3). */
  test("Holm counts those that are left, by the p values as published", () => {
    const after = mergeWaves(before, wave(2024, [farmers(0.07)]));
    expect(after.contrasts.map(({ pHolm }) => pHolm)).toEqual([2 * round12(p2), Math.max(2 * round12(p2), p3)]);
  });

  test("those of the input come in, in the order of their cells", () => {
    const added = wave(2024, [farmers(0.07), total(0.11)], {
      contrasts: [contrast(total(), farmers(), 0.5, "populations-city")],
    });
    const after = mergeWaves(before, added);
    expect(names(after.contrasts)).toEqual(["total > farmers"]);
    expect(after.contrasts[0]).toMatchObject({ p: 0.5, pHolm: 0.5 });
  });

  test("figures of another instrument touch none of them", () => {
    const youthFarmers = row({ area: "140400", dimension: "population", category: "farmers", instrument: "youth" });
    const after = mergeWaves(before, wave(2024, [youthFarmers]));
    expect(names(after.contrasts)).toEqual([
      "total > farmers",
      "total > workers",
      "total > elderly",
      "farmers > workers",
    ]);
  });
});

describe("a wave of the published figure alone", () => {
  const before = wave(2020, [published()], { status: "published-figure", title: { zh: "公布值" } });

  test("stays one when real figures of another instrument join", () => {
    const after = mergeWaves(before, wave(2020, [youth()]));
    expect(after).toMatchObject({ status: "published-figure", title: { zh: "公布值" } });
    expect(after.estimates).toEqual([published(), youth()]);
  });

  test("becomes the survey that joins", () => {
    const added = wave(2020, [total()], { title: { zh: "调查" }, excluded: [{ code: "bad-age", rows: 1 }] });
    expect(mergeWaves(before, added)).toEqual({ ...added, estimates: [total(), published()] });
  });

  test("never lets demonstration figures lose their mark", () => {
    expect(mergeWaves(before, wave(2020, [youth()], { status: "demo" })).status).toBe("demo");
  });

  test("a published figure that joins a survey leaves it a survey", () => {
    expect(mergeWaves(wave(2020, [total()]), before).status).toBe("final");
  });
});

test("a row of a wave with another instrument says so in the wave that it joins", () => {
  const before = wave(2024, [total(), farmers()]);
  const added = wave(2024, [total(0.3), workers()], {
    instrument: "other",
    contrasts: [contrast(total(), workers(), 0.1)],
  });
  const after = mergeWaves(before, added);
  expect(after.instrument).toBe("cast-18-69");
  expect(after.estimates).toEqual([
    total(),
    { ...row({ area: "140400", dimension: "total", instrument: "other", rate: 0.3 }) },
    farmers(),
    row({ area: "140400", dimension: "population", category: "workers", instrument: "other", rate: 0.12 }),
  ]);
  expect(Object.keys(after.estimates[1] ?? {}).slice(0, 4)).toEqual(["area", "dimension", "instrument", "rate"]);
  expect(after.contrasts[0]?.a).toEqual({ area: "140400", dimension: "total", instrument: "other" });
});
