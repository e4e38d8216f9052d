import { expect, test } from "vitest";
import { year } from "#core/units.ts";
import { codesOf, importText } from "#tests/core/survey/importing.ts";

function outcomeOf(...lines: readonly string[]): ReturnType<typeof importText> {
  return importText(lines.join("\n"), null, { year: year(2024) });
}

/** Places of the issues of a code. */
function placesOf(lines: readonly string[], code: string): readonly unknown[] {
  const { issues } = outcomeOf(...lines);
  return issues.flatMap((issue) => (issue.code === code ? [[issue.row, issue.column, issue.value]] : []));
}

function figuresOf(lines: readonly string[]): readonly unknown[] {
  const outcome = outcomeOf(...lines);
  if (outcome.kind === "rejected") return codesOf(outcome);
  return outcome.waves.flatMap(({ estimates }) => estimates.map(({ area, rate }) => [area, rate]));
}

const long = ["县区,样本量,具备比例%", "全市,2400,14.1", "潞州区,400,15"];
const known = [
  ["140400", 0.141],
  ["140403", 0.15],
];

test.each(["—", "/", "缺失", "NA", "暂无", "——"])(
  "a row whose rate says %s gives no figure, and that is said",
  (word) => {
    for (const n of ["25", "", "—"]) {
      const lines = [...long, `武乡县,${n},${word}`];
      expect(figuresOf(lines)).toEqual(known);
      expect(placesOf(lines, "figure-not-given")).toEqual([[4, "具备比例%", word]]);
      expect(outcomeOf(...lines).issues.find(({ code }) => code === "figure-not-given")?.severity).toBe("info");
    }
  },
);

test("a failed formula is a warning at its cell, and no figure", () => {
  const lines = [...long, "武乡县,25,#DIV/0!"];
  expect(figuresOf(lines)).toEqual(known);
  expect(placesOf(lines, "formula-error")).toEqual([[4, "具备比例%", "#DIV/0!"]]);
  expect(placesOf(lines, "figure-not-given")).toEqual([]);
});

test.each([
  ["an empty cell", [...long, "武乡县,25,"]],
  ["a table that gives nothing else", ["县区,样本量,具备比例%", "潞州区,400,—", "武乡县,25,#DIV/0!"]],
  ["an error without its rate", ["县区,具备比例%,标准误", "潞州区,15,1.2", "武乡县,—,1.1"]],
])("%s is no figure that somebody left out", (_name, lines) => {
  expect(figuresOf(lines)).toContain("missing-rate");
  expect(placesOf(lines, "figure-not-given")).toEqual([]);
});

test("counts give the rate that its cell does not", () => {
  const lines = ["县区,样本量,具备人数,具备比例%", "潞州区,400,60,15", "武乡县,250,25,—"];
  expect(figuresOf(lines)).toEqual([
    ["140403", 0.15],
    ["140429", 0.1],
  ]);
  expect(placesOf(lines, "figure-not-given")).toEqual([]);
});

test("a count for nothing, in a table without rates", () => {
  const lines = ["县区,样本量,具备人数", "潞州区,400,60", "武乡县,25,—"];
  expect(figuresOf(lines)).toEqual([["140403", 0.15]]);
  expect(placesOf(lines, "figure-not-given")).toEqual([[3, "具备人数", "—"]]);
});

test("a wide table says the same of its cells; nothing of empty ones", () => {
  const lines = ["县区,2023年,2024年", "潞州区,14.1%,15%", "武乡县,/,", "襄垣县,11%,缺失"];
  expect(placesOf(lines, "figure-not-given")).toEqual([
    [3, "2023年", "/"],
    [4, "2024年", "缺失"],
  ]);
});
