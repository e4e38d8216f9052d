import { describe, expect, test } from "vitest";
import type { Refusal } from "#core/dataset/refusal.ts";
import { locales } from "#i18n/locale.ts";
import { refusalWords } from "#i18n/refusalWords.ts";
import { punctuationFaults } from "#tests/support/punctuation.ts";

const file = "waves/2025.0123456789abcdef.json";
const path = "estimates[12].rate";

/** One refusal of every code, and what a reader must find in its words. A code without a row does not compile. */
const samples: { readonly [Code in Refusal["code"]]: readonly [Extract<Refusal, { code: Code }>, ...string[]] } = {
  "missing-file": [{ code: "missing-file", file, status: 503 }, "503"],
  unreachable: [{ code: "unreachable", file }],
  "not-json": [{ code: "not-json", file, position: 8 }, "9"],
  "wrong-hash": [
    { code: "wrong-hash", file, expected: "a".repeat(64), actual: "b".repeat(64) },
    "a".repeat(16),
    "b".repeat(16),
  ],
  "too-large": [{ code: "too-large", file, bytes: 524289, limit: 524288 }, "524289", "524288"],
  "wrong-format": [{ code: "wrong-format", file, expected: "x/1", actual: "y/1" }, "x/1", "y/1"],
  "newer-version": [{ code: "newer-version", file, expected: "x/1", actual: "x/2" }, "x/1", "x/2"],
  "wrong-shape": [{ code: "wrong-shape", file, path, value: "abc" }, path, "abc"],
  "rate-out-of-range": [{ code: "rate-out-of-range", file, path, value: "14.5" }, path, "14.5", "0.141"],
  "interval-without-rate": [
    { code: "interval-without-rate", file, path, rate: 0.11, lower: 0.12, upper: 0.13 },
    path,
    "0.11",
    "0.12",
    "0.13",
  ],
  "unknown-area": [{ code: "unknown-area", file, path, value: "140402" }, path, "140402"],
  "unknown-category": [{ code: "unknown-category", file, path, value: "fishermen" }, path, "fishermen"],
  "unknown-instrument": [{ code: "unknown-instrument", file, path, value: "pisa" }, path, "pisa"],
  "duplicate-cell": [
    { code: "duplicate-cell", file, path: "estimates[12]", first: "estimates[3]" },
    "estimates[12]",
    "estimates[3]",
  ],
  "wrong-year": [{ code: "wrong-year", file, expected: 2025, actual: 2024 }, "2025", "2024"],
  "status-differs": [{ code: "status-differs", file, expected: "final", actual: "demo" }, "final", "demo"],
  "suppressed-value": [{ code: "suppressed-value", file, path }, path],
  "demo-mixture": [
    { code: "demo-mixture", file, demoYears: [2022, 2023], realYears: [2025] },
    "2022",
    "2023",
    "2025",
    "--replace-demo",
  ],
};

describe.each(locales)("refusals in %s", (locale) => {
  const wordsOf = refusalWords(locale);

  test.each(Object.entries(samples))("%s says what happened, where, and what to do", (_, [refusal, ...mustHold]) => {
    const { what, todo } = wordsOf(refusal);
    expect(what).toContain(file);
    for (const part of mustHold) expect(`${what} ${todo}`).toContain(part);
    expect(todo.length).toBeGreaterThan(8);
    expect(`${what}${todo}`).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
    expect(punctuationFaults(what)).toEqual([]);
    expect(punctuationFaults(todo)).toEqual([]);
  });

  const without: readonly Refusal[] = [
    { code: "missing-file", file, status: null },
    { code: "not-json", file, position: null },
    { code: "wrong-format", file, expected: "x/1", actual: null },
    { code: "wrong-shape", file, path, value: "" },
    { code: "unknown-category", file, path, value: "" },
  ];
  test.each(without)("$code without the value says nothing in its place", (refusal) => {
    const { what } = wordsOf(refusal);
    expect(what).toContain(file);
    expect(what).not.toMatch(/undefined|null|NaN|: \.|：。|\(\)|（）/);
    expect(punctuationFaults(what)).toEqual([]);
  });

  test("a file that is not there asks for its upload, a server that falters for patience", () => {
    const todo = (status: number): string => wordsOf({ code: "missing-file", file, status }).todo;
    expect(todo(404)).not.toBe(todo(503));
  });
});
