import { expect, test } from "vitest";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { year } from "#core/units.ts";
import { codesOf, importText, importTexts, rowOf, survey, waveOf } from "./importing.ts";

function outcomeOf(lines: readonly string[], mapping: Mapping | null = null) {
  return importText(lines.join("\n"), mapping, { year: year(2024) });
}

test("today's unit beside its former ones is the same people once more, not more of them", () => {
  // 300 · 10.1 % + 100 · 9.1 % = 30.3 + 9.1 = 39.4 of 400: 9.85 %, printed as 9.9 %.
  const head = ["县区,比例%,样本量", "城区,10.1,300", "郊区,9.1,100"];
  const same = outcomeOf([...head, "潞州区,9.9,400"]);
  expect(codesOf(same)).toContain("former-beside-today");
  expect(rowOf(waveOf(same), "140403", "total").n).toBe(400);
  expect(codesOf(outcomeOf([...head, "潞州区,9.9,500"]))).toContain("former-contradicts");
  expect(codesOf(outcomeOf([...head, "潞州区,12.9,400"]))).toContain("former-contradicts");
});

test("a code and a name of two areas in one row are an error", () => {
  const head = "行政区划代码,县区,比例%,样本量";
  expect(outcomeOf([head, "140404,潞州区,9.8,400"]).issues).toMatchObject([
    { code: "areas-differ", row: 2, detail: { other: "潞州区" } },
    { code: "column-passed" },
  ]);
  expect(outcomeOf([head, "140403,潞州区,9.8,400"]).kind).toBe("imported");
});

test("a title that says per mille refuses the table, as a header does", () => {
  expect(codesOf(outcomeOf(["2024年（单位：\u2030）,,", "县区,比例,样本量", "潞州区,98,300"]))).toContain("per-mille");
});

test.each([
  ["老年人(65岁以上)", false],
  ["老年人\uFF0860岁及以上\uFF09", false],
  ["老年人\uFF0860～69岁\uFF09", true],
  ["老年人(60-69岁)", true],
  ["老年人(含离退休人员)", true],
  ["农民(16岁以上)", true],
])("ages in brackets are those of the group, or it is another one: %s", (name, isOurs) => {
  const outcome = outcomeOf(["人群,比例%,样本量", `${name},9.8,400`]);
  expect(outcome.kind).toBe(isOurs ? "imported" : "rejected");
  expect(codesOf(outcome).includes("ages-outside")).toBe(!isOurs);
});

test("a mapping that gives one column two roles of numbers is refused; both bounds may be one", () => {
  const lines = ["县区,数,区间", "潞州区,9.8%,8.1%～11.5%"];
  const wrong = { columns: { area: "县区", rate: "数", n: "数" } };
  expect(codesOf(outcomeOf(lines, wrong))).toContain("role-twice");
  const right = { columns: { area: "县区", rate: "数", lower: "区间", upper: "区间" } };
  expect(outcomeOf(lines, right).kind).toBe("imported");
});

test("units of two files of one year that nothing but the size of their rates tells, and differently, are a warning", () => {
  const files = (rate: string) => ({
    "a.csv": "县区,比例,样本量\n潞州区,10,300\n合计,11,700\n",
    "b.csv": `人群,${rate},样本量\n农民,0.08,300\n产业工人,0.09,300\n`,
  });
  const more = { year: year(2024) };
  expect(importTexts(files("比例"), more).issues).toContainEqual(
    expect.objectContaining({ code: "units-differ", input: "b.csv", detail: { otherInput: "a.csv" } }),
  );
  expect(codesOf(importTexts(files("比例（%）"), more))).not.toContain("units-differ");
});

test("a mapping that makes a known area another one is a warning", () => {
  const lines = ["县区,比例%,样本量", "潞州区,9.8,400"];
  expect(codesOf(outcomeOf(lines, { values: { area: { 潞州区: "140428" } } }))).toContain("area-overridden");
  expect(codesOf(outcomeOf(lines, { values: { area: { 潞州: "140403" } } }))).not.toContain("area-overridden");
});

test("a row divided by other marks than its table is no note", () => {
  const lines = ["县区,比例%,样本量", "沁县,9.8,400", "潞州区;10.1;300"];
  expect(codesOf(outcomeOf(lines))).toContain("row-length");
});

test("a count and a rate tell how few people they are of, without a sample size", () => {
  // 3 of 50 % are 6 people, 30 of 50 % are 60.
  const outcome = outcomeOf(["类别,比例%,具备人数", "合计,10,100", "农民,50,3", "产业工人,50,30"]);
  expect(rowOf(waveOf(outcome), "140400", "population", "farmers")).toMatchObject({
    rate: null,
    n: null,
    suppressedBy: "disclosure",
  });
  expect(rowOf(waveOf(outcome), "140400", "population", "workers").rate).toBe(0.5);
});

test("a rate that will be withheld is not told in an issue", () => {
  // 20 women at 1 %: men and women cannot make 40 %, and only the men's rate may be said.
  const outcome = outcomeOf(["类别,比例%,样本量", "合计,40,420", "男,12,400", "女,1,20"]);
  expect(outcome.issues).toContainEqual(
    expect.objectContaining({
      code: "breakdown-outside-total",
      detail: { rate: 0.4, least: 0.12, greatest: 0.12 },
    }),
  );
});

test("a confidence level in a note or a title is that of the intervals, or contradicts the header", () => {
  const table = (bounds: string) => [`县区,比例%,${bounds}`, "潞州区,10,8,12.2"];
  const note = "注：区间为90%置信区间,,,";
  const plain = table("下限,上限");
  const [noted, title] = [outcomeOf([...plain, note]), outcomeOf(["2024年各县区结果（90%置信区间）,,,", ...plain])];
  const inHeader = outcomeOf(table("90%置信下限,90%置信上限"));
  for (const outcome of [noted, title]) {
    expect(codesOf(outcome)).toContain("level-from-header");
    expect(rowOf(waveOf(outcome), "140403", "total").se).toBe(rowOf(waveOf(inHeader), "140403", "total").se);
  }
  expect(codesOf(outcomeOf([...table("95%置信下限,95%置信上限"), note]))).toContain("level-contradicted");
});

test("the city beside a county is no contradiction, but a county beside what is read as the city is", () => {
  expect(outcomeOf(["县区,地市,比例%,样本量", "潞州区,长治市,9.8,400"]).kind).toBe("imported");
  expect(codesOf(outcomeOf(["地区,县区,比例%,样本量", "长治市,潞州区,9.8,400"]))).toContain("areas-differ");
});

test("of respondents such a row is set aside", () => {
  const text = survey(600, (row, place) => {
    row["行政区划代码"] = place === 5 ? "140404" : "140403";
  });
  const outcome = importText(text);
  expect(outcome.kind).toBe("imported");
  expect(outcome.issues).toContainEqual(
    expect.objectContaining({ code: "areas-differ", severity: "error", row: 7, detail: { other: "140404" } }),
  );
});
