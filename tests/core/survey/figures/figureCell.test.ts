import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCountCell } from "#core/survey/figures/countCell.ts";
import { readFigureCell } from "#core/survey/figures/figureCell.ts";

const bare = (value: number) => ({ value, percent: false });
const signed = (value: number) => ({ value, percent: true });
const number = { kind: "number", about: false, margin: null, interval: null } as const;

describe("a number", () => {
  test.each([
    ["10.1", { ...number, number: bare(10.1) }],
    ["10.1\uFF05", { ...number, number: signed(10.1) }],
    ["约10.1", { ...number, number: bare(10.1), about: true }],
    ["约 10.1%", { ...number, number: signed(10.1), about: true }],
    ["大约10.1", { ...number, number: bare(10.1), about: true }],
    ["10.1左右", { ...number, number: bare(10.1), about: true }],
    ["10.1%左右", { ...number, number: signed(10.1), about: true }],
    ["≈10.1", { ...number, number: bare(10.1), about: true }],
    // Percentage points are hundredths.
    ["1.2个百分点", { ...number, number: signed(1.2) }],
  ])("%j", (text, cell) => {
    expect(readFigureCell(text)).toEqual(cell);
  });
});

describe("with its margin", () => {
  test.each([
    ["10.1±1.2", bare(10.1), bare(1.2)],
    ["10.1 \u00B1 1.2", bare(10.1), bare(1.2)],
    ["10.1+/-1.2", bare(10.1), bare(1.2)],
    ["0.101±0.012", bare(0.101), bare(0.012)],
    // One sign is of both, wherever it stands.
    ["10.1%±1.2%", signed(10.1), signed(1.2)],
    ["10.1±1.2%", signed(10.1), signed(1.2)],
    ["10.1%±1.2", signed(10.1), signed(1.2)],
    ["(10.1±1.2)%", signed(10.1), signed(1.2)],
    ["10.1%(±1.2%)", signed(10.1), signed(1.2)],
  ])("%j", (text, rate, margin) => {
    expect(readFigureCell(text)).toEqual({ ...number, number: rate, margin });
  });
});

describe("an interval", () => {
  const [low, high] = [9.2, 11.1];
  test.each([
    "(9.2, 11.1)",
    "\uFF089.2\uFF0C11.1\uFF09",
    "[9.2,11.1]",
    "\u30109.2,11.1\u3011",
    "9.2-11.1",
    "9.2\uFF5E11.1",
    "9.2~11.1",
    "9.2\u201411.1",
    "9.2\u2014\u201411.1",
    "9.2\u201311.1",
    "9.2至11.1",
    "9.2、11.1",
  ])("%j, bare", (text) => {
    expect(readFigureCell(text)).toEqual({ kind: "interval", interval: { lower: bare(low), upper: bare(high) } });
  });

  test.each(["9.2%~11.1%", "9.2~11.1%", "(9.2,11.1)%", "\uFF089.2\uFF05\uFF0C11.1\uFF05\uFF09"])(
    "%j, per cent",
    (text) => {
      expect(readFigureCell(text)).toEqual({ kind: "interval", interval: { lower: signed(low), upper: signed(high) } });
    },
  );

  test("reaches below 0", () => {
    const interval = { lower: bare(-0.5), upper: bare(2.1) };
    for (const text of ["-0.5-2.1", "(-0.5, 2.1)", "\u22120.5~2.1", "-0.5至2.1"])
      expect(readFigureCell(text)).toEqual({ kind: "interval", interval });
  });

  test("stands in brackets behind its rate", () => {
    const interval = { lower: bare(low), upper: bare(high) };
    for (const text of ["10.1 (9.2, 11.1)", "10.1[9.2-11.1]", "10.1\uFF089.2\uFF5E11.1\uFF09"])
      expect(readFigureCell(text)).toEqual({ ...number, number: bare(10.1), interval });
    expect(readFigureCell("10.1%(9.2%,11.1%)")).toEqual({
      ...number,
      number: signed(10.1),
      interval: { lower: signed(low), upper: signed(high) },
    });
  });
});

describe("nothing", () => {
  test.each([
    "",
    "\u2014",
    "\u2014\u2014",
    "/",
    "缺失",
    "NA",
    "n/a",
    "...",
    "\u2026\u2026",
    "\uFF0D",
    "-",
    "无",
    "空",
    "'-",
    "暂无数据",
  ])("%j", (text) => {
    expect(readFigureCell(text)).toEqual({ kind: "missing", formula: false });
    expect(readCountCell(text)).toEqual({ kind: "missing", formula: false });
  });

  test.each(["#DIV/0!", "#N/A", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "######", "\uFF03N/A"])(
    "%j, because a formula failed",
    (text) => {
      expect(readFigureCell(text)).toEqual({ kind: "missing", formula: true });
    },
  );
});

describe("no figure", () => {
  test.each([
    ["10,5", "decimal-comma"],
    ["9,11", "decimal-comma"],
    ["101\u2030", "per-mille"],
    ["abc", "bad-number"],
    ["(1,234)%%", "bad-number"],
    ["9.2%~11.1", "bad-number"],
    ["(10.1±1.2", "bad-number"],
    ["10.1±", "bad-number"],
    ["10.1以上", "bad-number"],
    ["超过10", "bad-number"],
    ["1".repeat(200) + "x", "bad-number"],
  ] as const)("%j: %s", (text, code) => {
    expect(readFigureCell(text)).toEqual({ kind: "fault", code });
  });
});

describe("counts", () => {
  test.each([
    ["1250", 1250],
    ["1,250份", 1250],
    ["800人", 800],
    ["\uFF18\uFF10\uFF10\u3000人", 800],
    ["800名", 800],
    ["1 250 户", 1250],
    ["12人次", 12],
  ])("%j", (text, value) => {
    expect(readCountCell(text)).toEqual({ ...number, number: bare(value) });
  });

  test("that are not exact", () => {
    for (const text of ["约800人", "800人左右", "800左右"])
      expect(readCountCell(text)).toEqual({ ...number, number: bare(800), about: true });
  });

  test.each(["12%", "人", "800人800", "8百", "(1,234)", "1-2"])("%j is none", (text) => {
    expect(readCountCell(text)).toEqual({ kind: "fault", code: "bad-number" });
  });
});

test("any interval, however it is written, is read with its numbers in order", () => {
  const decimal = fc.integer({ min: -500, max: 9999 }).map((value) => value / 10);
  const between = fc.constantFrom("~", "\uFF5E", "\u2014", "至", "、", "-");
  const brackets = fc.constantFrom(["", ""], ["(", ")"], ["[", "]"], ["\uFF08", "\uFF09"]);
  fc.assert(
    fc.property(decimal, decimal, between, brackets, fc.boolean(), (a, b, mark, [open = "", close = ""], percent) => {
      // Two hyphens are one dash.
      fc.pre(mark !== "-" || b >= 0);
      const sign = percent ? "%" : "";
      const text = `${open}${a}${sign}${mark}${b}${sign}${close}`;
      const interval = { lower: { value: a, percent }, upper: { value: b, percent } };
      expect(readFigureCell(text)).toEqual({ kind: "interval", interval });
    }),
  );
});

test("no text whatever throws, and what is read has finite numbers", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from("0123456789.,-~%±()[] 约左右人份至#/")) }), (text) => {
      for (const cell of [readFigureCell(text), readCountCell(text)])
        expect(JSON.stringify(cell)).not.toMatch(/"value":null/);
    }),
  );
});
