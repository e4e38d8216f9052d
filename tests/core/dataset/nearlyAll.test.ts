import { describe, expect, test } from "vitest";
import { assembleWave } from "#core/dataset/assembleWave.ts";
import { usualOptions } from "#core/dataset/publishingOptions.ts";
import type { Wave } from "#core/dataset/schema.ts";
import { year } from "#core/units.ts";
import { adults, changzhi, syntheticRespondents, tallyOf } from "./syntheticSurvey.ts";

/** The synthetic survey of 2022 in which all of the largest district but the first few are farmers. */
function waveWith(others: number): Wave {
  let left = others;
  const respondents = syntheticRespondents(2022).map((respondent) => {
    if (respondent.area !== "140403" || respondent.qualified === null) return respondent;
    left -= 1;
    return { ...respondent, populations: left >= 0 ? [] : ["farmers" as const] };
  });
  return assembleWave({
    year: year(2022),
    region: changzhi,
    instrument: adults,
    status: "final",
    respondents: { tally: tallyOf(respondents), weighted: true, stratified: true, clustered: true },
    aggregates: [],
    excluded: [],
    title: null,
    source: null,
    fieldwork: null,
    options: usualOptions,
    level: 0.95,
    reveal: false,
  }).wave;
}

function rowOf({ estimates }: Wave, dimension: string, category?: string) {
  return estimates.find((row) => row.area === "140403" && row.dimension === dimension && row.category === category);
}

describe("a population to which nearly everyone of an area belongs", () => {
  test("is hidden where fewer than ten are left, since total and population would tell their rate", () => {
    const wave = waveWith(5);
    expect(rowOf(wave, "total")).toMatchObject({ reliability: "present" });
    expect(rowOf(wave, "population", "farmers")).toMatchObject({ rate: null, suppressedBy: "disclosure" });
    const touched = wave.contrasts.filter(({ b }) => b.area === "140403" && b.category === "farmers");
    expect(touched).toEqual([]);
  });

  test.each([0, 10])("is published where %i are left", (others) => {
    expect(rowOf(waveWith(others), "population", "farmers")).toMatchObject({ reliability: "present" });
  });
});
