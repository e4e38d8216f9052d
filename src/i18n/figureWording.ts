import type { ByLocale } from "./locale.ts";
import { afterHan } from "./numbers.ts";

/** Words of the four figures under the verdict, and of its notes. */
export interface FigureWording {
  readonly latest: (year: string, provisional: boolean) => string;
  readonly latestReadable: (year: string) => string;
  readonly latestPublished: (year: string) => string;
  readonly interval: (interval: string) => string;
  readonly noError: string;
  readonly beside: (other: string) => string;
  /** `year` null: the same year. */
  readonly besideNation: (rate: string, year: string | null) => string;
  readonly besideRegion: (region: string, rate: string) => string;
  readonly lower: string;
  readonly higher: string;
  readonly within: string;
  readonly points: string;
  readonly asPublished: string;
  readonly beyond: string;
  readonly noDifference: string;
  readonly cannotTest: string;
  readonly cannotTestRegion: string;
  readonly target: string;
  readonly noTarget: string;
  readonly nation: string;
  readonly noNation: string;
  readonly neededPace: (year: string) => string;
  readonly reachedAlready: string;
  readonly meanPace: (baseline: string) => string;
  readonly rise: string;
  readonly fall: string;
  readonly pointsAYear: string;
  readonly pathPace: (pace: string) => string;
  readonly paceInterval: (from: string, to: string) => string;
  readonly baselineNoError: string;
  readonly pace: string;
  readonly noPace: string;
  readonly joint: string;
  readonly notes: {
    readonly constants: string;
    readonly path: (pace: string) => string;
    readonly behindPath: (years: string) => string;
    readonly aheadOfPath: (years: string) => string;
    readonly ratio: (ratio: string, interval: string | null) => string;
    readonly ratioRange: (from: string, to: string) => string;
    readonly baseline: (year: string, rate: string) => string;
    readonly nationYear: (year: string, used: string) => string;
    readonly srs: string;
    readonly reviewed: string;
    readonly withheld: (year: string, reason: string) => string;
    readonly provisional: string;
    readonly chance: string;
  };
}

