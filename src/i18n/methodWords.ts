import type { Status } from "#core/dataset/schema.ts";
import type { ByLocale } from "./locale.ts";

/** The sections of the method page, in order: also their anchors. */
export const methodSections = [
  "brief",
  "indicator",
  "surveys",
  "rate",
  "interval",
  "reliability",
  "disclosure",
  "comparison",
  "verdict",
  "projection",
  "areas",
  "balance",
  "reference",
  "limits",
  "sources",
] as const;
export type MethodSection = (typeof methodSections)[number];

/** Words of the method page around its sections, and of its first one. Parameters are worded already; formulas stand between backquotes. */
export interface MethodWords {
  readonly title: string;
  readonly lead: string;
  readonly contents: string;
  readonly toTop: string;
  readonly sections: Readonly<Record<MethodSection, string>>;
  readonly inEdition: (edition: string) => string;
  readonly inYear: (year: string) => string;
  readonly none: string;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly brief: {
    readonly text: readonly string[];
    readonly estimateIs: (rate: string, interval: string | null) => string;
    readonly target: string;
    readonly chanceNow: string;
    readonly chanceThen: (year: string) => string;
    readonly because: {
      readonly met: string;
      readonly notMet: string;
      readonly undecidedNow: string;
      readonly undecidedThen: string;
      readonly expected: string;
      readonly low: string;
      readonly falling: string;
      readonly noError: string;
      readonly noSurvey: (year: string) => string;
      readonly unread: string;
      readonly withheld: (year: string) => string;
      readonly tooFew: string;
      readonly noTarget: string;
    };
    readonly meaning: string;
    readonly settle: string;
    readonly nothing: string;
  };
}

