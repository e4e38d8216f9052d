import type { Outcome } from "#core/query/comparison.ts";
import type { GrowthClass } from "#core/statistics/growthRatio.ts";
import type { ByLocale } from "./locale.ts";
import { afterHan } from "./numbers.ts";

/** Words of the notes under a verdict. Parameters are worded already. */
export interface VerdictNoteWords {
  readonly constants: string;
  readonly path: (pace: string) => string;
  readonly behindPath: (years: string) => string;
  readonly aheadOfPath: (years: string) => string;
  readonly pathGap: (year: string, at: string, gap: string, outcome: string) => string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly projection: (year: string, rate: string, interval: string) => string;
  readonly other: (target: string, status: string) => string;
  readonly caution: string;
  readonly ratio: (ratio: string, growth: string, interval: string | null) => string;
  readonly classes: Readonly<Record<GrowthClass, string>>;
  readonly ratioRange: (from: string, to: string) => string;
  readonly baseline: (year: string, rate: string) => string;
  readonly nationYear: (year: string, used: string) => string;
  readonly srs: string;
  readonly reviewed: string;
  readonly withheld: (year: string, reason: string) => string;
  readonly provisional: string;
  readonly chance: string;
}

export const verdictNoteWords: ByLocale<VerdictNoteWords> = {
  zh: {
    constants: "目标值和全国值按无抽样误差处理。",
    path: (pace) => `参考路径每年 ${pace} 个百分点（按直线折算，规划未设年度目标）。`,
    behindPath: (years) => `按参考路径落后约 ${years} 年。`,
    aheadOfPath: (years) => `按参考路径领先约 ${years} 年。`,
    pathGap: (year, at, gap, outcome) => `与参考路径 ${year}的值 ${at} 相比${gap}（${outcome}）。`,
    outcomes: {
      higher: "超出抽样误差",
      lower: "超出抽样误差",
      "no-difference": "看不出差别",
      "cannot-test": "无法检验",
    },
    projection: (year, rate, interval) =>
      `按目前趋势推算，${year}的真实比例为 ${rate}（95% 区间 ${interval}），不是对那一年调查结果的预报。`,
    other: (target, status) => `另有${afterHan(target)}：${status}。`,
    caution: "最新值误差较大，谨慎使用。",
    ratio: (ratio, growth, interval) =>
      `自基线的年均增速与达标所需增速之比为 ${ratio}${interval === null ? "" : `（95% 置信区间 ${interval}）`}，${growth}；仅供参考，不决定研判。`,
    classes: {
      substantial: "进展明显（0.95 及以上）",
      moderate: "进展适中（0.60～0.95）",
      limited: "进展较小（0～0.60）",
      deterioration: "倒退（0 以下）",
    },
    ratioRange: (from, to) => `${from}～${to}`,
    baseline: (year, rate) => `${year}基线 ${rate} 未公布误差，与它的差别无法检验。`,
    nationYear: (year, used) => `没有 ${year}的全国值，与 ${used}全国值比较。`,
    srs: "标准误按简单随机抽样假设计算，实际误差可能更大。",
    reviewed: "最新值经审核后发布。",
    withheld: (year, reason) => `${year}的值${reason}。`,
    provisional: "最新值为初步结果，可能修订。",
    chance: "“把握”是依据本次调查对真实比例的判断，不是对下一次调查结果的预报。",
  },
  en: {
    constants: "Targets and national figures are treated as free of sampling error.",
    path: (pace) => `Reference path: ${pace} points a year (a straight line of ours; the plan sets no yearly targets).`,
    behindPath: (years) => `About ${years} years behind the reference path.`,
    aheadOfPath: (years) => `About ${years} years ahead of the reference path.`,
    pathGap: (year, at, gap, outcome) => `Against the reference path in ${year} (${at}): ${gap} (${outcome}).`,
    outcomes: {
      higher: "beyond sampling error",
      lower: "beyond sampling error",
      "no-difference": "no difference detected",
      "cannot-test": "cannot be tested",
    },
    projection: (year, rate, interval) =>
      `At the present trend the true rate of ${year} would be ${rate} (95% interval ${interval}); this does not forecast what a survey of that year will find.`,
    other: (target, status) => `Also ${target}: ${status}.`,
    caution: "The latest value has a large error: use with caution.",
    ratio: (ratio, growth, interval) =>
      `Yearly growth since the baseline over the growth needed: ${ratio}${interval === null ? "" : ` (95% confidence interval ${interval})`}, ${growth}. For information; it does not decide the verdict.`,
    classes: {
      substantial: "substantial progress (0.95 and above)",
      moderate: "moderate progress (0.60–0.95)",
      limited: "limited progress (0–0.60)",
      deterioration: "deterioration (below 0)",
    },
    ratioRange: (from, to) => `${from} to ${to}`,
    baseline: (year, rate) =>
      `The ${year} baseline of ${rate} was published without error: differences from it cannot be tested.`,
    nationYear: (year, used) => `There is no national figure for ${year}; that of ${used} is used.`,
    srs: "Standard errors assume simple random sampling; the true error may be larger.",
    reviewed: "The latest value was published after review.",
    withheld: (year, reason) => `Value of ${year}: ${reason}.`,
    provisional: "The latest value is preliminary and may be revised.",
    chance: "A chance here says how sure this survey makes us of the true rate; it does not forecast the next survey.",
  },
};