export const figureWording: ByLocale<FigureWording> = {
  zh: {
    latest: (year, provisional) => `${year}最新值${provisional ? "（初步）" : ""}`,
    latestReadable: (year) => `${year}的值（可读取的最近一年）`,
    latestPublished: (year) => `${year}的值（最近一次可发布）`,
    interval: (interval) => `95% 置信区间${/^\d/.test(interval) ? " " : "："}${interval}`,
    noError: "未公布误差",
    beside: (other) => `比${afterHan(other)}`,
    besideNation: (rate, year) => `比${year === null ? "同年" : ` ${year}`}全国 ${rate}`,
    besideRegion: (region, rate) => `比${region} ${rate}`,
    lower: "低",
    higher: "高",
    within: "相差不到",
    points: "个百分点",
    asPublished: "按公布值；未公布误差",
    beyond: "超出抽样误差",
    noDifference: "看不出差别",
    cannotTest: "未公布误差，无法检验",
    cannotTestRegion: "无法检验",
    target: "比目标",
    noTarget: "尚未设定目标",
    nation: "比全国",
    noNation: "没有可比的全国数据",
    neededPace: (year) => `到 ${year}达标所需年均增幅`,
    reachedAlready: "最新值已不低于目标",
    meanPace: (baseline) => `自 ${baseline}基线年均变化`,
    rise: "提高",
    fall: "下降",
    pointsAYear: "个百分点",
    pathPace: (pace) => `参考路径每年 ${pace}`,
    paceInterval: (from, to) => `95% 置信区间 ${from} 至 ${to}`,
    baselineNoError: "基线未含误差",
    pace: "年均变化",
    noPace: "只有一个年度，无法计算",
    joint: "；",
    notes: {
      constants: "目标值和全国值按无抽样误差处理。",
      path: (pace) => `参考路径每年 ${pace} 个百分点（按直线折算，规划未设年度目标）。`,
      behindPath: (years) => `按参考路径落后约 ${years} 年。`,
      aheadOfPath: (years) => `按参考路径领先约 ${years} 年。`,
      ratio: (ratio, interval) =>
        `自基线的年均增速与达标所需增速之比为 ${ratio}${interval === null ? "" : `（95% 置信区间 ${interval}）`}，仅供参考，不决定研判。`,
      ratioRange: (from, to) => `${from}～${to}`,
      baseline: (year, rate) => `${year}基线 ${rate} 未公布误差，与它的差别无法检验。`,
      nationYear: (year, used) => `没有 ${year}的全国值，与 ${used}全国值比较。`,
      srs: "标准误按简单随机抽样假设计算，实际误差可能更大。",
      reviewed: "最新值经审核后发布。",
      withheld: (year, reason) => `${year}的值${reason}。`,
      provisional: "最新值为初步结果，可能修订。",
      chance: "“把握”是依据本次调查对真实比例的判断，不是对下一次调查结果的预报。",
    },
  },
  en: {
    latest: (year, provisional) => `Latest value, ${year}${provisional ? " (preliminary)" : ""}`,
    latestReadable: (year) => `Value of ${year} (latest that could be read)`,
    latestPublished: (year) => `Value of ${year} (latest published)`,
    interval: (interval) => `95% confidence interval ${interval}`,
    noError: "No error published",
    beside: (other) => `Against ${other}`,
    besideNation: (rate, year) => `Against the nation's ${rate}${year === null ? "" : ` of ${year}`}`,
    besideRegion: (region, rate) => `Against ${region}'s ${rate}`,
    lower: "lower by",
    higher: "higher by",
    within: "less than",
    points: "points",
    asPublished: "As published; no error published",
    beyond: "Beyond sampling error",
    noDifference: "No difference detected",
    cannotTest: "No error published: cannot be tested",
    cannotTestRegion: "Cannot be tested",
    target: "Against the target",
    noTarget: "No target has been set",
    nation: "Against the nation",
    noNation: "No comparable national figure",
    neededPace: (year) => `Yearly rise needed to reach the target for ${year}`,
    reachedAlready: "The latest value is not below the target",
    meanPace: (baseline) => `Mean change since the ${baseline} baseline`,
    rise: "up",
    fall: "down",
    pointsAYear: "points a year",
    pathPace: (pace) => `Reference path ${pace} a year`,
    paceInterval: (from, to) => `95% confidence interval ${from} to ${to}`,
    baselineNoError: "baseline without error",
    pace: "Mean yearly change",
    noPace: "One year only: cannot be computed",
    joint: "; ",
    notes: {
      constants: "Targets and national figures are treated as free of sampling error.",
      path: (pace) =>
        `Reference path: ${pace} points a year (a straight line of ours; the plan sets no yearly targets).`,
      behindPath: (years) => `About ${years} years behind the reference path.`,
      aheadOfPath: (years) => `About ${years} years ahead of the reference path.`,
      ratio: (ratio, interval) =>
        `Yearly growth since the baseline over the growth needed: ${ratio}${interval === null ? "" : ` (95% confidence interval ${interval})`}. For information; it does not decide the verdict.`,
      ratioRange: (from, to) => `${from} to ${to}`,
      baseline: (year, rate) =>
        `The ${year} baseline of ${rate} was published without error: differences from it cannot be tested.`,
      nationYear: (year, used) => `There is no national figure for ${year}; that of ${used} is used.`,
      srs: "Standard errors assume simple random sampling; the true error may be larger.",
      reviewed: "The latest value was published after review.",
      withheld: (year, reason) => `Value of ${year}: ${reason}.`,
      provisional: "The latest value is preliminary and may be revised.",
      chance:
        "A chance here says how sure this survey makes us of the true rate; it does not forecast the next survey.",
    },
  },
};
