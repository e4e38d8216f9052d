const needsFolding = /[\s'\u3000\u00A0\u200B-\u200D\u2060\uFEFF\uFF01-\uFF5EA-Z\u2E80-\u2FDF\uF900-\uFAFF]/;
/** Radicals and doubles of characters that programs put for them, as out of a PDF: U+2F25 for 女. */
const doubles = /[\u2E80-\u2FDF\uF900-\uFAFF]/g;

/**
 * A text as it is compared: full-width letters, digits and marks as ASCII, no spaces at all, visible or not, lower case,
 * without the guard against formulas. Chinese characters stay as they are, but for their doubles.
 */
export function foldText(text: string): string {
  if (!needsFolding.test(text)) return text;
  const plain = halfWidth(text)
    .replace(/[\s\u00A0\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(doubles, (character) => character.normalize("NFKC"));
  return withoutGuard(plain).toLowerCase();
}

/** Full-width forms (U+FF01–U+FF5E) and the ideographic space as ASCII. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");
}

const guarded = /^'[\s\u3000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n\0]/;

/** Without the apostrophe that exports put before what a spreadsheet would take for a formula; any other stays. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && guarded.test(text) ? text.slice(1) : text;
}

const missingMarks = new Set([
  "",
  "na",
  "n/a",
  "n.a.",
  "null",
  "nan",
  "none",
  "nodata",
  "missing",
  "sysmis",
  "-",
  "--",
  "---",
  "----",
  "\u2014",
  "\u2014\u2014",
  "\u2013",
  "\u2212",
  "\u2500\u2500",
  "/",
  "//",
  "\\",
  ".",
  "..",
  "...",
  "\u2026",
  "\u2026\u2026",
  "空",
  "空值",
  "空白",
  "缺失",
  "缺失值",
  "缺",
  "缺测",
  "未知",
  "不详",
  "不明",
  "未填",
  "未填写",
  "未答",
  "未回答",
  "拒答",
  "拒绝回答",
  "暂缺",
  "暂无",
  "无数据",
  "暂无数据",
]);

/** Whether a folded cell says that there is no value. */
export function isMissing(folded: string): boolean {
  return missingMarks.has(folded) || (folded.startsWith("(") && /^\((?:空|跳过|缺失|无数据)\)$/.test(folded));
}

/** Where a number is expected, 无 says that there is none. Elsewhere it is an answer. */
export function isMissingNumber(folded: string): boolean {
  return isMissing(folded) || numberMissing.has(folded);
}

const numberMissing = new Set(["无", "*", "**", "×"]);

/** Whether a folded cell is what a spreadsheet shows where a formula failed, #DIV/0!, #N/A, #REF! …, or where a column was too narrow. */
export function isFormulaError(folded: string): boolean {
  return folded.startsWith("#") && (formulaErrors.has(folded) || /^##+$/.test(folded));
}

const formulaErrors = new Set(
  "#div/0! #n/a #value! #ref! #name? #num! #null! #spill! #calc! #field! #blocked! #unknown! #connect! #busy! #getting_data #error!".split(
    " ",
  ),
);