export const methodWords: ByLocale<MethodWords> = {
  zh: {
    title: "计算方法",
    lead: "每个数字怎么算，凭什么这样说，什么时候不说；并填入所显示版本的参数，供逐项核对。",
    contents: "目录",
    toTop: "回到目录",
    sections: {
      brief: "先读这里",
      indicator: "测量什么，测量谁",
      surveys: "历次调查",
      rate: "比例、标准误、有效样本",
      interval: "置信区间",
      reliability: "什么样的数值可以发布",
      disclosure: "个人信息保护",
      comparison: "比较与检验",
      verdict: "目标与研判",
      projection: "推算目标年",
      areas: "两年合并、分组、模型",
      balance: "均衡程度",
      reference: "目标、全国值、口径变化",
      limits: "不计算什么",
      sources: "文献",
    },
    inEdition: (edition) => `数据版本 ${edition}`,
    inYear: (year) => `${year}调查`,
    none: "—",
    statuses: { final: "正式", provisional: "初步", demo: "演示（虚构）", "published-figure": "只有公布值" },
    brief: {
      text: [
        "这里的数字来自抽样调查：只问了一部分居民，所以得到的是估计值。换一批人来问，结果会略有不同。“95% 置信区间”把这种偶然的差异算了进去：同样的调查做 100 次，大约有 95 次，区间会包含真实的比例。",
        "“把握”是指：依据这次调查，真实比例不低于目标的可能性有多大。达到 97.5% 才说“已达标”，不超过 2.5% 才说“未达标”。在两者之间，数据同时容得下“达标”和“未达标”，就说“无法判定”。这不是回避，也不是坏消息：样本还不够大，分不清这样小的差别。",
        "“高于”“低于”“提高”“下降”只用在差别超出抽样误差的时候。否则写“看不出差别”：不能肯定有差别，也不等于没有差别。",
      ],
      estimateIs: (rate, interval) => (interval === null ? `${rate}，未公布误差` : `${rate}，95% 置信区间 ${interval}`),
      target: "目标",
      chanceNow: "实际已达标的把握",
      chanceThen: (year) => `${year}达标的把握（按推算）`,
      because: {
        met: "不低于 97.5%，因此说“已达标”。",
        notMet: "不超过 2.5%，因此说“未达标”。",
        undecidedNow: "介于 2.5% 和 97.5% 之间，因此“无法判定”。",
        undecidedThen: "介于 10% 和 90% 之间，因此“无法判定”。",
        expected: "不低于 90%，因此说“预期达标”。",
        low: "不超过 10%，因此不说“预期达标”；说“需加快”还是“进展有限”，要看与上次调查相比有没有提高。",
        falling: "与上次调查相比下降，并且超出抽样误差，因此说“下降”。",
        noError: "公布值没有误差信息，因此不给出把握，只按公布值作比较。",
        noSurvey: (year) => `${year}没有调查，因此数据不足。`,
        unread: "有一个年度的数据没有读到，因此这里不作判断。",
        withheld: (year) => `${year}的值没有发布，因此数据不足。`,
        tooFew: "带误差信息的可比调查少于两次，无法推算。",
        noTarget: "没有为这个指标设定目标，因此不作研判。",
      },
      meaning: "研判",
      settle: "怎样才能分清",
      nothing: "这个版本里没有全市的数值。",
    },
  },
  en: {
    title: "Method",
    lead: "How each number is computed, on what grounds a thing is said, and when nothing is said. Beside the formulas stand the parameters of the edition that is shown, so that every step can be checked.",
    contents: "Contents",
    toTop: "Back to contents",
    sections: {
      brief: "Read this first",
      indicator: "What is measured, and of whom",
      surveys: "The surveys",
      rate: "Rate, standard error, effective sample",
      interval: "Confidence intervals",
      reliability: "Which values may be published",
      disclosure: "Protection of respondents",
      comparison: "Comparisons and tests",
      verdict: "Target and verdict",
      projection: "Projection to the target year",
      areas: "Pooled years, groups, model",
      balance: "Balance",
      reference: "Targets, national figures, breaks",
      limits: "What is not computed",
      sources: "Sources",
    },
    inEdition: (edition) => `Edition ${edition}`,
    inYear: (year) => `Survey of ${year}`,
    none: "—",
    statuses: {
      final: "Final",
      provisional: "Preliminary",
      demo: "Demo (invented)",
      "published-figure": "Published figure only",
    },
    brief: {
      text: [
        "The numbers come from sample surveys: only some residents were asked, so they are estimates. Others, had they been asked, would have given slightly different ones. A “95% confidence interval” allows for that chance: if the same survey were made 100 times, the interval would hold the true rate about 95 times.",
        "A “chance” says how likely it is, by this survey, that the true rate is not below the target. Only from 97.5% on do we say that the target has been met, and only up to 2.5% that it has not. In between the data leave room for both, and we say that it cannot be told. That is neither evasion nor bad news: the sample is too small to tell so small a difference.",
        "“Above”, “below”, “up” and “down” are used only where a difference exceeds sampling error. Otherwise we say that no difference was detected: we are not sure that there is one, which does not mean that there is none.",
      ],
      estimateIs: (rate, interval) =>
        interval === null ? `${rate}, no error published` : `${rate}, 95% confidence interval ${interval}`,
      target: "Target",
      chanceNow: "Chance that it has been met",
      chanceThen: (year) => `Chance that it will be met in ${year} (by projection)`,
      because: {
        met: "Not below 97.5%: the target has been met.",
        notMet: "Not above 2.5%: the target has not been met.",
        undecidedNow: "Between 2.5% and 97.5%: it cannot be told.",
        undecidedThen: "Between 10% and 90%: it cannot be told.",
        expected: "Not below 90%: the target is expected to be met.",
        low: "Not above 10%: it is not expected to be met. Whether the pace must quicken or there is little progress depends on whether the rate has risen since the survey before.",
        falling: "Down on the survey before, beyond sampling error: the rate is falling.",
        noError: "The value was published without error: there is no chance to give, only a comparison as published.",
        noSurvey: (year) => `There was no survey in ${year}: too little data.`,
        unread: "The data of one year could not be read: nothing is said here.",
        withheld: (year) => `The value of ${year} is not published: too little data.`,
        tooFew: "Fewer than two comparable surveys with a known error: no projection.",
        noTarget: "No target has been set for this indicator: there is no verdict.",
      },
      meaning: "Verdict",
      settle: "What would settle it",
      nothing: "This edition has no value for the whole region.",
    },
  },
};
