import type { WorkbookIssues } from "#core/survey/issues/workbookIssues.ts";
import type { IssueWords } from "./issueWordTable.ts";
import { formatList } from "./lists.ts";
import type { ByLocale } from "./locale.ts";

const saveAgain = {
  zh: "请用 Excel 或 WPS 打开，另存为 .xlsx，再导入。",
  en: "Open it in Excel or WPS, save it as .xlsx, and import that.",
};

const kinds: Readonly<Record<WorkbookIssues["workbook-kind"]["kind"], ByLocale<string>>> = {
  xlsb: {
    zh: `这是二进制工作簿（.xlsb），不能直接读取。${saveAgain.zh}`,
    en: `This is a binary workbook (.xlsb), which cannot be read directly. ${saveAgain.en}`,
  },
  ods: {
    zh: `这是 OpenDocument 文件（如 .ods），不能直接读取。请用 WPS、Excel 或 LibreOffice 打开，另存为 .xlsx，再导入。`,
    en: "This is an OpenDocument file (such as .ods), which cannot be read directly. Open it in LibreOffice, Excel or WPS, save it as .xlsx, and import that.",
  },
  docx: {
    zh: "这是 Word 文档。请把其中的表格复制后粘贴到导入页，或复制到 Excel、WPS 表格中存为 .xlsx，再导入。",
    en: "This is a Word document. Copy its table and paste it into the import page, or paste it into Excel or WPS, save it as .xlsx, and import that.",
  },
  doc: {
    zh: "这是 Word 文档，或其他文字处理文件。请把其中的表格复制到 Excel 或 WPS 表格中存为 .xlsx，再导入。",
    en: "This is a Word document or another word-processing file. Copy its table into Excel or WPS, save it as .xlsx, and import that.",
  },
  pptx: {
    zh: "这是演示文稿。请把其中的表格复制到 Excel 或 WPS 表格中存为 .xlsx，再导入。",
    en: "This is a presentation. Copy its table into Excel or WPS, save it as .xlsx, and import that.",
  },
  ppt: {
    zh: "这是演示文稿。请把其中的表格复制到 Excel 或 WPS 表格中存为 .xlsx，再导入。",
    en: "This is a presentation. Copy its table into Excel or WPS, save it as .xlsx, and import that.",
  },
  zip: {
    zh: "这是压缩包，不是工作簿。请先解压，再导入其中的表格文件。",
    en: "This is an archive, not a workbook. Unpack it, then import the table file inside.",
  },
  ole: {
    zh: `这个文件不是可以读取的工作簿，或是很旧的版本。${saveAgain.zh}`,
    en: `This file is not a workbook that can be read, or it was saved in a very old version. ${saveAgain.en}`,
  },
};

const excesses: Readonly<Record<WorkbookIssues["workbook-too-large"]["excess"], ByLocale<string>>> = {
  size: { zh: "解压后超过 400 MB", en: "would unpack to more than 400 MB" },
  ratio: {
    zh: "压缩得异常厉害，解压后会占满内存",
    en: "is compressed so heavily that unpacking it would fill the memory",
  },
  entries: { zh: "里面有上万个部件", en: "has more than ten thousand parts inside" },
};

