import type { EncodingIssues, ForeignKind } from "#core/survey/issues/encodingIssues.ts";
import type { IssueWords } from "./issueWordTable.ts";
import type { ByLocale } from "./locale.ts";

const encodings = {
  "utf-8": { zh: "UTF-8", en: "UTF-8" },
  "utf-16le": { zh: "UTF-16 LE", en: "UTF-16 LE" },
  "utf-16be": { zh: "UTF-16 BE", en: "UTF-16 BE" },
  gb18030: { zh: "GB18030（GBK）", en: "GB18030 (GBK)" },
} as const;

/** Before a Chinese word. A full-width bracket brings its own space. */
function beforeWord(encoding: keyof typeof encodings): string {
  const name = encodings[encoding].zh;
  return name.endsWith("）") ? name : `${name} `;
}

const again = {
  zh: "请用 Excel 或 WPS 打开，另存为 .xlsx 或“CSV UTF-8（逗号分隔）”，再导入。",
  en: 'Open it in Excel or WPS, save it as .xlsx or "CSV UTF-8 (comma delimited)", and import that.',
};

const foreign: Readonly<Record<ForeignKind, ByLocale<string>>> = {
  html: {
    zh: `这个文件其实是网页（HTML），只是换了扩展名。${again.zh}`,
    en: `This file is actually a web page (HTML) with a different extension. ${again.en}`,
  },
  xml: { zh: `这个文件是 XML 格式。${again.zh}`, en: `This file is in XML format. ${again.en}` },
  json: {
    zh: "这个文件是 JSON 数据，不是表格。请从原来的系统导出为 CSV 或 .xlsx，再导入。如果它是列对应（映射）文件，请作为映射文件使用（命令行用 --mapping）。",
    en: "This file is JSON data, not a table. Export it as CSV or .xlsx from the system it came from, and import that. If it is a mapping, use it as one (command line: --mapping).",
  },
  pdf: {
    zh: "这是 PDF 文件，读不出表格。请向提供者要原始的 .xlsx 或 CSV 文件。",
    en: "This is a PDF; tables cannot be read from it. Ask the sender for the original .xlsx or CSV file.",
  },
  image: {
    zh: "这是图片，读不出表格。请向提供者要原始的 .xlsx 或 CSV 文件。",
    en: "This is an image; tables cannot be read from it. Ask the sender for the original .xlsx or CSV file.",
  },
  rtf: {
    zh: "这是 RTF 文档。请把其中的表格复制到 Excel 或 WPS 表格，存为 .xlsx，再导入。",
    en: "This is an RTF document. Copy its table into Excel or WPS, save it as .xlsx, and import that.",
  },
  archive: {
    zh: "这是压缩包。请先解压，再导入其中的表格文件。",
    en: "This is an archive. Unpack it, then import the table file inside.",
  },
  statistics: {
    zh: "这是统计软件（SPSS、Stata 或 SAS）的数据文件。请在该软件中另存为 CSV 或 .xlsx，再导入。",
    en: "This is an SPSS, Stata or SAS data file. Save it from that program as CSV or .xlsx, and import that.",
  },
  binary: {
    zh: `这个文件不是文本表格，或已经损坏。${again.zh}`,
    en: `This file is not a text table, or it is damaged. ${again.en}`,
  },
};

/** Words for these codes: what happened and what to do next. */
export const encodingIssueWords: IssueWords<keyof EncodingIssues> = {
  "encoding-unknown": {
    zh: () =>
      "文字编码无法判断：不是 UTF-8、UTF-16，也不是 GB18030（GBK）。请在表格软件中另存为“CSV UTF-8（逗号分隔）”，再导入；如果知道编码，请直接选定（命令行：映射文件的 encoding）。",
    en: () =>
      'The text encoding could not be recognized: it is not UTF-8, UTF-16 or GB18030 (GBK). Save the file as "CSV UTF-8 (comma delimited)" and import that, or choose the encoding if you know it (command line: encoding in the mapping).',
  },
  "encoding-wrong": {
    zh: ({ encoding }) =>
      `按 ${beforeWord(encoding)}读到这里，遇到了这种编码里没有的字节。请改选编码；如果编码没有错，文件在这里已经损坏，请重新导出。`,
    en: ({ encoding }) =>
      `The file was read as ${encodings[encoding].en}, but the bytes here are not valid in that encoding. Choose another encoding; if this one is right, the file is damaged here, so export it again.`,
  },
  "encoding-late": {
    zh: ({ encoding }) =>
      `开头像是 ${beforeWord(encoding)}编码，后面却不是；从管道读入的内容不能从头再读。请在映射文件的 encoding 中写明编码，或改用文件导入。`,
    en: ({ encoding }) =>
      `The beginning looked like ${encodings[encoding].en} but the rest is not, and piped input cannot be read again from the start. Give the encoding in the mapping, or import from a file.`,
  },
  "encoding-doubtful": {
    zh: ({ encoding }) =>
      `文字编码按 ${beforeWord(encoding)}读取，但文字太少或用字少见，不能确定。请核对表头和地区名；如有乱码，请改选编码。`,
    en: ({ encoding }) =>
      `The text was read as ${encodings[encoding].en}, but there is too little text, or it is too unusual, to be certain. Check the header and the area names; if they look garbled, choose another encoding.`,
  },
  "damaged-text": {
    zh: () => "这里有乱码（替换符或“锟斤拷”），文字在送来之前就已丢失。请用原始数据重新导出。",
    en: () =>
      "There is garbled text here: some characters were lost before the file was imported. Export it again from the original data.",
  },
  "not-a-table": { zh: ({ kind }) => foreign[kind].zh, en: ({ kind }) => foreign[kind].en },
  "workbook-too-many-bytes": {
    zh: ({ limit }) => `工作簿超过 ${limit} MB。请把数据所在的工作表另存为 CSV，再导入。`,
    en: ({ limit }) => `The workbook is larger than ${limit} MB. Save the sheet with the data as CSV and import that.`,
  },
  "sheet-of-text": {
    zh: ({ sheet }) => `指定了工作表“${sheet}”，但这个文件是文本，没有工作表。请去掉工作表名，或改用工作簿。`,
    en: ({ sheet }) =>
      `The sheet "${sheet}" was specified, but this is a text file and has no sheets. Leave out the sheet name, or import the workbook instead.`,
  },
  "sheet-unused": {
    zh: ({ sheet }) => `映射文件指定了工作表“${sheet}”；这个文件是文本，没有工作表，按整个文件读取。`,
    en: ({ sheet }) =>
      `The mapping names the sheet "${sheet}", but this is a text file and has no sheets; the whole file was read.`,
  },
  "semicolon-separated": {
    zh: () => "各列以分号分隔。如果其中的小数点写成逗号，请核对数值。",
    en: () => "Columns are separated by semicolons. If the file uses decimal commas (10,5), check the numbers.",
  },
  "fullwidth-comma": {
    zh: () => "这里的列像是用全角逗号分隔的，全角逗号不能分列。请把它们替换成半角逗号。",
    en: () =>
      "The columns here seem to be separated by full-width commas, which do not work as separators. Replace them with ordinary commas.",
  },
  "mixed-line-ends": {
    zh: () => "从这里起，换行符与前面的不同；两种都当作换行读取。",
    en: () => "From here on, line endings differ from those above; both were read as line breaks.",
  },
  "separator-unsupported": {
    zh: () => "首行的 sep= 指定了不支持的分隔符。请改用逗号、分号、制表符或竖线。",
    en: () => "The sep= line specifies an unsupported separator. Use a comma, a semicolon, a tab or a vertical bar.",
  },
};
