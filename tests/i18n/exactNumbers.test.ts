import { expect, test } from "vitest";
import { formatChance, formatExactShare, formatP, formatSigned } from "#i18n/exactNumbers.ts";

test.each([
  [0.35512, "35.51%"],
  [0.97404, "97.40%"],
  [0.0001, "0.01%"],
  [0.00009, "<0.01%"],
  [0, "<0.01%"],
  [0.9999, "99.99%"],
  [0.99995, ">99.99%"],
  [1, ">99.99%"],
])("a chance of %d is printed as %s, never as certain", (chance, printed) => {
  expect(formatChance(chance)).toBe(printed);
});

test("p values, rates and signed numbers", () => {
  expect([formatP(0.03124), formatP(0.00005), formatP(1)]).toEqual(["= 0.0312", "< 0.0001", "= 1.0000"]);
  expect(formatExactShare(0.14188132768)).toBe("14.19%");
  expect([formatSigned(-0.3146, 2), formatSigned(1.108, 2)]).toEqual(["\u22120.31", "1.11"]);
});
