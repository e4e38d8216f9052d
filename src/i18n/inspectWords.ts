import type { Encoding, Shape } from "#core/survey/importContext.ts";
import type { ByLocale } from "./locale.ts";

/** Words with which the command line tells what it understood of a file. */
export interface InspectWords {
  readonly title: (name: string) => string;
  readonly encoding: (name: string, doubtful: boolean) => string;
  readonly encodings: Readonly<Record<NonNullable<Encoding>, string>>;
  readonly workbook: string;
  readonly delimiter: (name: string) => string;
  readonly delimiters: Readonly<Record<"," | "\t" | ";" | "|", string>>;
  readonly sheet: (sheet: string) => string;
  readonly sheets: (sheets: readonly string[]) => string;
  readonly hiddenSheet: (name: string) => string;
  /** @param corner the cell in which its header begins */
  readonly table: (number: number, corner: string, isLeftOut: boolean) => string;
  readonly titles: (texts: readonly string[]) => string;
  readonly header: (from: number, rows: number) => string;
  readonly noHeader: string;
  readonly shape: (shape: Shape | null, rows: number) => string;
  readonly unit: (unit: "percent" | "share") => string;
  readonly columns: readonly [string, string];
  readonly unused: string;
  readonly withheld: string;
  readonly population: (name: string) => string;
  readonly nearly: (meaning: string) => string;
  readonly values: readonly [string, string, string, string];
  readonly unknownValues: string;
  readonly preview: string;
  readonly years: (years: readonly number[]) => string;
  readonly importable: string;
  readonly notImportable: string;
  readonly noInput: string;
}

export const inspectWords: ByLocale<InspectWords> = {
  zh: {
    title: (name) => `【${name}】`,
    encoding: (name, doubtful) => `编码：${name}${doubtful ? "（另一种编码也读得通，请看下面的汉字对不对）" : ""}`,
    encodings: {
      "utf-8": "UTF-8",
      gb18030: "GB18030（GBK）",
      "utf-16le": "UTF-16 LE",
      "utf-16be": "UTF-16 BE",
    },
    workbook: "Excel 工作簿",
    delimiter: (name) => `分隔符：${name}`,
    delimiters: { ",": "逗号", "\t": "制表符", ";": "分号", "|": "竖线" },
    sheet: (sheet) => `读取的工作表：${sheet}`,
    sheets: (sheets) => `全部工作表：${sheets.join("、")}`,
    hiddenSheet: (name) => `${name}（隐藏）`,
    table: (number, corner, isLeftOut) => `—— 第 ${number} 张表，从 ${corner} 开始${isLeftOut ? "，不导入" : ""}`,
    titles: (texts) => `表头上方的文字：${texts.join(" / ")}`,
    header: (from, rows) => (rows === 1 ? `表头：第 ${from} 行` : `表头：第 ${from}～${from + rows - 1} 行`),
    noHeader: "表头：没有找到",
    shape: (shape, rows) =>
      shape === null
        ? "内容：还不能认定是个案数据还是汇总表"
        : `内容：${shape === "respondents" ? "个案数据，每行一名调查对象" : "汇总表，每行一个或几个数字"}，${rows} 行`,
    unit: (unit) => `比例的单位：${unit === "percent" ? "百分数" : "小数（0～1）"}`,
    columns: ["列", "读作"],
    unused: "（没有用到）",
    withheld: "（可能含个人信息，不读取）",
    population: (name) => `人群：${name}`,
    nearly: (meaning) => `（可能是${meaning}，没有采用）`,
    values: ["列", "值", "行数", "可能是"],
    unknownValues: "认不出的值",
    preview: "表头下面的几行",
    years: (years) => (years.length === 0 ? "年度：没有认出" : `年度：${years.join("、")}`),
    importable: "照这样可以导入。",
    notImportable: "照这样还不能导入，原因见下。",
    noInput: "没有给出要查看的文件。",
  },
  en: {
    title: (name) => `[${name}]`,
    encoding: (name, doubtful) =>
      `Encoding: ${name}${doubtful ? " (another one reads the bytes as well: see whether the text below is right)" : ""}`,
    encodings: { "utf-8": "UTF-8", gb18030: "GB18030 (GBK)", "utf-16le": "UTF-16 LE", "utf-16be": "UTF-16 BE" },
    workbook: "Excel workbook",
    delimiter: (name) => `Delimiter: ${name}`,
    delimiters: { ",": "comma", "\t": "tab", ";": "semicolon", "|": "pipe" },
    sheet: (sheet) => `Sheet that is read: ${sheet}`,
    sheets: (sheets) => `All sheets: ${sheets.join(", ")}`,
    hiddenSheet: (name) => `${name} (hidden)`,
    table: (number, corner, isLeftOut) => `-- Table ${number}, begins at ${corner}${isLeftOut ? ", left out" : ""}`,
    titles: (texts) => `Text above the header: ${texts.join(" / ")}`,
    header: (from, rows) => (rows === 1 ? `Header: row ${from}` : `Header: rows ${from}–${from + rows - 1}`),
    noHeader: "Header: none was found",
    shape: (shape, rows) =>
      shape === null
        ? "Content: not told yet whether respondents or a table of figures"
        : `Content: ${shape === "respondents" ? "respondents, one in a row" : "a table of figures"}, ${rows} rows`,
    unit: (unit) => `Rates: ${unit === "percent" ? "per cent" : "shares (0–1)"}`,
    columns: ["Column", "Read as"],
    unused: "(not used)",
    withheld: "(may identify a person, not read)",
    population: (name) => `population: ${name}`,
    nearly: (meaning) => `(may be ${meaning}; not applied)`,
    values: ["Column", "Value", "Rows", "May be"],
    unknownValues: "Values that are not known",
    preview: "First rows below the header",
    years: (years) => (years.length === 0 ? "Years: none was found" : `Years: ${years.join(", ")}`),
    importable: "It can be imported like this.",
    notImportable: "It cannot be imported like this yet; the reasons are below.",
    noInput: "No file to look at was given.",
  },
};
