import { expect, test } from "vitest";
import { reasonOption } from "#cli/optionValues.ts";
import { oneLine } from "#features/import/oneLine.ts";

test("what is pasted becomes a reason that the command line takes too", () => {
  // A cell with a tab and a line end in it, and a name that is turned around by a mark.
  const pasted = "更正\t第 12 页\r\n见\u202E附件\u200F";
  expect(() => reasonOption(pasted, "en")).toThrow(/./);
  expect(oneLine(pasted)).toBe("更正 第 12 页  见 附件 ");
  expect(reasonOption(oneLine(pasted), "en")).toBe("更正 第 12 页  见 附件 ");
  expect(oneLine("𠮷·更正（复核）")).toBe("𠮷·更正（复核）");
});
