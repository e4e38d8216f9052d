import type { IssueDetails } from "#core/survey/issues/issue.ts";
import type { RuleIssues } from "#core/survey/issues/ruleIssues.ts";
import type { IssueWords } from "./issueWordTable.ts";
import { formatList } from "./lists.ts";
import { inLocale, type Locale } from "./locale.ts";
import { categoryName, dimensionInSentence } from "./names.ts";

/** With one digit: these are reasons to look, not figures to publish. */
function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

function times(factor: number): string {
  return factor.toFixed(factor < 10 ? 1 : 0);
}

function areasOf({ areas }: IssueDetails["area-missing"], locale: Locale): string {
  return formatList(
    areas.map((name) => inLocale(name, locale)),
    locale,
  );
}

function missingOf({ dimension, missing }: IssueDetails["group-missing"], locale: Locale): string {
  return formatList(
    missing.map((category) => categoryName(dimension, category, locale)),
    locale,
  );
}

/** Headers as they are quoted: “县区”和“村居”. */
function columnsOf(columns: readonly string[], locale: Locale): string {
  return formatList(
    columns.map((name) => (locale === "zh" ? `“${name}”` : `"${name}"`)),
    locale,
  );
}

type NamedCell = Pick<IssueDetails["jump"], "place" | "dimension" | "category">;

function cellOf({ place, dimension, category }: NamedCell, locale: Locale): string {
  const area = inLocale(place, locale);
  if (dimension === "total" || category === null) return area;
  const name = categoryName(dimension, category, locale);
  return locale === "zh" ? `${area}${name}` : `${area}, ${name}`;
}

/** The first of them by name, and that there are more. */
/** Values of the survey itself by name, as many as are listed; values made of it only by their number. Empty where there are none. */
function goneOf({ gone, count, derived }: IssueDetails["cells-vanish"], locale: Locale): string {
  const own = gone.filter((cell) => !cell.derived);
  const names = own.map(({ with: crossing, ...cell }) => {
    const name = cellOf(cell, locale);
    if (crossing === null || crossing.dimension === "total") return name;
    const more = categoryName(crossing.dimension, crossing.category, locale);
    return locale === "zh" ? `${name}${more}` : `${name}, ${more}`;
  });
  const hasMore = count - derived > names.length;
  if (locale === "en") return names.join("; ") + (hasMore ? "; and others" : "");
  return formatList(names, locale) + (hasMore ? "等" : "");
}

/** What is gone, in two parts: of the survey, and made of it. */
function goneParts(detail: IssueDetails["cells-vanish"], locale: Locale): string {
  const { derived } = detail;
  const made = locale === "zh" ? `${derived} 个合并两年或模型估计的数值` : `${derived} pooled or modelled values`;
  const parts = [goneOf(detail, locale), derived > 0 ? made : ""].filter((part) => part !== "");
  return parts.join(locale === "zh" ? "，以及 " : ", and ");
}

