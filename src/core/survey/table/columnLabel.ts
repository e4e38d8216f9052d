import { numberRoles } from "#core/survey/mapping/roleGroups.ts";
import type { Dimension } from "#core/breakdown.ts";
import type { AreaFound } from "#core/region/recogniseArea.ts";
import { foldText } from "#core/tables/foldText.ts";
import type { HeaderName } from "#core/tables/headerName.ts";
import { isYear, type Year } from "#core/units.ts";
import { headerBrackets, headerKey } from "#core/survey/names/headerKey.ts";
import { meaningOf, type HeaderMeaning } from "#core/survey/names/headerNames.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";
import { breakdownByName, dimensionCode } from "#core/survey/names/valueNames.ts";
import { measureInHeader } from "./otherMeasure.ts";

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
  /** Code of an area that is not the region as a whole. */
  readonly area: string | null;
  /** Whether two names in it are of different breakdowns, years or areas, so that it is of none of them. */
  readonly isCrossed: boolean;
}

/** What a text names among areas; null for what is none. */
export type AreaOf = (text: string) => AreaFound | null;

const ofFigures: ReadonlySet<ColumnRole> = new Set<ColumnRole>(numberRoles);
/** Longer names are questions, and have no category in front. */
const longestCompound = 24;
/** What names of numbers have in them: most texts have none of it. */
const ofNumbers = /[率比例平数量人样误限效]|rate|share|per|count|num|sample|size|n|se|err|low|upp|def/;
const none: ColumnLabel = { meaning: null, year: null, breakdown: null, area: null, isCrossed: false };

/** Whether a column has numbers of a figure. */
export function isNumberMeaning(meaning: HeaderMeaning | null): boolean {
  return meaning?.kind === "interval" || (meaning?.kind === "role" && ofFigures.has(meaning.role));
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

/**
 * What a column of a table of figures is: years, categories and areas in any of its names, and what is counted there; nothing where one of
 * its names says that it is another measure, such as a plan.
 */
export function labelOfName(name: HeaderName, areaOf: AreaOf): ColumnLabel {
  return measureOf(name) === null ? labelOfParts(name, areaOf) : none;
}

/** The words by which a name says that a column is another measure, where it would be a figure or a sample size without them: 2025年（计划）. */
export function asideOfName(name: HeaderName, areaOf: AreaOf): string | null {
  const measure = measureOf(name);
  if (measure === null) return null;
  const { meaning, year, breakdown, area, isCrossed } = labelOfParts(name, areaOf);
  const isFigure = isNumberMeaning(meaning) || year !== null || breakdown !== null || area !== null || isCrossed;
  return isFigure ? measure : null;
}

function measureOf({ parts }: HeaderName): string | null {
  return parts.map(measureInHeader).find((found) => found !== null) ?? null;
}

function labelOfParts({ parts }: HeaderName, areaOf: AreaOf): ColumnLabel {
  let label = none;
  for (const part of [...parts].reverse()) label = joined(label, labelWithArea(part, areaOf));
  if (label === none && parts.length > 1) label = labelWithArea(parts.join(""), areaOf);
  const { meaning } = label;
  const isHeaded = label.year !== null || label.breakdown !== null || label.area !== null;
  // 人群 over 农民 names the categories, and 年份 over 2024年 the years: the cells are neither.
  return isHeaded && meaning?.kind === "role" && !isNumberMeaning(meaning) ? { ...label, meaning: null } : label;
}

function joined(below: ColumnLabel, above: ColumnLabel): ColumnLabel {
  if (above === none) return below;
  const differ = <Value>(a: Value | null, b: Value | null): boolean => a !== null && b !== null && a !== b;
  const cell = (breakdown: NamedBreakdown | null): string | null =>
    breakdown === null || breakdown.category === null ? null : `${breakdown.dimension} ${breakdown.category}`;
  return {
    meaning: below.meaning ?? above.meaning,
    year: below.year ?? above.year,
    // A total below a category is that category's: 农民 over 合计.
    breakdown: cell(below.breakdown) === null ? (above.breakdown ?? below.breakdown) : below.breakdown,
    area: below.area ?? above.area,
    isCrossed:
      below.isCrossed ||
      above.isCrossed ||
      differ(below.year, above.year) ||
      differ(below.area, above.area) ||
      differ(cell(below.breakdown), cell(above.breakdown)),
  };
}

/** A label that heads a column of figures: 2024年, 农民, 合计; not the name of a role. */
export function isColumnLabel(text: string): boolean {
  const { year, breakdown } = labelOf(text);
  return year !== null || breakdown !== null;
}

/** As labelOf; a name that is nothing else may be an area's, or that of an area and a role: 潞州区, 潞州区比例. */
function labelWithArea(text: string, areaOf: AreaOf): ColumnLabel {
  const label = labelOf(text);
  if (label !== none) return withBrackets(label, text, areaOf);
  const whole = ofArea(areaOf(text), null);
  if (whole !== null || text.length > longestCompound) return whole ?? none;
  for (let at = text.length - 1; at > 0; at -= 1) {
    const meaning = numberMeaning(bare(foldText(text.slice(at))));
    const found = meaning === null ? null : ofArea(areaOf(bare(text.slice(0, at))), meaning);
    if (found !== null) return found;
  }
  return none;
}

function ofArea(found: AreaFound | null, meaning: HeaderMeaning | null): ColumnLabel | null {
  if (found === null || found.kind === "outside") return found === null ? null : { ...none, meaning, isCrossed: true };
  if (found.kind === "area") return { ...none, meaning, area: found.code };
  return { ...none, meaning, breakdown: { dimension: "total", category: null } };
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

/** A name with a category or an area in brackets that is of everybody without them: 2025年（农民）, 2025年（全国）. */
function withBrackets(label: ColumnLabel, text: string, areaOf: AreaOf): ColumnLabel {
  if (label.area !== null || (label.breakdown?.category ?? null) !== null) return label;
  if (label.meaning !== null && !isNumberMeaning(label.meaning)) return label;
  for (const inside of headerBrackets(text)) {
    const found = areaOf(inside);
    if (found?.kind === "outside") return { ...label, isCrossed: true };
    if (found?.kind === "area" && !found.formerly) return { ...label, area: found.code };
    const { breakdown } = labelOf(inside);
    if (breakdown !== null && breakdown.category !== null) return { ...label, breakdown };
  }
  return label;
}

/** A year or a category in brackets behind a role: 比例（2024年）. */
function bracketOf(text: string): ColumnLabel {
  for (const inside of headerBrackets(text)) {
    const label = labelOf(inside);
    if (label.year !== null || label.breakdown !== null) return { ...label, meaning: null };
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
  const both = text.length > longestCompound || !ofNumbers.test(text) ? null : compoundOf(text);
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
      if (breakdown !== null) return { ...none, meaning, breakdown };
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
