import type { BalanceDimension, BalanceVerdict } from "#core/query/balance.ts";
import type { BalanceMeasure } from "#core/statistics/estimateBalance.ts";
import type { ByLocale } from "./locale.ts";
import { afterHan, beforeHan } from "./numbers.ts";

/** Words of the charts of balance. Parameters are worded already; `a` is the first group, `b` the second. */
export interface BalanceFigureWords {
  /** What is compared, as a name and inside a sentence. */
  readonly names: Readonly<Record<BalanceDimension, string>>;
  readonly inSentence: Readonly<Record<BalanceDimension, string>>;
  readonly between: Readonly<Record<BalanceDimension, string>>;
  readonly gap: (a: string, comparison: string) => string;
  readonly range: (interval: string) => string;
  readonly ratio: (a: string, b: string, times: string) => string;
  readonly times: (times: string) => string;
  readonly noDifference: string;
  readonly beyond: string;
  readonly gapUntested: string;
  readonly spread: (between: string, size: string) => string;
  readonly bounds: (lower: string, upper: string) => string;
  readonly alike: (between: string) => string;
  readonly aside: (text: string) => string;
  readonly dated: (year: string, finding: string) => string;
  readonly since: Readonly<Record<BalanceVerdict, (year: string) => string>>;
  readonly changes: Readonly<Record<"higher" | "lower" | "no-difference" | "cannot-test", (year: string) => string>>;
  readonly joint: string;
  readonly subtitleGap: (name: string, a: string, b: string, residents: string) => string;
  readonly subtitleSpread: (name: string, residents: string) => string;
  readonly alt: {
    readonly gap: (name: string, years: string) => string;
    readonly spread: (name: string, years: string) => string;
    readonly stop: string;
  };
  readonly caption: (name: string, years: string) => string;
  readonly columns: {
    readonly year: string;
    readonly measure: string;
    readonly value: string;
    readonly dataValue: string;
    readonly lower: string;
    readonly upper: string;
    readonly groups: string;
    readonly change: string;
  };
  readonly measures: Readonly<Record<BalanceMeasure, string>>;
  readonly noValue: string;
  readonly notes: {
    readonly both: string;
    readonly tests: string;
    readonly detectable: (size: string, year: string) => string;
    readonly spread: string;
    readonly table: string;
    readonly shares: string;
    readonly census: string;
    readonly zones: string;
    readonly extremes: string;
    readonly noPair: (a: string, b: string) => string;
    readonly noExtremes: string;
    readonly interval: string;
  };
}

