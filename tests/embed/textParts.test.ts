import fc from "fast-check";
import { expect, it } from "vitest";
import { languageRuns } from "#embed/textParts.ts";

it("tells the Chinese name of a document from the English around it", () => {
  const name = "\u300A\u89C4\u5212\uFF082021-2025\u5E74\uFF09\u300B";
  expect(languageRuns(`Source: ${name}; 2025`)).toEqual([
    { text: "Source: ", isChinese: false },
    { text: name, isChinese: true },
    { text: "; 2025", isChinese: false },
  ]);
});

it("loses and adds nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("\u6BD4\u4F8B", "\uFF08", "2025-", "a"))), (parts) => {
      const text = parts.join("");
      expect(
        languageRuns(text)
          .map((run) => run.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
