import type { RowFaultCode } from "#core/survey/respondents/rowOutcome.ts";
import type { ByLocale } from "./locale.ts";
import { afterHan } from "./numbers.ts";

/** Words for the issues of an import on the page, and for what is left out. */
export interface ImportCheckWords {
  readonly refused: string;
  readonly refusedBody: string;
  /** More reasons than are named beside the files. */
  readonly refusedMore: (count: string) => string;
  /** The way to the step of the issues. */
  readonly toIssues: (step: string) => string;
  readonly read: (rows: string, years: string) => string;
  readonly rows: (rows: string) => string;
  readonly shapes: { readonly respondents: string; readonly aggregate: string; readonly unknown: string };
  readonly clean: string;
  readonly levels: Readonly<Record<"error" | "aside" | "warning" | "info", string>>;
  readonly places: (count: string) => string;
  readonly listed: (listed: string, total: string) => string;
  readonly showAll: (count: string) => string;
  /** Where there are more than are listed. */
  readonly showListed: (count: string) => string;
  readonly infos: (kinds: string) => string;
  readonly columns: {
    readonly file: string;
    readonly row: string;
    readonly line: string;
    readonly column: string;
    readonly value: string;
    readonly message: string;
  };
  readonly table: (kind: string) => string;
  /** Heads a kind of issue that is about whole files, each in its own way. */
  readonly files: string;
  readonly agreeAside: string;
  readonly agreeWarning: string;
  readonly toAgree: (kinds: string) => string;
  readonly allAgreed: string;
  readonly excluded: (year: string, list: string) => string;
  readonly excludedOne: (reason: string, rows: string) => string;
  readonly reasons: Readonly<Record<RowFaultCode | "missing-weight" | "out-of-scope-age", string>>;
}

export const importCheckWords: ByLocale<ImportCheckWords> = {
  zh: {
    refused: "文件没有被接受，没有导入任何数据",
    refusedBody: "请按第 4 步列出的说明改正文件、改选列，或补填发布信息。改正后的文件请重新选择。",
    refusedMore: (count) => `还有 ${count} 项，见第 4 步。`,
    toIssues: (step) => `到“${step}”一步`,
    read: (rows, years) => `读完 ${rows} 行，得到${afterHan(years)}的数据。`,
    rows: (rows) => `${rows} 行`,
    shapes: { respondents: "个案数据", aggregate: "汇总表", unknown: "内容无法判断" },
    clean: "没有发现需要处理的问题。",
    levels: { error: "错误", aside: "不计入", warning: "提醒", info: "说明" },
    places: (count) => `${count} 处`,
    listed: (listed, total) => `列出前 ${listed} 处，共 ${total} 处`,
    showAll: (count) => `显示全部 ${count} 处`,
    showListed: (count) => `显示列出的 ${count} 处`,
    infos: (kinds) => `另有 ${kinds} 类说明，不需要处理`,
    columns: { file: "文件", row: "行", line: "文本行", column: "列", value: "内容", message: "说明" },
    files: "下面这些文件各有各的情况",
    table: (kind) => `所在位置：${kind}`,
    agreeAside: "已核对，这些行不计入",
    agreeWarning: "已核对，可以这样发布",
    toAgree: (kinds) => `第 4 步还有 ${kinds} 类问题没有核对。`,
    allAgreed: "各类问题都已核对。",
    excluded: (year, list) => `${year}未计入：${list}。`,
    excludedOne: (reason, rows) => `${reason} ${rows} 行`,
    reasons: {
      "row-length": "格数与表头不符",
      "text-after-quote": "引号后有文字",
      "nul-character": "有空字符",
      "unknown-area": "地区无法识别",
      "areas-differ": "两列地区不一致",
      "unknown-value": "取值无法识别",
      "bad-number": "应为数字",
      "bad-year": "年份有误",
      "bad-age": "年龄有误",
      "bad-weight": "权重有误",
      "bad-fpc": "总体单元数有误",
      "missing-stratum": "缺少层",
      "missing-psu": "缺少村居",
      "score-out-of-range": "总分超出范围",
      "missing-weight": "缺少权重",
      "out-of-scope-age": "不在测评年龄内",
    },
  },
  en: {
    refused: "The file was not accepted; nothing was imported",
    refusedBody:
      "Correct the file as step 4 says, choose other columns, or complete the form. Choose the corrected file again.",
    refusedMore: (count) => `And ${count} more: see step 4.`,
    toIssues: (step) => `Go to “${step}”`,
    read: (rows, years) => `${rows} rows read, with results for ${years}.`,
    rows: (rows) => (rows === "1" ? "1 row" : `${rows} rows`),
    shapes: { respondents: "respondents", aggregate: "summary table", unknown: "content not recognised" },
    clean: "Nothing was found that needs action.",
    levels: { error: "Error", aside: "Left out", warning: "Warning", info: "Note" },
    places: (count) => `${count} found`,
    listed: (listed, total) => `The first ${listed} of ${total} are listed`,
    showAll: (count) => `Show all ${count}`,
    showListed: (count) => `Show the ${count} listed`,
    infos: (kinds) =>
      `${kinds} more ${kinds === "1" ? "kind of note that needs" : "kinds of notes that need"} no action`,
    columns: { file: "File", row: "Row", line: "Text line", column: "Column", value: "Value", message: "What it is" },
    files: "These files, each in its own way",
    table: (kind) => `Where: ${kind}`,
    agreeAside: "Checked: leave these rows out",
    agreeWarning: "Checked: publish it like this",
    toAgree: (kinds) =>
      `In step 4, ${kinds === "1" ? "1 kind of issue is" : `${kinds} kinds of issues are`} still to be looked at.`,
    allAgreed: "Every kind of issue has been looked at.",
    excluded: (year, list) => `Left out in ${year}: ${list}.`,
    excludedOne: (reason, rows) => `${rows} rows (${reason.charAt(0).toLowerCase()}${reason.slice(1)})`,
    reasons: {
      "row-length": "Cells do not match the header",
      "text-after-quote": "Text after a quote",
      "nul-character": "NUL in the text",
      "unknown-area": "Area not known",
      "areas-differ": "Two columns name different areas",
      "unknown-value": "Value not understood",
      "bad-number": "Not a number",
      "bad-year": "Not a year",
      "bad-age": "Not an age",
      "bad-weight": "Not a weight",
      "bad-fpc": "Not a number of units",
      "missing-stratum": "Stratum missing",
      "missing-psu": "Village missing",
      "score-out-of-range": "Score out of range",
      "missing-weight": "Weight missing",
      "out-of-scope-age": "Outside the survey's ages",
    },
  },
};
