import { expect, test } from "vitest";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { readMapping } from "#core/survey/mapping/readMapping.ts";
import { codesOf, importText, rowOf, waveOf } from "#tests/core/survey/importing.ts";

const text = "年份,县区,分组,类别,比例\n2025,长治市,合计,,20%\n2025,长治市,重点人群,农民,10%\n";
const size = {
  year: 2025,
  area: "140400",
  dimension: "population",
  category: "farmers",
  n: 400,
  page: "第 12 页",
} as const;
const mapping: Mapping = { sampleSizes: [size] };

test("a cell without a sample size is asked for by its year, area and breakdown", () => {
  const { issues } = importText(text);
  expect(issues.filter(({ code }) => code === "missing-n").map(({ detail }) => detail)).toEqual([
    { year: 2025, area: "140400", dimension: "total", category: null },
    { year: 2025, area: "140400", dimension: "population", category: "farmers" },
  ]);
});

test("a sample size that was told gives the cell its error, is said, and its page stands in the source of the wave", () => {
  const outcome = importText(text, mapping);
  const wave = waveOf(outcome);
  // √(0.1·0.9/400) = 0.015
  expect(rowOf(wave, "140400", "population", "farmers")).toMatchObject({
    n: 400,
    se: expect.closeTo(0.015, 12) as unknown,
    assumed: "srs",
  });
  expect(outcome.issues).toContainEqual(
    expect.objectContaining({
      code: "sample-size-told",
      severity: "info",
      row: 3,
      detail: { n: 400, page: "第 12 页" },
    }),
  );
  expect(outcome.issues.filter(({ code }) => code === "missing-n")).toHaveLength(1);
  expect(codesOf(outcome)).not.toContain("sample-size-unused");
  expect(wave.source.zh).toBe("长治市公布值；样本量补自第 12 页");
  expect(wave.source.en).toBe("Published by Changzhi; sample sizes from 第 12 页");
});

test("the table's own sample size goes before, and another cell's is not taken", () => {
  const given = text.replace("比例", "比例,样本量").replace("20%", "20%,").replace("10%", "10%,900");
  const own = waveOf(importText(given, mapping));
  expect(rowOf(own, "140400", "population", "farmers").n).toBe(900);
  expect(codesOf(importText(given, mapping))).toContain("sample-size-unused");
  const other = importText(text, {
    sampleSizes: [
      { ...size, year: 2024 },
      { ...size, category: "workers" },
    ],
  });
  expect(codesOf(other)).not.toContain("sample-size-told");
  expect(other.issues.filter(({ code }) => code === "sample-size-unused").map(({ value }) => value)).toEqual([
    "2024 140400 population farmers",
    "2025 140400 population workers",
  ]);
  expect(rowOf(waveOf(other), "140400", "population", "farmers").n).toBeNull();
});

test("a number that the checks of a table would refuse is refused when it is told", () => {
  const counted = "年份,县区,分组,类别,比例,具备人数\n2025,长治市,重点人群,农民,10%,40\n";
  expect(codesOf(importText(counted, { sampleSizes: [{ ...size, n: 30 }] }))).toContain("count-above-n");
  const read = readMapping(JSON.stringify({ sampleSizes: [{ ...size, n: 0 }] }), "m.json");
  expect(read).toMatchObject({ kind: "refused", issues: [{ code: "mapping-wrong-value" }] });
});