/** Words for these codes: what happened and what to do next. */
export const ruleIssueWords: IssueWords<keyof RuleIssues> = {
  "repeated-rows": {
    zh: ({ rows, run }) =>
      `有 ${rows} 行与前面的某一行相同（标识个人的列和序号不比较），多于偶然会出现的数量，可能录入了两次${run > 1 ? `；接连重复最多的有 ${run} 行` : ""}。这些行都计入了；请核对，多余的行删除后重新导入。`,
    en: ({ rows, run }) =>
      `${rows} rows repeat an earlier row (serial numbers and columns that identify people are not compared), more than chance would explain, so they may have been entered twice${run > 1 ? `, up to ${run} of them in a row` : ""}. All of them are counted; check them, delete any extra rows, and import again.`,
  },
  "repeated-id": {
    zh: () => "问卷编号与前面的一行相同，同一份问卷可能录入了两次。这些行都计入了；请核对，多余的行删除后重新导入。",
    en: () =>
      "This row has the same questionnaire id as an earlier one, so it may have been entered twice. Both rows are counted; check them, delete the extra one, and import again.",
  },
  "ids-repeat": {
    zh: ({ rows, of, within, here }) =>
      here === null
        ? `${of} 个问卷编号中有 ${rows} 个与前面的相同，超过一成，又没有县区、层或村居的列可以对照，不能用来查重：可能是村或县内的编号，也可能同一批问卷录入了两次。这些行都计入了；请核对，多余的行删除后重新导入，或补上村居的列。`
        : `${of} 个问卷编号中有 ${rows} 个与前面的相同，其中 ${here} 个连${columnsOf(within, "zh")}也相同，超过一成：同一批问卷可能录入了两次，或者这一列不是问卷编号。这些行都计入了；请核对，多余的行删除后重新导入。`,
    en: ({ rows, of, within, here }) =>
      here === null
        ? `Of ${of} questionnaire ids, ${rows} repeat an earlier one, more than a tenth, and there is no area, stratum or PSU column to compare with: ids may restart in each village or county, or the same questionnaires may have been entered twice. All rows are counted; check them, delete any extra rows and import again, or add the village column.`
        : `Of ${of} questionnaire ids, ${rows} repeat an earlier one, ${here} of them with the same ${columnsOf(within, "en")} as well, more than a tenth: the same questionnaires may have been entered twice, or this column is not the questionnaire id. All rows are counted; check them, delete any extra rows, and import again.`,
  },
  "ids-within": {
    zh: ({ rows, of, within }) =>
      `${of} 个问卷编号中有 ${rows} 个与前面的相同，但${columnsOf(within, "zh")}相同的行里几乎没有重复：按各自范围内的编号理解，只在同一范围内查重。`,
    en: ({ rows, of, within }) =>
      `Of ${of} questionnaire ids, ${rows} repeat an earlier one, but hardly any in rows with the same ${columnsOf(within, "en")}: they were read as numbers that restart there, and repeats are only looked for within it.`,
  },
  "repeats-unsought": {
    zh: ({ rows }) =>
      `有 ${rows} 行既没有问卷编号，也没有年龄、出生年和得分，无法查找重复录入的问卷。如有编号，请保留这一列后重新导入。`,
    en: ({ rows }) =>
      `${rows} rows have no questionnaire id, age, year of birth or score, so questionnaires entered twice could not be looked for. If there are ids, keep their column and import again.`,
  },
  "area-missing": {
    zh: (detail) => `${detail.year} 年的数据中没有：${areasOf(detail, "zh")}。请核对是否少了文件，或地区的写法有误。`,
    en: (detail) =>
      `The data of ${detail.year} has nothing for ${areasOf(detail, "en")}. Check whether a file is missing or an area is spelled differently.`,
  },
  "group-missing": {
    zh: (detail) =>
      `${detail.year} 年按${dimensionInSentence(detail.dimension, "zh")}分，没有人属于：${missingOf(detail, "zh")}。如果本来应当有，请核对取值的写法，或在映射文件中指明。`,
    en: (detail) =>
      `By ${dimensionInSentence(detail.dimension, "en")}, nobody in ${detail.year} is in: ${missingOf(detail, "en")}. If there should be someone, check how the values are written, or give their meaning in the mapping.`,
  },
  "extreme-weights": {
    zh: ({ year, times: factor, share, effect }) =>
      `${year} 年的权重相差过大：最大的是平均值的 ${times(factor)} 倍，占全部权重的 ${percent(share)}；权重不等带来的设计效应是 ${times(effect)}。请核对这一行，并向抽样单位确认权重是否需要截尾。`,
    en: ({ year, times: factor, share, effect }) =>
      `The weights of ${year} are very unequal: the largest is ${times(factor)} times the average and makes up ${percent(share)} of the total; the design effect of unequal weights is ${times(effect)}. Check this row, and ask the people who made the weights whether they should be trimmed.`,
  },
  "psu-spans-areas": {
    zh: ({ year, spanning, psus, merged }) =>
      merged > 0
        ? `${year} 年有 ${merged} 个村居编号在同一层里出现在几个县（区），各算作一个调查点，误差会因此算错。请使编号在层内不重复，或补上层这一列。`
        : `${year} 年 ${psus} 个村居编号中有 ${spanning} 个出现在几个县（区）。编号只在层内识别，不同层的算作不同的调查点；请核对是否填错。`,
    en: ({ year, spanning, psus, merged }) =>
      merged > 0
        ? `In ${year}, ${merged} PSU ids appear in several areas of one stratum; each counts as a single PSU, which makes the errors wrong. Make the ids unique within each stratum, or add the stratum column.`
        : `Of ${psus} PSU ids in ${year}, ${spanning} appear in several areas. Ids are read within their stratum, so the same id in different strata means different PSUs; check for typing errors.`,
  },
  "few-psus": {
    zh: ({ year, psus, strata }) =>
      `${year} 年只有 ${psus} 个调查点、${strata} 个层，自由度不足 8，误差本身就估计不准。请核对层和村居两列是否认对；结果要审核后才能发布。`,
    en: ({ year, psus, strata }) =>
      `In ${year} there are only ${psus} PSUs in ${strata} strata, so there are fewer than 8 degrees of freedom and the error itself is poorly estimated. Check the stratum and PSU columns; the results need review before publication.`,
  },
  "scores-often-differ": {
    zh: ({ rows, of }) =>
      `总分与“是否具备”不一致的有 ${rows} 行，占两项都有的 ${percent(rows / of)}。请核对合格线（passMark）和“是否具备”这一列是否认对。`,
    en: ({ rows, of }) =>
      `The score and the outcome disagree in ${rows} rows, ${percent(rows / of)} of those that have both. Check the pass mark (passMark) and the outcome column.`,
  },
  jump: {
    zh: (detail) =>
      `${cellOf(detail, "zh")} ${detail.year} 年为 ${percent(detail.rate)}，${detail.since} 年为 ${percent(detail.before)}，变化超出抽样误差能解释的范围。请核对数据、权重和测评口径；确实如此时，在说明中写明原因。`,
    en: (detail) =>
      `${cellOf(detail, "en")}: ${percent(detail.rate)} in ${detail.year} after ${percent(detail.before)} in ${detail.since}, a change larger than sampling error can explain. Check the data, weights and instrument; if it is right, explain it in the reason.`,
  },
  "cells-vanish": {
    zh: (detail) =>
      `${detail.year} 年已经发布的数值中有 ${detail.count} 个不在这次导入里，发布后不再公布：${goneParts(detail, "zh")}。要保留它们，请选“只改动文件中的格子”（命令行用 --merge）${detail.derived > 0 ? "，或者再次选择合并两年或模型估计（命令行用 --pool、--model）" : ""}。`,
    en: (detail) =>
      `Of the values published for ${detail.year}, ${detail.count} are not in this import and would no longer be published: ${goneParts(detail, "en")}. To keep them, choose “Change only the cells in the file” (command line: --merge)${detail.derived > 0 ? ", or choose pooling or the model again (command line: --pool, --model)" : ""}.`,
  },
};
