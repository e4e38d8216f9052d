import type { ByLocale } from "./locale.ts";

/** Words of values that are not one wave's own sample, and of ranks. Parameters are worded already. */
export interface FormWords {
  /** `years` is a list without the word for year. */
  readonly pooled: (years: readonly string[]) => string;
  readonly model: string;
  /** The whole over the same pooled waves. */
  readonly pooledWhole: (whole: string) => string;
  /** Of values in a title: how many are pooled. */
  readonly pooledCount: (count: string) => string;
  /** After a number, where there is no room for words. */
  readonly pooledMark: string;
  readonly rank: (from: string, to: string, of: string) => string;
  readonly columnRank: string;
  readonly stop: string;
  /** Why one wave alone gives no value. */
  readonly singleWave: (year: string, reason: string) => string;
  /** A value in a form that is named first. */
  readonly valueOf: (form: string, rate: string, interval: string, n: string | null) => string;
  readonly modelOf: (year: string) => string;
  readonly notes: {
    readonly pooled: (pooled: string, whole: string | null) => string;
    readonly pooledTile: (pooled: string) => string;
    readonly rank: string;
    readonly model: string;
    readonly modelClass: string;
  };
  readonly modelTitle: (year: string, count: string, lowest: string, highest: string) => string;
  readonly modelTitleOne: (year: string) => string;
  readonly modelSubtitle: (year: string, indicator: string, residents: string) => string;
  readonly modelCaption: (year: string) => string;
  readonly modelAlt: (year: string, count: string) => string;
}

export const formWords: ByLocale<FormWords> = {
  zh: {
    pooled: (years) => `两年合并（${years.join("、")} 年）`,
    model: "模型估计",
    pooledWhole: (whole) => `${whole}两年合并值`,
    pooledCount: (count) => `（其中 ${count} 个为两年合并值）`,
    pooledMark: "*",
    rank: (from, to, of) => (from === to ? `位次 ${from}（共 ${of}）` : `位次 ${from}～${to}（共 ${of}）`),
    columnRank: "位次范围",
    stop: "。",
    singleWave: (year, reason) => `${year}单年的值${reason}`,
    valueOf: (form, rate, interval, n) =>
      `${form}为 ${rate}（95% 区间 ${interval}${n === null ? "" : `，样本 ${n} 人`}）`,
    modelOf: (year) => `${year}模型估计`,
    notes: {
      pooled: (pooled, whole) =>
        `一年样本不足以发布的县（区），用${pooled}的值，与${whole === null ? "全市同两年的合并值" : `全市两年合并值 ${whole} `}比较；合并值不用于趋势和研判。`,
      pooledTile: (pooled) => `*：${pooled}。`,
      rank: "位次范围见数据表，由县（区）两两比较得出（5% 水平，已作多重比较校正）；范围之内不分先后。",
      model: "模型估计（Fay–Herriot 模型）借用全部县（区）的数据，样本越少越靠近全市水平；区间由均方误差得出。",
      modelClass: "模型估计不分类、不检验，不用于趋势、研判和县（区）排名考核。",
    },
    modelTitle: (year, count, lowest, highest) =>
      `${year} ${count} 个县（区）的模型估计在 ${lowest} 与 ${highest} 之间`,
    modelTitleOne: (year) => `${year}县（区）的模型估计`,
    modelSubtitle: (year, indicator, residents) =>
      `${year}${indicator}（%），${residents}；模型估计，不是调查值；横线为 95% 区间`,
    modelCaption: (year) => `${year}县（区）具备科学素质的比例，模型估计`,
    modelAlt: (year, count) => `点和区间图：${year}县（区）的模型估计，共 ${count} 行。`,
  },
  en: {
    pooled: (years) => `two surveys pooled (${years.join(", ")})`,
    model: "model estimate",
    pooledWhole: (whole) => `${whole} over the same two surveys`,
    pooledCount: (count) => ` (${count} of them pooled over two surveys)`,
    pooledMark: "*",
    rank: (from, to, of) => (from === to ? `rank ${from} (of ${of})` : `rank ${from}–${to} (of ${of})`),
    columnRank: "Rank interval",
    stop: ".",
    singleWave: (year, reason) => `Value of ${year} alone: ${reason}`,
    valueOf: (form, rate, interval, n) =>
      `${form}: ${rate} (95% interval ${interval}${n === null ? "" : `, ${n} respondents`})`,
    modelOf: (year) => `Model estimate, ${year}`,
    notes: {
      pooled: (pooled, whole) =>
        `Where one survey is too small, the value is of ${pooled}, compared with the city over the same surveys${whole === null ? "" : ` (${whole})`}; pooled values enter no trend and no verdict.`,
      pooledTile: (pooled) => `*: ${pooled}.`,
      rank: "Rank intervals are in the data table. They follow from all pairs of counties (5% level, corrected for multiple comparisons); within an interval there is no order.",
      model:
        "Model estimates (Fay–Herriot) borrow from all counties: the smaller a sample, the nearer to the level of the city. Intervals come from the mean squared error.",
      modelClass:
        "They are in no class and never tested, and serve no trend, verdict, ranking or appraisal of counties.",
    },
    modelTitle: (year, count, lowest, highest) =>
      `${year}: model estimates for ${count} counties, from ${lowest} to ${highest}`,
    modelTitleOne: (year) => `${year}: model estimates for counties`,
    modelSubtitle: (year, indicator, residents) =>
      `${indicator} (%), ${residents}, ${year}; model estimates, not survey values; lines are 95% intervals`,
    modelCaption: (year) => `Science literacy rate of counties, ${year}, model estimates`,
    modelAlt: (year, count) => `Chart of points and intervals: model estimates for counties, ${year}, ${count} rows.`,
  },
};
