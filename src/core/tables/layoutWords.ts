import { foldText, halfWidth } from "./foldText.ts";

const sums = new Set([
  "合计",
  "总计",
  "小计",
  "总和",
  "汇总",
  "累计",
  "共计",
  "总体",
  "合计数",
  "total",
  "sum",
  "subtotal",
  "grandtotal",
]);
const averages = new Set(["平均", "平均值", "均值", "平均数", "average", "mean", "avg"]);

/** What a row is that does not stand for one case: by the whole text of its first cell. */
export function sumWord(text: string): "sum" | "average" | null {
  const folded = foldText(text).replace(/[:.]$/, "");
  return sums.has(folded) ? "sum" : averages.has(folded) ? "average" : null;
}

/** Whether a text is nothing but a word for the sum of what is listed beside it; 总体 is everybody. */
export function isSumOfListed(text: string): boolean {
  return sumWord(text) === "sum" && foldText(text) !== "总体";
}

const sumEnds = ["小计", "合计", "总计", "计"];

/** 城镇小计 → 城镇; null for a text that does not end in a word for a sum, or is nothing else. */
export function withoutSumWord(text: string): string | null {
  if (sumWord(text) !== null) return null;
  const folded = foldText(text);
  const end = sumEnds.find((word) => folded.endsWith(word) && folded.length > word.length);
  return end === undefined ? null : folded.slice(0, -end.length);
}

const noteStart =
  /^(?:[*#※]+|注\d*[:.、]|备注|附注|说明|数据来源|资料来源|来源|填表|制表|制图|审核|复核|联系|单位负责人|统计负责人|负责人|填报|报送|上报|打印|导出|notes?[:.]|source[:.]|remarks?[:.])/i;

/** Whether a text begins as notes and signatures do, rather than as a title or a value. */
export function beginsAsNote(text: string): boolean {
  return noteStart.test(halfWidth(text.slice(0, 200)).trim());
}

/** Whether a text is one below or above a table rather than a value in it: it begins like a note, or is a sentence. */
export function isNote(text: string): boolean {
  const half = halfWidth(text.slice(0, 200)).trim();
  return noteStart.test(half) || /[。；]/.test(text) || half.length > 25;
}

const units = new Set([
  "%",
  "人",
  "个",
  "份",
  "户",
  "岁",
  "分",
  "年",
  "万人",
  "百分比",
  "百分点",
  "个百分点",
  "persons",
  "person",
]);

/** Whether a cell below a header only says the unit of its column: （％）, 人, 单位：人. */
export function isUnitWord(text: string): boolean {
  const bare = foldText(text)
    .replace(/^单位:?/, "")
    .replace(/^[([](.*)[)\]]$/, "$1");
  return units.has(bare);
}

const stems = "甲乙丙丁戊己庚辛";

/** Whether the row below a header only numbers the columns: 甲 1 2 3. */
export function isNumberingRow(cells: readonly string[]): boolean {
  let next = 1;
  let stem = 0;
  for (const cell of cells) {
    const text = foldText(cell).replace(/^[([](.*)[)\]]$/, "$1");
    if (text === "") continue;
    if (text === stems.charAt(stem) && next === 1) stem += 1;
    else if (text === String(next)) next += 1;
    else return false;
  }
  return next > 4 || (next > 2 && stem > 0);
}

/** Whether a cell is a number, as far as the layout of a table goes. */
export function looksNumeric(text: string): boolean {
  return /^[<>\u2248约]?[+\-\u2212(]?\d[\d,.\s]*[%‰)]?(?:(?:±|[-~\u2013\u2014])\s*\d[\d,.\s]*[%‰)]?)?$/.test(
    halfWidth(text).trim(),
  );
}
