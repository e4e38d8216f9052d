import { changeWords, planWords } from "#core/tables/measureWords.ts";
import { foldText } from "#core/tables/foldText.ts";
import { headerBrackets } from "#core/survey/names/headerKey.ts";

/** What stands in a title of errors or counts rather than of the share itself. */
const others = /百分点|标准误|每百户|每千人/;
/** Titles of several things: the share is one of them. Names of programmes that have such a word. */
const joined = /[及和、]|以及|情况|行动|工程/;

/** In the name of a file the document where a figure was published, such as that of a plan's beginning. */
const aPlan = /plans?(?=[^a-z]|$)/gi;
/** Titles of what each is to reach, whatever else they name. */
const handedDown = /(?:目标|任务|指标|计划)[任务值数]*(?:分解|下达)|任务书/;

/** Lines that are no titles. */
const note = /^[(]?(?:注|说明|备注|数据来源|单位)|[\u3002;\uFF1B]/;

/**
 * The words by which a title says that the numbers below are another measure: 比2022年提高, 目标, 标准误. Null where it does not, or names
 * other things besides.
 */
export function otherMeasure(title: string): string | null {
  if (note.test(title)) return null;
  const plan = handedDown.exec(title)?.[0] ?? null;
  if (plan !== null || joined.test(title)) return plan;
  return changeWords(title) ?? planWords(title) ?? others.exec(title)?.[0] ?? null;
}

/** The words by which the name of a file says that its numbers are planned or foretold; null where it does not, or names other things besides. */
export function plannedName(name: string): string | null {
  return handedDown.exec(name)?.[0] ?? (joined.test(name) ? null : planWords(name.replace(aPlan, "")));
}

/** Of another wave than the table's. */
const earlier = /^(?:上年|去年|上期|上次|上一次|上届|往年|上年同期)/;
const changed = /提升|降低|测算|估算|推算|模拟|假定|(?:change|increase|decrease|difference)(?![a-z])|^[ef]$/;

/** The words by which a name in a header says that its column is another measure: 2025年（计划）, 比例（上年）, 目标值. Null where it does not. */
export function measureInHeader(header: string): string | null {
  const inside = headerBrackets(header);
  for (const text of [...inside, header]) {
    const folded = foldText(text);
    const found = planWords(folded) ?? changeWords(folded) ?? earlier.exec(folded)?.[0] ?? changed.exec(folded)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}
