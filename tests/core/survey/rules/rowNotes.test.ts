import { describe, expect, test } from "vitest";
import type { Estimate } from "#core/dataset/schema.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { codesOf, importText, rowOf, survey, waveOf } from "#tests/core/survey/importing.ts";

const city = "140400";

/** A survey in which one row, the tenth of the file, says something else. */
function odd(column: string, text: string): string {
  return survey(200, (row, place) => {
    row["老年人"] = Number(row["年龄"]) >= 60 ? "是" : "否";
    row["fpc"] = "80";
    if (place === 8) row[column] = text;
  });
}

describe("what a row says without being set aside", () => {
  test.each([
    ["是否具备", "", "missing-outcome", "info"],
    ["县区", "", "missing-area", "warning"],
    ["县区", "—", "missing-area", "warning"],
    // The ninth respondent is 26.
    ["老年人", "是", "elderly-differs", "warning"],
    ["县区", "城区", "former-unit", "info"],
    ["年龄", "17", "out-of-scope-age", "info"],
    ["权重", "", "missing-weight", "warning"],
  ])("%s = %j: %s", (column, text, code, severity) => {
    expect(importText(odd(column, text)).issues).toMatchObject([{ code, severity, row: 10, column }]);
  });

  test("without a result one stays in the design, without an area in the region, and the age tells who is old", () => {
    const rowIn = (text: string, area: string, dimension: Estimate["dimension"] = "total", category?: string) =>
      rowOf(waveOf(importText(text, null, { reveal: true })), area, dimension, category);
    expect(rowIn(odd("是否具备", ""), city)).toMatchObject({ n: 199, df: 10 });
    expect(rowIn(odd("县区", ""), city).n).toBe(200);
    expect(rowIn(odd("县区", ""), "140403").n).toBe(199);
    expect(rowIn(odd("老年人", "是"), city, "population", "elderly").n).toBe(
      rowIn(odd("性别", "男"), city, "population", "elderly").n,
    );
  });
});

describe("a number of units in the population", () => {
  test.each(["0", "-3", "八十", "80%", ""])("%j is none: the row is set aside", (text) => {
    const outcome = importText(odd("fpc", text));
    expect(outcome.issues).toMatchObject([{ code: "bad-fpc", severity: "error", row: 10, column: "fpc" }]);
    expect(waveOf(outcome).excluded).toEqual([{ code: "row-error-bad-fpc", rows: 1 }]);
  });
});

test("where nothing says how literacy was measured the file is refused", () => {
  const outcome = importText(survey(200), null, { instruments: [] });
  expect(outcome.kind).toBe("rejected");
  expect(codesOf(outcome)).toContain("no-instrument");
});

describe("the model of the counties", () => {
  const counties = [
    "潞州区",
    "上党区",
    "屯留区",
    "潞城区",
    "襄垣县",
    "平顺县",
    "黎城县",
    "壶关县",
    "长子县",
    "武乡县",
    "沁县",
    "沁源县",
  ];
  const modelOf = (text: string, mapping: Mapping | null = null) => {
    const { issues } = importText(text, mapping, { model: true });
    return issues.filter(({ code }) => code.startsWith("model-"));
  };

  test("of two counties there is none", () => {
    const text = survey(600, (row, place) => (row["县区"] = counties[place % 2] ?? ""));
    expect(modelOf(text)).toMatchObject([
      { code: "model-none", severity: "warning", detail: { year: 2024, because: "few-areas" } },
    ]);
  });

  test("of twelve that differ in nothing it gives every one the same", () => {
    const text = survey(2400, (row, place) => {
      row["县区"] = row["层"] = counties[place % 12] ?? "";
      row["村居"] = `P${Math.floor(place / 12) % 5}`;
      row["是否具备"] = Math.floor(place / 12) % 10 === 0 ? "是" : "否";
      row["总分"] = row["是否具备"] === "是" ? "80" : "50";
      row["权重"] = "1";
    });
    expect(modelOf(text)).toMatchObject([{ code: "model-synthetic", severity: "info", detail: { year: 2024 } }]);
  });
});
