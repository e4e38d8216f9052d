import type { ValueIssues } from "#core/survey/issues/valueIssues.ts";
import { numberWords, type IssueWords } from "./issueWordTable.ts";
import { dimensionInSentence } from "./names.ts";
import { roleName } from "./roleName.ts";

const margins = {
  interval: { zh: "置信区间的一半", en: "half the confidence interval" },
  se: { zh: "标准误", en: "the standard error" },
} as const;
const units = {
  percent: { zh: "百分数", en: "per cent" },
  share: { zh: "0～1 的小数", en: "shares between 0 and 1" },
} as const;

/** Words for these codes: what happened and what to do next. */
export const valueIssueWords: IssueWords<keyof ValueIssues> = {
  "decimal-comma": {
    zh: () => "数字里的逗号像是小数点，也可能是千分位，没有猜测。请把小数点改为“.”。",
    en: () =>
      "The comma in this number looks like a decimal point but may separate thousands; nothing was guessed. Write the decimal point as a full stop.",
  },
  "per-mille": {
    zh: () => "这里用的是千分号“‰”。请改为百分数，或确认是不是百分号“%”的误写。",
    en: () => "The per-mille sign (‰) is used here. Give per cent instead, or check whether % was meant.",
  },
  "approximate-number": {
    zh: () => "原表注明是约数，按所写的数字采用。如有确切的数字，请换上。",
    en: () =>
      "The table says this number is approximate; it was used as written. If there is an exact number, put it in.",
  },
  "formula-error": {
    zh: () => "这一格的公式没有算出结果，按缺失处理。请打开原表查看，或填上数值。",
    en: () =>
      "The formula in this cell gave no result, so it counts as missing. Check the original table, or fill in the value.",
  },
  "ambiguous-margin": {
    zh: ({ key }) =>
      `“±”后面的数可能是置信区间的一半，也可能是标准误。请选定是哪一种（命令行在映射文件中写明 ${key}：interval 或 se）。`,
    en: ({ key }) =>
      `The number after ± may be half the confidence interval or the standard error. Choose which (command line: ${key} in the mapping, "interval" or "se").`,
  },
  "margin-read": {
    zh: ({ as }) => `“±”后面的数按${margins[as].zh}读取。如果不是这样，请改选（命令行在映射文件的 marginIs 中写明）。`,
    en: ({ as }) =>
      `The number after ± was read as ${margins[as].en}. If that is wrong, choose the other (command line: marginIs in the mapping).`,
  },
  "sample-size-told": {
    zh: ({ n, page }) =>
      page === "" ? `样本量 ${n} 由操作者补填，没有注明出处。` : `样本量 ${n} 由操作者补填，出处：${page}。`,
    en: ({ n, page }) =>
      page === ""
        ? `The sample size ${n} was filled in by the operator, without a source.`
        : `The sample size ${n} was filled in by the operator; source: ${page}.`,
  },
  "level-assumed": {
    zh: ({ level }) =>
      `没有写明区间的置信水平，按 ${numberWords.percent(level)} 读取。如果不是，请填写（命令行在映射文件的 options.confidenceLevel 中写明）。`,
    en: ({ level }) =>
      `The confidence level of the intervals is not given; they were read at ${numberWords.percent(level)}. If that is wrong, enter it (command line: options.confidenceLevel in the mapping).`,
  },
  "sample-size-unused": {
    zh: ({ n }) => `补填的样本量 ${n} 没有用上：表里没有这一格，或者表里已有样本量。请撤销，或核对年份、地区和类别。`,
    en: ({ n }) =>
      `The sample size ${n} that you filled in was not used: the table has no such cell, or already has a sample size. Undo it, or check the year, area and category.`,
  },
  "level-from-header": {
    zh: ({ level }) =>
      `表头或表外的说明写明置信水平是 ${numberWords.percent(level)}，区间按这个水平读取；发布的区间一律为 95%。`,
    en: ({ level }) =>
      `The header or a note gives the confidence level as ${numberWords.percent(level)}, and the intervals were read at that level; published intervals are always 95%.`,
  },
  "level-contradicted": {
    zh: ({ level, told }) =>
      `表头或表外的说明写明置信水平是 ${numberWords.percent(level)}，另一处（表头，或映射文件中的 confidenceLevel）却是 ${numberWords.percent(told)}。请改正其中一个。`,
    en: ({ level, told }) =>
      `The header or a note gives the confidence level as ${numberWords.percent(level)}, but another place (the header, or confidenceLevel in the mapping) says ${numberWords.percent(told)}. Correct one of them.`,
  },
  "error-unit": {
    zh: ({ unit }) => `这一列没有写单位，从与比例的大小关系看只能是${units[unit].zh}，按此读取。请核对。`,
    en: ({ unit }) =>
      `This column has no unit; compared with the rates, its numbers can only be ${units[unit].en}, and they were read that way. Please check.`,
  },
  "rates-all-small": {
    zh: () =>
      "表头写明是百分数，这一列的数却都小于 1，读出来都不到 1%。如果是 0～1 的小数，请改表头，或把单位选为小数（命令行在映射文件中写明 rateUnit 为 share）。",
    en: () =>
      'The header says per cent, but every number in this column is below 1, so every rate is below 1%. If they are shares between 0 and 1, change the header, or choose that unit (command line: rateUnit "share" in the mapping).',
  },
  "sex-by-code": {
    zh: () =>
      "性别写的是代码，按国家标准 GB/T 2261.1 读取：1 为男，2 为女。如果不是这样，请指定它们的含义（命令行在映射文件的 values.sex 中写明）。",
    en: () =>
      "Sex is given in codes, which were read by the national standard GB/T 2261.1: 1 is male, 2 is female. If they mean something else, say so (command line: values.sex in the mapping).",
  },
  "residence-by-code": {
    zh: () =>
      "城乡代码按国家统计局的统计用城乡划分代码读取：1 开头（111～123）是城镇，2 开头（210、220）是农村。如果不是，请指定代码的含义（命令行在映射文件的 values.residence 中写明）。",
    en: () =>
      "Urban and rural codes were read by the classification of the National Bureau of Statistics: 1xx (111–123) is urban, 2xx (210, 220) is rural. If they mean something else, say so (command line: values.residence in the mapping).",
  },
  "codes-by-header": {
    zh: () => "这一列的代码按表头括号里写明的含义读取。",
    en: () => "The codes in this column were read as explained in brackets in its header.",
  },
  "codes-by-note": {
    zh: () => "这一列的代码按表旁边的说明读取。",
    en: () => "The codes in this column were read as explained in a note beside the table.",
  },
  "codes-below": {
    zh: () =>
      "表下面的这一行说明了这一列的代码，但个案数据从上往下读，没有用到它。请把它移到表的上方，或写进列名，例如“性别（1=男，2=女）”。",
    en: () =>
      'This line below the table explains the codes of this column, but respondent data is read from the top down, so it was not used. Move it above the table, or put it in the header, for example "sex (1=male, 2=female)".',
  },
  "qualified-when-unused": {
    zh: () =>
      "指定为具备的取值，这一列里一个也没有，于是所有人都算作不具备。请检查是否写错（命令行检查映射文件的 qualifiedWhen）。",
    en: () =>
      "None of the values set to count as literate appears in this column, so nobody counts as literate. Check them for typing errors (command line: qualifiedWhen in the mapping).",
  },
  "column-twice": {
    zh: ({ role, used }) =>
      `这一列和“${used}”都像是“${roleName(role, "zh")}”，采用了“${used}”。如果应当用这一列，请改选列（命令行在映射文件的 columns 中指明）。`,
    en: ({ role, used }) =>
      `This column and "${used}" both look like "${roleName(role, "en")}"; "${used}" was used. If this column should be used, choose it (command line: columns in the mapping).`,
  },
  "column-proposed": {
    zh: ({ role }) =>
      `这一列没有读取。从列名看可能是“${roleName(role, "zh")}”，现在没有别的列可用；如果是，请选定这一列（命令行在映射文件中指明）。`,
    en: ({ role }) =>
      `This column was not read. Going by its name it may be "${roleName(role, "en")}", and there is no other column for that; if it is, choose it (command line: name it in the mapping).`,
  },
  "column-passed": {
    zh: ({ role, used }) =>
      `这一列和“${used}”都像是“${roleName(role, "zh")}”，采用了“${used}”，这一列没有采用。如果不对，请改选列（命令行在映射文件的 columns 中指明）。`,
    en: ({ role, used }) =>
      `This column and "${used}" both look like "${roleName(role, "en")}"; "${used}" was used and this one was not. If that is wrong, choose the right one (command line: columns in the mapping).`,
  },
  "rate-far": {
    zh: ({ rate, computed }) =>
      `比例 ${numberWords.percent(rate)} 与具备人数除以样本量所得的 ${numberWords.percent(computed)} 相差较大，一般的加权不会差这么多，仍按文件给出的比例导入。请核对这几列是否填错或认错。`,
    en: ({ rate, computed }) =>
      `The rate ${numberWords.percent(rate)} is further from count over sample size, ${numberWords.percent(computed)}, than weights usually explain. The rate was imported as given; please check these columns.`,
  },
  "parts-n-differ": {
    zh: ({ n, sum }) => `合计的样本量是 ${n}，各部分相加是 ${sum}。仍按文件给出的值导入。请核对。`,
    en: ({ n, sum }) =>
      `The sample size of the total is ${n}, but its parts add up to ${sum}. Both were imported as given; please check.`,
  },
  "parts-count-differ": {
    zh: ({ count, sum }) => `合计的具备人数是 ${count}，各部分相加是 ${sum}。仍按文件给出的值导入。请核对。`,
    en: ({ count, sum }) =>
      `The count of the total is ${count}, but its parts add up to ${sum}. Both were imported as given; please check.`,
  },
  "breakdown-outside-total": {
    zh: ({ rate, least, greatest }) =>
      `总体 ${numberWords.percent(rate)} 不在各类 ${numberWords.percent(least)}～${numberWords.percent(greatest)} 之间，仍按文件给出的值导入。请核对。`,
    en: ({ rate, least, greatest }) =>
      `The overall rate, ${numberWords.percent(rate)}, is outside the range of its groups, ${numberWords.percent(least)}–${numberWords.percent(greatest)}. Both were imported as given; please check.`,
  },
  "sum-of-groups": {
    zh: ({ dimension }) =>
      dimension === "population"
        ? "这个合计与重点人群列在一起。重点人群互有重叠，也不包括所有居民，不能当作全市结果。如果就是全市的结果，请把名称改为“全市”，或指明它的含义；否则请删去。"
        : `这个合计旁边只有一部分类别（${dimensionInSentence(dimension, "zh")}），不能当作全市结果。如果就是全市的结果，请把名称改为“全市”，或指明它的含义；否则请删去。`,
    en: ({ dimension }) =>
      dimension === "population"
        ? "This total is listed with key populations, which overlap and do not cover all residents, so it cannot be taken as the figure for the whole region. If it is, give it the region's name, or say what it means; otherwise delete it."
        : `This total is listed with only some of the groups (${dimensionInSentence(dimension, "en")}), so it cannot be taken as the figure for the whole region. If it is, give it the region's name, or say what it means; otherwise delete it.`,
  },
  "sum-of-some-areas": {
    zh: ({ count, of }) =>
      `这个合计旁边只有全部 ${of} 个县（区）中的 ${count} 个，其他的在另外的表中，不能当作全市结果。如果就是全市的结果，请把名称改为“全市”，或指明它的含义；否则请删去。`,
    en: ({ count, of }) =>
      `This total is listed with only ${count} of the ${of} counties, and others are in another table, so it cannot be taken as the figure for the whole region. If it is, give it the region's name, or say what it means; otherwise delete it.`,
  },
  "sum-incomplete": {
    zh: ({ count, of }) =>
      `这个合计旁边只有全部 ${of} 个县（区）中的 ${count} 个，仍按全市结果导入。如果它只是这几个县（区）的合计，请删去；如果就是全市的，请把名称改为“全市”。`,
    en: ({ count, of }) =>
      `This total is listed with only ${count} of the ${of} counties; it was imported as the figure for the whole region. If it is the total of these counties only, delete it; if it is for the whole region, give it the region's name.`,
  },
};
