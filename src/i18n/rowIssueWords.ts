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
      `This row has ${found} cells and the header ${expected}. A quote may be missing, or a comma too many.`,
  },
  "text-after-quote": {
    zh: () => "引号关上以后还有文字。请在表格软件中打开，另存为 CSV。",
    en: () => "There is text after a closing quote. Open the file in a spreadsheet program and save it as CSV again.",
  },
  "nul-character": {
    zh: () => "这一行有空字符（NUL），文件可能已损坏。请重新导出。",
    en: () => "There is a NUL character in this row: the file may be damaged. Export it again.",
  },
  "stray-quote": {
    zh: () => "文字中间有引号，按普通字符读取。请核对这一格的内容。",
    en: () => "There is a quote inside the text; it was read as a character. Check this cell.",
  },
  "unknown-area": {
    zh: ({ near }) =>
      near === undefined
        ? "这个地区不在本市的地区表里。请改正，或指定它的含义（命令行在映射文件的 values.area 中写明）。"
        : `这个地区不在本市的地区表里。是否指“${near}”？请改正，或指定它的含义（命令行在映射文件的 values.area 中写明）。`,
    en: ({ near }) =>
      near === undefined
        ? "This area is not one of the region. Correct it, or say what it means (command line: values.area in the mapping)."
        : `This area is not one of the region. Is "${near}" meant? Correct it, or say what it means (command line: values.area in the mapping).`,
  },
  "unknown-value": {
    zh: ({ near, key = "values" }) =>
      near === undefined
        ? `这个取值无法识别。请改正，或指定它的含义（命令行在映射文件的 ${key} 中写明）。`
        : `这个取值无法识别。是否指“${near}”？请改正，或指定它的含义（命令行在映射文件的 ${key} 中写明）。`,
    en: ({ near, key = "values" }) =>
      near === undefined
        ? `This value is not understood. Correct it, or name it in the mapping under ${key}.`
        : `This value is not understood. Is "${near}" meant? Correct it, or name it in the mapping under ${key}.`,
  },
  "bad-number": {
    zh: () => "这里应是数字。请改正，没有数据时留空。",
    en: () => "A number is expected here. Correct it, or leave the cell empty.",
  },
  "bad-year": {
    zh: () => "这里应是四位数的年度。请改正，例如 2025。",
    en: () => "A year of four digits is expected here. Correct it, for example 2025.",
  },
  "bad-age": {
    zh: ({ isBand }) =>
      isBand === true
        ? "这里写的是年龄段，与看板的五个年龄组（18～29、30～39、40～49、50～59、60～69 岁）对不上，不能归组。请改成周岁或出生年份；没有更细的年龄时，选“不用任何一列”，这次就不按年龄分组。"
        : "这里应是 0 到 110 之间的周岁整数（或四位数的出生年份）。请改正，不知道时留空。",
    en: ({ isBand }) =>
      isBand === true
        ? "These are ages in a band that is none of the five published ones (18–29, 30–39, 40–49, 50–59, 60–69), so the row is in none of them. Write the age in years or the year of birth; if there are no finer ages, use no column for them, and nothing is broken down by age."
        : "An age in whole years from 0 to 110 is expected here, or a year of birth of four digits. Correct it, or leave the cell empty where the age is not known.",
  },
  "bad-weight": {
    zh: () => "权重应是大于 0 的数，不带百分号，也不会大到一万亿以上。请向抽样单位核对。",
    en: () =>
      "A weight is a number above 0, without a per-cent sign and not beyond 1,000,000,000,000. Ask those who made the weights.",
  },
  "bad-fpc": {
    zh: () => "总体单元数应是大于 0 的数。请向抽样单位核对。",
    en: () => "The number of units in the population is a number above 0. Ask those who drew the sample.",
  },
  "missing-stratum": {
    zh: () => "缺少层。请补上；没有分层时不用这一列。",
    en: () => "The stratum is missing. Fill it in, or use no column if there are no strata.",
  },
  "missing-psu": {
    zh: () => "缺少村居（抽样单元）。请补上；没有抽样单元时不用这一列。",
    en: () => "The PSU is missing. Fill it in, or use no column if there are no PSUs.",
  },
  "score-out-of-range": {
    zh: ({ of }) => `总分应在 0 到 ${of} 之间。请改正，或核对总分列是否认对。`,
    en: ({ of }) => `A score is between 0 and ${of}. Correct it, or check whether this is the column of scores.`,
  },
  "missing-weight": {
    zh: () => "缺少权重，这一行不计入，并计数。如果应当计入，请补上权重。",
    en: () => "The weight is missing: the row is left out, and counted. Fill it in if the row should count.",
  },
  "out-of-scope-age": {
    zh: ({ from, to }) => `年龄不在 ${from}～${to} 岁的测评范围内，这一行不计入，并计数。`,
    en: ({ from, to }) =>
      `The age is outside ${from}–${to}, the ages of this survey: the row is left out, and counted.`,
  },
  "missing-outcome": {
    zh: () => "没有测评结果：留在抽样设计中，不计入任何比例。",
    en: () => "There is no result: the respondent stays in the design and counts in no rate.",
  },
  "missing-area": {
    zh: () => "没有写明地区，只计入全市，不计入任何县区。请尽量补上。",
    en: () =>
      "The area is missing: the respondent counts for the region and for no county. Fill it in where it is known.",
  },
  "score-differs": {
    zh: ({ passMark }) => `总分与“是否具备”不一致（合格线 ${passMark}），按“是否具备”计算。请核对这一行。`,
    en: ({ passMark }) =>
      `The score contradicts the outcome (pass mark ${passMark}); the outcome counts. Check this row.`,
  },
  "elderly-differs": {
    zh: () => "老年人标记与年龄不一致，按年龄 60～69 岁计算。请核对这一行。",
    en: () => "The mark for older people contradicts the age; ages 60–69 count. Check this row.",
  },
  "youth-among-adults": {
    zh: () =>
      "成年居民调查中有青少年标记：按本次测评口径计算，单独展示，不等同于青少年测评。青少年测评的结果请用单独的汇总表导入。",
    en: () =>
      "Respondents of the adult survey are marked as youth: computed under this survey's instrument and shown apart from the youth survey. Import results of the youth survey from a table of their own.",
  },
  "former-unit": {
    zh: ({ place }) => `原行政区划名称或代码，计入现在的${place.zh}。`,
    en: ({ place }) => `A former name or code: counted in today's ${place.en ?? place.zh}.`,
  },
};