export const balanceFigureWords: ByLocale<BalanceFigureWords> = {
  zh: {
    names: { residence: "城乡", total: "县（区）之间", education: "文化程度", age: "年龄", sex: "性别" },
    inSentence: { residence: "城乡", total: "县（区）", education: "文化程度", age: "年龄", sex: "性别" },
    between: {
      residence: "城乡之间",
      total: "县（区）之间",
      education: "各文化程度之间",
      age: "各年龄组之间",
      sex: "男女之间",
    },
    gap: (a, comparison) => `${beforeHan(a)}${comparison}`,
    range: (interval) => `95% 置信区间${afterHan(interval)}`,
    ratio: (a, b, times) => `${beforeHan(a)}是${afterHan(beforeHan(b))}的 ${times} 倍`,
    times: (times) => `${times} 倍`,
    noDifference: "看不出差别",
    beyond: "超出抽样误差",
    gapUntested: "差距不作检验",
    spread: (between, size) => `${between}的标准差为 ${size}`,
    bounds: (lower, upper) => `${lower}～${upper}`,
    alike: (between) => `${between}看不出差异`,
    aside: (text) => `（${text}）`,
    dated: (year, finding) => `${year}${afterHan(finding)}`,
    since: {
      narrowed: (year) => `比${afterHan(year)}缩小（超出抽样误差）`,
      widened: (year) => `比${afterHan(year)}扩大（超出抽样误差）`,
      mixed: (year) => `与${afterHan(year)}相比，差距和倍数变化方向相反`,
      "no-change": (year) => `与${afterHan(year)}相比看不出变化`,
      "cannot-test": (year) => `与${afterHan(year)}的变化无法检验`,
    },
    changes: {
      higher: (year) => `比${afterHan(year)}扩大`,
      lower: (year) => `比${afterHan(year)}缩小`,
      "no-difference": (year) => `与${afterHan(year)}看不出变化`,
      "cannot-test": (year) => `与${afterHan(year)}的变化无法检验`,
    },
    joint: "，",
    subtitleGap: (name, a, b, residents) =>
      `${name}差距：${beforeHan(a)}减去${afterHan(beforeHan(b))}的比例之差（个百分点），${residents}；横线为 95% 置信区间，另注倍数`,
    subtitleSpread: (name, residents) =>
      `${name}离散程度：已扣除抽样误差的标准差（个百分点），${residents}；横线为 95% 置信区间`,
    alt: {
      gap: (name, years) => `点和区间图：${name}差距，${years}。`,
      spread: (name, years) => `点和区间图：${name}离散程度，${years}。`,
      stop: "。",
    },
    caption: (name, years) => `${name}均衡指标，${years}`,
    columns: {
      year: "年份",
      measure: "指标",
      value: "数值",
      dataValue: "数值（差距、标准差为 0～1 的份额之差）",
      lower: "95% 置信下限",
      upper: "95% 置信上限",
      groups: "比较的两组",
      change: "变化",
    },
    measures: { gap: "差距（个百分点）", ratio: "倍数", sd: "标准差（个百分点）", theil: "泰尔指数" },
    noValue: "比较的两组未都发布",
    notes: {
      both: "差距是两组比例之差，倍数是两组比例之比，二者可能朝相反方向变化。",
      tests: "“缩小”“扩大”指变化超出抽样误差（5% 水平，逐项检验，未作多重比较校正）。",
      detectable: (size, year) => `与${afterHan(year)}相比，差距要变化 ${size}以上，这两次调查才分辨得出。`,
      spread: "标准差已扣除抽样误差，扣除后不大于 0 时记为 0，即看不出差异，也不检验变化。",
      table: "数据表中的标准差已扣除抽样误差，泰尔指数未扣除。",
      shares: "各组按调查权数加权。",
      census: "各县（区）按人口普查的常住人口（全部年龄）加权。",
      zones: "各县（区）不含开发区样本，12 个县（区）合起来不是全市。",
      extremes: "最高与最低的县（区）是事后挑出的，差距偏大，不作检验；是否改善看标准差。",
      noPair: (a, b) => `${beforeHan(a)}和${afterHan(beforeHan(b))}未都单独发布的年份，不给差距和倍数。`,
      noExtremes: "最高和最低的县（区）未都单独发布，不给差距和倍数。",
      interval: "误差由抽样单元的自助法估计。",
    },
  },
  en: {
    names: {
      residence: "Urban and rural",
      total: "Counties",
      education: "Education",
      age: "Age",
      sex: "Sex",
    },
    inSentence: {
      residence: "urban and rural",
      total: "counties",
      education: "education",
      age: "age",
      sex: "sex",
    },
    between: {
      residence: "between urban and rural",
      total: "between counties",
      education: "between levels of education",
      age: "between age groups",
      sex: "between men and women",
    },
    gap: (a, comparison) => `${a} ${comparison}`,
    range: (interval) => `95% confidence interval ${interval}`,
    ratio: (a, b, times) => `${a} ${times} times ${b}`,
    times: (times) => `ratio ${times}`,
    noDifference: "no difference detected",
    beyond: "beyond sampling error",
    gapUntested: "gap not tested",
    spread: (between, size) => `standard deviation of ${size} ${between}`,
    bounds: (lower, upper) => `${lower}–${upper}`,
    alike: (between) => `no differences detected ${between}`,
    aside: (text) => ` (${text})`,
    dated: (year, finding) => `${year}: ${finding}`,
    since: {
      narrowed: (year) => `narrowed since ${year} (beyond sampling error)`,
      widened: (year) => `widened since ${year} (beyond sampling error)`,
      mixed: (year) => `gap and ratio moved in opposite directions since ${year}`,
      "no-change": (year) => `no change detected since ${year}`,
      "cannot-test": (year) => `change since ${year} cannot be tested`,
    },
    changes: {
      higher: (year) => `up since ${year}`,
      lower: (year) => `down since ${year}`,
      "no-difference": (year) => `no change detected since ${year}`,
      "cannot-test": (year) => `change since ${year} cannot be tested`,
    },
    joint: ", ",
    subtitleGap: (name, a, b, residents) =>
      `${name}: rate of ${a} less rate of ${b} (points), ${residents}; lines are 95% confidence intervals, with ratios`,
    subtitleSpread: (name, residents) =>
      `${name}: standard deviation of rates without sampling noise (points), ${residents}; lines are 95% confidence intervals`,
    alt: {
      gap: (name, years) => `Chart of points and intervals: gap, ${name}, ${years}. `,
      spread: (name, years) => `Chart of points and intervals: standard deviation, ${name}, ${years}. `,
      stop: ".",
    },
    caption: (name, years) => `${name}: measures of balance, ${years}`,
    columns: {
      year: "Year",
      measure: "Measure",
      value: "Value",
      dataValue: "Value (gap and standard deviation as differences of shares, 0–1)",
      lower: "95% lower limit",
      upper: "95% upper limit",
      groups: "Groups compared",
      change: "Change",
    },
    measures: { gap: "Gap (points)", ratio: "Ratio", sd: "Standard deviation (points)", theil: "Theil index" },
    noValue: "not both groups published",
    notes: {
      both: "The gap is the difference of two rates, the ratio their quotient; the two can move in opposite directions.",
      tests:
        "“Narrowed” and “widened” mean a change beyond sampling error (5% level, single tests, not corrected for multiple comparisons).",
      detectable: (size, year) =>
        `The gap would have had to change by more than ${size} since ${year} for these two surveys to tell.`,
      spread:
        "The standard deviation is without sampling noise; where nothing is left it is 0: no differences are detected, and no change is tested.",
      table: "In the data table the standard deviation is without sampling noise, the Theil index with it.",
      shares: "Groups are weighted by the survey.",
      census: "Counties are weighted by census residents of all ages.",
      zones: "Counties leave out respondents of the development zones: the twelve together are not the whole city.",
      extremes:
        "The highest and the lowest county are picked after the fact: their gap is too large on average and is not tested; the standard deviation tells whether there was an improvement.",
      noPair: (a, b) => `No gap and ratio for years in which ${a} and ${b} are not both published.`,
      noExtremes: "No gap and ratio: the highest and the lowest county are not both published.",
      interval: "Errors by a bootstrap of sampling units.",
    },
  },
};
