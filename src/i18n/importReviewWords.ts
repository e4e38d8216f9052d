import type { ByLocale } from "./locale.ts";
import { afterHan } from "./numbers.ts";

/** Words of the step in which two years are pooled, the model is asked for and cells under review are let through. */
export interface ImportReviewWords {
  readonly pool: {
    readonly label: string;
    readonly none: string;
    readonly pair: (first: string, second: string) => string;
    readonly hint: string;
    readonly noPair: string;
    readonly mayBeRead: string;
    readonly onlyRead: (year: string) => string;
    readonly impossible: string;
  };
  readonly model: string;
  readonly modelHint: string;
  readonly review: {
    readonly title: string;
    readonly none: string;
    readonly lead: string;
    readonly meaning: string;
    readonly dropped: string;
    readonly droppedBody: (cells: string) => string;
    /** `ticked` is null while none is. */
    readonly count: (count: string, ticked: string | null) => string;
    readonly year: (year: string, count: string) => string;
    readonly unfoldAll: string;
    readonly foldAll: string;
    /** A cell named in full; of an area as a whole without the category. */
    readonly cell: (year: string, area: string, category: string) => string;
    /** In the place of the year: both years of a pool. */
    readonly pooledYears: (pair: string) => string;
    readonly pooled: string;
    readonly whole: string;
    readonly interval: (interval: string) => string;
    readonly noInterval: string;
    readonly n: (n: string) => string;
    readonly df: (df: string) => string;
    readonly fewDegrees: string;
    readonly extreme: (rate: string) => string;
    readonly joint: string;
    readonly tick: string;
    /** The tick or the note of a cell, for those who do not see where it stands. */
    readonly of: (label: string, cell: string) => string;
    readonly note: string;
    readonly noteHint: string;
    readonly noteMissing: string;
  };
}

export const importReviewWords: ByLocale<ImportReviewWords> = {
  zh: {
    pool: {
      label: "两年合并",
      none: "不合并",
      pair: (first, second) => `${first}、${second} 年`,
      hint: "把相邻两年的个案数据当作一次调查计算，让样本小的县（区）也能发布。结果记在后一年，注明“两年合并”，不用于趋势和研判。",
      noPair: "要合并，请在第 1 步把相邻两年的个案数据一起选入。",
      mayBeRead: "前一年已经发布的，只读入，不重新发布。",
      onlyRead: (year) => `${year} 年已经发布，这次只读入，不重新发布。`,
      impossible: "这次的文件不能合并这两年，请改选；原因见第 4 步。",
    },
    model: "县级模型估计",
    modelHint:
      "借用全部县（区）的数据推算各县（区）的比例（Fay–Herriot 模型），注明“模型估计”，不用于比较、趋势和研判。",
    review: {
      title: "待审核的结果",
      none: "没有待审核的结果。",
      lead: "这些结果的误差可以接受，但自由度不足 8，或者比例正好是 0% 或 100%，按规则暂不发布。数值只显示在这里，不写入生成的文件。",
      meaning: "勾选表示审核人认可这个数值：它会写入生成的文件，注明“审核后发布”，审核意见随数据公开。",
      dropped: "有的勾选已取消",
      droppedBody: (cells) => `${cells}：重新读取后不再待审核，或因保密要求不能发布。`,
      count: (count, ticked) => `${count} 个${ticked === null ? "" : `，已勾选 ${ticked} 个`}`,
      year: (year, count) => `${year}：${count}`,
      unfoldAll: "全部展开",
      foldAll: "全部收起",
      cell: (year, area, category) => `${year}${afterHan(area)}${category === "" ? "" : `，${category}`}`,
      pooledYears: (pair) => `${pair}合并`,
      pooled: "两年合并",
      whole: "全体居民",
      interval: (interval) => `95% 区间 ${interval}`,
      noInterval: "没有区间",
      n: (n) => `样本 ${n} 人`,
      df: (df) => `自由度 ${df}`,
      fewDegrees: "自由度不足 8",
      extreme: (rate) => `比例为 ${rate}`,
      joint: "，",
      tick: "审核后发布",
      of: (label, cell) => `${label}：${cell}`,
      note: "审核意见",
      noteHint: "写明依据，例如样本点的数量、现场质量。",
      noteMissing: "请写审核意见；没有意见的不会发布。",
    },
  },
  en: {
    pool: {
      label: "Pool two years",
      none: "Do not pool",
      pair: (first, second) => `${first} and ${second}`,
      hint: "Takes the respondents of two adjacent surveys as one survey, so that counties with small samples can be published too. The results stand in the later year, are labelled as pooled, and never enter a trend or a verdict.",
      noPair: "To pool, choose the respondents of two adjacent years together in step 1.",
      mayBeRead: "An earlier year that is published already is only read, and not published again.",
      onlyRead: (year) => `${year} is published already: it is only read, and not published again.`,
      impossible: "The files do not let these two years be pooled: choose again; step 4 says why.",
    },
    model: "Model estimates of the counties",
    modelHint:
      "Works out a rate for each county with the help of all others (Fay–Herriot model); labelled as a model estimate, never compared, never in a trend or a verdict.",
    review: {
      title: "Results under review",
      none: "No results are under review.",
      lead: "The error of these results is acceptable, but they have fewer than 8 degrees of freedom, or are exactly 0% or 100%, so by the rules they are withheld for now. Their values are shown here only, and are not in the files made here.",
      meaning:
        "A tick says that a reviewer stands by the value: it goes into the files, is marked as published after review, and the note is published with it.",
      dropped: "Some ticks were taken away",
      droppedBody: (cells) =>
        `${cells}: after the files were read again no longer under review, or not to be published for confidentiality.`,
      count: (count, ticked) => `${count}${ticked === null ? "" : `, ${ticked} ticked`}`,
      year: (year, count) => `${year}: ${count}`,
      unfoldAll: "Unfold all",
      foldAll: "Fold all",
      cell: (year, area, category) => `${area}${category === "" ? "" : `, ${category}`}, ${year}`,
      pooledYears: (pair) => `${pair} pooled`,
      pooled: "two years pooled",
      whole: "All residents",
      interval: (interval) => `95% interval ${interval}`,
      noInterval: "no interval",
      n: (n) => `n = ${n}`,
      df: (df) => `df ${df}`,
      fewDegrees: "fewer than 8 degrees of freedom",
      extreme: (rate) => `rate is ${rate}`,
      joint: ", ",
      tick: "Publish after review",
      of: (label, cell) => `${label}: ${cell}`,
      note: "Reviewer's note",
      noteHint: "Say what it rests on, such as the number of sampling points or the quality of fieldwork.",
      noteMissing: "Write a note: without one nothing is published.",
    },
  },
};
