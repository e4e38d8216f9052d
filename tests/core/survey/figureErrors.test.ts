import { describe, expect, test } from "vitest";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import { marginOfHeader } from "#core/survey/figures/errorReading.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { codesOf, importText, rowOf, waveOf } from "./importing.ts";

function figure(header: string, cells: string, mapping: Mapping | null = null): ImportOutcome {
  return importText(`年份,县区,${header}\n2024,潞州区,${cells}`, mapping, { reveal: true });
}

const se = (outcome: ImportOutcome): number | null => rowOf(waveOf(outcome), "140403", "total").se;

/** Half-widths of 1.7 points: 0.017 over the normal quantiles of R, qnorm(c(0.975, 0.95, 0.995)). */
const [at95, at90, at99] = [0.017 / 1.959963984540054, 0.017 / 1.6448536269514722, 0.017 / 2.5758293035489004];

describe("what stands after ±", () => {
  test.each([
    ["比例±标准误", "se"],
    ["比例（±SE）", "se"],
    ["rate ± std. err.", "se"],
    ["比例±误差", "interval"],
    ["比例（±95%误差）", "interval"],
    ["比例（95%置信区间）", "interval"],
    ["rate (margin of error)", "interval"],
    ["比例", null],
    // A standard deviation is no error of a rate.
    ["比例±标准差", null],
    ["mean ± SD", null],
  ])("%s: %s", (header, is) => {
    expect(marginOfHeader(header)).toBe(is);
  });

  test("is asked for where nobody says it", () => {
    const outcome = figure("比例（%）,样本量", "10.1±1.7,400");
    expect(outcome.kind).toBe("rejected");
    expect(outcome.issues).toMatchObject([
      { code: "ambiguous-margin", severity: "error", row: 2, column: "比例（%）", detail: { key: "marginIs" } },
    ]);
  });

  test.each<readonly [string, string, Mapping | null, number, "interval" | "se"]>([
    ["told to be half of the interval", "比例（%）", { marginIs: "interval" }, at95, "interval"],
    ["told to be the standard error", "比例（%）", { marginIs: "se" }, 0.017, "se"],
    ["the header's standard error", "比例±标准误（%）", null, 0.017, "se"],
    ["the header's error", "比例±误差（%）", null, at95, "interval"],
    ["the header's error at 90 %", "比例（±90%误差）（%）", null, at90, "interval"],
    [
      "at the mapping's level",
      "比例（%）",
      { marginIs: "interval", options: { confidenceLevel: 0.99 } },
      at99,
      "interval",
    ],
    ["the mapping over the header", "比例±误差（%）", { marginIs: "se" }, 0.017, "se"],
  ])("%s", (_name, header, mapping, expected, as) => {
    const outcome = figure(header, "10.1±1.7", mapping);
    expect(outcome.issues[0]).toMatchObject({ code: "margin-read", severity: "info", detail: { as } });
    const row = rowOf(waveOf(outcome), "140403", "total");
    expect(row.rate).toBe(0.101);
    expect(row.se).toBeCloseTo(expected, 9);
  });

  test("columns of bounds go before it", () => {
    const outcome = figure("比例±误差（%）,下限,上限", "10.1±5,8.4,11.8");
    expect(se(outcome)).toBeCloseTo(at95, 9);
  });

  test("alone in a column of intervals it is half of one", () => {
    for (const cell of ["±1.7", "\u00B11.7%", "(±1.7)", "+/-1.7"]) {
      const outcome = figure("比例（%）,90%置信区间", `10.1,${cell}`);
      expect(codesOf(outcome)).toEqual(["level-from-header"]);
      expect(se(outcome)).toBeCloseTo(at90, 9);
    }
    expect(codesOf(figure("比例（%）,样本量", "10.1,±1.7"))).toContain("bad-number");
    // Its unit is that of its column, whose numbers tell it where the header does not.
    expect(se(figure("比例,95%CI（%）", "10.1%,±1.7"))).toBeCloseTo(at95, 9);
    expect(codesOf(figure("比例,95%CI", "10.1%,±1.7"))).toEqual(["error-unit"]);
    expect(se(figure("比例,95%CI", "10.1%,±1.7"))).toBeCloseTo(at95, 9);
  });

  test("below 0 is none", () => {
    expect(codesOf(figure("比例±误差（%）", "10.1±-1"))).toContain("bad-number");
  });
});

