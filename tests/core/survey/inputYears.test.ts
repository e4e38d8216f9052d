import { expect, test } from "vitest";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import type { InputChoices } from "#core/survey/inputChoices.ts";
import { createSurveyImport } from "#core/survey/importSurvey.ts";
import { packagedReference } from "#core/region/packagedReference.ts";
import { year } from "#core/units.ts";
import { codesOf, importText, waveOf } from "./importing.ts";

const { region, instruments } = packagedReference();

/** Each file with what was told of it. */
function importFiles(
  files: readonly (readonly [name: string, text: string, choices: InputChoices])[],
  common: number | null = null,
): ImportOutcome {
  const session = createSurveyImport({
    region,
    instruments,
    mapping: null,
    year: common === null ? null : year(common),
    status: "provisional",
    reveal: false,
  });
  for (const [name, text, choices] of files) {
    const input = session.input(name, choices);
    input.push(text);
    input.end("utf-8");
  }
  return session.finish();
}

const undated = (rate: string): string => `县区,比例,样本量\n长治市,${rate},2000\n潞州区,${rate},400\n`;
const dated = "年份,县区,比例,样本量\n2024,长治市,13.1%,2000\n";

test("each input has its own year; the waves are those of each file alone", () => {
  const outcome = importFiles([
    ["a.csv", undated("12.5%"), { year: year(2023) }],
    ["b.csv", dated, {}],
    ["c.csv", undated("14.1%"), { year: year(2025) }],
  ]);
  if (outcome.kind !== "imported") throw new Error(JSON.stringify(outcome.issues));
  expect(outcome.waves).toEqual([
    waveOf(importText(undated("12.5%"), null, { year: year(2023) })),
    waveOf(importText(dated)),
    waveOf(importText(undated("14.1%"), null, { year: year(2025) })),
  ]);
  expect(outcome.inputs.map(({ dating }) => dating)).toEqual([
    { year: 2023, from: "operator" },
    { year: null, from: "rows" },
    { year: 2025, from: "operator" },
  ]);
});

test("the year of an input goes before that of all inputs, and is missed of that input alone", () => {
  const both = importFiles(
    [
      ["a.csv", undated("12.5%"), {}],
      ["b.csv", undated("14.1%"), { year: year(2025) }],
    ],
    2023,
  );
  expect(both.years).toEqual([2023, 2025]);
  const one = importFiles([
    ["a.csv", undated("12.5%"), {}],
    ["b.csv", undated("14.1%"), { year: year(2025) }],
  ]);
  expect(one.kind).toBe("rejected");
  expect(one.issues.filter(({ code }) => code === "no-year")).toMatchObject([{ input: "a.csv" }]);
  expect(one.inputs.map(({ dating }) => dating)).toEqual([null, { year: 2025, from: "operator" }]);
});

test("a table that tells another year than it was told is refused, by its rows and by its title", () => {
  const rows = importFiles([["a.csv", dated, { year: year(2025) }]]);
  expect(rows.kind).toBe("rejected");
  expect(rows.issues).toMatchObject([{ code: "year-contradicted", input: "a.csv", row: 2, value: "2024" }]);
  const title = importFiles([["a.csv", `2024年长治市公民科学素质调查\n${undated("13.1%")}`, { year: year(2025) }]]);
  expect(codesOf(title)).toContain("year-contradicted");
  expect(title.kind).toBe("rejected");
});

test("what a year was taken from is told with it", () => {
  const ofName = importFiles([["调查2023.csv", undated("12.5%"), {}]]);
  const ofTitle = importFiles([["a.csv", `2024年长治市公民科学素质调查\n${undated("13.1%")}`, {}]]);
  expect([ofName, ofTitle].map(({ inputs }) => inputs[0]?.dating)).toEqual([
    { year: 2023, from: "file" },
    { year: 2024, from: "title" },
  ]);
});

test("a survey of a year after that of the publication is asked about", () => {
  const at = "2025-11-25T09:00:00+08:00";
  const issuesIn = (survey: number) => importText(dated.replace("2024", String(survey)), null, { at }).issues;
  expect(issuesIn(2052)).toMatchObject([
    { code: "year-to-come", severity: "warning", detail: { year: 2052, latest: 2025 } },
  ]);
  expect(issuesIn(2025)).toEqual([]);
  expect(codesOf(importText(dated))).not.toContain("year-to-come");
});

test("a year before the first surveys is not taken from the name of a file", () => {
  const outcome = importFiles([["x-1904.csv", undated("12.5%"), {}]]);
  expect(codesOf(outcome)).toEqual(["no-year"]);
});
