import { foldText } from "#core/tables/foldText.ts";

/** Unit that a header gives to the numbers of its column. */
type HeaderUnit = "percent" | "share" | "per-mille";

interface HeaderKey {
  /** The name as it is compared. */
  readonly key: string;
  /** Whether it says that its numbers are per cent. */
  readonly percent: boolean;
  readonly unit: HeaderUnit | null;
  /** Of the intervals in the column, where it says so: 95%置信区间 → 0.95. */
  readonly level: number | null;
}

const bracket = /\(([^()]*)\)/g;
const endBracket = /\(([^()]*)\)$/;
const percentUnit = /^(?:%|百分比|百分数|百分率|(?:个)?百分点|percent|pct)$/;
const shareUnit = /^(?:小数|比值|0[-~]1|0[-~]1之间|share)$/;
const milleUnit = /^(?:\u2030|千分比|千分数)$/;
const percentNames = /^(?:百分比|百分数|百分率|percent|percentage|pct)$|_pct$/;

/** Words beside which a number of two digits is a confidence level. */
const ofIntervals = /置信|可信|区间|误差|上限|下限|上界|下界|±|conf|ci(?![a-z])|lower|upper|lcl|ucl|lcb|ucb/;
const signedLevel = /([5-9]\d(?:\.\d{1,2})?)%/;
const bareLevel =
  /(?:ci|置信(?:区间|水平|度)?|lower|upper)[_.=:]?([5-9]\d(?:\.\d)?)(?!\d)|([5-9]\d(?:\.\d)?)[_.]?(?=ci|置信|可信|lower|upper)/;

/** A header cell as it is compared, its unit and its level: 比例（％） → 比例 in per cent. */
export function headerKey(header: string): HeaderKey {
  if (header.length > longestName) return { key: header, percent: false, unit: null, level: null };
  const whole = withoutMarks(foldHeader(header));
  const { text, level } = withoutLevel(whole);
  const unit = unitOf(text);
  return { key: trimmed(text.replace(endBracket, "")), percent: unit === "percent", unit, level };
}

/** A name without the marks that are written in several ways: survey_year, Survey.Year → surveyyear; 村/社区 → 村社区. */
export function plainKey(text: string): string {
  return text.replace(/^[\x21-\x7E]*$/.test(text) ? /[_.\-/]/g : /[/\u3001\u00B7]/g, "");
}

/** A gap for the answer in a form, with its unit: 年龄____岁, 年龄( )周岁. */
const gap = /(?:_{2,}|\(\))(?:周?岁|年|分|个)?(?=$|[(:*?])/g;

/** Folded, all kinds of brackets alike, without gaps. */
function foldHeader(header: string): string {
  return foldText(header)
    .replace(/[[{\u3010\u3014<\u300A]/g, "(")
    .replace(/[\]}\u3011\u3015>\u300B]/g, ")")
    .replace(gap, "");
}

/** Without the marks that forms put before and after a name: *县区, 县区: */
function withoutMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && "*#\u2605".includes(text.charAt(start))) start += 1;
  while (start < end && "*:?\u3002,;".includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function withoutLevel(text: string): { readonly text: string; readonly level: number | null } {
  if (!ofIntervals.test(text)) return { text, level: null };
  const found = signedLevel.exec(text) ?? bareLevel.exec(text);
  const digits = found?.[1] ?? found?.[2];
  if (found === null || digits === undefined) return { text, level: null };
  const rest = text.replace(found[0], found[0].replace(digits, "").replace("%", ""));
  return { text: rest.replace(/\([=:]?\)/g, ""), level: Number((Number(digits) / 100).toPrecision(6)) };
}

function unitOf(text: string): HeaderUnit | null {
  for (const [, inside = ""] of text.matchAll(bracket)) {
    const unit = inside.replace(/^单位[:=]?/, "");
    if (percentUnit.test(unit)) return "percent";
    if (shareUnit.test(unit)) return "share";
    if (milleUnit.test(unit)) return "per-mille";
  }
  if (text.includes("%") || percentNames.test(text)) return "percent";
  return text.includes("\u2030") ? "per-mille" : null;
}

/** Numbers are no names. */
const hasLetter = /\p{L}/u;
/** A longer header is nobody's name for a column. */
const longestName = 200;
/** With a mark behind it, or before a word that speaks to somebody: B1得分 is a score of its own. */
const numbering =
  /^(?:第\d{1,3}题[.、,:_)-]*|\(\d{1,3}\)[.、]?|(?:\(?[a-z]{0,2}\d{1,3}(?:[-_.]\d{1,2})*\)?|[一二三四五六七八九十]{1,3}(?=[、.]))(?:[.、,:_)-]+|(?=[您你请受被调])))/;
/** A question's number before a space, which is a mark, too. */
const numberBefore = /^(\s*[a-z]{0,2}\d{1,3}(?:[-_.]\d{1,2})*)\s+(?=\S)/i;
const address =
  /^(?:请问|请选择|请填写|请填|请输入|请您?|您家|您|你|受访者|受访人|被访者|被访人|被调查者|被调查人|调查对象|答题者|答题人|填表人|本人|目前|现在|当前|今年|(?:所在|所属|居住|现住)的|所在|所属|的)+/;
const question = /(?:是|为|属于)?(?:多少周?岁?|多大|什么|哪里|哪一?[个种类项]|何)$|(?:是|为|属于|情况|信息|\.|、)+$/;

/**
 * The names that a header may stand for, the plainest reading first: as it is, without its last bracket, without any bracket,
 * then without the number and the phrasing of a question: Q3、您的文化程度是（单选） → 文化程度.
 */
export function headerKeys(header: string): readonly string[] {
  if (header.length > longestName || !hasLetter.test(header)) return [];
  const { text } = withoutLevel(withoutMarks(foldHeader(header.replace(numberBefore, "$1、"))));
  const inside = /^\(([^()]*)\)$/.exec(text)?.[1] ?? text;
  const plain = [inside, text.replace(endBracket, ""), text.replaceAll(bracket, "")].map(trimmed);
  const asked = plain.flatMap((name) => {
    const named = trimmed(name.replace(numbering, ""));
    const bare = named.replace(address, "").replace(question, "");
    // What is left must be a word: a1_n is no sample size.
    return [named, bare].filter(
      (rest) => rest !== name && (/[\u4E00-\u9FFF]/.test(rest) ? rest.length >= 2 : rest.length >= 3),
    );
  });
  return [...new Set([...plain, ...asked].map(plainKey))].filter((key) => key !== "");
}

function trimmed(text: string): string {
  return withoutMarks(text)
    .replace(/(?:±|\+\/-).*$|(?:及|和|与)其?(?:置信|可信)区间$/, "")
    .replace(/[%/\u2030]$/, "")
    .replace(/_pct$/, "");
}

/** What stands in the brackets of a header, folded. */
export function headerBrackets(header: string): readonly string[] {
  if (header.length > longestName) return [];
  return [...foldHeader(header).matchAll(bracket)].map(([, inside = ""]) => inside);
}
