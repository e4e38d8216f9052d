import type { ByLocale } from "./locale.ts";
import { afterHan } from "./numbers.ts";

/** Words of the four figures under the verdict, */
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
  },
};
