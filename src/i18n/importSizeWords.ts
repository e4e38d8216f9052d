import type { ByLocale } from "./locale.ts";

/** Words for sample sizes that a table does not give. */
export interface ImportSizeWords {
  readonly title: string;
  readonly lead: string;
  readonly cell: (parts: readonly string[]) => string;
  readonly size: string;
  readonly page: string;
  readonly pageExample: string;
  readonly tell: string;
  readonly told: (cell: string, n: string, page: string) => string;
  readonly takeBack: string;
  readonly takeBackOf: (cell: string) => string;
  readonly more: (count: string) => string;
}

export const importSizeWords: ByLocale<ImportSizeWords> = {
  zh: {
    title: "补填样本量",
    lead: "报告里有样本量的，请连同页码补填，误差才能算出来；页码写入数据来源。报告里没有的，不填，这个数字就标为“无误差信息”。",
    cell: (parts) => parts.join("，"),
    size: "样本量",
    page: "出处",
    pageExample: "报告第 12 页",
    tell: "补上",
    told: (cell, n, page) => `${cell}：样本量 ${n}（${page}）`,
    takeBack: "撤销",
    takeBackOf: (cell) => `撤销补填的样本量：${cell}`,
    more: (count) => `还有 ${count} 个，补完这些后列出。`,
  },
  en: {
    title: "Sample sizes to fill in",
    lead: "Where the report gives a sample size, fill it in with its page, so that the error can be worked out; the page goes into the source. Where it gives none, leave it: the figure then stands without an error.",
    cell: (parts) => parts.join(", "),
    size: "Sample size",
    page: "Where it stands",
    pageExample: "report, p. 12",
    tell: "Fill in",
    told: (cell, n, page) => `${cell}: sample size ${n} (${page})`,
    takeBack: "Take back",
    takeBackOf: (cell) => `Take back the sample size of ${cell}`,
    more: (count) => `${count} more come when these are filled in.`,
  },
};