/** Words for these codes: what happened and what to do next. */
export const workbookIssueWords: IssueWords<keyof WorkbookIssues> = {
  "workbook-password": {
    zh: () =>
      "工作簿设了打开密码，无法读取。请用 Excel 或 WPS 打开，在“文件 → 信息（文档加密）”中去掉密码，保存后再导入。",
    en: () =>
      "The workbook has a password and cannot be read. Open it in Excel or WPS, remove the password (File, Info, Protect Workbook), save it, and import it again.",
  },
  "workbook-damaged": {
    zh: () =>
      "工作簿不完整或已损坏：可能没有下载完，或在传送中被改动。请重新复制或下载；如果仍然不行，请用 Excel 或 WPS 打开，另存为 .xlsx，再导入。",
    en: () =>
      "The workbook is incomplete or damaged; the download may have stopped early, or it was changed on the way. Copy or download it again; if that does not help, open it in Excel or WPS, save it as .xlsx, and import that.",
  },
  "workbook-kind": { zh: ({ kind }) => kinds[kind].zh, en: ({ kind }) => kinds[kind].en },
  "workbook-too-large": {
    zh: ({ excess }) =>
      `工作簿${excesses[excess].zh}，不像是调查数据。请把数据所在的工作表复制到新工作簿，或另存为 CSV，再导入。`,
    en: ({ excess }) =>
      `The workbook ${excesses[excess].en}, which does not look like survey data. Copy the sheet with the data into a new workbook, or save it as CSV, and import that.`,
  },
  "workbook-slow": {
    zh: ({ seconds }) => `读取工作簿超过 ${seconds} 秒，已停止。请把数据所在的工作表另存为 CSV，再导入。`,
    en: ({ seconds }) =>
      `Reading the workbook took more than ${seconds} seconds, so it was stopped. Save the sheet with the data as CSV and import that.`,
  },
  "workbook-memory": {
    zh: () => "读取工作簿所需的内存超过了限额，已停止。请把数据所在的工作表另存为 CSV，再导入。",
    en: () =>
      "Reading the workbook needed more memory than allowed, so it was stopped. Save the sheet with the data as CSV and import that.",
  },
  "sheet-too-large": {
    zh: ({ limit }) => `工作表有数据的行超过 ${limit} 行，或格数过多。请另存为 CSV，再导入：CSV 没有这个限制。`,
    en: ({ limit }) =>
      `The sheet has more than ${limit} rows with data, or too many cells. Save it as CSV and import that: CSV has no such limit.`,
  },
  "sheet-missing": {
    zh: ({ sheet, names }) => `没有名为“${sheet}”的工作表。工作簿里有：${formatList(names, "zh")}。请从中选一个。`,
    en: ({ sheet, names }) =>
      `There is no sheet named "${sheet}". The workbook has these sheets: ${formatList(names, "en")}. Choose one of them.`,
  },
  "only-hidden-sheets": {
    zh: ({ names }) =>
      `可见的工作表都是空的，有内容的都被隐藏了：${formatList(names, "zh")}。请取消隐藏，或指定要读哪一个。`,
    en: ({ names }) =>
      `All visible sheets are empty; the sheets with content are hidden: ${formatList(names, "en")}. Unhide them, or say which one to read.`,
  },
  "other-sheets": {
    zh: ({ sheet, names }) =>
      `只读取了工作表“${sheet}”，没有读取：${formatList(names, "zh")}。如果数据在别的工作表，请改选；几个工作表都要，请都选上（命令行逐个写明：文件#工作表）。`,
    en: ({ sheet, names }) =>
      `Only the sheet "${sheet}" was read; not read: ${formatList(names, "en")}. If the data is in another sheet, choose that one; if you need several, choose them all (command line: file#sheet for each).`,
  },
  "text-sheets": {
    zh: ({ sheet, names }) =>
      `读取的是第一个有表格的工作表“${sheet}”，排在前面的只有文字，没有读取：${formatList(names, "zh")}。如果数据在那里，请改选。`,
    en: ({ sheet, names }) =>
      `The first sheet with a table, "${sheet}", was read; those before it have only text and were not read: ${formatList(names, "en")}. If the data is in one of them, choose that one.`,
  },
  "guide-sheets": {
    zh: ({ names }) => `从名称看是说明的工作表没有读取：${formatList(names, "zh")}。`,
    en: ({ names }) =>
      `Sheets that look like explanations, going by their names, were not read: ${formatList(names, "en")}.`,
  },
  "hidden-sheets": {
    zh: ({ names }) => `隐藏的工作表没有读取：${formatList(names, "zh")}。`,
    en: ({ names }) => `Hidden sheets were not read: ${formatList(names, "en")}.`,
  },
  "hidden-rows": {
    zh: ({ rows }) =>
      `有 ${rows} 行被隐藏（常因筛选），也一并读取了。如果这些行不该算在内，请在表格中删除它们，再导入。`,
    en: ({ rows }) =>
      `Hidden rows (${rows}), often left by a filter, were read as well. If they should not count, delete them in the spreadsheet and import again.`,
  },
  "hidden-columns": {
    zh: ({ columns }) => `有 ${columns} 列被隐藏，也一并读取了。`,
    en: ({ columns }) => `Hidden columns (${columns}) were read as well.`,
  },
  "merged-filled": {
    zh: ({ ranges }) => `有 ${ranges} 处合并单元格，其中每一格都按左上角的内容读取。`,
    en: ({ ranges }) => `In merged cells (${ranges} places), every cell was read with the value of the top left one.`,
  },
  "formula-uncached": {
    zh: ({ cell, cells }) =>
      `有 ${cells} 个公式没有保存计算结果，第一个在 ${cell}。请用 Excel 或 WPS 打开文件，保存一次，再导入。`,
    en: ({ cell, cells }) =>
      `Some formulas (${cells}) have no stored result; the first is in ${cell}. Open the file in Excel or WPS, save it once, and import it again.`,
  },
  "formulas-stale": {
    zh: ({ cells }) =>
      `有 ${cells} 个公式的结果看来由不做计算的软件写入，可能与公式不符。请用 Excel 或 WPS 打开文件，保存一次，再导入。`,
    en: ({ cells }) =>
      `The results of ${cells} formulas seem to have been written by software that does not calculate, so they may not match the formulas. Open the file in Excel or WPS, save it once, and import it again.`,
  },
  "macros-ignored": {
    zh: () => "工作簿带有宏，宏没有读取，也不会运行。",
    en: () => "The workbook has macros; they were not read and will not run.",
  },
};
