import { afterHan, beforeHan, withNumber } from "./numbers.ts";
import type { ByLocale } from "./locale.ts";

/** Words of the trend chart. Parameters are worded already. */
export interface TrendWords {
  readonly subtitle: (p: {
    readonly indicator: string;
    readonly residents: string;
    readonly breakdown: string | null;
    readonly intervals: "none" | "bands" | "bars" | "both";
  }) => string;
  readonly otherSubtitle: string;
  readonly otherIndicator: string;
  readonly value: (area: string | null, year: string, rate: string) => string;
  /** The value and what the target makes of it. */
  readonly withTarget: (value: string, comparison: string, status: string) => string;
  readonly withChange: (value: string, change: string) => string;
  readonly target: (year: string | null) => string;
  readonly asPublished: (comparison: string) => string;
  readonly status: {
    readonly met: string;
    readonly notMet: string;
    readonly undecidedNow: string;
    readonly undecidedThen: string;
    readonly expected: string;
    readonly mustAccelerate: string;
    readonly littleProgress: string;
    readonly falling: string;
    readonly noError: string;
    readonly noSurvey: (year: string) => string;
    readonly tooFew: string;
    readonly unread: (years: string) => string;
    readonly withheld: (year: string) => string;
  };
  readonly risen: (year: string) => string;
  readonly fallen: (year: string) => string;
  readonly unchanged: (year: string) => string;
  readonly first: string;
  readonly from: (firstYear: string, firstRate: string, lastYear: string, lastRate: string) => string;
  readonly several: (year: string, list: readonly string[]) => string;
  /** Each a name and its rate. */
  readonly between: (year: string, lowest: string, highest: string) => string;
  /** A value beside the region's; the year is null where it has been said. */
  readonly besideRegion: (year: string | null, name: string, rate: string, standing: string) => string;
  readonly missingValue: (name: string, year: string, reason: string) => string;
  readonly regionAlone: (whole: string, rate: string) => string;
  /** The region with its rate, to stand in a comparison: 全市（14.2%）. */
  readonly named: (whole: string, rate: string) => string;
  readonly clauseJoint: string;
  readonly pair: (year: string, comparison: string, verdict: string) => string;
  readonly nothingBy: (dimension: string) => string;
  readonly beyond: string;
  readonly noDifference: string;
  readonly cannotTest: string;
  readonly nation: (category: string | null) => string;
  readonly targetColumn: (more: boolean) => string;
  readonly targetLabel: (rate: string, more: boolean) => string;
  readonly targetWords: (area: string, year: string, rate: string, more: boolean) => string;
  readonly pathEnd: (year: string, rate: string) => string;
  readonly pathWords: (from: string, to: string, pace: string) => string;
  readonly noErrorLabel: (rate: string) => string;
  readonly breakJoins: (year: string, text: string) => string;
  readonly breakParts: (year: string, text: string) => string;
  readonly nationDots: string;
  readonly youthLeftOut: string;
  readonly alt: {
    readonly kind: (names: string, indicator: string, years: string) => string;
    readonly empty: (title: string) => string;
    readonly line: (name: string, first: string, last: string) => string;
    readonly single: (name: string, only: string) => string;
    readonly nothing: (name: string) => string;
    readonly dated: (year: string, rate: string, interval: string | null) => string;
    readonly target: (year: string, rate: string) => string;
    readonly lineJoint: string;
    readonly stop: string;
    readonly sentenceJoint: string;
  };
  readonly caption: (indicator: string, years: string) => string;
}

