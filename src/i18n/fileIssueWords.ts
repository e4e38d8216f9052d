import type { IssueWords } from "./issueWordTable.ts";
import { roleName } from "./roleName.ts";

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
  | "mapped-column-missing"
  | "mapping-not-json"
  | "mapping-unknown-key"
  | "mapping-wrong-value"
  | "mapping-contact"
  | "mapping-unknown-code"
  | "mapping-unused"
  | "region-not-json"
  | "region-wrong-value"
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
    adjust: "its variance is computed about the grand mean",
    remove: "it adds nothing to the variance",
    average: "its variance is the mean of the other strata",
  },
} as const;

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;

/** Words for what is wrong with a file, its mapping or its design as a whole. */
export const fileIssueWords: IssueWords<FileCode> = {
  "empty-file": {
    zh: () => "文件里没有内容。请重新导出，或选择有数据的文件、工作表。",
    en: () => "The file is empty. Export it again, or choose a file or a sheet with data.",
  },
  "no-data-rows": {
    zh: () => "表头下面没有数据行。请核对文件是否完整，表头的行号是否正确。",
    en: () =>
      "There are no rows below the header. Check whether the file is complete and the row of the header is right.",
  },
  "unclosed-quote": {
    zh: () => "这里的引号打开后没有关上，后面的内容无法分清。请补上引号，或删去它。",
    en: () => "A quote opened here and was never closed, so what follows cannot be told apart. Close it or remove it.",
  },
  "field-too-long": {
    zh: ({ limit }) => `这一格超过 ${limit} 个字符，不像是调查数据。请检查分隔符。`,
    en: ({ limit }) => `This cell is longer than ${limit} characters, which survey data never is. Check the delimiter.`,
  },
  "too-many-columns": {
    zh: ({ limit }) =>
      `列数超过 ${limit}。请删去用不到的列；如果整份数据都在一行里，请从原来的系统重新导出为 CSV 或 .xlsx。`,
    en: ({ limit }) => `There are more than ${limit} columns. Remove those that are not needed. If all the data are in one line, export them again as CSV or .xlsx.`,
  },
  "too-many-rows": {
    zh: ({ limit }) => `行数超过 ${limit}。请按年度拆分文件。`,
    en: ({ limit }) => `There are more than ${limit} rows. Split the file by year.`,
  },
  "repeated-header": {
    zh: () => "表头中这一列名出现了两次，无法判断用哪一列。请改名或删去一列。",
    en: () => "This header stands twice, so it is not clear which column is meant. Rename or remove one.",
  },
  "no-outcome-column": {
    zh: ({ near }) =>
      `没有找到结果列：个案数据需要“是否具备”或“总分”，汇总表需要“比例”。${near === undefined ? "" : `“${near}”一列是否就是？`}请改表头，或改选列（命令行在映射文件的 columns 中指明）。`,
    en: ({ near }) =>
      `No outcome column was found: respondents need "qualified" or "score", aggregate tables need "rate".${near === undefined ? "" : ` Is "${near}" the one?`} Rename the header, or choose the column (command line: columns in the mapping).`,
  },
  "no-pass-mark": {
    zh: () => "只有总分，但不知道合格线。请填写合格线（命令行在映射文件中写明 passMark）。",
    en: () => "There are scores but no pass mark. Give it (command line: passMark in the mapping).",
  },
  "mapped-column-missing": {
    zh: ({ role, near }) =>
      `这一列被指定为“${roleName(role, "zh")}”，但文件中没有这一列。${near === undefined ? "" : `文件中有“${near}”，是否指它？`}请改选列，或改表头（命令行改映射文件）。`,
    en: ({ role, near }) =>
      `This column was said to be "${roleName(role, "en")}", but the file does not have it.${near === undefined ? "" : ` It has "${near}": is that meant?`} Choose another column, or change the header (command line: change the mapping).`,
  },
  "mapping-not-json": {
    zh: () => "映射文件不是 JSON。请用本页或命令行导出的映射文件，或按说明改正格式。",
    en: () => "The mapping file is not JSON. Use a mapping file that this program has written, or correct its form.",
  },
  "mapping-unknown-key": {
    zh: ({ key }) => `映射文件中的 ${key} 不是已知的键。请检查拼写。`,
    en: ({ key }) => `${key} is not a key of a mapping. Check its spelling.`,
  },
  "mapping-wrong-value": {
    zh: ({ key }) =>
      key === ""
        ? "映射文件的最外层应是一个对象（用花括号括起的键和值）。请按说明改正。"
        : `映射文件中 ${key} 的值不合要求。请按说明改正这一项。`,
    en: ({ key }) =>
      key === ""
        ? "A mapping is an object: keys and values in braces. Correct the file as the documentation says."
        : `The value of ${key} in the mapping is not one that it can have. Correct this entry as the documentation says.`,
  },
  "mapping-contact": {
    zh: ({ key }) => `映射文件的 ${key} 会公开发布，而其中有手机号、身份证号或邮箱。请删去后再导入。`,
    en: ({ key }) =>
      `${key} in the mapping would be published, and has a mobile number, the number of an identity card or a mail address in it. Remove that, then import again.`,
  },
  "mapping-unknown-code": {
    zh: ({ key }) => `映射文件中 ${key} 指向一个未知的代码。请改用已有的代码。`,
    en: ({ key }) => `${key} in the mapping leads to a code that is not known. Use one of the known codes.`,
  },
  "mapping-unused": {
    zh: () => "映射文件或选定的列，文件里一个也没有。它们可能不是给这些文件用的，请换掉映射文件，或恢复程序的推测。",
    en: () =>
      "No file has any of the columns that the mapping or the choices name. They may be those of other files: take another mapping, or go back to what the program takes.",
  },
  "region-not-json": {
    zh: () => "地区文件不是 JSON。请按说明改正格式。",
    en: () => "The region file is not JSON. Correct its form as the documentation says.",
  },
  "region-wrong-value": {
    zh: ({ key }) => `地区文件中 ${key} 的值不合要求。请按说明改正这一项。`,
    en: ({ key }) =>
      `The value of ${key} in the region file is not one that it can have. Correct this entry as the documentation says.`,
  },
  "unknown-instrument": {
    zh: () => "映射文件指定的测评口径没有定义。请改用数据目录中已有的测评口径代码，或先用 reference set 登记。",
    en: () =>
      "The instrument that the mapping names is not defined. Use the id of a known instrument, or add it by reference set first.",
  },
  "no-instrument": {
    zh: () => "没有适用于成年居民的测评口径。请在映射文件中写明 instrument。",
    en: () => "No instrument for adults is defined. Give instrument in the mapping.",
  },
  "youth-respondents": {
    zh: () => "本版本只能从汇总表导入使用单独测评口径的人群（如青少年），不能从个案数据导入。请先算出汇总表再导入。",
    en: () =>
      "Populations with an instrument of their own, such as youth, can be imported from aggregate tables only in this version. Compute a table of figures and import that.",
  },
  "no-year": {
    zh: () => "文件没有写明调查年份。请填写调查年份（命令行用 --year），或加一列“年份”。",
    en: () => 'The file does not tell its year. Give the survey year (command line: --year), or add a column "year".',
  },
  "year-contradicted": {
    zh: ({ year, found }) =>
      `指定的调查年份是 ${year}，这一行却是 ${found}。请清空填写的年份（命令行去掉 --year），或检查文件。`,
    en: ({ year, found }) =>
      `The year given is ${year}, but this row says ${found}. Leave the year out (command line: --year), or check the file.`,
  },
  "year-from-name": {
    zh: ({ year }) => `年度 ${year} 取自文件名，因为文件里没有写。`,
    en: ({ year }) => `The year ${year} was taken from the file's name, because nothing in the file tells it.`,
  },
  "no-area-column": {
    zh: () => "没有地区列，全部数据都算作全市。如果有地区列，请指明是哪一列。",
    en: () =>
      "There is no column of areas: everything counts for the region as a whole. If there is one, say which it is.",
  },
  "figures-of-region": {
    zh: () => "没有地区列，表中各行都算作全市的数据。",
    en: () => "There is no column of areas: every row of the table is the region's.",
  },
  unweighted: {
    zh: () => "没有权重列，每人按 1 计算，结果标为未加权。如果调查有权重，请补上或指明是哪一列。",
    en: () =>
      "There is no column of weights: everyone counts 1, and the wave is marked unweighted. If the survey has weights, add the column or say which it is.",
  },
  "column-withheld": {
    zh: ({ by }) =>
      by === "cells"
        ? "这一列的内容像是姓名、证件号码或电话，可能指明个人身份，没有使用，也不显示。"
        : "这一列可能指明个人身份，没有读取。",
    en: ({ by }) =>
      by === "cells"
        ? "What this column holds looks like names, identity numbers or telephones: it may identify persons, was not used and is not shown."
        : "This column may identify persons and was not read.",
  },
  "designs-differ": {
    zh: () => "同一年度的几个文件抽样设计不同：有的有层、村居或权重，有的没有。请补齐后再导入。",
    en: () =>
      "Files of one year differ in design: some have strata, PSUs or weights and some do not. Complete them and import again.",
  },
  "too-many-units": {
    zh: ({ limit }) =>
      `层和村居（抽样单元）合计超过 ${limit} 个，不像是抽样设计。请检查是否把问卷编号当成了村居；没有村居列时，每人自成一个单元。`,
    en: ({ limit }) =>
      `There are more than ${limit} strata and PSUs, which no design has. See whether numbers of questionnaires are read as PSUs; without a column of PSUs each respondent is one.`,
  },
  "few-in-year": {
    zh: ({ year, n }) => `${year} 年只有 ${n} 人有测评结果，这一年的数据全部不能发布。请检查年份是否写错。`,
    en: ({ year, n }) =>
      `Only ${n} respondents of ${year} have a result, and nothing of that year can be published. See whether the year is mistyped.`,
  },
  "fpc-differs": {
    zh: ({ stratum }) => `层“${stratum}”各行的总体单元数不一致。请把同一层各行改成同一个数。`,
    en: ({ stratum }) =>
      `Rows of stratum "${stratum}" give different population sizes. Give all rows of the stratum the same number.`,
  },
  "fpc-below-sample": {
    zh: ({ stratum }) => `层“${stratum}”的总体单元数小于样本单元数。请核对这一列填的是不是本层在总体中的单元数。`,
    en: ({ stratum }) =>
      `Stratum "${stratum}" has fewer units in the population than in the sample. Check whether the column holds the number of units that the stratum has in the population.`,
  },
  "single-psu": {
    zh: ({ stratum, convention }) =>
      `层“${stratum}”只有一个抽样单元，${conventions.zh[convention]}。请核对层和村居是否填错；如果确实如此，可以改选处理方法（命令行在映射文件的 options.singlePsu 中写明）。`,
    en: ({ stratum, convention }) =>
      `Stratum "${stratum}" has a single PSU; ${conventions.en[convention]}. Check strata and PSUs; if it is so, you can choose how it is treated (command line: options.singlePsu in the mapping).`,
  },
  "single-psu-refused": {
    zh: ({ stratum }) =>
      `层“${stratum}”只有一个抽样单元，而选定的是有这样的层就不导入。请合并层，或改选处理方法（命令行在映射文件的 options.singlePsu 中写明）。`,
    en: ({ stratum }) =>
      `Stratum "${stratum}" has a single PSU, and such files were to be refused. Join strata, or choose another way to treat it (command line: options.singlePsu in the mapping).`,
  },
  "too-many-row-errors": {
    zh: ({ errors, rows }) =>
      `${rows} 行中有 ${errors} 行（${percent(errors, rows)}）有错误或缺权重，超过 10%，整个文件不予导入。请按下面列出的行改正后重新导入；错误集中在一列时，多半是列选错了。`,
    en: ({ errors, rows }) =>
      `${errors} of ${rows} rows (${percent(errors, rows)}) are in error or without a weight: more than 10%, so the file is refused. Correct the rows that are listed and import again; if they are all in one column, it is probably taken for another.`,
  },
  "many-row-errors": {
    zh: ({ errors, rows }) =>
      `${rows} 行中有 ${errors} 行（${percent(errors, rows)}）有错误或缺权重，超过 2%。请核对这些行是否应当不计入。`,
    en: ({ errors, rows }) =>
      `${errors} of ${rows} rows (${percent(errors, rows)}) are in error or without a weight: more than 2%. Check whether these rows should be left out.`,
  },
  "nothing-to-estimate": {
    zh: () => "没有可以用来估计的数据。请核对结果列是否认对，各行是否都被排除。",
    en: () =>
      "There is nothing to estimate from. Check whether the column of outcomes is the right one and whether all rows are left out.",
  },
};
