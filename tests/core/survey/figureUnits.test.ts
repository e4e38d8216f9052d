import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { importText, rowOf, waveOf } from "./importing.ts";

const areas = ["140403", "140404", "140405"] as const;

/** A table with a row for each county: rate and what stands beside it. */
function figures(header: string, cells: readonly string[], mapping: Mapping | null = null): ImportOutcome {
  const rows = cells.map((text, place) => `2024,${areas[place]},${text}`);
  return importText([`年份,县区,${header}`, ...rows].join("\n"), mapping, { reveal: true });
}

const ratesOf = (outcome: ImportOutcome): readonly (number | null)[] =>
  waveOf(outcome).estimates.map(({ rate }) => rate);
const said = ({ issues }: ImportOutcome): readonly string[] => issues.map(({ code }) => code);

describe("the unit of a column of rates", () => {
  test.each<readonly [string, string, readonly string[], readonly number[]]>([
    ["bare per cent beside signed", "比例,样本量", ["15.1%,400", "9.8,400"], [0.151, 0.098]],
    ["bare shares beside signed", "比例,样本量", ["15.1%,400", "0.098,400"], [0.151, 0.098]],
    ["full-width", "比例,样本量", ["\uFF11\uFF15\uFF0E\uFF11\uFF05,400", "\uFF19\uFF0E\uFF18,400"], [0.151, 0.098]],
    ["shares by their header", "比例（小数）,样本量", ["0.9,400", "1,400"], [0.9, 1]],
    ["per cent by their header, with 1 among them", "比例（%）,样本量", ["12.5,400", "1,400"], [0.125, 0.01]],
    ["shares by the decimals of their bounds", "比例,样本量,95%CI", ['0.6,4100,"(0.585, 0.615)"'], [0.6]],
    // 9 of 1,000 is 0.9 %, and 141 of 1,000 is 0.141.
    ["per cent by counts", "比例,具备人数,样本量", ["0.9,9,1000", "0.8,8,1000"], [0.009, 0.008]],
    ["shares by counts, 1 among them", "比例,具备人数,样本量", ["1,500,500", "0.141,141,1000"], [1, 0.141]],
    // Counts are not weighted: what they tell is the unit, not the rate.
    [
      "per cent by counts that weights have moved",
      "比例,具备人数,样本量",
      ["0.9,12,1000", "1.2,9,1000"],
      [0.009, 0.012],
    ],
  ])("%s", (_name, header, cells, rates) => {
    const outcome = figures(header, cells);
    expect(ratesOf(outcome)).toEqual(rates);
    expect(said(outcome).filter((code) => code !== "extreme-needs-n")).toEqual([]);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ["numbers of both kinds", "比例,样本量", ["12.5,400", "0.9,400"]],
    ["signed numbers that bare ones could be like", "比例,样本量", ["0.7%,400", "0.9,400"]],
    ["a header that says per cent and counts that say shares", "比例（%）,具备人数,样本量", ["0.141,141,1000"]],
    ["1 alone", "比例,样本量", ["1,400"]],
    ["numbers that no adults have reached as shares", "比例,样本量", ["0.9,400", "0.8,400", "0.75,400"]],
    ["such numbers beside signed ones", "比例,样本量", ["15.1%,400", "0.9,400"]],
    ["one such number", "比例,样本量", ["0.6,400"]],
    ["such numbers from 0.3 on", "比例,样本量", ["0.3,400", "0.61,400"]],
  ])("is asked for: %s", (_name, header, cells) => {
    const outcome = figures(header, cells);
    expect(outcome).toMatchObject({
      kind: "rejected",
      issues: [{ code: "ambiguous-unit", detail: { key: "rateUnit" } }],
    });
    expect(figures(header, cells, { rateUnit: "share" }).issues).not.toContainEqual(
      expect.objectContaining({ code: "ambiguous-unit" }),
    );
  });

  test.each<readonly [string, readonly string[], readonly number[]]>([
    ["one of them is usual as a share", ["0.9,400", "0.12,400"], [0.9, 0.12]],
    ["a third decimal", ["0.652,400", "0.48,400"], [0.652, 0.48]],
    ["none is 0.6", ["0.59,400", "0.45,400"], [0.59, 0.45]],
  ])("great shares are not asked for where %s", (_name, cells, rates) => {
    expect(ratesOf(figures("比例,样本量", cells))).toEqual(rates);
  });

  test("shares of the youth are great", () => {
    const outcome = importText("年份,人群,比例,样本量\n2024,青少年,0.75,400\n", null, { reveal: true });
    expect(said(outcome)).not.toContain("ambiguous-unit");
  });

  test("a header that says per cent over shares is doubted, and read as it says", () => {
    const outcome = figures("比例（%）,样本量", ["0.9,4000", "0.8,4000"]);
    expect(outcome.issues).toMatchObject([{ code: "rates-all-small", severity: "warning", column: "比例（%）" }]);
    expect(ratesOf(outcome)).toEqual([0.009, 0.008]);
  });

  test("per mille is refused, in the header and in a cell", () => {
    const header = figures("比例（‰）,样本量", ["141,400"]);
    expect(header.issues).toMatchObject([{ code: "per-mille", severity: "error", column: "比例（‰）" }]);
    const cell = figures("比例,样本量", ["141\u2030,400"]);
    expect(cell.issues).toMatchObject([{ code: "per-mille", row: 2, column: "比例", value: "141\u2030" }]);
  });

  test("a wide table has one unit", () => {
    const wide = (cells: string) => importText(`年份,县区,城镇,农村\n2024,潞州区,${cells}`, null, { reveal: true });
    expect(wide("12.5,9.8").inputs[0]?.rateUnit).toBe("percent");
    expect(wide("0.125,0.098").inputs[0]?.rateUnit).toBe("share");
    expect(said(wide("12.5,0.9"))).toContain("ambiguous-unit");
  });
});

