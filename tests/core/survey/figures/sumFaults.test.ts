import { describe, expect, test } from "vitest";
import { packagedReference } from "#core/region/packagedReference.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { year } from "#core/units.ts";
import { codesOf, importText, importTexts, rowOf, survey, waveOf } from "#tests/core/survey/importing.ts";

const more = { year: year(2024) };
const header = "人群,比例%,样本量";
const populations = ["农民,7.1,800", "产业工人,13.9,600", "领导干部和公务员,30.2,100"];
const read = (lines: readonly string[], mapping: Mapping | null = null) => importText(lines.join("\n"), mapping, more);

describe("合计 beside populations alone", () => {
  test.each([
    ["below them", [header, ...populations, "合计,12.1,1500"]],
    ["above them", [header, "总计,12.1,1400", ...populations]],
    ["without sizes", ["人群,比例", "农民,7.1%", "领导干部和公务员,30.2%", "合计,12.1%"]],
    ["in a column", ["年份,农民,产业工人,合计", "2024,7.1%,13.9%,12.1%"]],
    ["on its side", ["指标,农民,产业工人,合计", "比例（%）,7.1,13.9,12.1", "样本量,800,600,1400"]],
    [
      "by its breakdown",
      ["县区,分组,类别,比例%", "长治市,重点人群,农民,7.1", "长治市,重点人群,工人,13.9", "长治市,重点人群,合计,12.1"],
    ],
    ["of areas", ["县区,人群,比例%", "潞州区,农民,7.1", "潞州区,产业工人,13.9", "合计,,12.1"]],
  ])("is not the city: %s", (_name, lines) => {
    const outcome = read(lines);
    expect(outcome.kind).toBe("rejected");
    expect(outcome.issues).toContainEqual(
      expect.objectContaining({ code: "sum-of-groups", severity: "error", detail: { dimension: "population" } }),
    );
  });

  test("is told at its label, and is settled by a name or by the mapping", () => {
    const lines = [header, ...populations, "合计,12.1,1500"];
    expect(read(lines).issues).toContainEqual(
      expect.objectContaining({ code: "sum-of-groups", row: 5, column: "人群", value: "合计" }),
    );
    expect(read(lines).inputs[0]?.unknownValues).toMatchObject([{ role: "category", value: "合计" }]);
    for (const name of ["全市", "总体"])
      expect(rowOf(waveOf(read([header, ...populations, `${name},12.1,1500`])), "140400", "total").rate).toBe(0.121);
    expect(read(lines, { values: { category: { 合计: "total" } } }).kind).toBe("imported");
  });

  test.each([
    ["it has more respondents than they have together", [header, ...populations, "合计,12.1,2400"]],
    ["no mean of theirs is so low", [header, ...populations, "合计,5.1,1400"]],
    [
      "a sex and a residence stand there, too",
      [header, ...populations, "男,12.2,700", "城镇,13,800", "合计,12.1,1400"],
    ],
  ])("is the city where %s", (_name, lines) => {
    expect(rowOf(waveOf(read(lines)), "140400", "total").n).not.toBeNull();
  });

  test("is the city where another table says so, or a survey is there to compare with", () => {
    const groups = [header, ...populations, "合计,12.1,1500"].join("\n");
    expect(importTexts({ "1.csv": groups, "2.csv": "县区,比例%,样本量\n全市,12.1,1500" }, more).kind).toBe("imported");
    expect(codesOf(importTexts({ "1.csv": groups, "2.csv": groups }, more))).toContain("sum-of-groups");
    expect(codesOf(importTexts({ "1.csv": groups, "2.csv": survey(300) }, more))).not.toContain("sum-of-groups");
  });
});

test("合计 of some categories of a breakdown is not the city, of all of them it is", () => {
  expect(codesOf(read(["年龄,比例%,样本量", "18-29,20,300", "30-39,15,300", "合计,17.5,600"]))).toContain(
    "sum-of-groups",
  );
  expect(codesOf(read(["性别,比例%,样本量", "男,15,300", "女,13,300", "合计,14,600"]))).not.toContain("sum-of-groups");
});

