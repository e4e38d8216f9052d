import type { ByLocale } from "./locale.ts";
import { afterHan } from "./numbers.ts";

/** Words of the two pages for those who decide about a publication. Parameters are worded already. */
export interface BriefWords {
  readonly title: string;
  readonly print: string;
  readonly back: string;
  readonly facts: (region: string, edition: string, date: string) => string;
  readonly follows: (edition: string) => string;
  readonly begins: string;
  readonly main: (year: string) => string;
  readonly demo: string;
  readonly reference: string;
  /** A rate and its interval. */
  readonly value: (rate: string, interval: string) => string;
  readonly noError: string;
  readonly more: (count: string) => string;
  readonly methodOf: (year: string, method: string, source: string) => string;
  readonly joint: string;
  readonly columns: {
    readonly cell: string;
    readonly after: string;
    readonly before: string;
    readonly change: string;
  };
  readonly withheldOf: (reason: string) => string;
  readonly noValue: string;
  readonly noChange: string;
  readonly sign: { readonly title: string; readonly lines: readonly string[]; readonly date: string };
  readonly method: string;
  readonly reason: string;
  readonly noReason: string;
  readonly issues: string;
  readonly issuesUnknown: string;
  readonly issue: (title: string, count: string) => string;
  readonly accepted: string;
  readonly acceptedOne: (cell: string, note: string) => string;
  readonly notes: readonly string[];
  readonly page: (page: string) => string;
}

export const briefWords: ByLocale<BriefWords> = {
  zh: {
    title: "送审摘要",
    print: "打印",
    back: "查看预览网站",
    facts: (region, edition, date) => `${region}，数据版本 ${edition}，拟于${afterHan(date)}发布`,
    follows: (edition) => `接在数据版本 ${edition} 之后`,
    begins: "首次发布",
    main: (year) => `${year}主要结果`,
    demo: "演示数据（虚构）",
    reference: "全国值、目标和分工的改动",
    value: (rate, interval) => `${rate}（${interval}）`,
    noError: "无误差信息",
    more: (count) => `另有 ${count} 项，见导入页的“对网站的影响”。`,
    methodOf: (year, method, source) => `${year}：${method.replace(/。$/, "")}。来源：${source}。`,
    joint: "，",
    columns: { cell: "对象", after: "发布后", before: "现在", change: "变化" },
    withheldOf: (reason) => `—（${reason}）`,
    noValue: "—",
    noChange: "没有可比的数字",
    sign: { title: "审核与签发", lines: ["编制", "审核", "签发"], date: "日期" },
    method: "方法与来源",
    reason: "更改原因",
    noReason: "新的年份，没有更改已发布的数据。",
    issues: "导入时的问题",
    issuesUnknown: "没有需要核对的问题。",
    issue: (title, count) => (count === "1" ? title : `${title}（${count} 处）`),
    accepted: "审核后发布的数值",
    acceptedOne: (cell, note) => `${cell}：${note}`,
    notes: [
      "比例后括号内为 95% 置信区间。小于抽样误差的差别不作高低判断。",
      "重点人群互有重叠，不可相加。县（区）抽样误差较大，不宜用于排名考核。",
    ],
    page: (page) => `送审摘要 第 ${page} 页，共 2 页`,
  },
  en: {
    title: "Brief for approval",
    print: "Print",
    back: "See the draft site",
    facts: (region, edition, date) => `${region}, edition ${edition}, to be published ${date}`,
    follows: (edition) => `It follows edition ${edition}`,
    begins: "First publication",
    main: (year) => `Main results, ${year}`,
    demo: "Demo data (invented)",
    reference: "Changes to national figures, targets and lead units",
    value: (rate, interval) => `${rate} (${interval})`,
    noError: "no error information",
    more: (count) => `${count} more: see the impact on the import page.`,
    methodOf: (year, method, source) => `${year}: ${method.replace(/\.$/, "")}. Source: ${source}.`,
    joint: ": ",
    columns: { cell: "Group", after: "After", before: "Now", change: "Change" },
    withheldOf: (reason) => `— (${reason})`,
    noValue: "—",
    noChange: "nothing to compare with",
    sign: { title: "Approval", lines: ["Prepared by", "Reviewed by", "Approved by"], date: "Date" },
    method: "Method and source",
    reason: "Reason for the change",
    noReason: "A new year; nothing that is published changes.",
    issues: "Issues of the import",
    issuesUnknown: "There were no issues to look at.",
    issue: (title, count) => (count === "1" ? title : `${title} (${count} places)`),
    accepted: "Values published after review",
    acceptedOne: (cell, note) => `${cell}: ${note}`,
    notes: [
      "Brackets hold 95% confidence intervals. A difference smaller than the sampling error is not called one.",
      "The key populations overlap and must not be added up. Sampling errors of counties are large: no basis for ranking.",
    ],
    page: (page) => `Brief for approval, page ${page} of 2`,
  },
};
