import { expect, test } from "vitest";
import { readMapping } from "#core/survey/mapping/readMapping.ts";
import { codesOf, importText, survey, waveOf } from "./importing.ts";

/** The table without one of its columns. */
function without(column: string, text: string): string {
  const [header = "", ...rows] = text.split("\n");
  const at = header.split(",").indexOf(column);
  if (at < 0) throw new Error(`no column ${column}`);
  return [header, ...rows]
    .map((row) =>
      row
        .split(",")
        .filter((_, place) => place !== at)
        .join(","),
    )
    .join("\n");
}

const persons = survey(240);

test.each(["psu", "stratum", "weight", "age", "education"] as const)(
  "with no column for %s respondents count as if the file had none",
  (role) => {
    const [header = ""] = persons.split("\n");
    const read = importText(persons);
    const column = read.inputs[0]?.columns.find((one) => one.role === role)?.column ?? "";
    expect(header.split(",")).toContain(column);
    const barred = importText(persons, { columns: { [role]: null } });
    expect(waveOf(barred)).toEqual(waveOf(importText(without(column, persons))));
    expect(waveOf(barred)).not.toEqual(waveOf(read));
    expect(barred.inputs[0]?.columns.map((one) => one.role)).not.toContain(role);
  },
);

test("with no column for it a number of a figure is not used, and never becomes another's", () => {
  const table = "年份,县区,比例,样本量,标准误\n2024,长治市,14.1%,2000,0.9%\n2024,潞州区,16%,400,2.1%\n";
  const barred = importText(table, { columns: { se: null } });
  expect(waveOf(barred)).toEqual(waveOf(importText(without("标准误", table))));
  const wide =
    "县区,2024年比例,2024年样本量,2023年比例,2023年样本量\n长治市,14.1%,2000,12.5%,1900\n潞州区,16%,400,15%,380\n";
  const rates = importText(wide, { columns: { n: null } });
  expect(codesOf(rates)).toContain("missing-n");
  if (rates.kind !== "imported") throw new Error(JSON.stringify(rates.issues));
  expect(rates.waves.map(({ estimates }) => estimates.map(({ rate, n }) => [rate, n]))).toEqual([
    [
      [0.125, null],
      [0.15, null],
    ],
    [
      [0.141, null],
      [0.16, null],
    ],
  ]);
});

test("a mapping file says so with null", () => {
  expect(readMapping('{ "columns": { "psu": null, "sex": "性别" } }', "m.json")).toEqual({
    kind: "ok",
    mapping: { columns: { psu: null, sex: "性别" } },
  });
});

test("a column of areas that was told is the one that counts: another that names other places is not compared", () => {
  const table = "年份,县区,县,比例,样本量\n2024,长治市,长治市,14.1%,2000\n2024,潞州区,上党区,16%,400\n";
  expect(codesOf(importText(table))).toContain("areas-differ");
  for (const area of ["县区", "县"]) {
    const told = importText(table, { columns: { area } });
    expect(waveOf(told)).toEqual(waveOf(importText(without(area === "县" ? "县区" : "县", table))));
  }
});