describe("合计 of some counties", () => {
  const { region } = packagedReference();
  const counties = region.areas.flatMap(({ code, kind }) => (kind === "county" ? [code] : []));
  const rows = counties.map((code, place) => `${code},${10 + place},200`);
  const columns = "县区,比例%,样本量";
  const north = [columns, ...rows.slice(0, 6)];
  const south = [columns, ...rows.slice(6)].join("\n");

  test("is not the city where the others stand in another table or file", () => {
    const one = [...north, "合计,12.5,1200"].join("\n");
    expect(importTexts({ "1.csv": one, "2.csv": south }, more).issues).toContainEqual(
      expect.objectContaining({
        code: "sum-of-some-areas",
        input: "1.csv",
        row: 8,
        column: "县区",
        value: "合计",
        detail: { count: 6, of: 12 },
      }),
    );
    expect(codesOf(importText(`${one}\n\n表2\n${south}`, null, more))).toContain("sum-of-some-areas");
  });

  test("is the city where it has the respondents of all of them, and is compared with them", () => {
    const files = (sum: string) => ({ "1.csv": [...north, sum].join("\n"), "2.csv": south });
    expect(codesOf(importTexts(files("合计,15,2400"), more))).toEqual([]);
    expect(importTexts(files("合计,15,2300"), more).issues).toMatchObject([
      { code: "parts-n-differ", row: 8, detail: { n: 2300, sum: 2400 } },
    ]);
  });

  test("without the others anywhere it is doubted, unless it is of more", () => {
    const outcome = read([...north, "合计,12.5,1200"]);
    expect(outcome.kind).toBe("imported");
    expect(outcome.issues).toContainEqual(
      expect.objectContaining({ code: "sum-incomplete", severity: "warning", detail: { count: 6, of: 12 } }),
    );
    expect(codesOf(read([...north, "全市,12.5,1200"]))).not.toContain("sum-incomplete");
    expect(codesOf(read([...north, "合计,12.5,1300"]))).not.toContain("sum-incomplete");
  });

  test("some of them are not more respondents than the whole", () => {
    expect(codesOf(read([...north, "全市,12.5,1100"]))).toContain("parts-n-differ");
  });
});

describe("合计 of just the respondents of some counties", () => {
  const columns = "地区,年份,样本量,具备人数,比例（%）";
  const two = ["潞州区,2026,200,20,10", "上党区,2026,200,20,10"];
  const told = (lines: readonly string[]) => {
    const outcome = importText([columns, ...lines].join("\n"));
    expect(outcome.kind).toBe("imported");
    return outcome.issues.filter(({ severity }) => severity === "warning");
  };
  const incomplete = { code: "sum-incomplete", column: "地区", value: "合计" };

  test("is doubted and compared with them: 200 + 200 respondents, 20 + 20 of them literate", () => {
    const issues = told([...two, "合计,2026,400,90,22.5"]);
    expect(issues).toHaveLength(3);
    expect(issues).toContainEqual(expect.objectContaining({ ...incomplete, row: 4, detail: { count: 2, of: 12 } }));
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "parts-count-differ", row: 4, detail: { count: 90, sum: 40 } }),
    );
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: "total-outside-parts",
        row: 4,
        detail: { rate: 0.225, least: 0.1, greatest: 0.1 },
      }),
    );
  });

  test("is only doubted where it agrees, and of more respondents it is of others", () => {
    expect(told([...two, "合计,2026,400,40,10"])).toMatchObject([incomplete]);
    expect(told([...two, "合计,2026,2400,540,22.5"])).toEqual([]);
  });

  test("the same of eleven: 11 · 20 = 220", () => {
    const { region } = packagedReference();
    const counties = region.areas.flatMap(({ code, kind }) => (kind === "county" ? [code] : []));
    const eleven = counties.slice(0, 11).map((code) => `${code},2026,200,20,10`);
    const outcome = importText([columns, ...eleven, "合计,2026,2200,240,10"].join("\n"));
    expect(outcome.issues).toContainEqual(
      expect.objectContaining({ code: "sum-incomplete", row: 13, detail: { count: 11, of: 12 } }),
    );
    expect(outcome.issues).toContainEqual(
      expect.objectContaining({ code: "parts-count-differ", row: 13, detail: { count: 240, sum: 220 } }),
    );
    expect(codesOf(importText([columns, ...eleven, "全市,2026,2200,240,10"].join("\n")))).toContain(
      "parts-count-differ",
    );
    // With a twelfth that is not listed.
    expect(codesOf(importText([columns, ...eleven, "全市,2026,2400,240,10"].join("\n")))).not.toContain(
      "parts-count-differ",
    );
  });
});
