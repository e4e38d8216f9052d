/** What stands in a title of changes, targets or errors rather than of the share itself. */
const others =
  /增长率|增长|增幅|提高|增加|下降|减少|变化|同比|环比|相比|对比|(?:比|较)(?:(?:19|20)\d{2}年?|上年|去年|上次|上一次|全国|全省)|百分点|差距|差异|目标|预计|预测|标准误|每百户|每千人/;
/** Titles of several things: the share is one of them. Names of programmes that have such a word. */
const joined = /[及和、]|以及|情况|行动|工程/;

/** Lines that are no titles. */
const note = /^[(]?(?:注|说明|备注|数据来源|单位)|[\u3002;\uFF1B]/;

/**
 * The words by which a title says that the numbers below are another measure: 比2022年提高, 目标, 标准误. Null where it does not, or names
 * other things besides.
 */
export function otherMeasure(title: string): string | null {
  return joined.test(title) || note.test(title) ? null : (others.exec(title)?.[0] ?? null);
}
