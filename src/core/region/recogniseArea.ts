import type { Region } from "#core/dataset/schema.ts";
import { foldText } from "#core/tables/foldText.ts";

/** What a cell of an area column names. */
export type AreaFound =
  /** `summed`: by a word for a sum, such as 合计, rather than by its name. */
  | { readonly kind: "region"; readonly summed: boolean }
  /** `formerly`: by a code or name that the unit had before. */
  | { readonly kind: "area"; readonly code: string; readonly formerly: boolean }
  /** The nation or a province. */
  | { readonly kind: "outside" };

/** Words for the region as a whole, besides its own name. */
const wholeWords = ["全市", "本市"];
const sumWords = ["合计", "总计", "总体", "全体", "total", "all"];
const outsideWords = [
  "全国",
  "中国",
  "国家",
  "全省",
  "山西",
  "山西省",
  "nation",
  "national",
  "china",
  "province",
  "shanxi",
];
const outsideCode = /^\d{2}0000(?:000000)?$/;
const suffix = /(?:自治县|地区|市|区|县)$/;

/**
 * By today's code, name, name without its suffix, alias, then former code and name; Chinese and English; spaces and width do not matter.
 * Twelve-digit codes of statistics are read by their first six digits.
 * @returns a function from the text of a cell; null for what is not known
 */
export function createAreaRecogniser(region: Region): (text: string) => AreaFound | null {
  const known = new Map<string, AreaFound>();
  const learn = (text: string | undefined, found: AreaFound): void => {
    const key = foldText(text ?? "");
    if (key !== "" && !known.has(key)) known.set(key, found);
  };
  const whole: AreaFound = { kind: "region", summed: false };
  for (const text of [region.code, region.name.zh, region.name.en, ...wholeWords]) learn(text, whole);
  for (const text of sumWords) learn(text, { kind: "region", summed: true });
  const areas = region.areas.map((area) => ({
    ...area,
    found: { kind: "area", code: area.code, formerly: false } as const,
  }));
  for (const { code, name, found } of areas) for (const text of [code, name.zh, name.en]) learn(text, found);
  for (const { aliases = [], found } of areas) for (const text of aliases) learn(text, found);
  for (const { code, formerly = [] } of areas) {
    const found: AreaFound = { kind: "area", code, formerly: true };
    for (const former of formerly) for (const text of [former.code, former.name]) learn(text, found);
  }
  for (const text of outsideWords) learn(text, { kind: "outside" });
  learn(withoutSuffix(region.name.zh), whole);
  for (const { name, found } of areas) learn(withoutSuffix(name.zh), found);

  return (text) => {
    const key = foldText(text);
    const found = known.get(key) ?? (/^\d{12}$/.test(key) ? known.get(key.slice(0, 6)) : undefined);
    return found ?? (outsideCode.test(key) ? { kind: "outside" } : null);
  };
}

/** 潞城区 → 潞城, but 沁县 stays: one character names nothing. */
function withoutSuffix(name: string): string {
  const short = name.replace(suffix, "");
  return short.length >= 2 ? short : "";
}