describe("the level of intervals", () => {
  test.each<readonly [string, string, string, number]>([
    ["in a header", "比例（%）,90%置信区间（%）", '10.1,"(8.4,11.8)"', at90],
    ["in brackets", "比例（%）,置信区间（99%）", "10.1,8.4～11.8", at99],
    ["in the headers of both bounds", "比例（%）,90%置信区间下限,90%置信区间上限", "10.1,8.4,11.8", at90],
  ])("%s", (_name, header, cells, expected) => {
    const outcome = figure(header, cells);
    expect(codesOf(outcome)).toEqual(["level-from-header"]);
    expect(se(outcome)).toBeCloseTo(expected, 9);
  });

  test("of 95 % is not worth saying", () => {
    const outcome = figure("比例（%）,95%置信区间", '10.1,"(8.4,11.8)"');
    expect(codesOf(outcome)).toEqual([]);
    expect(se(outcome)).toBeCloseTo(at95, 9);
  });

  test("nobody says is taken for 95 %, and that is said", () => {
    const outcome = figure("比例（%）,下限,上限", "10.1,8.4,11.8");
    expect(outcome.issues).toMatchObject([
      { code: "level-assumed", severity: "info", column: "下限", detail: { level: 0.95 } },
    ]);
    expect(se(outcome)).toBeCloseTo(at95, 9);
  });

  test("in the mapping must not contradict the header", () => {
    const told = (level: number) =>
      figure("比例（%）,90%置信区间", '10.1,"(8.4,11.8)"', { options: { confidenceLevel: level } });
    expect(told(0.95)).toMatchObject({
      kind: "rejected",
      issues: [{ code: "level-contradicted", column: "90%置信区间", detail: { level: 0.9, told: 0.95 } }],
    });
    expect(codesOf(told(0.9))).toEqual([]);
    expect(se(told(0.9))).toBeCloseTo(at90, 9);
  });
});

describe("cells", () => {
  test("about a number: taken, and said", () => {
    const outcome = figure("比例（%）,样本量", "约10.1,约400人");
    expect(outcome.issues).toMatchObject([
      { code: "approximate-number", severity: "info", row: 2, column: "比例（%）", value: "约10.1" },
      { code: "approximate-number", severity: "info", row: 2, column: "样本量", value: "约400人" },
    ]);
    expect(rowOf(waveOf(outcome), "140403", "total")).toMatchObject({ rate: 0.101, n: 400 });
  });

  test("a failed formula is nothing, by its place", () => {
    const outcome = figure("比例（%）,样本量,标准误（%）", "10.1,400,#DIV/0!");
    expect(outcome.issues).toMatchObject([
      { code: "formula-error", severity: "warning", row: 2, column: "标准误（%）", value: "#DIV/0!" },
    ]);
    // √(0.101 · 0.899 / 400)
    expect(se(outcome)).toBeCloseTo(0.0150665, 6);
  });

  test.each([
    ['"10,5"', "400", "decimal-comma", "比例（%）"],
    ["10.1-11.1", "400", "bad-number", "比例（%）"],
    ["10.1", '"(1,234)"', "bad-number", "样本量"],
    ["10.1", "40%", "bad-number", "样本量"],
    ["10.1", '"400,5"', "decimal-comma", "样本量"],
  ])("%s, %s: %s", (rate, n, code, column) => {
    const outcome = figure("比例（%）,样本量", `${rate},${n}`);
    expect(outcome.kind).toBe("rejected");
    expect(outcome.issues).toMatchObject([{ code, severity: "error", row: 2, column }]);
  });

  test("an interval where it cannot be read", () => {
    const outcome = figure("比例（%）,95%CI", "10.1,约9");
    expect(outcome.issues).toMatchObject([{ code: "bad-number", column: "95%CI", value: "约9" }]);
  });

  test("a mapping names one column for both bounds", () => {
    const mapping = { columns: { rate: "P", lower: "I", upper: "I" } };
    expect(se(figure("P,I", "10.1%,8.4%~11.8%", mapping))).toBeCloseTo(at95, 9);
  });
});
