import * as fc from "fast-check";
import { expect, test } from "vitest";
import { packagedReference } from "#core/region/packagedReference.ts";
import { createAreaRecogniser } from "#core/region/recogniseArea.ts";

const { region } = packagedReference();
const recognise = createAreaRecogniser(region);
const shown = (text: string): string | null => {
  const found = recognise(text);
  if (found === null || found.kind === "outside") return found?.kind ?? null;
  if (found.kind === "region") return found.summed ? "sum" : "region";
  return `${found.code}${found.formerly ? " formerly" : ""}`;
};

test.each([
  // Codes of six, nine and twelve digits, as numbers and as text.
  ["140403", "140403"],
  ["140403001", "140403"],
  ["140403000000", "140403"],
  ["140403.0", "140403"],
  ["'140403", "140403"],
  ["\uFF11\uFF14\uFF10\uFF14\uFF10\uFF13", "140403"],
  ["140400", "region"],
  ["140400000000", "region"],
  // Names, without their endings, with spaces, in English.
  ["潞州区", "140403"],
  ["潞 州 区", "140403"],
  ["潞州", "140403"],
  ["Luzhou District", "140403"],
  ["沁县", "140430"],
  // Behind the city and the province.
  ["长治市潞州区", "140403"],
  ["长治市 潞州区", "140403"],
  ["山西省长治市潞州区", "140403"],
  ["山西长治潞州", "140403"],
  ["长治潞州", "140403"],
  ["长治市-潞州区", "140403"],
  ["长治市沁县", "140430"],
  ["长治市高新区", "140471"],
  ["长治市经开区", "1404JK"],
  ["山西省长治市", "region"],
  // A code beside its name.
  ["140403潞州区", "140403"],
  ["潞州区(140403)", "140403"],
  ["140403 - 潞州区", "140403"],
  ["140403上党区", null],
  // Former names and codes.
  ["城区", "140403 formerly"],
  ["郊区", "140403 formerly"],
  ["长治市城区", "140403 formerly"],
  ["长治县", "140404 formerly"],
  ["屯留县", "140405 formerly"],
  ["140481", "140406 formerly"],
  ["140424000000", "140405 formerly"],
  // The whole, by its name and by words for sums; the nation and provinces.
  ["长治", "region"],
  ["全市", "region"],
  ["合计", "sum"],
  ["全市合计", "sum"],
  ["长治市合计", "sum"],
  ["全国", "outside"],
  ["山西", "outside"],
  ["山西省合计", "outside"],
  ["河北省", "outside"],
  ["北京", "outside"],
  ["140000", "outside"],
  ["110000000000", "outside"],
  // Neither.
  ["潞洲区", null],
  ["市辖区", null],
  ["1404", null],
  ["1404030", null],
  ["110101", null],
  ["河北省潞州区", null],
  ["", null],
  ["潞州区".repeat(100_000), null],
])("%s: %s", (text, found) => {
  expect(shown(text)).toBe(found);
});

test("every area by its code and its names, whatever stands before and between", () => {
  const areas = region.areas.flatMap((area) =>
    [area.code, area.name.zh, ...(area.aliases ?? [])].map((text) => ({ area, text })),
  );
  const before = fc.constantFrom("", "长治市", "山西省长治市", "长治");
  const gap = fc.constantFrom("", " ", "\u3000");
  fc.assert(
    fc.property(fc.constantFrom(...areas), before, gap, ({ area, text }, prefix, between) => {
      expect(recognise(`${prefix}${between}${text}`)).toEqual({ kind: "area", code: area.code, formerly: false });
    }),
  );
});
