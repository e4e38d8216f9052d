import type { ByLocale } from "./locale.ts";

/** Words for choosing, dropping and pasting files. Parameters are worded already. */
export interface ImportFileWords {
  readonly survey: string;
  readonly surveyHint: string;
  readonly drop: string;
  readonly mapping: string;
  readonly mappingHint: string;
  readonly chosen: string;
  readonly asMapping: string;
  readonly remove: string;
  readonly passedOver: (names: string) => string;
  readonly folders: (names: string) => string;
  readonly foldersBody: string;
  readonly mappings: (names: string) => string;
  readonly mappingsBody: string;
  readonly tooLarge: (name: string, size: string, limit: string) => string;
  readonly tooLargeBody: string;
  readonly facts: (parts: readonly string[]) => string;
  readonly paste: {
    readonly label: string;
    readonly hint: string;
    readonly name: (number: number) => string;
    readonly taken: (names: string) => string;
    readonly nothing: string;
    readonly nothingBody: string;
    readonly tooLong: string;
    readonly tooLongBody: string;
  };
}

export const importFileWords: ByLocale<ImportFileWords> = {
  zh: {
    survey: "选择调查文件",
    surveyHint:
      "CSV、TSV、TXT、XLSX 或 XLS，编码自动识别。个案数据每行一名调查对象，汇总表每行一个或几个数字；同一次发布的文件请一起选择。",
    drop: "也可以把文件拖到这里",
    mapping: "选择映射文件（可不选）",
    mappingHint: "JSON，列名特殊或需要固定口径时使用；与命令行所用的映射文件相同。",
    chosen: "已选择的文件",
    asMapping: "映射文件",
    remove: "移除",
    passedOver: (names) => `不是表格文件，也不是映射文件，没有采用：${names}`,
    folders: (names) => `是文件夹，没有采用：${names}`,
    foldersBody: "请打开文件夹，选中里面的调查文件，再一起拖过来或选择。",
    mappings: (names) => `一次只能用一个映射文件，都没有采用：${names}`,
    mappingsBody: "请只选择这次要用的那一个。",
    tooLarge: (name, size, limit) => `${name} 有 ${size}，超过 ${limit}，没有采用`,
    tooLargeBody: "工作簿请另存为 CSV 后再选；CSV 仍然太大的，请按年份拆开，或改用命令行。",
    facts: (parts) => parts.join("，"),
    paste: {
      label: "粘贴表格",
      hint: "从 WPS、Word、Excel 或网页复制表格，点一下这里，按 Ctrl+V。",
      name: (number) => `剪贴板 ${number}`,
      taken: (names) => `已粘贴：${names}`,
      nothing: "剪贴板里没有表格",
      nothingBody: "请在 WPS、Word 或 Excel 里选中表格，复制后再粘贴。",
      tooLong: "剪贴板里的表格太大",
      tooLongBody: "请把表格另存为 XLSX 或 CSV 文件，再选择文件。",
    },
  },
  en: {
    survey: "Choose survey files",
    surveyHint:
      "CSV, TSV, TXT, XLSX or XLS in any usual encoding. Either one respondent in each row, or a summary table with one or more figures in each row. Choose all files of one publication together.",
    drop: "or drop files here",
    mapping: "Choose a mapping file (optional)",
    mappingHint: "JSON, for unusual column names or fixed rules; the same file that the command line takes.",
    chosen: "Files chosen",
    asMapping: "mapping file",
    remove: "Remove",
    passedOver: (names) => `Neither tables nor a mapping, not taken: ${names}`,
    folders: (names) => `Folders, not taken: ${names}`,
    foldersBody: "Open the folder, select the survey files in it, and drop or choose them together.",
    mappings: (names) => `Only one mapping is used at a time; none of these was taken: ${names}`,
    mappingsBody: "Choose the one for this publication.",
    tooLarge: (name, size, limit) => `${name} has ${size}, more than ${limit}, and was not taken`,
    tooLargeBody:
      "Save a workbook as CSV and choose that; split a CSV that is still too large by year, or use the command line.",
    facts: (parts) => parts.join(", "),
    paste: {
      label: "Paste a table",
      hint: "Copy a table in WPS, Word, Excel or a web page, click here and press Ctrl+V.",
      name: (number) => `clipboard ${number}`,
      taken: (names) => `Pasted: ${names}`,
      nothing: "There is no table on the clipboard",
      nothingBody: "Select a table in WPS, Word or Excel, copy it, and paste again.",
      tooLong: "The table on the clipboard is too large",
      tooLongBody: "Save the table as an XLSX or CSV file and choose that file.",
    },
  },
};
