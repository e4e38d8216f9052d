import type { CodeMeanings, RespondentIssues } from "#core/survey/issues/respondentIssues.ts";
import type { IssueWords } from "./issueWordTable.ts";
import { inLocale, type Locale } from "./locale.ts";
import { categoryName } from "./names.ts";

const answers = { yes: { zh: "是", en: "yes" }, no: { zh: "否", en: "no" } } as const;

const idOf = {
  stratum: { zh: "层", en: "stratum", ens: "strata" },
  psu: { zh: "村居", en: "PSU", ens: "PSUs" },
} as const;

/** With one digit: these are reasons to look, not figures to publish. */
function part(rows: number, of: number): string {
  return `${((100 * rows) / of).toFixed(1)}%`;
}

/** What a code means: yes, no, or the name of a category. */
function meaningWord(meaning: string, { dimension }: CodeMeanings, locale: Locale): string {
  if (dimension !== null) return categoryName(dimension, meaning, locale);
  return meaning === "yes" || meaning === "no" ? answers[meaning][locale] : meaning;
}

function saidOf(detail: CodeMeanings, locale: Locale): string {
  return meaningWord(detail.said, detail, locale);
}

function readOf(detail: CodeMeanings, locale: Locale): string {
  const { read } = detail;
  if (read !== null)
    return locale === "zh" ? `“${meaningWord(read, detail, locale)}”` : `"${meaningWord(read, detail, locale)}"`;
  return locale === "zh" ? "缺失" : "missing";
}

