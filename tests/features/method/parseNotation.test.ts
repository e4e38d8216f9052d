import { describe, expect, test } from "vitest";
import { formulas } from "#features/method/formulas.ts";
import { parseNotation, type MathPiece } from "#features/method/parseNotation.ts";
import { locales } from "#i18n/locale.ts";
import { methodAreasWords } from "#i18n/methodAreasWords.ts";
import { methodComparisonWords } from "#i18n/methodComparisonWords.ts";
import { methodEstimateWords } from "#i18n/methodEstimateWords.ts";
import { methodProjectionWords } from "#i18n/methodProjectionWords.ts";
import { methodReferenceWords } from "#i18n/methodReferenceWords.ts";
import { methodSurveyWords } from "#i18n/methodSurveyWords.ts";
import { methodVerdictWords } from "#i18n/methodVerdictWords.ts";
import { methodWords } from "#i18n/methodWords.ts";

/** What a reader sees, without places. */
function plain(pieces: readonly MathPiece[]): string {
  return pieces
    .map((piece) => {
      switch (piece.kind) {
        case "variable":
        case "text":
          return piece.text;
        case "fraction":
          return `(${plain(piece.over)})/(${plain(piece.under)})`;
        case "sub":
        case "sup":
        case "root":
          return plain(piece.inside);
      }
    })
    .join("");
}

const v = (text: string) => ({ kind: "variable", text }) as const;
const t = (text: string) => ({ kind: "text", text }) as const;

describe("notation", () => {
  test("one letter is a quantity, several are a word", () => {
    expect(parseNotation("SE = p")).toEqual([t("SE"), t(" = "), v("p")]);
  });

  test("index and exponent: one character, or braces", () => {
    expect(parseNotation("n_{eff}^2")).toEqual([
      v("n"),
      { kind: "sub", inside: [t("eff")] },
      { kind: "sup", inside: [t("2")] },
    ]);
  });

  test("an accent belongs to its letter", () => {
    expect(parseNotation("z\u0304_h")).toEqual([v("z\u0304"), { kind: "sub", inside: [v("h")] }]);
  });

  test("fractions nest, and roots hold them", () => {
    expect(parseNotation("√{{a // {b // c}}}")).toEqual([
      {
        kind: "root",
        inside: [
          {
            kind: "fraction",
            over: [v("a")],
            under: [{ kind: "fraction", over: [v("b")], under: [v("c")] }],
          },
        ],
      },
    ]);
  });

  test("an open brace is our own fault", () => {
    expect(() => parseNotation("{a // b")).toThrow("a brace is not closed");
  });
});

test.each(Object.entries(formulas))("%s can be read, with brackets in pairs", (_name, notation) => {
  for (const line of notation.split("\n")) {
    const text = plain(parseNotation(line));
    expect(text).not.toMatch(/[{}_^]|\/\//);
    expect(text.split("(").length).toBe(text.split(")").length);
  }
});

const tables = [
  methodWords,
  methodSurveyWords,
  methodEstimateWords,
  methodComparisonWords,
  methodVerdictWords,
  methodProjectionWords,
  methodAreasWords,
  methodReferenceWords,
];

/** Every text of a table; functions are given words for all that they ask for. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return textsIn((value as (...args: readonly string[]) => unknown)("1", "2", "3"));
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test.each(locales)("formulas within texts can be read: %s", (locale) => {
  const texts = tables.flatMap((table) => textsIn(table[locale]));
  expect(texts.length).toBeGreaterThan(150);
  const unpaired = texts.filter((text) => text.split("`").length % 2 === 0);
  expect(unpaired).toEqual([]);
  const inline = texts.flatMap((text) => text.split("`").filter((_, place) => place % 2 === 1));
  expect(inline.length).toBeGreaterThan(50);
  expect(inline.filter((notation) => plain(parseNotation(notation)) === "")).toEqual([]);
});

test("every table says as many things in each language", () => {
  for (const { zh, en } of tables) expect(textsIn(en).length).toBe(textsIn(zh).length);
});
