import type { TestFamily } from "#core/query/findWaveFacts.ts";
import type { ByLocale } from "./locale.ts";

/** Words of the method page: comparisons and tests. Parameters are worded already; formulas stand between backquotes. */
export interface MethodComparisonWords {
  readonly start: string;
  readonly after: readonly string[];
  readonly outcomes: readonly string[];
  readonly families: string;
  readonly holm: string;
  readonly caption: (year: string) => string;
  readonly columns: { readonly family: string; readonly tests: string; readonly corrected: string };
  readonly names: Readonly<Record<TestFamily, string>>;
  readonly yes: string;
  readonly no: string;
  readonly tests: (count: string) => string;
  readonly ranks: string;
  readonly nation: {
    readonly text: string;
    readonly label: (year: string, rate: string) => string;
    readonly value: (comparison: string, p: string | null) => string;
  };
  readonly change: {
    readonly label: (year: string, since: string) => string;
    readonly value: (comparison: string, interval: string | null, p: string | null) => string;
  };
  readonly read: Readonly<Record<"difference" | "holm", string>>;
}

export const methodComparisonWords: ByLocale<MethodComparisonWords> = {
  zh: {
    start: "两个比例之差 `d`、它的标准误和检验统计量：",
    after: [
      "同一次调查里的两个格子（两类人群、一个县与全市）共用一套抽样设计，协方差 `cov` 按泰勒线性化计算，部分与整体也是如此。自由度是两个格子合起来的单元数减层数；县（区）、开发区、分组与全市比较时，用它自己的自由度，因为差别的误差几乎都来自它。个案不公布，这些比较在发布时算好，随数据一起公布。",
      "两次独立的调查之间协方差为 0，自由度相加。第二次调查回到同样的村（居）时，两次调查作为一个设计来检验。没有自由度时用正态分布。",
      "检验用未四舍五入的数值。两个区间是否重叠不是检验。",
    ],
    outcomes: [
      "高于、提高：差别大于 0，且 p 值小于 0.05。",
      "低于、下降：差别小于 0，且 p 值小于 0.05。",
      "看不出差别：p 值不小于 0.05。",
      "无法检验：至少一方没有误差信息、标准误为 0，或没有可用的协方差。",
    ],
    families:
      "同时作很多检验，总会有几个碰巧“显著”。所以下列几组检验在发布时就固定下来，组内用 Holm 法校正；各重点人群的变化、各县（区）的变化也各是一组。读者选看什么不影响结果。全市自身的变化和研判是单独的检验，不校正。模拟检验：各县（区）与全市的比较，至少误报一处的比例约为 3%；各重点人群与全市的比较约为 8%，略高于应有的 5%。",
    holm: "组内 `k` 个 p 值（记作 `P`）从小到大排列，第 `i` 个校正为：",
    caption: (year) => `${year}数据中的检验`,
    columns: { family: "检验", tests: "个数", corrected: "Holm 校正" },
    names: {
      "populations-city": "各重点人群与全市",
      "counties-city": "各县（区）与全市",
      "county-pairs": "县（区）两两之间",
      "pooled-counties-city": "两年合并的各县（区）与全市",
      "population-changes": "各重点人群与上次调查（同一设计）",
      "county-changes": "各县（区）与上次调查（同一设计）",
      single: "其余：各分组与所在地区、同一分组内两两之间",
    },
    yes: "是",
    no: "否，单独的检验",
    tests: (count) => `${count} 个`,
    ranks:
      "县（区）的位次写成范围：从“1 加上肯定更高的个数”到“总数减去肯定更低的个数”，“肯定”以校正后的两两检验为准。少于 8 个县（区）时不给位次。",
    nation: {
      text: "全国值没有公布误差，作为常数处理：差别的区间只含本市的误差，p 值取“不低于全国值的把握”与其反面中较小者的两倍（与目标一样按 logit 尺度计算）。与同一年的全国值比较；没有同一年的，用最近的一年并写明。",
      label: (year, rate) => `与 ${year}全国 ${rate}`,
      value: (comparison, p) => (p === null ? `${comparison}，无法检验` : `${comparison}，p 值 ${p}`),
    },
    change: {
      label: (year, since) => `${year}与 ${since}`,
      value: (comparison, interval, p) =>
        `${comparison}${interval === null ? "" : `，95% 置信区间：${interval}`}${p === null ? "，无法检验" : `，p 值 ${p}`}`,
    },
    read: {
      difference: "差 d 等于 p1 减 p0；它的标准误是根号下 v1 加 v0 减 2 倍协方差；t 等于 d 除以它的标准误。",
      holm: "校正后的第 i 个 p 值，是前 i 个里，1 与 k 减 j 加 1 乘以第 j 个 p 值之中较小者的最大值。",
    },
  },
  en: {
    start: "The difference `d` of two rates, its standard error and the test statistic:",
    after: [
      "Two cells of one survey (two populations, a county and the city) share its design: the covariance `cov` is by Taylor linearisation, for a part and its whole too. The degrees of freedom are the units of both cells together less their strata; a county, zone or group beside the city has its own, since nearly all of the error of the difference is its own. As respondents are not published, these comparisons are made at publishing and published with the data.",
      "Between two independent surveys the covariance is 0 and degrees of freedom add. Where a survey goes back to the same villages and communities, both are tested as one design. Without degrees of freedom the normal distribution is used.",
      "Unrounded values are tested. Whether two intervals overlap is not a test.",
    ],
    outcomes: [
      "Above, up: the difference is above 0 and the p value below 0.05.",
      "Below, down: the difference is below 0 and the p value below 0.05.",
      "No difference detected: the p value is 0.05 or more.",
      "Cannot be tested: one side has no known error or one of 0, or there is no covariance to use.",
    ],
    families:
      "Of many tests at once some come out “significant” by chance. So the families below are fixed at publishing and corrected by Holm's method within each; the changes of the key populations and those of the counties are families too. What a reader chooses to see changes nothing. The city's own change and the verdict are single tests and not corrected. By simulation a family of counties against the city tells of at least one difference that is not there in about 3 % of surveys, that of the populations in about 8 %, somewhat more than the 5 % meant.",
    holm: "Of the `k` p values `P` of a family, from the smallest up, the `i`-th becomes:",
    caption: (year) => `Tests in the data of ${year}`,
    columns: { family: "Tests", tests: "Number", corrected: "Holm" },
    names: {
      "populations-city": "Key populations and the city",
      "counties-city": "Counties and the city",
      "county-pairs": "Pairs of counties",
      "pooled-counties-city": "Counties and the city, two years pooled",
      "population-changes": "Key populations and the survey before (one design)",
      "county-changes": "Counties and the survey before (one design)",
      single: "All others: groups and their area, pairs within one breakdown",
    },
    yes: "yes",
    no: "no, single tests",
    tests: (count) => count,
    ranks:
      "The place of a county is a range: from 1 plus the number that are certainly higher to the number of all less those that are certainly lower, “certainly” by the corrected tests of pairs. With fewer than 8 counties there are none.",
    nation: {
      text: "National figures were published without error and are treated as constants: the interval of a difference holds the error of this region only, and the p value is twice the smaller of the confidence of being at or above the figure and its opposite, on the logit scale as for targets. They are compared with the same year; where there is none, the nearest earlier one is used and named.",
      label: (year, rate) => `Against the nation's ${rate} of ${year}`,
      value: (comparison, p) => (p === null ? `${comparison}, cannot be tested` : `${comparison}, p ${p}`),
    },
    change: {
      label: (year, since) => `${year} against ${since}`,
      value: (comparison, interval, p) =>
        `${comparison}${interval === null ? "" : `, 95% confidence interval: ${interval}`}${p === null ? ", cannot be tested" : `, p ${p}`}`,
    },
    read: {
      difference:
        "The difference d is p one minus p nought; its standard error is the root of v one plus v nought minus twice the covariance; t is d over its standard error.",
      holm: "The corrected i-th p is the greatest, over the first i, of the smaller of 1 and k minus j plus 1 times the j-th p.",
    },
  },
};