/** Words for these codes: what happened and what to do next. */
export const respondentIssueWords: IssueWords<keyof RespondentIssues> = {
  "one-answer": {
    zh: ({ answer, known, empty }) =>
      `这一列只写了“${answers[answer].zh}”（${known} 行），另有 ${empty} 行空白：空白可能就是另一个答案，没有猜测。请在空白格里写明“是”或“否”，再重新导入；确实没有结果的行，请删去。`,
    en: ({ answer, known, empty }) =>
      `This column contains only "${answers[answer].en}" (${known} rows), and ${empty} cells are empty: these may be the other answer, and nothing was guessed. Write yes or no in the empty cells and import again; delete any rows that really have no result.`,
  },
  "same-answer": {
    zh: ({ answer, known }) =>
      `有结果的 ${known} 行全部是“${answers[answer].zh}”。请核对是否少了另一部分人，或这一列、取值的含义认错了。`,
    en: ({ answer, known }) =>
      `All ${known} rows with a result say "${answers[answer].en}". Check whether other people are missing from the file, or whether this column or its values mean something else.`,
  },
  "outcome-often-missing": {
    zh: ({ rows, of }) =>
      `${of} 行中有 ${rows} 行（${part(rows, of)}）没有测评结果，不计入任何比例。请核对空白是不是“否”；如果是，请写明后重新导入。`,
    en: ({ rows, of }) =>
      `${rows} of ${of} rows (${part(rows, of)}) have no result and do not count toward any rate. Check whether an empty cell means "no"; if so, write that in and import again.`,
  },
  "scores-below-pass": {
    zh: ({ greatest, passMark }) =>
      `最高的总分是 ${greatest}，低于合格线 ${passMark}，没有一个人合格：分数可能不是百分制，或总分列认错了。请换算分数、改选列，或写明合格线（命令行在映射文件的 passMark 中写明）。`,
    en: ({ greatest, passMark }) =>
      `The highest score is ${greatest}, below the pass mark of ${passMark}, so nobody passes: the scores may not be out of 100, or this may be the wrong column. Convert the scores, choose the right column, or give the pass mark (command line: passMark in the mapping).`,
  },
  "scores-above-pass": {
    zh: ({ least, passMark }) =>
      `最低的总分是 ${least}，不低于合格线 ${passMark}，所有人都合格。请核对总分列和合格线（passMark）。`,
    en: ({ least, passMark }) =>
      `The lowest score is ${least}, not below the pass mark of ${passMark}, so everyone passes. Check the score column and the pass mark (passMark).`,
  },
  "codes-unclear": {
    zh: () =>
      "表头说明了代码的含义，但没有读懂，单元格里又只有代码，没有猜测。请指定代码的含义（命令行在映射文件的 qualifiedWhen、populations 或 values.sex 中写明），或把说明写成“（1=是，0=否）”这样的形式，或把代码换成文字。",
    en: () =>
      "The header explains its codes, but the explanation was not understood, and the cells contain only codes; nothing was guessed. Say what the codes mean (command line: qualifiedWhen, populations or values.sex in the mapping), write the explanation as (1=yes, 0=no), or replace the codes with words.",
  },
  "codes-contradicted": {
    zh: (detail) =>
      `这一行说明代码 ${detail.written} 表示“${saidOf(detail, "zh")}”，数据却按${readOf(detail, "zh")}读取：两者不可能都对，所以没有导入。请核对后指定代码的含义（在页面上选定，或在映射文件的 qualifiedWhen、populations 或 values 中写明）；如果是这一行写错了，请改正或删去它。`,
    en: (detail) =>
      `This line says that code ${detail.written} means "${saidOf(detail, "en")}", but in the data it was read as ${readOf(detail, "en")}. Both cannot be right, so nothing was imported. Check which is right and say what the codes mean (on the page, or as qualifiedWhen, populations or values in the mapping); if this line is wrong, correct or delete it.`,
  },
  "codes-overruled": {
    zh: (detail) =>
      `这一行说明代码 ${detail.written} 表示“${saidOf(detail, "zh")}”，但按指定的含义，它读作${readOf(detail, "zh")}。以指定的为准，请核对。`,
    en: (detail) =>
      `This line says that code ${detail.written} means "${saidOf(detail, "en")}", but by the meaning you set it was read as ${readOf(detail, "en")}. Your setting was used; please check it.`,
  },
  "codes-confirmed": {
    zh: () => "这一行对代码的说明，与数据的读法一致。",
    en: () => "The explanation of the codes in this line agrees with how the data was read.",
  },
  "birth-date-read": {
    zh: () => "这一列写的是出生日期，只取其中的年份。年龄按调查年度减出生年计算，当年还没过生日的人多算一岁。",
    en: () =>
      "This column gives dates of birth; only the years were used. Age is the survey year minus the year of birth, so people whose birthday is still to come count as one year older.",
  },
  "birth-short-read": {
    zh: () =>
      "这一列有的出生日期只写了两位数的年份，46～99 按 19xx 年、00～17 按 20xx 年读取。如果不是，请改成四位数的年份后重新导入。",
    en: () =>
      "Some dates of birth in this column have two-digit years: 46–99 were read as 19xx and 00–17 as 20xx. If that is wrong, write four-digit years and import again.",
  },
  "birth-serial-read": {
    zh: () =>
      "这一列有的出生日期是五位数字（例如 31107），按 Excel 的日期序号读取，只取其中的年份。如果不是日期序号，请改成四位数的年份后重新导入。",
    en: () =>
      "Some dates of birth in this column are five-digit numbers, such as 31107; they were read as Excel date numbers, and only the years were used. If they are something else, write four-digit years and import again.",
  },
  "age-bands-read": {
    zh: () =>
      "这一列写的是年龄段，与看板的五个年龄组（18～29、30～39、40～49、50～59、60～69 岁）一致，按年龄组读取；老年人按 60～69 岁组认定。",
    en: () =>
      "This column gives ages in the five published age groups (18–29, 30–39, 40–49, 50–59, 60–69) and was read as such; older people are the group 60–69.",
  },
  "age-often-missing": {
    zh: ({ rows, of }) =>
      `${of} 行中有 ${rows} 行（${part(rows, of)}）不知道年龄：计入全市，不计入任何年龄组，也不能判断是否在测评的年龄范围内。请尽量补上。`,
    en: ({ rows, of }) =>
      `The age is not known in ${rows} of ${of} rows (${part(rows, of)}): they count toward the region but no age group, and they may be outside the ages of the survey. Fill in the age where you can.`,
  },
  "ages-differ": {
    zh: ({ rows, of }) =>
      `${of} 行中有 ${rows} 行的年龄与出生年相差一岁以上，按年龄计算。请核对这两列，或不用不可靠的一列。`,
    en: ({ rows, of }) =>
      `In ${rows} of ${of} rows the age and the year of birth differ by more than a year; the age was used. Check both columns, or leave out the unreliable one.`,
  },
  "ids-alike": {
    zh: ({ ids, other, count }) =>
      `与前面的“${other}”只差前导零、小数点后的 0、大小写或空格，很可能是同一个${idOf[ids].zh}的两种写法（这样的共 ${count} 对）。现在按两个计算，误差会因此算错。请改成同一种写法后重新导入；确实是两个${idOf[ids].zh}时，不必改。`,
    en: ({ ids, other, count }) =>
      `This id differs from the earlier "${other}" only in leading zeros, a zero after the decimal point, case or spaces, so they are probably one ${idOf[ids].en} written in two ways (such pairs: ${count}). They now count as two, which makes the errors wrong. Write them the same way and import again; if they really are two, leave them as they are.`,
  },
  "ids-shortened": {
    zh: ({ ids, count }) =>
      `有 ${count} 个${idOf[ids].zh}编号是科学记数法：表格软件把长编号缩短了，后面的位数已经丢失，不同的${idOf[ids].zh}会并成一个，误差因此算错。请直接导入原来的 Excel 文件（.xlsx）；或在其中把这一列设为“文本”或不带小数的“数值”，看到全部数字以后再另存为 CSV。`,
    en: ({ ids, count }) =>
      `Some ids are in scientific notation (${count}): a spreadsheet program shortened long ids and the last digits are lost, so different ${idOf[ids].ens} are merged into one and the errors are wrong. Import the original workbook (.xlsx); or, in the workbook, format this column as text or as a number without decimals, make sure all digits show, and save it as CSV again.`,
  },
  "psus-of-one": {
    zh: ({ psus, n }) =>
      `${n} 人分在 ${psus} 个村居（抽样单元）里，几乎每人一个：这一列可能是序号，误差会算得过小。请核对，并改选村居列；没有抽样单元时，选“不用任何一列”。`,
    en: ({ psus, n }) =>
      `${n} respondents are spread over ${psus} PSUs, nearly one each: this column may be a serial number, which makes the errors too small. Check it and choose the PSU column, or choose none if there are no PSUs.`,
  },
  "weight-scales": {
    zh: ({ light, heavy, times }) =>
      `“${inLocale(heavy, "zh")}”的平均权重是“${inLocale(light, "zh")}”的 ${times.toFixed(0)} 倍：两部分的权重可能不是同一种尺度（一种以人数计，一种平均为 1）。请向抽样单位核对，统一后重新导入。`,
    en: ({ light, heavy, times }) =>
      `The mean weight of "${inLocale(heavy, "en")}" is ${times.toFixed(0)} times that of "${inLocale(light, "en")}": the weights may be on different scales (one in people, the other averaging 1). Check with the people who made the weights, use one scale, and import again.`,
  },
};
