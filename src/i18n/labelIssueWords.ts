import type { LabelIssues } from "#core/survey/issues/labelIssues.ts";
import type { IssueWords } from "./issueWordTable.ts";
import { roleName } from "./roleName.ts";

/** Words for these codes: what happened and what to do next. */
export const labelIssueWords: IssueWords<keyof LabelIssues> = {
  "column-by-values": {
    zh: ({ role }) => `列名没有说明含义，按列中的内容读作“${roleName(role, "zh")}”。`,
    en: ({ role }) =>
      `The column name does not say what it means; going by its values, it was read as "${roleName(role, "en")}".`,
  },
  "labels-unread": {
    zh: () =>
      "这一列的文字没有读懂，不知道这些数是谁的，不能当作全市结果。请指明这一列是县（区）还是类别（命令行在映射文件的 columns.area、columns.category 中写明），再说明各个内容的含义；或改正列名和内容，或删去这一列。",
    en: () =>
      "The text in this column was not understood, so it is unclear whose figures these are, and they cannot be taken as figures of the whole region. Say whether the column is the area or the category (command line: columns.area or columns.category in the mapping) and what its values mean; or correct its name and values, or delete it.",
  },
  "title-elsewhere": {
    zh: ({ named }) =>
      `标题、工作表名称或文件名写的是“${named}”，而表中没有一列说明，不能当作全市结果。请在表中加“县区”或“类别”列写明；如果确实是全市结果，请改正标题或名称。`,
    en: ({ named }) =>
      `The title, sheet name or file name says "${named}", but no column does, so the figures cannot be taken as those of the whole region. Add an area or category column that says so; if they really are for the whole region, correct the title or the name.`,
  },
  "title-other-measure": {
    zh: ({ named }) =>
      `标题写着“${named}”，看来表中的数是变化、计划、目标或误差，不是具备科学素质的比例。请去掉这张表；如果确实是比例，请改正标题。`,
    en: ({ named }) =>
      `The title says "${named}": the numbers seem to be changes, plans, targets or errors rather than literacy rates. Leave this table out; if they are rates, correct the title.`,
  },
  "column-other-measure": {
    zh: ({ named }) =>
      `列名写着“${named}”，这一列不是本次调查的结果，没有使用。如果确实是调查结果，请改正列名（命令行也可在映射文件的 columns 中指明）。`,
    en: ({ named }) =>
      `The column name says "${named}", so this is not a result of the survey and was not used. If it is one, correct the name (command line: or name the column under columns in the mapping).`,
  },
  "row-other-measure": {
    zh: ({ named }) => `这一行写着“${named}”，不是调查结果，没有使用。如果确实是调查结果，请改正这一格。`,
    en: ({ named }) =>
      `This row says "${named}", so it is not a survey result and was not used. If it is one, correct the cell.`,
  },
  "rows-other-measure": {
    zh: ({ named }) =>
      `这一行写着“${named}”，它下面的行（到下一个年度标题为止）不是调查结果，没有使用。如果确实是调查结果，请改正这一行。`,
    en: ({ named }) =>
      `This row says "${named}", so the rows below it (down to the next year heading) are not survey results and were not used. If they are, correct this row.`,
  },
  "name-other-measure": {
    zh: ({ named }) =>
      `文件名写着“${named}”，表中却没有说明。请确认这些数是调查得到的结果，不是计划、目标或预测；如果不是调查结果，请不要导入。`,
    en: ({ named }) =>
      `The file name says "${named}", but the table does not. Please confirm that these are survey results, not plans, targets or forecasts; if they are not, do not import them.`,
  },
  "columns-unread": {
    zh: ({ unread, count }) => `有 ${count} 列没有使用：${unread.join("、")}${count > unread.length ? "等" : ""}。`,
    en: ({ unread, count }) =>
      `Columns not used: ${unread.join(", ")}${count > unread.length ? ` and ${count - unread.length} more` : ""}.`,
  },
  "figures-unread": {
    zh: () =>
      "这一列看起来也是结果（比例、率、误差或权重），没有使用。如果应当用这一列，请改选列（命令行在映射文件的 columns 中指明）。",
    en: () =>
      "This column also looks like results (rates, errors or weights) but was not used. If it should be used, choose it (command line: columns in the mapping).",
  },
  "shape-unclear": {
    zh: () =>
      "这张表既像个案数据（有是否具备和个人的列），又像汇总表（每行有比例和样本量）。请指明是哪一种（命令行在映射文件的 shape 中写 respondents 或 aggregate）。",
    en: () =>
      "This table could be respondent data (it has an outcome and personal columns) or a table of figures (every row has a rate and a sample size). Choose which (command line: shape in the mapping, respondents or aggregate).",
  },
  "areas-differ": {
    zh: ({ other }) => `这一行的两列写的不是同一个地区，另一列是“${other}”。请改正其中一处，或选定用哪一列。`,
    en: ({ other }) =>
      `Two columns of this row name different areas; the other one says "${other}". Correct one of them, or choose which column to use.`,
  },
  "former-beside-today": {
    zh: ({ place }) => `${place.zh}与它的原行政区划并列且相符，采用现在的一行。`,
    en: ({ place }) =>
      `${place.en ?? place.zh} is listed alongside its former units, and they agree; the current row was used.`,
  },
  "former-contradicts": {
    zh: ({ place }) =>
      `${place.zh}与它的原行政区划并列，但样本量之和或比例不符。请删去原行政区划的行，或改正其中一处。`,
    en: ({ place }) =>
      `${place.en ?? place.zh} is listed alongside its former units, but the sample sizes or rates do not agree. Delete the rows of the former units, or correct the figures.`,
  },
  "figure-beside-survey": {
    zh: ({ otherInput, cells }) => `有 ${cells} 个数与由 ${otherInput} 的个案算出的相符，采用个案的结果。`,
    en: ({ otherInput, cells }) =>
      `${cells} figures agree with those computed from the respondent data in ${otherInput}; the computed ones were used.`,
  },
  "figure-against-survey": {
    zh: ({ otherInput, area, dimension, category }) =>
      `${area} ${dimension}${category === null ? "" : ` ${category}`} 的数与由 ${otherInput} 的个案算出的不同。请只导入其中一个文件，或查明不同的原因。`,
    en: ({ otherInput, area, dimension, category }) =>
      `The figure of ${area} ${dimension}${category === null ? "" : ` ${category}`} differs from the one computed from the respondent data in ${otherInput}. Import only one of the two files, or find out why they differ.`,
  },
  "shares-of-sample": {
    zh: () =>
      "这张表的比例看来是各组在样本中所占的比重（样本构成），不是具备科学素质的比例，不能导入。文件里还有别的表时，可以在页面上把这张表改为不导入。",
    en: () =>
      "The percentages in this table seem to be shares of the sample (its composition), not literacy rates, and cannot be imported. If the file has other tables, you can leave this one out on the page.",
  },
  "units-differ": {
    zh: ({ otherInput }) =>
      `按数值大小，${otherInput === undefined ? "这张表的比例和同一文件中另一张表" : `这个文件的比例和 ${otherInput} `}的比例单位不同，一个是百分数，一个是小数。请在列名中写明单位，例如“比例（%）”。`,
    en: ({ otherInput }) =>
      `Judging by their size, the rates in ${otherInput === undefined ? "this table and in another table of the same file" : `this file and in ${otherInput}`} are in different units: one in per cent, the other in shares between 0 and 1. Write the unit in the header, for example "rate (%)".`,
  },
  "ages-outside": {
    zh: () => "括号中的年龄不是本调查老年人的 60～69 岁，不能当作同一组。请核对年龄段，或删去这一行。",
    en: () =>
      "The ages in brackets are not the 60–69 of older people in this survey, so this is not the same group. Check the ages, or delete the row.",
  },
  "number-shared": {
    zh: () => "这个数所在的单元格是合并的，几行用了同一个数。请确认每一行都应当是这个数，否则取消合并并分别填写。",
    en: () =>
      "This number is in a merged cell, so several rows share it. Confirm that it is right for every row; otherwise unmerge the cells and fill in each one.",
  },
  "area-overridden": {
    zh: ({ area }) =>
      `这个名称本来是另一个地区，按指定的含义改作 ${area}。请确认没有指错（命令行检查映射文件的 values.area）。`,
    en: ({ area }) =>
      `This is normally the name of another area, but was set to mean ${area}. Please confirm this is right (command line: check values.area in the mapping).`,
  },
  "role-twice": {
    zh: ({ role, otherRole }) =>
      `这一列同时被指定为“${roleName(role, "zh")}”和“${roleName(otherRole, "zh")}”。请改选其中一个（命令行改映射文件）。`,
    en: ({ role, otherRole }) =>
      `This column was chosen as both "${roleName(role, "en")}" and "${roleName(otherRole, "en")}". Choose another column for one of them (command line: change the mapping).`,
  },
};
