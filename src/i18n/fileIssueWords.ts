import type { IssueWords } from "./issueWordTable.ts";

type FileCode =
  | "empty-file"
  | "no-data-rows"
  | "unclosed-quote"
  | "field-too-long"
  | "too-many-columns"
  | "too-many-rows"
  | "repeated-header"
  | "no-outcome-column"
  | "no-pass-mark"
  | "unknown-instrument"
  | "no-instrument"
  | "youth-respondents"
  | "no-year"
  | "year-contradicted"
  | "year-from-name"
  | "no-area-column"
  | "figures-of-region"
  | "unweighted"
  | "column-withheld"
  | "designs-differ"
  | "too-many-units"
  | "few-in-year"
  | "fpc-differs"
  | "fpc-below-sample"
  | "single-psu"
  | "single-psu-refused"
  | "too-many-row-errors"
  | "many-row-errors"
  | "nothing-to-estimate";

const conventions = {
  zh: {
    adjust: "方差按总平均调整估计",
    remove: "不计入方差",
    average: "方差取其他层的平均",
  },
  en: {
    adjust: "its variance is computed around the overall mean",
    remove: "it is left out of the variance",
    average: "its variance is the mean of the other strata",
  },
} as const;

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;

/** Words for what is wrong with a file or its design as a whole. */
export const fileIssueWords: IssueWords<FileCode> = {
  "empty-file": {
    zh: () => "文件里没有内容。请重新导出，或选择有数据的文件、工作表。",
    en: () => "This file is empty. Export it again, or choose a file or sheet that has data.",
  },
  "no-data-rows": {
    zh: () => "表头下面没有数据行。请核对文件是否完整，表头的行号是否正确。",
    en: () =>
      "There are no data rows below the header. Check that the file is complete and that the header row is right.",
  },
  "unclosed-quote": {
    zh: () => "这里的引号打开后没有关上，后面的内容无法分清。请补上引号，或删去它。",
    en: () =>
      "A quotation mark opened here is never closed, so the cells after it cannot be told apart. Close it or remove it.",
  },
  "field-too-long": {
    zh: ({ limit }) => `这一格超过 ${limit} 个字符，不像是调查数据。请检查分隔符。`,
    en: ({ limit }) =>
      `This cell has more than ${limit} characters, which does not look like survey data. Check the delimiter.`,
  },
  "too-many-columns": {
    zh: ({ limit }) =>
      `列数超过 ${limit}。请删去用不到的列；如果整份数据都在一行里，请从原来的系统重新导出为 CSV 或 .xlsx。`,
    en: ({ limit }) =>
      `There are more than ${limit} columns. Delete the ones you do not need. If all the data are in one line, export them again as CSV or .xlsx.`,
  },
  "too-many-rows": {
    zh: ({ limit }) => `行数超过 ${limit}。请按年度拆分文件。`,
    en: ({ limit }) => `There are more than ${limit} rows. Split the file by year.`,
  },
  "repeated-header": {
    zh: () => "表头中这一列名出现了两次，无法判断用哪一列。请改名或删去一列。",
    en: () => "This column name appears twice, so it is unclear which column to use. Rename or delete one of them.",
  },
  "no-outcome-column": {
    zh: ({ near }) =>
      `没有找到结果列：个案数据需要“是否具备”或“总分”，汇总表需要“比例”。${near === undefined ? "" : `“${near}”一列是否就是？`}请改表头，或改选列（命令行在映射文件的 columns 中指明）。`,
    en: ({ near }) =>
      `No outcome column was found: respondent data needs "qualified" or "score", a table of figures needs "rate".${near === undefined ? "" : ` Could it be "${near}"?`} Rename the header, or choose the column (command line: columns in the mapping).`,
  },
  "no-pass-mark": {
    zh: () => "只有总分，但不知道合格线。请填写合格线（命令行在映射文件中写明 passMark）。",
    en: () => "There are scores but no pass mark. Enter the pass mark (command line: passMark in the mapping).",
  },
  "unknown-instrument": {
    zh: () => "映射文件指定的测评口径没有定义。请改用数据目录中已有的测评口径代码，或先用 reference set 登记。",
    en: () =>
      "The instrument that the mapping names is not defined. Use the id of an existing instrument, or add it first with reference set.",
  },
  "no-instrument": {
    zh: () => "没有适用于成年居民的测评口径。请在映射文件中写明 instrument。",
    en: () => "No instrument for adults is defined. Name one as instrument in the mapping.",
  },
  "youth-respondents": {
    zh: () => "本版本只能从汇总表导入使用单独测评口径的人群（如青少年），不能从个案数据导入。请先算出汇总表再导入。",
    en: () =>
      "In this version, populations with their own instrument, such as youth, can be imported only from a table of figures, not from respondent data. Compute the table of figures and import that.",
  },
  "no-year": {
    zh: () => "文件没有写明调查年份。请填写调查年份（命令行用 --year），或加一列“年份”。",
    en: () =>
      'The file does not say which year the survey is from. Enter the survey year (command line: --year), or add a "year" column.',
  },
  "year-contradicted": {
    zh: ({ year, found }) =>
      `指定的调查年份是 ${year}，这一行却是 ${found}。请清空填写的年份（命令行去掉 --year），或检查文件。`,
    en: ({ year, found }) =>
      `The survey year was given as ${year}, but this row says ${found}. Clear the year (command line: drop --year), or check the file.`,
  },
  "year-from-name": {
    zh: ({ year }) => `年度 ${year} 取自文件名，因为文件里没有写。`,
    en: ({ year }) => `The year ${year} was taken from the file name, because the file itself does not say.`,
  },
  "no-area-column": {
    zh: () => "没有地区列，全部数据都算作全市。如果有地区列，请指明是哪一列。",
    en: () => "There is no area column, so all the data counts as the whole region. If there is one, say which it is.",
  },
  "figures-of-region": {
    zh: () => "没有地区列，表中各行都算作全市的数据。",
    en: () => "There is no area column, so every row counts as the whole region.",
  },
  unweighted: {
    zh: () => "没有权重列，每人按 1 计算，结果标为未加权。如果调查有权重，请补上或指明是哪一列。",
    en: () =>
      "There is no weight column, so everyone counts as 1 and the result is marked unweighted. If the survey has weights, add the column or say which it is.",
  },
  "column-withheld": {
    zh: ({ by }) =>
      by === "cells"
        ? "这一列的内容像是姓名、证件号码或电话，可能指明个人身份，没有使用，也不显示。"
        : "这一列可能指明个人身份，没有读取。",
    en: ({ by }) =>
      by === "cells"
        ? "This column looks like names, identity numbers or telephone numbers and may identify people, so it was not used and is not shown."
        : "This column may identify people, so it was not read.",
  },
  "designs-differ": {
    zh: () => "同一年度的几个文件抽样设计不同：有的有层、村居或权重，有的没有。请补齐后再导入。",
    en: () =>
      "The files of one year have different designs: some have strata, PSUs or weights and others do not. Complete them and import again.",
  },
  "too-many-units": {
    zh: ({ limit }) =>
      `层和村居（抽样单元）合计超过 ${limit} 个，不像是抽样设计。请检查是否把问卷编号当成了村居；没有村居列时，每人自成一个单元。`,
    en: ({ limit }) =>
      `There are more than ${limit} strata and PSUs, which does not look like a sampling design. Check whether questionnaire numbers are being read as PSUs; without a PSU column, each respondent is one unit.`,
  },
  "few-in-year": {
    zh: ({ year, n }) => `${year} 年只有 ${n} 人有测评结果，这一年的数据全部不能发布。请检查年份是否写错。`,
    en: ({ year, n }) =>
      `Only ${n} respondents in ${year} have a result, so nothing from that year can be published. Check whether the year is mistyped.`,
  },
  "fpc-differs": {
    zh: ({ stratum }) => `层“${stratum}”各行的总体单元数不一致。请把同一层各行改成同一个数。`,
    en: ({ stratum }) =>
      `Rows of stratum "${stratum}" give different numbers of units in the population. Give every row of the stratum the same number.`,
  },
  "fpc-below-sample": {
    zh: ({ stratum }) => `层“${stratum}”的总体单元数小于样本单元数。请核对这一列填的是不是本层在总体中的单元数。`,
    en: ({ stratum }) =>
      `Stratum "${stratum}" has fewer units in the population than in the sample. Check that this column gives the number of units in the population of the stratum.`,
  },
  "single-psu": {
    zh: ({ stratum, convention }) =>
      `层“${stratum}”只有一个抽样单元，${conventions.zh[convention]}。请核对层和村居是否填错；如果确实如此，可以改选处理方法（命令行在映射文件的 options.singlePsu 中写明）。`,
    en: ({ stratum, convention }) =>
      `Stratum "${stratum}" has only one PSU, so ${conventions.en[convention]}. Check the strata and PSUs; if this is right, you can choose how to treat it (command line: options.singlePsu in the mapping).`,
  },
  "single-psu-refused": {
    zh: ({ stratum }) =>
      `层“${stratum}”只有一个抽样单元，而选定的是有这样的层就不导入。请合并层，或改选处理方法（命令行在映射文件的 options.singlePsu 中写明）。`,
    en: ({ stratum }) =>
      `Stratum "${stratum}" has only one PSU, and you chose not to import files with such strata. Merge strata, or choose another treatment (command line: options.singlePsu in the mapping).`,
  },
  "too-many-row-errors": {
    zh: ({ errors, rows }) =>
      `${rows} 行中有 ${errors} 行（${percent(errors, rows)}）有错误或缺权重，超过 10%，整个文件不予导入。请按下面列出的行改正后重新导入；错误集中在一列时，多半是列选错了。`,
    en: ({ errors, rows }) =>
      `${errors} of ${rows} rows (${percent(errors, rows)}) have errors or no weight: more than 10%, so the whole file was refused. Correct the rows listed below and import again; if the errors are mostly in one column, the wrong column was probably chosen.`,
  },
  "many-row-errors": {
    zh: ({ errors, rows }) =>
      `${rows} 行中有 ${errors} 行（${percent(errors, rows)}）有错误或缺权重，超过 2%。请核对这些行是否应当不计入。`,
    en: ({ errors, rows }) =>
      `${errors} of ${rows} rows (${percent(errors, rows)}) have errors or no weight, which is more than 2%. Check whether these rows should be left out.`,
  },
  "nothing-to-estimate": {
    zh: () => "没有可以用来估计的数据。请核对结果列是否认对，各行是否都被排除。",
    en: () =>
      "There is no data to estimate from. Check that the outcome column is right, and whether all rows were left out.",
  },
};
