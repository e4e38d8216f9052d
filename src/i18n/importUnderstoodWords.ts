import type { Encoding, Shape } from "#core/survey/importContext.ts";
import type { YearSource } from "#core/survey/table/tableYear.ts";
import type { ByLocale } from "./locale.ts";

/** Words for what was understood of an input, each to be changed. Parameters are worded already. */
export interface ImportUnderstoodWords {
  readonly lead: string;
  readonly waiting: string;
  readonly notRead: string;
  readonly encoding: string;
  readonly encodings: Readonly<Record<NonNullable<Encoding>, string>>;
  readonly automatic: (found: string | null) => string;
  readonly doubtful: string;
  readonly delimiter: (name: string) => string;
  readonly delimiters: Readonly<Record<"," | "\t" | ";" | "|", string>>;
  readonly sheets: string;
  readonly sheet: (name: string, rows: string, hidden: boolean) => string;
  readonly sheetsHint: string;
  readonly sheetName: (sheet: string) => string;
  readonly headerRow: string;
  readonly headerRowHint: string;
  readonly headerRowWrong: string;
  readonly headerRows: string;
  readonly headerRowsCount: (count: number) => string;
  readonly shape: string;
  readonly shapes: Readonly<Record<Shape, string>>;
  readonly titles: (texts: string) => string;
  /** What the year was taken from; empty where each row has its own. */
  readonly datings: Readonly<Record<Exclude<YearSource, "operator" | "file">, (year: string) => string>>;
  readonly yearOf: (name: string) => string;
  readonly yearOfName: (year: string) => string;
  readonly yearMissing: string;
  readonly yearForOthers: (files: string, year: string) => string;
  readonly units: Readonly<Record<"percent" | "share", string>>;
  readonly preview: (name: string) => string;
  readonly noPreview: string;
  readonly noTable: string;
  readonly taken: string;
  readonly unused: string;
  readonly masked: string;
  readonly others: (count: string) => string;
  readonly moreRows: (count: string) => string;
  readonly asHeader: (row: string) => string;
}

export const importUnderstoodWords: ByLocale<ImportUnderstoodWords> = {
  zh: {
    lead: "程序这样读懂了每个文件。有不对的地方，改一下，文件会立即重读。",
    waiting: "正在读取……",
    notRead: "没有读取。",
    encoding: "编码",
    encodings: {
      "utf-8": "UTF-8",
      gb18030: "GB18030（GBK）",
      "utf-16le": "UTF-16 LE",
      "utf-16be": "UTF-16 BE",
    },
    automatic: (found) => (found === null ? "自动识别" : `自动识别：${found}`),
    doubtful: "另一种编码也读得通。请看下面的汉字对不对，不对就换一种编码。",
    delimiter: (name) => `各列以${name}分隔。`,
    delimiters: { ",": "逗号", "\t": "制表符", ";": "分号", "|": "竖线" },
    sheets: "读取哪些工作表",
    sheet: (name, rows, hidden) => `${name}（${rows} 行${hidden ? "，隐藏" : ""}）`,
    sheetsHint: "可以选几张，每张各算一个文件，合成同一次发布。",
    sheetName: (sheet) => `工作表“${sheet}”`,
    headerRow: "表头在第几行",
    headerRowHint: "按 Excel 的行号；也可以点下面的行号。",
    headerRowWrong: "请填写行号，或留空，由程序来找。",
    headerRows: "表头占几行",
    headerRowsCount: (count) => `${count} 行`,
    shape: "每行是什么",
    shapes: { respondents: "一名调查对象（个案数据）", aggregate: "一个或几个数字（汇总表）" },
    datings: {
      rows: () => "每行自己写明年份。",
      title: (year) => `年份：${year}，取自标题。`,
      table: (year) => `年份：${year}，取自前面的表。`,
      sheet: (year) => `年份：${year}，取自工作表名称。`,
    },
    yearOf: (name) => `调查年份：${name}`,
    yearOfName: (year) => `文件里没有写，按文件名取 ${year}。不对就在这里填写。`,
    yearMissing: "这个文件没有写明是哪一年的调查，请填写。",
    yearForOthers: (files, year) => `其余 ${files} 个没有年份的文件也填 ${year}`,
    titles: (texts) => `表头以上的文字：${texts}`,
    units: { percent: "比例按百分数读（10.1 就是 10.1%）。", share: "比例按小数读（0.101 就是 10.1%）。" },
    preview: (name) => `${name}的前几行`,
    noPreview: "还没有读到表头以下的内容。",
    noTable: "没有从这个文件读出表格，原因见第 4 步。",
    taken: "被当作",
    unused: "没有用到",
    masked: "不读取",
    asHeader: (row) => `把第 ${row} 行当作表头`,
    moreRows: (count) => `显示前 ${count} 行`,
    others: (count) => `右边还有 ${count} 列，没有列出。`,
  },
  en: {
    lead: "This is how each file was understood. Change what is wrong; the file is read again at once.",
    waiting: "Reading…",
    notRead: "Not read.",
    encoding: "Encoding",
    encodings: {
      "utf-8": "UTF-8",
      gb18030: "GB18030 (GBK)",
      "utf-16le": "UTF-16 LE",
      "utf-16be": "UTF-16 BE",
    },
    automatic: (found) => (found === null ? "Automatic" : `Automatic: ${found}`),
    doubtful:
      "Another encoding reads it as well. See whether the Chinese characters below are right; if not, choose another.",
    delimiter: (name) => `Columns are separated by ${name}.`,
    delimiters: { ",": "commas", "\t": "tabs", ";": "semicolons", "|": "vertical bars" },
    sheets: "Sheets to be read",
    sheet: (name, rows, hidden) => `${name} (${rows} rows${hidden ? ", hidden" : ""})`,
    sheetsHint: "Several can be chosen: each counts as a file of its own, of the same publication.",
    sheetName: (sheet) => `sheet “${sheet}”`,
    headerRow: "Header starts in row",
    headerRowHint: "As Excel numbers rows; a row number below can be clicked.",
    headerRowWrong: "Write the number of a row, or leave it empty and let the program find it.",
    headerRows: "Header takes up",
    headerRowsCount: (count) => (count === 1 ? "1 row" : `${count} rows`),
    shape: "Each row is",
    shapes: { respondents: "one respondent", aggregate: "one or more figures (summary table)" },
    datings: {
      rows: () => "Each row tells its year.",
      title: (year) => `Year: ${year}, from the title.`,
      table: (year) => `Year: ${year}, from the tables before it.`,
      sheet: (year) => `Year: ${year}, from the name of the sheet.`,
    },
    yearOf: (name) => `Survey year of ${name}`,
    yearOfName: (year) => `The file does not tell; ${year} is from its name. If that is wrong, write the year here.`,
    yearMissing: "This file does not tell which year's survey it is: please write the year.",
    yearForOthers: (files, year) =>
      files === "1"
        ? `Also ${year} for the other file without a year`
        : `Also ${year} for the ${files} other files without a year`,
    titles: (texts) => `Text above the header: ${texts}`,
    units: {
      percent: "Rates are read as per cent (10.1 is 10.1%).",
      share: "Rates are read as shares (0.101 is 10.1%).",
    },
    preview: (name) => `First rows of ${name}`,
    noPreview: "Nothing below the header has been read yet.",
    noTable: "No table was read from this file; step 4 says why.",
    taken: "Read as",
    unused: "not used",
    masked: "not read",
    asHeader: (row) => `Take row ${row} for the header`,
    moreRows: (count) => `Show the first ${count} rows`,
    others: (count) => `${count} more columns to the right are not shown.`,
  },
};
