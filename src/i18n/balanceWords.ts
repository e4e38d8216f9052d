import type { ByLocale } from "./locale.ts";
import { afterHan } from "./numbers.ts";

/** Words of the balance page. Parameters are worded already. */
export interface BalanceWords {
  readonly title: string;
  readonly lead: string;
  readonly absent: string;
  readonly absentDetail: string;
  readonly notLatest: (latest: string, shown: string) => string;
  readonly without: (years: string) => string;
  readonly summary: {
    readonly title: (year: string, base: string) => string;
    readonly titleOnly: (year: string) => string;
    readonly narrowed: (names: string) => string;
    readonly widened: (names: string) => string;
    readonly mixed: (names: string) => string;
    readonly noChange: (names: string) => string;
    readonly untested: (names: string) => string;
    readonly joint: string;
    readonly stop: string;
    readonly noGoal: string;
    readonly detectable: (size: string) => string;
    readonly dimension: string;
    readonly now: (year: string) => string;
    readonly change: string;
  };
  readonly populations: {
    readonly title: string;
    readonly lead: string;
    readonly population: string;
    readonly rate: (year: string) => string;
    readonly beside: string;
    readonly change: string;
    readonly none: string;
  };
}

export const balanceWords: ByLocale<BalanceWords> = {
  zh: {
    title: "均衡",
    lead: "规划要求城乡、区域和人群之间的不均衡“明显改善”。这里看差距有多大、是否缩小；变化超出抽样误差，才说缩小或扩大。",
    absent: "还没有可以比较的分组数据",
    absentDetail: "均衡指标由答卷数据在导入时算出。只公布全市数值或汇总表的年份没有这些指标。",
    notLatest: (latest, shown) => `${latest}的数据没有均衡指标，以下是${afterHan(shown)}的情况。`,
    without: (years) => `${years}没有均衡指标：只有公布值或汇总数据。`,
    summary: {
      title: (year, base) => `${year}与${afterHan(base)}相比，差距是否缩小`,
      titleOnly: (year) => `${year}的差距`,
      narrowed: (names) => `${names}的差距缩小（超出抽样误差）`,
      widened: (names) => `${names}的差距扩大（超出抽样误差）`,
      mixed: (names) => `${names}的差距与倍数变化方向相反`,
      noChange: (names) => `${names}的差距看不出变化`,
      untested: (names) => `${names}的差距变化无法检验`,
      joint: "；",
      stop: "。",
      noGoal: "规划没有为“明显改善”定数值；看不出变化，不等于没有变化。",
      detectable: (size) => `以城乡差距为例，要变化 ${size}以上，这两次调查才分辨得出。`,
      dimension: "比较",
      now: (year) => `${year}`,
      change: "变化",
    },
    populations: {
      title: "重点人群与全市的差距",
      lead: "重点人群互有重叠，不计算离散程度，只看各自与全市的差距。",
      population: "人群",
      rate: (year) => `${year}比例`,
      beside: "与全市比较",
      change: "比例的变化",
      none: "还没有重点人群的数据。",
    },
  },
  en: {
    title: "Balance",
    lead: "The plan asks for a marked improvement of the imbalance between town and country, areas and groups. Here is how large the gaps are and whether they have narrowed; a change is called one only when it is beyond sampling error.",
    absent: "No groups to compare yet",
    absentDetail:
      "Measures of balance are worked out from the answers when a survey is imported. Years with a published figure or tables alone have none.",
    notLatest: (latest, shown) => `The data of ${latest} have no measures of balance; shown is ${shown}.`,
    without: (years) => `No measures of balance for ${years}: published figures or tables only.`,
    summary: {
      title: (year, base) => `${year} beside ${base}: have the gaps narrowed?`,
      titleOnly: (year) => `The gaps in ${year}`,
      narrowed: (names) => `Narrowed beyond sampling error: ${names}`,
      widened: (names) => `Widened beyond sampling error: ${names}`,
      mixed: (names) => `Gap and ratio moved in opposite directions: ${names}`,
      noChange: (names) => `No change detected: ${names}`,
      untested: (names) => `Cannot be tested: ${names}`,
      joint: "; ",
      stop: ".",
      noGoal:
        "The plan sets no number for a marked improvement. That no change is detected does not mean that there is none.",
      detectable: (size) =>
        `The gap between town and country, for one, would have had to change by more than ${size} for these two surveys to tell.`,
      dimension: "Comparison",
      now: (year) => year,
      change: "Change",
    },
    populations: {
      title: "Key populations and the city",
      lead: "The populations overlap: no dispersion is worked out, only how far each is from the city.",
      population: "Population",
      rate: (year) => `Rate, ${year}`,
      beside: "Compared with the city",
      change: "Change of the rate",
      none: "No data of key populations yet.",
    },
  },
};
