import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import { codesOf, importText, waveOf } from "#tests/core/survey/importing.ts";

function figuresOf(outcome: ImportOutcome): readonly string[] {
  if (outcome.kind === "rejected")
    return outcome.issues
      .filter(({ severity }) => severity === "error")
      .map(({ code, row, column }) => `refused: ${[code, row, column].filter((part) => part !== undefined).join(" ")}`);
  return outcome.waves.flatMap(({ year, estimates }) =>
    estimates.map(({ area, dimension, category = "", rate, n }) =>
      [year, area, dimension, category, rate, n].filter((part) => part !== "").join(" "),
    ),
  );
}

const city = "2024 140400 total 0.141 2400";
const farmers = "2024 140400 population farmers 0.072 812";
const workers = "2024 140400 population workers 0.12 500";
const luzhou = "2024 140403 total 0.178 410";
const title = "长治市2024年公民科学素质调查结果";

describe("a table on its side is turned before it is read", () => {
  test.each<readonly [string, string, readonly string[]]>([
    ["areas above", `${title}\n指标,全市,潞州区\n样本量,2400,410\n比例（%）,14.1,17.8\n注：加权结果\n`, [city, luzhou]],
    [
      "populations above",
      `${title}\n人群,农民,产业工人\n具备科学素质的比例,7.2%,12%\n样本量,812,500\n`,
      [farmers, workers],
    ],
    ["nothing over the names", `${title}\n,全市,潞州区\n样本量,2400,410\n比例,14.1%,17.8%\n`, [city, luzhou]],
    [
      "years over areas",
      "指标,2023年,,2024年,\n,全市,潞州区,全市,潞州区\n样本量,2300,400,2400,410\n比例(%),12.9,16,14.1,17.8\n",
      ["2023 140400 total 0.129 2300", "2023 140403 total 0.16 400", city, luzhou],
    ],
    [
      "years above",
      "指标,2023年,2024年\n样本量,2300,2400\n比例(%),12.9,14.1\n",
      ["2023 140400 total 0.129 2300", city],
    ],
    [
      "a row that is no figure",
      `${title}\n指标,全市,潞州区\n样本量,2400,410\n比例,14.1%,17.8%\n排名,,1\n`,
      [city, luzhou],
    ],
    [
      "below another table",
      `${title}\n表1 全市\n地区,比例,样本量\n全市,14.1%,2400\n表2 分人群\n人群,农民,产业工人\n样本量,812,500\n比例,7.2%,12%\n`,
      [city, farmers, workers],
    ],
  ])("%s", (_, text, figures) => {
    const outcome = importText(text);
    expect(figuresOf(outcome)).toEqual(figures);
    expect(codesOf(outcome)).toContain("table-read-turned");
  });

  test("places are those of the file as it lies", () => {
    const text = `${title}\n单位：人、%\n指标,全市,潞州区,长冶县,上党区,沁县\n样本量,2400,4l0,200,210,220\n比例,14.1,17.8,12,11,10\n注：加权结果\n`;
    const outcome = importText(text);
    expect(figuresOf(outcome)).toEqual(["refused: bad-number 4 潞州区", "refused: unknown-area 3 长冶县"]);
    const places = outcome.issues.map(({ code, row, line }) => [code, row, line].join(" "));
    expect(places).toEqual(
      expect.arrayContaining(["table-read-turned 3 3", "rows-above-header 1 1", "note-passed 6 6"]),
    );
    expect(outcome.issues.find(({ code }) => code === "rows-above-header")?.detail).toEqual({ from: 1, to: 2 });
    expect(outcome.inputs[0]?.tables).toMatchObject([
      { headerRow: 3, isTurned: true, header: ["指标", "样本量", "比例"], previewRows: [], rows: 5 },
    ]);
  });

  test("one cell with two values is told with both places", () => {
    const text = `${title}\n地区,比例,样本量\n全市,14.1%,2400\n表2\n指标,全市,潞州区\n样本量,2400,410\n比例,14.5%,17.8%\n`;
    const [twice] = importText(text).issues;
    expect(twice).toMatchObject({ code: "cell-twice", row: 7, column: "全市", detail: { first: 3 } });
    const below = `${title}\n指标,全市,潞州区\n样本量,2400,410\n比例,14.1%,17.8%\n表2\n地区,比例,样本量\n全市,14.5%,2400\n`;
    expect(importText(below).issues[0]).toMatchObject({
      code: "cell-twice",
      row: 7,
      column: "比例",
      detail: { first: 4 },
    });
  });

  test("the operator can say that it is not, or is", () => {
    const text = `${title}\n指标,全市,潞州区\n样本量,2400,410\n比例,14.1%,17.8%\n`;
    const lying = importText(text, { tables: [{ headerRow: 2, turned: false }] });
    expect(lying.kind).toBe("rejected");
    expect(codesOf(lying)).not.toContain("table-read-turned");
    expect(figuresOf(importText(text, { tables: [{ headerRow: 2, turned: true }] }))).toEqual([city, luzhou]);
  });
});

