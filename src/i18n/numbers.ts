import type { Points, Share, Year } from "#core/units.ts";
import type { ByLocale, Locale } from "./locale.ts";

/** Per cent, without the noise of binary fractions. The only place where a share is multiplied by 100. */
function hundredfold(value: number): number {
  return Number((value * 100).toPrecision(12));
}

/** Text that follows a Chinese character: set apart by a space when it starts with a digit. */
export function afterHan(text: string): string {
  return /^[0-9]/.test(text) ? ` ${text}` : text;
}

/** Text that comes before a Chinese character: set apart by a space when it ends with a digit or %. */
export function beforeHan(text: string): string {
  return /[0-9%]$/.test(text) ? `${text} ` : text;
}

/** A name and its number: 农民 7.2%. A full-width bracket brings its own space. */
export function withNumber(name: string, number: string): string {
  return name.endsWith("）") ? `${name}${number}` : `${name} ${number}`;
}

interface NumberWords {
  readonly range: string;
  readonly points: (size: string) => string;
  readonly lower: (size: string) => string;
  readonly higher: (size: string) => string;
  readonly equal: string;
  readonly compared: {
    readonly lower: (size: string, other: string) => string;
    readonly higher: (size: string, other: string) => string;
    readonly equal: (other: string) => string;
  };
  readonly between: (lower: string, upper: string) => string;
  readonly sideways: { readonly lower: (size: string) => string; readonly higher: (size: string) => string };
  readonly bothLower: (nearer: string, farther: string) => string;
  readonly bothHigher: (nearer: string, farther: string) => string;
  readonly people: (count: string) => string;
  readonly year: (digits: string) => string;
}

const words: ByLocale<NumberWords> = {
  zh: {
    range: "～",
    points: (size) => `${size} 个百分点`,
    lower: (size) => `低 ${size} 个百分点`,
    higher: (size) => `高 ${size} 个百分点`,
    equal: "相差不到 0.1 个百分点",
    compared: {
      lower: (size, other) => `比${afterHan(other)}低 ${size} 个百分点`,
      higher: (size, other) => `比${afterHan(other)}高 ${size} 个百分点`,
      equal: (other) => `与${afterHan(other)}相差不到 0.1 个百分点`,
    },
    between: (lower, upper) => `${lower}至${upper}`,
    sideways: { lower: (size) => `低 ${size} `, higher: (size) => `高 ${size}` },
    bothLower: (nearer, farther) => `低 ${nearer} 至 ${farther}`,
    bothHigher: (nearer, farther) => `高 ${nearer} 至 ${farther}`,
    people: (count) => `${count} 人`,
    year: (digits) => `${digits} 年`,
  },
  en: {
    range: "–",
    points: (size) => `${size} points`,
    lower: (size) => `${size} points lower`,
    higher: (size) => `${size} points higher`,
    equal: "less than 0.1 points apart",
    compared: {
      lower: (size, other) => `${size} points lower than ${other}`,
      higher: (size, other) => `${size} points higher than ${other}`,
      equal: (other) => `less than 0.1 points from ${other}`,
    },
    between: (lower, upper) => `${lower} to ${upper}`,
    sideways: { lower: (size) => `${size} lower`, higher: (size) => `${size} higher` },
    bothLower: (nearer, farther) => `${nearer} to ${farther} lower`,
    bothHigher: (nearer, farther) => `${nearer} to ${farther} higher`,
    people: (count) => `${count} people`,
    year: (digits) => digits,
  },
};

/** An estimate in per cent with one decimal and no sign: 14.1 */
export function formatShareNumber(value: Share): string {
  return hundredfold(value).toFixed(1);
}

/** A published figure in per cent with the digits that it was published with: 16.74 */
export function formatPublishedNumber(value: Share): string {
  return String(hundredfold(value));
}

/** 14.1% */
export function formatShare(value: Share): string {
  return `${formatShareNumber(value)}%`;
}