export const trendWords: ByLocale<TrendWords> = {
  zh: {
    subtitle: ({ indicator, residents, breakdown, intervals }) =>
      `${indicator}（%），${residents}${breakdown === null ? "" : `，按${breakdown}`}${{ none: "", bands: "；色带为 95% 置信区间", bars: "；竖线为 95% 置信区间", both: "；色带和竖线为 95% 置信区间" }[intervals]}`,
    otherIndicator: "青少年科学素质测评合格率",
    otherSubtitle: "青少年科学素质测评合格率（%）；另一种测评口径，不与居民的比例比较",
    value: (area, year, rate) => withNumber(`${year}${area ?? ""}`, rate),
    withTarget: (value, comparison, status) => `${value}，${comparison}，${status}`,
    withChange: (value, change) => `${value}，${change}`,
    target: (year) => (year === null ? "目标" : `${year}目标`),
    asPublished: (comparison) => `按公布值${comparison}`,
    status: {
      met: "已达标",
      notMet: "未达标",
      undecidedNow: "是否达标无法判定",
      undecidedThen: "能否达标无法判定",
      expected: "预期达标",
      mustAccelerate: "需加快",
      littleProgress: "进展有限",
      falling: "呈下降",
      noError: "是否达标数据不足",
      noSurvey: (year) => `${year}没有调查，是否达标数据不足`,
      tooFew: "可比调查少于两次，能否达标数据不足",
      unread: (years) => `${years}的数据未能读取`,
      withheld: (year) => `${year}的值未发布，是否达标数据不足`,
    },
    risen: (year) => `比${afterHan(year)}提高`,
    fallen: (year) => `比${afterHan(year)}下降`,
    unchanged: (year) => `与${afterHan(year)}看不出变化`,
    first: "尚无可比的前一次调查",
    from: (firstYear, firstRate, lastYear, lastRate) => `${firstYear} ${firstRate}，${lastYear} ${lastRate}`,
    several: (year, list) => `${year}：${list.join("，")}`,
    between: (year, lowest, highest) => `${year}：最低${afterHan(lowest)}，最高${afterHan(highest)}`,
    besideRegion: (year, name, rate, standing) => `${withNumber(`${year ?? ""}${name}`, rate)}，${standing}`,
    missingValue: (name, year, reason) => `${year}${name}：${reason}`,
    regionAlone: (whole, rate) => `${whole} ${rate}`,
    named: (whole, rate) => `${whole}（${rate}）`,
    clauseJoint: "；",
    pair: (year, comparison, verdict) => `${year}${comparison}（${verdict}）`,
    nothingBy: (dimension) => `没有按${dimension}分组的数据`,
    beyond: "超出抽样误差",
    noDifference: "看不出差别",
    cannotTest: "无法检验",
    nation: (category) => `全国${category ?? ""}`,
    targetColumn: (more) => (more ? "目标（超过）" : "目标"),
    targetLabel: (rate, more) => `目标 ${more ? "超过 " : ""}${rate}`,
    targetWords: (area, year, rate, more) => `${area} ${year}目标：${more ? "超过 " : ""}${rate}`,
    pathEnd: (year, rate) => `${year} ${rate}`,
    pathWords: (from, to, pace) =>
      `参考路径：从 ${beforeHan(from)}到 ${to}，每年 ${pace} 个百分点（按直线折算，规划未设年度目标）。`,
    noErrorLabel: (rate) => `${rate}（未公布误差）`,
    breakJoins: (year, text) => `${year}起${text}，前后可比，比较时请留意。`,
    breakParts: (year, text) => `${year}起${text}，前后不可比，不连线。`,
    nationDots: "灰色小点为全国同组的值，逐点查看或见数据表。",
    youthLeftOut: "青少年用另一种测评口径，不在本图中。",
    alt: {
      kind: (names, indicator, years) => `折线图：${indicator}，${names}，${years}。`,
      empty: (title) => `折线图：${title}。`,
      line: (name, first, last) => `${name}从 ${beforeHan(first)}到 ${last}`,
      single: (name, only) => `${name}只有 ${only}`,
      nothing: (name) => `${name}没有可显示的数据`,
      dated: (year, rate, interval) => `${year}的 ${rate}${interval === null ? "" : `（95% 置信区间 ${interval}）`}`,
      target: (year, rate) => `${year}目标为 ${rate}`,
      lineJoint: "，",
      stop: "。",
      sentenceJoint: "",
    },
    caption: (indicator, years) => `${indicator}，${years}`,
  },
  en: {
    subtitle: ({ indicator, residents, breakdown, intervals }) =>
      `${indicator} (%), ${residents}${breakdown === null ? "" : `, by ${breakdown}`}${{ none: "", bands: "; bands are 95% confidence intervals", bars: "; vertical bars are 95% confidence intervals", both: "; bands and vertical bars are 95% confidence intervals" }[intervals]}`,
    otherIndicator: "youth science literacy pass rate",
    otherSubtitle: "Youth science literacy pass rate (%); another test, not comparable with residents",
    value: (area, year, rate) => `${year}: ${rate}${area === null ? "" : ` in ${area}`}`,
    withTarget: (value, comparison, status) => `${value}, ${comparison}; ${status}`,
    withChange: (value, change) => `${value}, ${change}`,
    target: (year) => (year === null ? "the target" : `the target for ${year}`),
    asPublished: (comparison) => `as published ${comparison}`,
    status: {
      met: "target met",
      notMet: "target not met",
      undecidedNow: "whether it is met cannot be told",
      undecidedThen: "whether it will be met cannot be told",
      expected: "expected to be met",
      mustAccelerate: "the pace must quicken",
      littleProgress: "little progress",
      falling: "falling",
      noError: "too little data to say whether it is met",
      noSurvey: (year) => `no survey in ${year}, so whether it was met cannot be said`,
      tooFew: "too few comparable surveys to say whether it will be met",
      unread: (years) => `the data of ${years} could not be read`,
      withheld: (year) => `the value of ${year} is not published, so whether it was met cannot be said`,
    },
    risen: (year) => `up since ${year}`,
    fallen: (year) => `down since ${year}`,
    unchanged: (year) => `no change detected since ${year}`,
    first: "no comparable earlier survey",
    from: (firstYear, firstRate, lastYear, lastRate) => `${firstYear}: ${firstRate}; ${lastYear}: ${lastRate}`,
    several: (year, list) => `${year}: ${list.join(", ")}`,
    between: (year, lowest, highest) => `${year}: lowest ${lowest}, highest ${highest}`,
    besideRegion: (year, name, rate, standing) => `${year === null ? "" : `${year}: `}${rate} in ${name}, ${standing}`,
    missingValue: (name, year, reason) => `${name}, ${year}: ${reason}`,
    regionAlone: (whole, rate) => `${whole}: ${rate}`,
    named: (whole, rate) => `${whole} (${rate})`,
    clauseJoint: "; ",
    pair: (year, comparison, verdict) => `${year}: ${comparison} (${verdict})`,
    nothingBy: (dimension) => `No data by ${dimension}`,
    beyond: "beyond sampling error",
    noDifference: "no difference detected",
    cannotTest: "cannot be tested",
    nation: (category) => (category === null ? "Nation" : `Nation, ${category}`),
    targetColumn: (more) => (more ? "Target (more than)" : "Target"),
    targetLabel: (rate, more) => `Target ${more ? "over " : ""}${rate}`,
    targetWords: (area, year, rate, more) => `Target of ${area} for ${year}: ${more ? "over " : ""}${rate}`,
    pathEnd: (year, rate) => `${rate} in ${year}`,
    pathWords: (from, to, pace) =>
      `Reference path: from ${from} to ${to}, ${pace} points a year (a straight line of ours; the plan sets no yearly targets).`,
    noErrorLabel: (rate) => `${rate} (no error published)`,
    breakJoins: (year, text) => `From ${year}: ${text}. Still comparable across; compare with care.`,
    breakParts: (year, text) => `From ${year}: ${text}. Not comparable across; no line is drawn.`,
    nationDots: "Small grey dots are the nation's values of the same groups; see each point or the data table.",
    youthLeftOut: "Youth are measured by another test and are not in this chart.",
    alt: {
      kind: (names, indicator, years) => `Line chart: ${indicator}, ${names}, ${years}.`,
      empty: (title) => `Line chart: ${title.charAt(0).toLowerCase()}${title.slice(1)}.`,
      line: (name, first, last) => `${name}: from ${first} to ${last}`,
      single: (name, only) => `${name}: only ${only}`,
      nothing: (name) => `${name}: nothing to show`,
      dated: (year, rate, interval) =>
        `${rate} in ${year}${interval === null ? "" : ` (95% confidence interval ${interval})`}`,
      target: (year, rate) => `the target for ${year} is ${rate}`,
      lineJoint: "; ",
      stop: ".",
      sentenceJoint: " ",
    },
    caption: (indicator, years) => `${indicator}, ${years}`,
  },
};
