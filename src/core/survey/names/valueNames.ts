import { type Dimension, categoryDimensions, dimensions } from "#core/breakdown.ts";
import { foldText } from "#core/tables/foldText.ts";
import { categoryNames, dimensionNames } from "./categoryNames.ts";

type CategoryDimension = Exclude<Dimension, "total">;

function namesOf(dimension: CategoryDimension): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const [code, known] of Object.entries<readonly string[]>(categoryNames[dimension]))
    for (const name of [code, ...known]) table.set(foldText(name), code);
  return table;
}

/** Codes of categories by their folded names. */
export const categoryTables: Readonly<Record<CategoryDimension, ReadonlyMap<string, string>>> = {
  population: namesOf("population"),
  residence: namesOf("residence"),
  sex: namesOf("sex"),
  age: namesOf("age"),
  education: namesOf("education"),
};

/** Dimensions by their folded names. */
export const dimensionTable: ReadonlyMap<string, Dimension> = new Map(
  dimensions.flatMap((dimension) =>
    [dimension, ...dimensionNames[dimension]].map((name) => [foldText(name), dimension] as const),
  ),
);

/** Longer texts name nothing. */
const longestName = 60;

/** Code of a category by any of its names, also behind a number (1=男, 2.女) or, of populations, before brackets; null when the dimension has no such category. */
export function categoryCode(dimension: CategoryDimension, folded: string): string | null {
  const known = categoryTables[dimension].get(folded);
  if (known !== undefined) return known;
  if (folded.length > longestName) return null;
  return codeOf(dimension, folded) ?? codeOf(dimension, withoutNumber(folded));
}

function codeOf(dimension: CategoryDimension, text: string): string | null {
  const table = categoryTables[dimension];
  switch (dimension) {
    case "age":
      return table.get(text.replace(/[~\u2010-\u2014\u301C\u81F3\u5230]+/g, "-").replace(/周?岁/g, "")) ?? null;
    case "population":
      return (
        table.get(text) ??
        (hasOtherAges(text) ? undefined : table.get(withoutBrackets(text).replace(/(?:群体|人群)$/, ""))) ??
        null
      );
    case "education":
      return table.get(text) ?? composite(text, table);
    case "residence":
    case "sex":
      return table.get(text) ?? null;
  }
}

/** 高中(含中专、技校), 大学本科或研究生: every part is of one category. 高中及以上 is none. */
function composite(text: string, table: ReadonlyMap<string, string>): string | null {
  const parts = text
    .replace(/[()]/g, "/")
    .split(/[/、,;|+]|以及|及(?!以|其)|和|与|或|含|包括/)
    .filter((part) => part !== "");
  const codes = new Set(parts.map((part) => table.get(part) ?? null));
  const [code] = codes;
  return parts.length > 1 && codes.size === 1 ? (code ?? null) : null;
}

/** Ages in brackets that are not those of the older people of an adult survey: 老年人(65岁以上). */
export function hasOtherAges(folded: string): boolean {
  const opens = folded.endsWith(")") ? folded.indexOf("(") : -1;
  const inside = opens === -1 ? "" : folded.slice(opens + 1, -1);
  if (!/\d/.test(inside) || !/^(?:老|60|eld)/.test(folded)) return false;
  return !/^60(?:[-~\u2010-\u2014\u301C]+|至|到|周岁至|岁至|岁-|岁~)69(?:周?岁)?$/.test(inside);
}

/** 老年人(60-69岁) → 老年人. */
function withoutBrackets(text: string): string {
  return text.endsWith(")") && text.includes("(") ? text.slice(0, text.indexOf("(")) : text;
}

/** A value behind the number or letter of its answer: 1=男, A.男, (2)女, ①男. */
export function withoutNumber(folded: string): string {
  const rest = folded.replace(
    /^(?:\(?(?:\d{1,2}|[a-z])\)?[.、=:,_)-]|[\u2460-\u2473]|\(\d{1,2}\)|\d{1,2}(?=[\u4E00-\u9FFF]))/,
    "",
  );
  return rest === "" ? folded : rest;
}

export function dimensionCode(folded: string): Dimension | null {
  return dimensionTable.get(folded) ?? null;
}

/** The dimension that has a category of this name, where the file has no column of dimensions. */
export function breakdownByName(
  folded: string,
): { readonly dimension: CategoryDimension; readonly category: string } | null {
  for (const dimension of categoryDimensions) {
    const category = categoryCode(dimension, folded);
    if (category !== null) return { dimension, category };
  }
  return null;
}

const yes = new Set(
  "1 是 有 对 具备 已具备 达标 已达标 合格 选中 已选 是的 yes y true t √ ✓ ✔ ☑ qualified literate".split(" "),
);
const no = new Set(
  "0 否 无 错 不是 没有 不具备 未具备 没具备 不达标 未达标 没达标 不合格 未选中 未选 非 no n false f × ✕ ✗ ✘ unqualified".split(
    " ",
  ),
);

/** A yes/no cell, folded, also behind the number of its answer (1=是, 2.否); null when it is neither. */
export function yesOrNo(folded: string): boolean | null {
  const text = /^[01]\.0+$/.test(folded) ? folded.slice(0, 1) : folded;
  if (yes.has(text)) return true;
  if (no.has(text)) return false;
  if (text.length > longestName) return null;
  const rest = withoutNumber(text);
  // A number behind a number is no answer.
  if (rest === text || /^\d/.test(rest)) return null;
  return yes.has(rest) ? true : no.has(rest) ? false : null;
}
