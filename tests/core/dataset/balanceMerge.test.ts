import { expect, it } from "vitest";
import { mergeWaves } from "#core/dataset/mergeWaves.ts";
import type { Wave } from "#core/dataset/schema.ts";
import { published, row, total, wave, workers, youth } from "./waves.ts";

function sd(dimension: Wave["balance"][number]["dimension"], value: number): Wave["balance"][number] {
  return { area: "140400", dimension, measure: "sd", value, se: 0.01, df: 60 };
}

const urban = (rate: number) => row({ area: "140400", dimension: "residence", category: "urban", rate });
const survey = wave(2024, [total(), urban(0.1)], { balance: [sd("total", 0.02), sd("residence", 0.03)] });

it("keeps the balance where none of its groups is new", () => {
  expect(mergeWaves(survey, wave(2024, [workers()])).balance).toEqual(survey.balance);
  expect(mergeWaves(survey, wave(2024, [youth()])).balance).toEqual(survey.balance);
  expect(mergeWaves(survey, wave(2024, [total(0.2)])).balance).toEqual(survey.balance);
});

it("drops what would speak of other values", () => {
  expect(mergeWaves(survey, wave(2024, [urban(0.2)])).balance).toEqual([sd("total", 0.02)]);
  expect(mergeWaves(survey, wave(2024, [total(0.2, "140403")])).balance).toEqual([sd("residence", 0.03)]);
});

it("takes the balance that comes with new groups", () => {
  const added = wave(2024, [urban(0.2), workers()], { balance: [sd("residence", 0.05)] });
  expect(mergeWaves(survey, added).balance).toEqual([sd("total", 0.02), sd("residence", 0.05)]);
});

it("takes the balance of the survey that a published figure becomes, and none of another instrument", () => {
  const figure = wave(2024, [published()], { status: "published-figure" });
  expect(mergeWaves(figure, survey).balance).toEqual(survey.balance);
  const other = wave(2024, [row({ area: "140400", dimension: "residence", category: "rural" })], {
    instrument: "youth",
    balance: [sd("residence", 0.9)],
  });
  expect(mergeWaves(survey, other).balance).toEqual(survey.balance);
});
