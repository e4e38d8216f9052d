import { expect, test } from "vitest";
import { textTable, textWidth } from "#cli/textTable.ts";

test("columns stand under each other where Chinese characters take two places", () => {
  // By hand: 县区 takes 4 places, the longest text of its column 6; two blanks between.
  expect(
    textTable(
      [
        ["县区", "n"],
        ["潞州区", "400"],
        ["ab", "5"],
      ],
      "",
    ),
  ).toBe("县区    n\n潞州区  400\nab      5");
});

test.each([
  ["abc", 3],
  ["具备%", 5],
  ["（％）", 6],
  ["𠮷", 2],
  ["é", 1],
])("%s takes %i places", (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test("a long text is cut but in the last column, line ends do not break a row", () => {
  const long = "长".repeat(40);
  const [line = ""] = textTable([[long, "a\nb"]], "").split("\n");
  expect(line).toBe(`${"长".repeat(13)}\u2026  a b`);
});

test("nothing gives nothing", () => {
  expect(textTable([])).toBe("");
});
