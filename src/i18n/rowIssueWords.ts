import type { IssueWords } from "./issueWordTable.ts";

type RowCode =
  | "row-length"
  | "text-after-quote"
  | "nul-character"
  | "stray-quote"
  | "unknown-area"
  | "unknown-value"
  | "bad-number"
  | "bad-year"
  | "bad-age"
  | "bad-weight"
  | "bad-fpc"
  | "missing-stratum"
  | "missing-psu"
  | "score-out-of-range"
  | "missing-weight"
  | "out-of-scope-age"
  | "missing-outcome"
  | "missing-area"
  | "score-differs"
  | "elderly-differs"
  | "youth-among-adults"
  | "former-unit";

/** Words for what is wrong with a row, or was understood in a way that should be said. */
export const rowIssueWords: IssueWords<RowCode> = {
  "row-length": {
    zh: ({ expected, found }) => `这一行有 ${found} 格，表头有 ${expected} 格。可能少了引号或多了逗号。`,
    en: ({ expected, found }) =>
      `This row has ${found} cells, but the header has ${expected}. A quotation mark may be missing, or there may be an extra comma.`,
  },
  "text-after-quote": {
    zh: () => "引号关上以后还有文字。请在表格软件中打开，另存为 CSV。",
    en: () =>
      "There is text after a closing quotation mark. Open the file in a spreadsheet program and save it as CSV again.",
  },
  "nul-character": {
    zh: () => "这一行有空字符（NUL），文件可能已损坏。请重新导出。",
    en: () => "This row contains a NUL character, so the file may be damaged. Export it again.",
  },
  "stray-quote": {
    zh: () => "文字中间有引号，按普通字符读取。请核对这一格的内容。",
    en: () => "There is a quotation mark inside the text; it was read as an ordinary character. Check this cell.",
  },
  "unknown-area": {
    zh: ({ near, isShortened }) =>
      isShortened === true
        ? "地区代码是科学记数法：表格软件把长编号缩短了，后面的位数已经丢失。请直接导入原来的 Excel 文件（.xlsx）；或在其中把这一列设为“文本”，看到全部数字以后再另存为 CSV。"
        : near === undefined
          ? "这个地区不在本市的地区表里。请改正，或指定它的含义（命令行在映射文件的 values.area 中写明）。"
          : `这个地区不在本市的地区表里。是否指“${near}”？请改正，或指定它的含义（命令行在映射文件的 values.area 中写明）。`,
    en: ({ near, isShortened }) =>
      isShortened === true
        ? "The area code is in scientific notation: a spreadsheet program shortened a long number and its last digits are lost. Import the original workbook (.xlsx); or, in the workbook, format this column as text, make sure all digits show, and save it as CSV again."
        : near === undefined
          ? "This area is not in the region. Correct it, or say what it means (command line: values.area in the mapping)."
          : `This area is not in the region. Did you mean "${near}"? Correct it, or say what it means (command line: values.area in the mapping).`,
  },
  "unknown-value": {
    zh: ({ near, key = "values" }) =>
      near === undefined
        ? `这个取值无法识别。请改正，或指定它的含义（命令行在映射文件的 ${key} 中写明）。`
        : `这个取值无法识别。是否指“${near}”？请改正，或指定它的含义（命令行在映射文件的 ${key} 中写明）。`,
    en: ({ near, key = "values" }) =>
      near === undefined
        ? `This value was not recognized. Correct it, or say what it means (command line: ${key} in the mapping).`
        : `This value was not recognized. Did you mean "${near}"? Correct it, or say what it means (command line: ${key} in the mapping).`,
  },
  "bad-number": {
    zh: () => "这里应是数字。请改正，没有数据时留空。",
    en: () => "A number is expected here. Correct it, or leave the cell empty if there is none.",
  },
  "bad-year": {
    zh: () => "这里应是四位数的年度。请改正，例如 2025。",
    en: () => "A four-digit year is expected here, for example 2025. Correct it.",
  },
  "bad-age": {
    zh: ({ as }) =>
      as === "band"
        ? "这里写的是年龄段，与看板的五个年龄组（18～29、30～39、40～49、50～59、60～69 岁）对不上，不能归组。请改成周岁或出生年份；没有更细的年龄时，选“不用任何一列”，这次就不按年龄分组。"
        : as === "birth"
          ? "这里应是出生年份或出生日期，年份写四位数，年龄在 0 到 110 之间。请改正，不知道时留空。"
          : "这里应是 0 到 110 之间的周岁整数。请改正，不知道时留空。",
    en: ({ as }) =>
      as === "band"
        ? "This age range does not match any of the five published age groups (18–29, 30–39, 40–49, 50–59, 60–69), so the row cannot be placed in one. Write the age in years or the year of birth; if there are no finer ages, choose no column for age, and nothing will be broken down by age."
        : as === "birth"
          ? "A year or date of birth is expected here, with a year of four digits and an age from 0 to 110. Correct it, or leave the cell empty if it is unknown."
          : "A whole number of years from 0 to 110 is expected here. Correct it, or leave the cell empty if the age is unknown.",
  },
  "bad-weight": {
    zh: () => "权重应是大于 0 的数，不带百分号，也不会大到一百亿以上。请向抽样单位核对。",
    en: () =>
      "A weight must be a number above 0, without a percent sign, and no more than 10,000,000,000. Check with the people who made the weights.",
  },
  "bad-fpc": {
    zh: () => "总体单元数应是大于 0 的数。请向抽样单位核对。",
    en: () => "The number of units in the population must be above 0. Check with the people who drew the sample.",
  },
  "missing-stratum": {
    zh: () => "缺少层。请补上；没有分层时不用这一列。",
    en: () => "The stratum is missing. Fill it in, or choose no column if there are no strata.",
  },
  "missing-psu": {
    zh: () => "缺少村居（抽样单元）。请补上；没有抽样单元时不用这一列。",
    en: () => "The PSU is missing. Fill it in, or choose no column if there are no PSUs.",
  },
  "score-out-of-range": {
    zh: ({ of }) => `总分应在 0 到 ${of} 之间。请改正，或核对总分列是否认对。`,
    en: ({ of }) => `A score must be between 0 and ${of}. Correct it, or check that this is the score column.`,
  },
  "missing-weight": {
    zh: () => "缺少权重，这一行不计入，并计数。如果应当计入，请补上权重。",
    en: () =>
      "The weight is missing, so this row is left out and reported as excluded. If it should count, fill in the weight.",
  },
  "out-of-scope-age": {
    zh: ({ from, to }) => `年龄不在 ${from}～${to} 岁的测评范围内，这一行不计入，并计数。`,
    en: ({ from, to }) =>
      `The age is outside ${from}–${to}, the ages of this survey, so this row is left out and reported as excluded.`,
  },
  "missing-outcome": {
    zh: () => "没有测评结果：留在抽样设计中，不计入任何比例。",
    en: () => "There is no result: the respondent stays in the sampling design but does not count toward any rate.",
  },
  "missing-area": {
    zh: () => "没有写明地区，只计入全市，不计入任何县区。请尽量补上。",
    en: () => "The area is missing, so the respondent counts toward the region but no county. Fill it in if you can.",
  },
  "score-differs": {
    zh: ({ passMark }) => `总分与“是否具备”不一致（合格线 ${passMark}），按“是否具备”计算。请核对这一行。`,
    en: ({ passMark }) =>
      `The score and the outcome disagree (pass mark ${passMark}); the outcome was used. Check this row.`,
  },
  "elderly-differs": {
    zh: () => "老年人标记与年龄不一致，按年龄 60～69 岁计算。请核对这一行。",
    en: () => "The flag for older people and the age disagree; ages 60–69 were used. Check this row.",
  },
  "youth-among-adults": {
    zh: () =>
      "成年居民调查中有青少年标记：按本次测评口径计算，单独展示，不等同于青少年测评。青少年测评的结果请用单独的汇总表导入。",
    en: () =>
      "Some respondents of this adult survey are flagged as youth: they are computed under this survey's instrument and shown separately, not as the youth survey. Import youth survey results from a separate table of figures.",
  },
  "former-unit": {
    zh: ({ place }) => `原行政区划名称或代码，计入现在的${place.zh}。`,
    en: ({ place }) => `This is a former name or code; it counts toward today's ${place.en ?? place.zh}.`,
  },
};