describe("other tables are not turned", () => {
  test.each<readonly [string, string]>([
    ["one that can be read as it lies", `${title}\n地区,样本量,比例\n全市,2400,14.1%\n潞州区,410,17.8%\n`],
    ["one of which nothing tells the year", "地区,样本量,比例\n全市,2400,14.1%\n"],
    [
      "one that gives no whole table when it is turned",
      `${title}\n指标,全市,潞州区\n样本量,2400,410\n比例,14.1%,17.8%\n比例,14%,17%\n`,
    ],
    ["a list of figures in words", `${title}\n指标,数值\n比例,14.1%\n样本量,2400\n`],
  ])("%s", (_, text) => {
    expect(codesOf(importText(text))).not.toContain("table-read-turned");
  });

  test("one that is too large is refused with the way out", () => {
    const names = Array.from({ length: 210 }, (_, place) => `比例${place}`);
    const rows = ["比例", ...names].map((name) => `${name},14.1%,17.8%`);
    const text = `${title}\n指标,全市,潞州区\n${rows.join("\n")}\n样本量,2400,410\n`;
    expect(figuresOf(importText(text))).toEqual(
      expect.arrayContaining([expect.stringContaining("refused: table-turned")]),
    );
  });
});

const areas = ["全市", "潞州区", "上党区", "屯留区", "襄垣县", "沁源县"];
const groups = ["合计", "农民", "产业工人", "城镇", "农村", "男", "女"];

test("a table turned on its side gives the same waves as it gives upright", { timeout: 60_000 }, () => {
  const cell = fc.tuple(fc.integer({ min: 20, max: 900 }), fc.integer({ min: 40, max: 3000 }));
  const cells = areas.flatMap((area) => groups.map((group) => [area, group] as const));
  fc.assert(
    fc.property(
      fc.subarray(cells, { minLength: 2, maxLength: 20 }),
      fc.array(cell, { minLength: 20, maxLength: 20 }),
      fc.boolean(),
      fc.constantFrom("指标", "项目", ""),
      fc.constantFrom(["样本量", "比例"], ["比例（%）", "有效样本"]),
      (some, numbers, isMerged, corner, [one = "", other = ""]) => {
        const isFirst = one === "样本量";
        const rows = some.map(([area, group], place) => {
          const [rate = 0, n = 0] = numbers[place] ?? [];
          const [figures, size] = [`${(rate / 10).toFixed(1)}%`, String(n)];
          return [area, group, ...(isFirst ? [size, figures] : [figures, size])];
        });
        const upright = [["地区", "人群", one, other], ...rows];
        const lying = [0, 1, 2, 3].map((at) => upright.map((row) => row[at] ?? ""));
        const [areasRow = [], groupsRow = [], ...others] = lying;
        const above = areasRow.map((text, at) => (isMerged && at > 1 && text === areasRow[at - 1] ? "" : text));
        const turned = [[corner, ...above.slice(1)], ["", ...groupsRow.slice(1)], ...others];
        const textOf = (lines: readonly (readonly string[])[]): string =>
          [title, ...lines.map((line) => line.join(","))].join("\n");
        expect(waveOf(importText(textOf(turned)))).toEqual(waveOf(importText(textOf(upright))));
      },
    ),
    { numRuns: 100 },
  );
});
