import { foldText } from "./foldText.ts";

const changes =
  /增长率|增长|增幅|增速|提高|增加|下降|减少|变化|同比|环比|相比|对比|(?:比|较)(?:(?:19|20)\d{2}年?|上年|去年|上次|上一次|上期|全国|全省)|(?:^|[^年\d])与(?:(?:19|20)\d{2}年?|上年|去年|上次|上一次|上期|全国|全省)\D*(?:比较|之差|差值)|差距|差异/;
/** Not 规划纲要 nor 目标人群, which are names. */
const plans =
  /计划(?!生育|单列|经济)|规划(?=[值数]|水平|比例|指标|目标|任务|[)]|$)|目标(?!人群|群体|总体)|任务|预计|预测|预期|预估|力争|拟达|应达|(?:plan(?:ned|s)?|targets?|goals?|forecasts?|projected|projections?|expected|predicted)(?![a-z])/;
/** Of offices, not of numbers. */
const duties = /(?:重点|主要|各项|工作)任务/g;
const planOnly =
  /^(?:(?:19|20)\d{2}年?度?)?[(-]?(?:计划|规划|目标|任务|预计|预测|预期|预估|planned|plan|target|goal|forecast|projected|projection|expected|predicted)(?:完成|达到)?(?:比例|水平|指标|目标|任务)?[值数]?[)]?$/;

/** The words by which a text says that numbers are changes or gaps: 比2022年提高, 同比. Null where it does not. */
export function changeWords(text: string): string | null {
  return changes.exec(foldText(text))?.[0] ?? null;
}

/** The words by which a text says that numbers are planned or foretold: 目标, 2025年计划, forecast. Null where it does not. */
export function planWords(text: string): string | null {
  return plans.exec(foldText(text).replace(duties, ""))?.[0] ?? null;
}

/** Whether a text says nothing but that something is planned or foretold, and of which year: 计划数, 2025年（目标）. */
export function isPlanOnly(text: string): boolean {
  return planOnly.test(foldText(text));
}
