import type { ByLocale } from "./locale.ts";

/** Words of the method page: targets, national figures, breaks; what is not computed. Parameters are worded already. */
export interface MethodReferenceWords {
  readonly start: readonly string[];
  readonly targets: string;
  readonly benchmarks: string;
  readonly breaks: string;
  readonly year: string;
  readonly area: string;
  readonly rate: string;
  readonly se: string;
  readonly source: string;
  readonly atLeast: (rate: string) => string;
  readonly moreThan: (rate: string) => string;
  readonly noError: string;
  readonly change: string;
  readonly joins: string;
  readonly joined: string;
  readonly apart: string;
  readonly noneOf: (names: string) => string;
  readonly otherBenchmarks: (count: string) => string;
  readonly limits: readonly string[];
}

export const methodReferenceWords: ByLocale<MethodReferenceWords> = {
  zh: {
    start: [
      "目标、全国值和口径变化都是带年份、带出处的数据，不写在程序里；新的规划目标是一条新的数据。",
      "口径变化的年份，是按新规则调查的第一年。不可比的变化两侧，不连线，不比较，也不推算；可比的变化只作标记。",
    ],
    targets: "目标",
    benchmarks: "全国值（全体）",
    breaks: "口径变化",
    year: "年份",
    area: "范围",
    rate: "比例",
    se: "标准误",
    source: "出处",
    atLeast: (rate) => `不低于 ${rate}`,
    moreThan: (rate) => `超过 ${rate}`,
    noError: "未公布",
    change: "变化",
    joins: "前后是否可比",
    joined: "可比",
    apart: "不可比",
    noneOf: (names) => `这个版本里没有${names}。`,
    otherBenchmarks: (count) => `另有按分组公布的全国值 ${count} 个，见趋势页的数据表。`,
    limits: [
      "不做县（区）、人群的名次榜；抽样误差较大，不宜用于排名考核。",
      "不给县（区）、人群或中间年份设目标：规划没有设，参考路径是我们折算的。",
      "不把重叠的人群相加，不由各县（区）的数推算全市；全市的数来自全市的调查。",
      "不检验读者临时挑选的差别，只检验发布时确定的那些。",
      "不解释原因：比例变化了，不等于某项工作有没有效果。",
      "不预报下一次调查的结果；推算说的是真实比例，而且假定趋势不变。",
      "区间只含抽样误差。拒访、抽样框遗漏、答题作假等造成的偏差不在其中，也无法从这些数据算出。",
    ],
  },
  en: {
    start: [
      "Targets, national figures and breaks are data with years and sources, not constants of the program; the target of the next plan is one more entry.",
      "The year of a break is the first survey under the new rule. Across a break that does not join, no line is drawn, nothing is compared and nothing projected; one that joins is only marked.",
    ],
    targets: "Targets",
    benchmarks: "National figures (everybody)",
    breaks: "Breaks in comparability",
    year: "Year",
    area: "Area",
    rate: "Rate",
    se: "Standard error",
    source: "Source",
    atLeast: (rate) => `at least ${rate}`,
    moreThan: (rate) => `more than ${rate}`,
    noError: "not published",
    change: "Change",
    joins: "Comparable across it",
    joined: "yes",
    apart: "no",
    noneOf: (names) => `None in this edition: ${names}.`,
    otherBenchmarks: (count) => `National figures by group: ${count} more, in the data tables of the trend page.`,
    limits: [
      "No league table of counties or populations: sampling error is large, and figures are not fit for appraisal.",
      "No targets for counties, populations or years in between: the plan sets none, and the reference path is ours.",
      "No sums over populations that overlap, and no city figure made from counties: it comes from the survey of the city.",
      "No tests of differences that a reader picks out; only of those fixed at publishing.",
      "No causes: that a rate has changed does not say whether a measure worked.",
      "No forecast of the next survey: the projection is of the true rate, and assumes that the trend goes on.",
      "Intervals hold sampling error only. Bias by refusal, gaps in the sampling frame or cheating is not in them and cannot be computed from these data.",
    ],
  },
};