describe("the unit of errors", () => {
  const se = (outcome: ImportOutcome): number | null => rowOf(waveOf(outcome), "140403", "total").se;

  test.each<readonly [string, string, string, number, readonly string[]]>([
    ["that of the rates", "比例,标准误", "10.1,0.9", 0.009, []],
    ["that of the rates, shares", "比例,标准误", "0.101,0.009", 0.009, []],
    ["that of its own header", "比例（%）,标准误（小数）", "10.1,0.009", 0.009, []],
    ["per cent beside signed rates", "比例,标准误", "10.1%,0.9", 0.009, ["error-unit"]],
    ["shares beside signed rates", "比例,标准误", "10.1%,0.009", 0.009, []],
    ["shares beside bare per cent", "比例（%）,标准误", "10.1,0.009", 0.009, ["error-unit"]],
    ["its own sign", "比例,标准误", "0.101,0.9%", 0.009, []],
    ["points", "比例（%）,标准误", "10.1,0.9个百分点", 0.009, []],
    // (11.8 − 8.4)/(2 · 1.959964) points.
    [
      "an interval in per cent beside signed rates",
      "比例,下限,上限",
      "10.1%,8.4,11.8",
      0.008674,
      ["error-unit", "level-assumed"],
    ],
    [
      "an interval in shares beside per cent",
      "比例（%）,下限,上限",
      "10.1,0.084,0.118",
      0.008674,
      ["error-unit", "level-assumed"],
    ],
    ["an interval in one cell", "比例（%）,95%CI", '10.1,"(8.4,11.8)"', 0.008674, []],
    ["an interval behind its rate", "比例（%）", '"10.1 (8.4, 11.8)"', 0.008674, ["level-assumed"]],
  ])("%s", (_name, header, cells, expected, codes) => {
    const outcome = figures(header, [cells]);
    expect(se(outcome)).toBeCloseTo(expected, 6);
    expect(said(outcome)).toEqual(codes);
  });

  test("is asked for where rates carry their sign and both fit", () => {
    // 0.0908/0.09² is worth 11 respondents, 0.0908/0.0009² 112,000: both have been seen.
    const outcome = figures("比例,标准误", ["10.1%,0.09"]);
    expect(outcome.issues).toMatchObject([{ code: "ambiguous-unit", row: 2, column: "标准误" }]);
    expect(se(figures("比例,标准误", ["10.1%,0.09"], { rateUnit: "percent" }))).toBeCloseTo(0.0009, 12);
  });

  test("a row that fits neither is refused, and does not change the unit of the others", () => {
    const outcome = figures("比例（%）,样本量,标准误（%）", ["10.1,1000,0.9", "10.1,1000,40"]);
    expect(outcome.kind).toBe("rejected");
    expect(outcome.issues).toMatchObject([{ code: "error-implausible", row: 3, column: "标准误（%）" }]);
  });
});

test("the same figures, in whatever form and unit they are written, are the same wave", { timeout: 60_000 }, () => {
  const wide = (text: string): string =>
    text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
  const points = fc.integer({ min: 20, max: 600 });
  const forms: readonly ((tenths: number) => string)[] = [
    (tenths) => (tenths / 10).toFixed(1),
    (tenths) => `${(tenths / 10).toFixed(1)}%`,
    (tenths) => (tenths / 1000).toFixed(3),
    (tenths) => wide(`${(tenths / 10).toFixed(1)}%`),
  ];
  fc.assert(
    fc.property(fc.array(points, { minLength: 1, maxLength: 3 }), (rates) => {
      const waves = forms.map((write) => {
        const rows = rates.map((rate) => `${write(rate)},400,"(${write(rate - 15)}, ${write(rate + 15)})"`);
        return waveOf(figures("比例,样本量,95%CI", rows)).estimates;
      });
      for (const wave of waves) expect(wave).toEqual(waves[0]);
      expect(waves[0]?.map(({ rate }) => rate)).toEqual(rates.map((rate) => rate / 1000));
    }),
    { numRuns: 40 },
  );
});
