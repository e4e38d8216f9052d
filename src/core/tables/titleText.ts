import { foldText, halfWidth } from "./foldText.ts";
import { changeWords, planWords } from "./measureWords.ts";

const chinese: ReadonlyMap<string, string> = new Map(
  Array.from("〇○零一二三四五六七八九", (digit, place) => [digit, String(Math.max(0, place - 2))]),
);
/** Words of the date on which a table was made, not of what it is about. */
const made = /填报|填表|制表|上报|报送|打印|导出|印发|日期|更新/;
/** A date alone is that of the document. */
const date = /^\s*[(]?\d{4}年\s*\d{1,2}月(?:\s*\d{1,2}日)?[)]?\s*$/;

/**
 * Years that a title, the name of a sheet or a line above a table tells: 2024年, 二〇二四年, 2021-2025年; in English any number that can be one.
 * Dates on which a table was filled in or printed are none.
 */
export function yearsIn(text: string): readonly number[] {
  const folded = halfWidth(text)
    .replace(/\s+(?=年)/g, "")
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, (digits) =>
      Array.from(digits, (digit) => chinese.get(digit) ?? "").join(""),
    );
  if (made.test(folded) || date.test(folded)) return [];
  const isChinese = /\p{Script=Han}/u.test(folded);
  const found = [...folded.matchAll(/\d+/g)].flatMap((match) => {
    const after = folded.slice(match.index + match[0].length);
    const isYear = /^(?:19|20)\d{2}$/.test(match[0]) && !/^(?:人|名|户|份|个|万|岁|分|%|,\d|\.\d)/.test(after);
    return isYear ? [{ year: Number(match[0]), isNamed: after.startsWith("年") }] : [];
  });
  if (isChinese && !found.some(({ isNamed }) => isNamed)) return [];
  return [...new Set(found.map(({ year }) => year))];
}

/** As yearsIn, for the name of a sheet or a file, where a bare number is a year, too. */
export function yearsInName(text: string): readonly number[] {
  const named = yearsIn(text);
  if (named.length > 0) return named;
  const numbers = [...halfWidth(text).matchAll(/\d+/g)].map(([digits]) => digits);
  return [...new Set(numbers.filter((digits) => /^(?:19|20)\d{2}$/.test(digits)).map(Number))];
}

/** Longer lines, and those with marks of a sentence, say something of a year rather than begin one. */
export const longestHeading = 20;

/** The year that a line between rows gives to those below it: 2023年, 二、2023年度分县区结果; null for anything else. */
export function yearHeading(text: string): number | null {
  const [year, other] = yearsIn(text);
  const isHeading =
    text.trim().length <= longestHeading &&
    !/[：:；;。，,*※注]|年\s*\d{1,2}月|与(?:19|20)\d{2}|百分点/.test(text) &&
    changeWords(text) === null &&
    planWords(text) === null;
  return isHeading && year !== undefined && other === undefined ? year : null;
}

/** Whether a line above a table says that its rates are per cent: 单位：%, 单位：人、％. */
export function saysPercent(text: string): boolean {
  const folded = foldText(text);
  const at = folded.indexOf("单位");
  if (at !== -1) return /%|百分/.test(folded.slice(at, at + 20));
  return /\(%\)|\[%\]|^%$|^unit:?%/.test(folded);
}
