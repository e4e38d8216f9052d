import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, round12 } from "#core/dataset/canonicalJson.ts";

describe("layout", () => {
  test("a row is a line, its cells and lists of plain values with it", () => {
    const value = {
      format: "x/1",
      title: { zh: "题", en: "Title" },
      rows: [
        { area: "140400", with: { dimension: "sex", category: "male" }, pooledYears: [2024, 2025], rate: 0.5 },
        { area: "140403", rate: null },
      ],
      none: [],
      empty: {},
    };
    expect(canonicalJson(value)).toBe(
      [
        "{",
        '  "format": "x/1",',
        '  "title": { "zh": "题", "en": "Title" },',
        '  "rows": [',
        '    { "area": "140400", "with": { "dimension": "sex", "category": "male" }, "pooledYears": [2024, 2025], "rate": 0.5 },',
        '    { "area": "140403", "rate": null }',
        "  ],",
        '  "none": [],',
        '  "empty": {}',
        "}",
        "",
      ].join("\n"),
    );
  });

  test("keys stay in the order in which they were set, absent ones are left out", () => {
    expect(canonicalJson({ b: 1, a: undefined, c: "x" })).toBe('{ "b": 1, "c": "x" }\n');
  });

  test("no byte order mark, no carriage return, one final newline", () => {
    const text = canonicalJson([{ a: "1\r\n2" }, { a: "\uFEFF" }]);
    expect(text).not.toMatch(/^\uFEFF|\r|\n\n$/);
    expect(text.endsWith("]\n")).toBe(true);
  });
});

describe("numbers", () => {
  /** Digits worked by hand: 12 significant ones, halves away from zero as Number.prototype.toPrecision rounds them. */
  test.each([
    [1 / 3, "0.333333333333"],
    [2 / 3, "0.666666666667"],
    [0.1 + 0.2, "0.3"],
    [-0, "0"],
    [-1e-300, "-1e-300"],
    [123456789012345, "123456789012000"],
    [0.0000123456789012345, "0.0000123456789012"],
    [2024, "2024"],
    [5.39718036710547e-8, "5.39718036711e-8"],
  ])("%d is written as %s", (value, text) => {
    expect(canonicalJson({ value })).toBe(`{ "value": ${text} }\n`);
  });

  test.each([NaN, Infinity, -Infinity])("%d is our own bug", (value) => {
    expect(() => canonicalJson({ value })).toThrow(RangeError);
  });

  test("there is no negative nought", () => {
    expect(Object.is(round12(-0), 0)).toBe(true);
  });

  test("rounding twice is rounding once, and moves no value by more than 5 units of the 13th digit", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        fc.pre(Math.abs(value) < 1e300 && (value === 0 || Math.abs(value) > 1e-300));
        const once = round12(value);
        expect(Object.is(round12(once), once)).toBe(true);
        expect(Math.abs(once - value)).toBeLessThanOrEqual(Math.abs(value) * 5.001e-12);
      }),
    );
  });
});

test("written, read and written again it is the same, and it is JSON of the same value up to rounding", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      const read: unknown = JSON.parse(text);
      expect(canonicalJson(read)).toBe(text);
      expect(read).toEqual(
        JSON.parse(JSON.stringify(value), (_, item: unknown) => (typeof item === "number" ? round12(item) : item)),
      );
    }),
  );
});
