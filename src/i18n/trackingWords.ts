import type { NoDataReason } from "#core/statistics/verdictWords.ts";
import type { ByLocale, Locale } from "./locale.ts";
import { afterHan } from "./numbers.ts";

/** Words of the table of everything that is reported of a target. Parameters are worded already. */
export interface TrackingWords {
  readonly title: string;
  readonly lead: (target: string) => string;
  readonly columns: { readonly measure: string; readonly value: string; readonly note: string };
  readonly joint: string;
  readonly none: string;

  readonly gap: string;
  readonly gapAlone: string;
  readonly interval: (interval: string) => string;
  readonly noError: string;

  readonly path: (year: string) => string;
  readonly pathAt: (rate: string) => string;
  readonly pathOthers: (compound: string, logit: string) => string;
  readonly pathEnds: string;
  readonly noPath: string;

  readonly needed: (year: string) => string;
  readonly pace: string;
  readonly baselineNoError: string;
  readonly mean: (baseline: string) => string;
  readonly perYear: (size: string) => string;
  readonly reached: string;
  readonly reference: (pace: string) => string;
  readonly between: (lower: string, upper: string) => string;

  readonly lag: string;
  readonly behind: (years: string) => string;
  readonly ahead: (years: string) => string;
  readonly onPath: string;
  readonly lagNote: string;

  readonly ratio: string;
  readonly ratioNote: string;
  readonly ratioNoInterval: string;
  readonly noRatio: string;

  readonly confidenceNow: string;
  readonly confidenceThen: (year: string) => string;
  readonly noConfidence: string;
  readonly noConfidenceAs: Readonly<Record<NoDataReason | "wave-unread" | "target-year-withheld", string>>;
  readonly confidenceNote: string;
  readonly confidenceThenNote: string;
  readonly over: (most: string) => string;
  readonly under: (least: string) => string;

  readonly projection: (year: string) => string;
  readonly projectionInterval: (interval: string) => string;
  readonly projectionNote: (years: string) => string;
  readonly noProjection: { readonly come: string; readonly passed: string; readonly tooFew: string };

  readonly change: string;
  readonly since: (year: string, rate: string) => string;
  readonly noChange: string;

  readonly baseline: string;
  readonly dated: (year: string, rate: string) => string;
  readonly noBaseline: string;

  readonly other: (target: string) => string;
  readonly chance: (chance: string) => string;
  readonly projected: (rate: string, interval: string) => string;
}

