import type { Dimension } from "#core/breakdown.ts";
import { foldText } from "#core/tables/foldText.ts";
import type { HeaderName } from "#core/tables/headerName.ts";
import { isYear, type Year } from "#core/units.ts";
import { headerBrackets, headerKey } from "./headerKey.ts";
import { meaningOf, type HeaderMeaning } from "./headerNames.ts";
import type { ColumnRole } from "./mapping.ts";
import { breakdownByName, dimensionCode } from "./valueNames.ts";

/** A breakdown as a cell of it is named; the total has no category. */
export interface NamedBreakdown {
  readonly dimension: Dimension;
  readonly category: string | null;
}

/** What the name of a column says: what its values are, and of which year and whom, where that stands there, too. */
export interface ColumnLabel {
  readonly meaning: HeaderMeaning | null;
  readonly year: Year | null;
  readonly breakdown: NamedBreakdown | null;
}

const numberRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "rate",
  "count",
  "n",
  "se",
  "lower",
  "upper",
  "deff",
]);
/** Longer names are questions, and have no category in front. */
const longestCompound = 24;
const none: ColumnLabel = { meaning: null, year: null, breakdown: null };

/** Whether a column has numbers of a figure. */
export function isNumberMeaning(meaning: HeaderMeaning | null): boolean {
  return meaning?.kind === "interval" || (meaning?.kind === "role" && numberRoles.has(meaning.role));
}

/** What a column of respondents is: by the lowest of its names, then all together, then those above. */
export function meaningOfName({ parts }: HeaderName): HeaderMeaning | null {
  const [lowest, ...above] = [...parts].reverse();
  for (const text of [lowest, parts.join(""), ...above]) {
    const meaning = text === undefined ? null : meaningOf(text);
    if (meaning !== null) return meaning;
  }
  return null;
}

/** What a column of a table of figures is: years and categories in any of its names, and what is counted there. */
export function labelOfName(header: HeaderName): ColumnLabel {
  const { parts } = header;
  let { meaning, year, breakdown } = none;
  for (const part of [...parts].reverse()) {
    const label = labelOf(part);
    meaning ??= label.meaning;
    year ??= label.year;
    breakdown ??= label.breakdown;
  }
  if (meaning === null && year === null && breakdown === null && parts.length > 1) return labelOf(parts.join(""));
  const isHeaded = year !== null || breakdown !== null;
  // 人群 over 农民 names the categories, and 年份 over 2024年 the years: the cells are neither.
  return {
    meaning: isHeaded && meaning?.kind === "role" && !isNumberMeaning(meaning) ? null : meaning,
    year,
    breakdown,
  };
}

/** A label that heads a column of figures: 2024年, 农民, 合计; not the name of a role. */
export function isColumnLabel(text: string): boolean {
  const { year, breakdown } = labelOf(text);
  return year !== null || breakdown !== null;
}

function labelOf(text: string): ColumnLabel {
  const meaning = meaningOf(text);
  if (meaning?.kind === "flag")
    return { ...none, breakdown: { dimension: "population", category: meaning.population } };
  if (meaning !== null) return isNumberMeaning(meaning) ? { ...bracketOf(text), meaning } : { ...none, meaning };
  const folded = foldText(text).replace(/[()[\]]/g, "");
  for (const key of new Set([headerKey(text).key, folded])) {
    const dated = /^(\d{4})年?度?(.*)$/.exec(key) ?? backwards(/^(.*?)(\d{4})年?度?$/.exec(key));
    const year = Number(dated?.[1] ?? Number.NaN);
    const rest = bare(dated?.[2] ?? key);
    const isDated = isYear(year) && year >= 1990 && year < 2100;
    if (isDated && rest === "") return { ...none, year };
    const found = restOf(isDated ? rest : bare(key));
    if (found !== null) return isDated ? { ...found, year } : found;
  }
  return none;
}

/** A year or a category in brackets behind a role: 比例（2024年）. */
function bracketOf(text: string): ColumnLabel {
  for (const inside of headerBrackets(text)) {
    const { year, breakdown } = labelOf(inside);
    if (year !== null || breakdown !== null) return { meaning: null, year, breakdown };
  }
  return none;
}

function backwards(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match === null ? null : [match[0], match[2], match[1]];
}

/** Without the marks that join two names: 农民-比例, rate_farmers. */
function bare(text: string): string {
  return text.replace(/^[-_.:/\u00B7|的]+|[-_.:/\u00B7|的]+$/g, "");
}

/** A role, a category, or both one after the other. */
function restOf(text: string): ColumnLabel | null {
  const meaning = numberMeaning(text);
  if (meaning !== null) return { ...none, meaning };
  const both = text.length > longestCompound ? null : compoundOf(text);
  if (both !== null) return both;
  const breakdown = breakdownOf(text);
  return breakdown === null ? null : { ...none, breakdown };
}

/** 农民样本量, rate_farmers. */
function compoundOf(text: string): ColumnLabel | null {
  for (let at = text.length - 1; at > 0; at -= 1) {
    const [left, right] = [bare(text.slice(0, at)), bare(text.slice(at))];
    for (const [who, what] of [
      [left, right],
      [right, left],
    ] as const) {
      const meaning = numberMeaning(what);
      const breakdown = meaning === null ? null : breakdownOf(who);
      if (breakdown !== null) return { meaning, year: null, breakdown };
    }
  }
  return null;
}

function numberMeaning(text: string): HeaderMeaning | null {
  const meaning = meaningOf(text);
  return isNumberMeaning(meaning) ? meaning : null;
}

function breakdownOf(text: string): NamedBreakdown | null {
  if (/^[\d.,%]*$/.test(text)) return null;
  if (dimensionCode(text) === "total") return { dimension: "total", category: null };
  return breakdownByName(text);
}
