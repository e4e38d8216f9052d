const needsFolding = /[\s\u3000\u00A0\u200B-\u200D\u2060\uFEFF\uFF01-\uFF5EA-Z]/;

/**
 * A text as it is compared: full-width letters, digits and marks as ASCII, no spaces at all, visible or not, lower case.
 * Chinese characters stay as they are.
 */
export function foldText(text: string): string {
  if (!needsFolding.test(text)) return text;
  return halfWidth(text)
    .replace(/[\s\u00A0\u200B-\u200D\u2060\uFEFF]/g, "")
    .toLowerCase();
}

/** Full-width forms (U+FF01–U+FF5E) and the ideographic space as ASCII. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");
}

const missingMarks = new Set([
  "",
  "na",
  "n/a",
  "#n/a",
  "null",
  "nan",
  "-",
  "--",
  "\u2014",
  "\u2014\u2014",
  "/",
  ".",
  "缺失",
  "未知",
]);

/** Whether a folded cell says that there is no value. */
export function isMissing(folded: string): boolean {
  return missingMarks.has(folded);
}
