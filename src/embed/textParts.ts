import { element } from "./element.ts";

/** A clause with the Chinese mark that ends it. English breaks between words by itself. */
const clause = /[^\uFF0C\uFF1B\uFF1A\u3002]+[\uFF0C\uFF1B\uFF1A\u3002]*/g;

/** Han characters with the full-width marks, digits and hyphens among them. */
const chinese = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF][\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF\d-]*/gu;

/** Shorter than this, a clause is not worth a line of its own. */
const shortClause = 8;

/** A headline that breaks between its clauses where they fit, rather than inside a word. */
export function clauseParts(text: string): readonly (Node | string)[] {
  const clauses = text.match(clause) ?? [];
  const [first = "", second = "", ...others] = clauses;
  if (clauses.length < 2) return [text];
  const joined = first.length < shortClause ? [first + second, ...others] : clauses;
  return joined.map((part) => element("span", { class: "clause" }, part));
}

/** Cuts a text into Chinese and other parts, in order. */
export function languageRuns(text: string): readonly { readonly text: string; readonly isChinese: boolean }[] {
  const runs: { readonly text: string; readonly isChinese: boolean }[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(chinese)) {
    if (index > end) runs.push({ text: text.slice(end, index), isChinese: false });
    runs.push({ text: found, isChinese: true });
    end = index + found.length;
  }
  return end < text.length ? [...runs, { text: text.slice(end), isChinese: false }] : runs;
}

/** A text of an English page in which published Chinese, such as the name of a document, is marked as such. */
export function markedChinese(text: string): readonly (Node | string)[] {
  return languageRuns(text).map((run) => (run.isChinese ? element("span", { lang: "zh-CN" }, run.text) : run.text));
}