export const trackingWords: ByLocale<TrackingWords> = {
  zh: {
    title: "目标跟踪",
    lead: (target) => `对照${afterHan(target)}的全部结果，一并列出；研判只看把握，不看增速比。`,
    columns: { measure: "指标", value: "结果", note: "说明" },
    joint: "；",
    none: "—",
    gap: "与目标的差距",
    gapAlone: "按公布值",
    interval: (interval) => `95% 置信区间${/^\d/.test(interval) ? " " : "："}${interval}`,
    noError: "未公布误差，无法检验",
    path: (year) => `与参考路径 ${year}值的差距`,
    pathAt: (rate) => `路径值 ${rate}（按直线折算，规划未设年度目标）`,
    pathOthers: (compound, logit) => `换成等比路径为 ${compound}，logit 路径为 ${logit}`,
    pathEnds: "已到目标年，路径值就是目标值",
    noPath: "没有可比的基线，或目标年已过",
    needed: (year) => `到 ${year}达标所需年均增幅`,
    pace: "年均变化",
    baselineNoError: "基线未公布误差，没有区间",
    mean: (baseline) => `自 ${baseline}基线年均变化`,
    perYear: (size) => `每年 ${size} 个百分点`,
    reached: "最新值已不低于目标",
    reference: (pace) => `参考路径每年 ${pace}`,
    between: (lower, upper) => `${lower} 至 ${upper}`,
    lag: "相对参考路径的进度",
    behind: (years) => `落后 ${years} 年`,
    ahead: (years) => `领先 ${years} 年`,
    onPath: "与路径相当",
    lagNote: "由数值与直线路径相比得出，未计抽样误差",
    ratio: "增速比（实际年均增速 ÷ 所需年均增速）",
    ratioNote: "仅供参考，不决定研判",
    ratioNoInterval: "基线未公布误差，没有区间",
    noRatio: "没有可比的基线",
    confidenceNow: "实际已达标的把握",
    confidenceThen: (year) => `到 ${year}达标的把握`,
    noConfidence: "数据不足",
    noConfidenceAs: {
      "no-error-information": "公布值没有误差信息",
      "target-year-without-survey": "目标年没有调查",
      "too-few-comparable": "带误差信息的可比调查少于两次",
      "wave-unread": "调查数据未能读取",
      "target-year-withheld": "目标年的值未发布",
    },
    over: (most) => `${most} 以上`,
    under: (least) => `${least} 以下`,
    confidenceThenNote: "不低于 90% 为预期达标；不高于 10% 为需加快或进展有限",
    confidenceNote: "不低于 97.5% 为已达标，不高于 2.5% 为未达标，其间无法判定",
    projection: (year) => `按目前趋势推算的 ${year}真实比例`,
    projectionInterval: (interval) => `95% 区间 ${interval}`,
    projectionNote: (years) => `据 ${years}的调查，按 logit 直线外推；不是对下一次调查结果的预报`,
    noProjection: {
      come: "目标年已到，不再推算",
      passed: "目标年已过，不再推算",
      tooFew: "带误差信息的可比调查少于两次",
    },
    change: "与最近一次可比调查相比",
    since: (year, rate) => `${year} ${rate}`,
    noChange: "没有更早的、带误差信息的可比调查",
    baseline: "基线",
    dated: (year, rate) => `${year} ${rate}`,
    noBaseline: "没有更早的可比数值",
    other: (target) => `${target}`,
    chance: (chance) => `把握 ${chance}`,
    projected: (rate, interval) => `推算 ${rate}（95% 区间 ${interval}）`,
  },
  en: {
    title: "Tracking the target",
    lead: (target) =>
      `Everything that is reported beside ${target}. The verdict rests on the confidence alone, never on the growth ratio.`,
    columns: { measure: "Measure", value: "Result", note: "Remarks" },
    joint: "; ",
    none: "—",
    gap: "Distance from the target",
    gapAlone: "as published",
    interval: (interval) => `95% confidence interval ${interval}`,
    noError: "no error published: cannot be tested",
    path: (year) => `Distance from the reference path in ${year}`,
    pathAt: (rate) => `path at ${rate} (a straight line of ours; the plan sets no yearly targets)`,
    pathOthers: (compound, logit) => `with constant growth it would be ${compound}, straight in logit ${logit}`,
    pathEnds: "in the target year the path is at the target",
    noPath: "no comparable baseline, or the target year is over",
    needed: (year) => `Yearly rise needed to reach the target for ${year}`,
    pace: "Mean yearly change",
    baselineNoError: "baseline without error: no interval",
    mean: (baseline) => `Mean change since the ${baseline} baseline`,
    perYear: (size) => `${size} points a year`,
    reached: "the latest value is not below the target",
    reference: (pace) => `reference path ${pace} a year`,
    between: (lower, upper) => `${lower} to ${upper}`,
    lag: "Lead or lag on the reference path",
    behind: (years) => `${years} years behind`,
    ahead: (years) => `${years} years ahead`,
    onPath: "on the path",
    lagNote: "from the value on the straight path, without its sampling error",
    ratio: "Growth ratio (yearly growth seen ÷ yearly growth needed)",
    ratioNote: "for information; it does not decide the verdict",
    ratioNoInterval: "baseline without error: no interval",
    noRatio: "no comparable baseline",
    confidenceNow: "Confidence that the target has been met",
    confidenceThen: (year) => `Confidence that the target for ${year} will be met`,
    noConfidence: "too little data",
    noConfidenceAs: {
      "no-error-information": "the published value comes without error information",
      "target-year-without-survey": "no survey was made in the target year",
      "too-few-comparable": "fewer than two comparable surveys with an error",
      "wave-unread": "the data of a survey could not be read",
      "target-year-withheld": "the value of the target year has not been published",
    },
    over: (most) => `over ${most}`,
    under: (least) => `under ${least}`,
    confidenceThenNote:
      "expected to be met from 90% up; from 10% down the pace must quicken, or there is little progress",
    confidenceNote: "met from 97.5% up, not met from 2.5% down; in between it cannot be told",
    projection: (year) => `True rate of ${year} at the present trend`,
    projectionInterval: (interval) => `95% interval ${interval}`,
    projectionNote: (years) =>
      `from the surveys of ${years}, straight in logit; not a forecast of what the next survey will find`,
    noProjection: {
      come: "the target year has come: nothing is projected",
      passed: "the target year has passed, nothing is projected",
      tooFew: "fewer than two comparable surveys with an error",
    },
    change: "Against the nearest comparable survey",
    since: (year, rate) => `${rate} in ${year}`,
    noChange: "no earlier comparable survey with an error",
    baseline: "Baseline",
    dated: (year, rate) => `${rate} in ${year}`,
    noBaseline: "no earlier comparable value",
    other: (target) => target.charAt(0).toUpperCase() + target.slice(1),
    chance: (chance) => `confidence ${chance}`,
    projected: (rate, interval) => `projected ${rate} (95% interval ${interval})`,
  },
};

/** A probability in per cent with one decimal; never 0 or 100. */
export function exactChance(probability: number, locale: Locale): string {
  const { over, under } = trackingWords[locale];
  if (probability > 0.9995) return over("99.9%");
  if (probability < 0.0005) return under("0.1%");
  return `${(probability * 100).toFixed(1)}%`;
}
