import type { ByLocale } from "./locale.ts";
import { pointWording, type PointWording } from "./pointWording.ts";

/** Words that every chart shares: what a point says, the table's columns, the notes in the footer. Parameters are worded already. */
export interface ChartWords extends PointWording {
  readonly nationSource: (source: string, several: boolean) => string;
  readonly targetSource: (source: string) => string;
  readonly provisionalYear: (year: string) => string;
  readonly nothing: string;

  readonly columns: {
    readonly year: string;
    readonly series: string;
    readonly rate: string;
    readonly lower: string;
    readonly upper: string;
    readonly n: string;
    readonly effectiveN: string;
    readonly beside: (whole: string) => string;
    readonly change: string;
    readonly remark: string;
    /** The same for a data file, where rates are shares. */
    readonly data: { readonly rate: string; readonly lower: string; readonly upper: string };
  };

  readonly notes: {
    readonly sampleYears: (range: string) => string;
    readonly sampleOne: (year: string, n: string) => string;
    readonly sampleGroups: (range: string) => string;
    readonly noSample: string;
    readonly method: (method: string) => string;
    readonly level: string;
    readonly hollowProvisional: string;
    readonly hollowNoError: string;
    readonly hatched: string;
    readonly dash: string;
    readonly srs: string;
    readonly reviewed: string;
    readonly constants: string;
    readonly overlap: string;
    readonly tests: (corrected: boolean) => string;
    readonly changes: (corrected: boolean) => string;
  };
}

export const chartWords: ByLocale<ChartWords> = {
  zh: {
    ...pointWording.zh,
    nationSource: (source, several) => `全国：${source}${several ? "等，逐年来源见数据表" : ""}`,
    targetSource: (source) => `目标：${source}`,
    provisionalYear: (year) => `${year}（初步）`,
    nothing: "没有可显示的数据",
    columns: {
      year: "年份",
      series: "系列",
      rate: "比例（%）",
      lower: "95% 置信下限（%）",
      upper: "95% 置信上限（%）",
      n: "样本量（人）",
      effectiveN: "有效样本量（人）",
      beside: (whole) => `与${whole}比较`,
      change: "与上一次调查比较",
      remark: "说明",
      data: { rate: "比例（0～1）", lower: "95% 置信下限（0～1）", upper: "95% 置信上限（0～1）" },
    },
    notes: {
      sampleYears: (range) => `每年样本 ${range} 人。`,
      sampleOne: (year, n) => `${year}样本 ${n} 人。`,
      sampleGroups: (range) => `各组样本 ${range} 人。`,
      noSample: "未公布样本量。",
      method: (method) => `方法：${method}。`,
      level: "区间为 95% 置信区间。",
      hollowProvisional: "空心：初步结果。",
      hollowNoError: "空心：未公布误差，不作检验。",
      hatched: "斜线：误差较大，谨慎使用。",
      dash: "—：不发布或没有数据，原因见数据表。",
      srs: "部分标准误按简单随机抽样假设计算，实际误差可能更大。",
      reviewed: "部分数值经审核后发布。",
      constants: "目标值和全国值按无抽样误差处理。",
      overlap: "人群互有重叠，不可相加。",
      tests: (corrected) =>
        `“高于”“低于”指差别超出抽样误差（5% 水平${corrected ? "，已作多重比较校正" : ""}）；检验的是差别本身，不看区间是否与参照线相交。`,
      changes: (corrected) => `“提高”“下降”指变化超出抽样误差（5% 水平${corrected ? "，已作多重比较校正" : ""}）。`,
    },
  },
  en: {
    ...pointWording.en,
    nationSource: (source, several) =>
      `nation: ${source}${several ? " and earlier ones, by year in the data table" : ""}`,
    targetSource: (source) => `target: ${source}`,
    provisionalYear: (year) => `${year} (preliminary)`,
    nothing: "Nothing to show",
    columns: {
      year: "Year",
      series: "Series",
      rate: "Rate (%)",
      lower: "95% lower limit (%)",
      upper: "95% upper limit (%)",
      n: "Sample size (people)",
      effectiveN: "Effective sample size (people)",
      beside: (whole) => `Compared with ${whole}`,
      change: "Compared with the survey before",
      remark: "Remarks",
      data: { rate: "Rate (0–1)", lower: "95% lower limit (0–1)", upper: "95% upper limit (0–1)" },
    },
    notes: {
      sampleYears: (range) => `${range} respondents a year.`,
      sampleOne: (year, n) => `${n} respondents in ${year}.`,
      sampleGroups: (range) => `${range} respondents in each group.`,
      noSample: "Sample size not published.",
      method: (method) => `Method: ${method}.`,
      level: "Intervals are 95% confidence intervals.",
      hollowProvisional: "Hollow: preliminary.",
      hollowNoError: "Hollow: no error published, not tested.",
      hatched: "Hatched: large error, use with caution.",
      dash: "—: not published or no data; the reason is in the data table.",
      srs: "Some standard errors assume simple random sampling; the true error may be larger.",
      reviewed: "Some values were published after review.",
      constants: "Targets and national figures are treated as free of sampling error.",
      overlap: "The populations overlap and must not be added up.",
      tests: (corrected) =>
        `“Above” and “below” mean a difference beyond sampling error (5% level${corrected ? ", corrected for multiple comparisons" : ""}); the difference itself is tested, whether or not an interval crosses the reference line.`,
      changes: (corrected) =>
        `“Up” and “down” mean a change beyond sampling error (5% level${corrected ? ", corrected for multiple comparisons" : ""}).`,
    },
  },
};