/** 16.74% */
export function formatPublishedShare(value: Share): string {
  return `${formatPublishedNumber(value)}%`;
}

/** 12.7%～15.6% or 12.7%–15.6% */
export function formatInterval(lower: Share, upper: Share, locale: Locale): string {
  return `${formatShare(lower)}${words[locale].range}${formatShare(upper)}`;
}

/** The size of a difference in percentage points, without sign: 0.4 */
export function formatPointsNumber(diff: number, digits = 1): string {
  return hundredfold(Math.abs(diff)).toFixed(digits);
}

/** Whether a difference is 0.0 when printed. */
export function isPrintedZero(diff: number): boolean {
  return Number(formatPointsNumber(diff)) === 0;
}

/** A size in percentage points: 0.4 个百分点 or 0.4 points */
export function formatPointsSize(diff: number, locale: Locale, digits = 1): string {
  return words[locale].points(formatPointsNumber(diff, digits));
}

/** A difference with its sign in words: 低 0.4 个百分点 or 0.4 points lower */
export function formatPoints(diff: Points, locale: Locale): string {
  const { equal, lower, higher } = words[locale];
  if (isPrintedZero(diff)) return equal;
  return (diff < 0 ? lower : higher)(formatPointsNumber(diff));
}

/** A difference from something named: 比目标低 0.4 个百分点 or 0.4 points lower than the target */
export function formatComparison(diff: Points, other: string, locale: Locale): string {
  const { lower, higher, equal } = words[locale].compared;
  if (isPrintedZero(diff)) return equal(other);
  return (diff < 0 ? lower : higher)(formatPointsNumber(diff), other);
}

/** The interval of a difference, in points: 低 1.8 至高 1.1 or 1.8 lower to 1.1 higher. Two decimals where an end is 0.0 with one: which side it is on matters. */
export function formatPointsRange(lower: number, upper: number, locale: Locale): string {
  const { between, sideways, bothLower, bothHigher } = words[locale];
  const digits = isPrintedZero(lower) || isPrintedZero(upper) ? 2 : 1;
  const [low, high] = [formatPointsNumber(lower, digits), formatPointsNumber(upper, digits)];
  if (upper <= 0) return bothLower(high, low);
  if (lower >= 0) return bothHigher(low, high);
  return between(sideways.lower(low), sideways.higher(high));
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A count as it is: 2411 or 2,411 */
export function formatCount(count: number, locale: Locale): string {
  const whole = Math.round(count);
  return locale === "zh" ? String(whole) : grouped(whole);
}

/** A count to two digits: 2.9 万 or 29,000 */
function formatRoughCount(count: number, locale: Locale): string {
  const rough = Number(count.toPrecision(2));
  if (locale === "en") return rough >= 1e6 ? `${rough / 1e6} million` : grouped(Math.round(rough));
  if (rough >= 1e8) return `${rough / 1e8} 亿`;
  return rough >= 1e4 ? `${rough / 1e4} 万` : String(Math.round(rough));
}

/** 2.9 万人, 2200 人 or 29,000 people */
export function formatRoughPeople(count: number, locale: Locale): string {
  const rough = formatRoughCount(count, locale);
  return locale === "zh" && /[万亿]$/.test(rough) ? `${rough}人` : words[locale].people(rough);
}

/** 2025 年 or 2025 */
export function formatYear(year: Year, locale: Locale): string {
  return words[locale].year(String(year));
}

/** 2022～2025 年 or 2022–2025; one year alone when both are the same. */
export function formatYears(from: Year, to: Year, locale: Locale): string {
  return words[locale].year(from === to ? String(from) : `${from}${words[locale].range}${to}`);
}

/** 2388～2431 or 2,388–2,431 */
export function formatCountRange(from: number, to: number, locale: Locale): string {
  const [low, high] = [formatCount(from, locale), formatCount(to, locale)];
  return low === high ? low : `${low}${words[locale].range}${high}`;
}
