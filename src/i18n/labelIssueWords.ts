import type { LabelIssues } from "#core/survey/issues/labelIssues.ts";
import type { IssueWords } from "./issueWordTable.ts";
import { roleName } from "./roleName.ts";

/** Words for these codes: what happened and what to do next. */
export const labelIssueWords: IssueWords<keyof LabelIssues> = {
  "column-by-values": {
    zh: ({ role }) => `列名没有说明含义，按列中的内容读作“${roleName(role, "zh")}”。`,
    en: ({ role }) =>
      `The name of this column does not say what it is; by its values it was read as "${roleName(role, "en")}".`,
  },
  "labels-unread": {
    zh: () =>
      "这一列的文字没有读懂，不知道这些数是谁的，不能当作全市结果。请指明这一列是县（区）还是类别（命令行在映射文件的 columns.area、columns.category 中写明），再说明各个内容的含义；或改正列名和内容，或删去这一列。",
    en: () =>
      "The texts of this column are not understood: it is not known whose figures these are, and they are not taken as the region's. Say whether the column is the county or the category (command line: columns.area or columns.category in the mapping) and what its values mean; or correct its name and values, or delete it.",
  },
  "title-elsewhere": {
    zh: ({ named }) =>
      `标题、工作表名称或文件名写的是“${named}”，而表中没有一列说明，不能当作全市结果。请在表中加“县区”或“类别”列写明；如果确实是全市结果，请改正标题或名称。`,
    en: ({ named }) =>
      `The title, the sheet's name or the file's name says "${named}", but no column does, so these are not taken as figures of the whole region. Add a column of areas or categories that says so; if they are of the whole region, correct the title or the name.`,
  },
  "title-other-measure": {
    zh: ({ named }) =>
      `标题写着“${named}”，看来表中的数是变化、计划、目标或误差，不是具备科学素质的比例。请去掉这张表；如果确实是比例，请改正标题。`,
    en: ({ named }) =>
      `The title says "${named}": the numbers seem to be changes, plans, targets or errors, not shares with scientific literacy. Leave this table out; where they are shares, correct the title.`,
  },
  "column-other-measure": {
    zh: ({ named }) =>
      `列名写着“${named}”，这一列不是本次调查的结果，没有使用。如果确实是调查结果，请改正列名（命令行也可在映射文件的 columns 中指明）。`,
    en: ({ named }) =>
      `The name of this column says "${named}": it is no result of the survey and was not used. If it is one, correct the name (or name the column under columns in the mapping).`,
  },
  "row-other-measure": {
    zh: ({ named }) => `这一行写着“${named}”，不是调查结果，没有使用。如果确实是调查结果，请改正这一格。`,
    en: ({ named }) =>
      `This row says "${named}": it is no result of the survey and was not used. If it is one, correct the cell.`,
  },
  "rows-other-measure": {
    zh: ({ named }) =>
      `这一行写着“${named}”，它下面的行（到下一个年度标题为止）不是调查结果，没有使用。如果确实是调查结果，请改正这一行。`,
    en: ({ named }) =>
      `This line says "${named}": the rows below it, down to the next heading of a year, are no results of the survey and were not used. If they are, correct the line.`,
  },
  "name-other-measure": {
    zh: ({ named }) =>
      `文件名写着“${named}”，表中却没有说明。请确认这些数是调查得到的结果，不是计划、目标或预测；如果不是调查结果，请不要导入。`,
    en: ({ named }) =>
      `The name of the file says "${named}", and the table does not. Make sure that these are results of a survey, not plans, targets or forecasts; if they are not, do not import them.`,
  },
  "columns-unread": {
    zh: ({ unread, count }) => `有 ${count} 列没有使用：${unread.join("、")}${count > unread.length ? "等" : ""}。`,
    en: ({ unread, count }) =>
      `Columns that were not used: ${unread.join(", ")}${count > unread.length ? ` and ${count - unread.length} more` : ""}.`,
  },
  "figures-unread": {
    zh: () =>
      "这一列看起来也是结果（比例、率、误差或权重），没有使用。如果应当用这一列，请改选列（命令行在映射文件的 columns 中指明）。",
    en: () =>
      "This column looks like results, too (rates, errors or weights), and was not used. If it should be this one, choose it (command line: columns in the mapping).",
  },
  "shape-unclear": {
    zh: () =>
      "这张表既像个案数据（有是否具备和个人的列），又像汇总表（每行有比例和样本量）。请指明是哪一种（命令行在映射文件的 shape 中写 respondents 或 aggregate）。",
    en: () =>
      "This table could be respondents (it has an outcome and columns of persons) or figures (every row has a rate and a sample size). Say which (command line: shape in the mapping, respondents or aggregate).",
  },
  "areas-differ": {
    zh: ({ other }) => `这一行的两列写的不是同一个地区，另一列是“${other}”。请改正其中一处，或选定用哪一列。`,
    en: ({ other }) =>
      `Two columns of this row name different areas; the other says "${other}". Correct one of them, or choose which column counts.`,
  },
  "former-beside-today": {
    zh: ({ place }) => `${place.zh}与它的原行政区划并列且相符，采用现在的一行。`,
    en: ({ place }) =>
      `${place.en ?? place.zh} stands beside its former units and agrees with them; the row of today was used.`,
  },
  "former-contradicts": {
    zh: ({ place }) =>
      `${place.zh}与它的原行政区划并列，但样本量之和或比例不符。请删去原行政区划的行，或改正其中一处。`,
    en: ({ place }) =>
      `${place.en ?? place.zh} stands beside its former units, but their sample sizes or rates do not agree. Delete the rows of the former units, or correct one of them.`,
  },
  "figure-beside-survey": {
    zh: ({ otherInput, cells }) => `有 ${cells} 个数与由 ${otherInput} 的个案算出的相符，采用个案的结果。`,
    en: ({ otherInput, cells }) =>
      `${cells} figures agree with those computed from the respondents of ${otherInput}, which were used.`,
  },
  "figure-against-survey": {
    zh: ({ otherInput, area, dimension, category }) =>
      `${area} ${dimension}${category === null ? "" : ` ${category}`} 的数与由 ${otherInput} 的个案算出的不同。请只导入其中一个文件，或查明不同的原因。`,
    en: ({ otherInput, area, dimension, category }) =>
      `The figure of ${area} ${dimension}${category === null ? "" : ` ${category}`} differs from that computed from the respondents of ${otherInput}. Import one of the two files, or find out why they differ.`,
  },
  "shares-of-sample": {
    zh: () =>
      "这张表的比例看来是各组在样本中所占的比重（样本构成），不是具备科学素质的比例，不能导入。文件里还有别的表时，可以在页面上把这张表改为不导入。",
    en: () =>
      "The rates of this table seem to be shares of the sample, not of the literate, and cannot be imported. Where the file has other tables, this one can be left out on the page.",
  },
  "units-differ": {
    zh: ({ otherInput }) =>
      `按数值大小，${otherInput === undefined ? "这张表的比例和同一文件中另一张表" : `这个文件的比例和 ${otherInput} `}的比例单位不同，一个是百分数，一个是小数。请在列名中写明单位，例如“比例（%）”。`,
    en: ({ otherInput }) =>
      `By their size alone, the rates of ${otherInput === undefined ? "this table and those of another one in the same file" : `this file and those of ${otherInput}`} are in different units, per cent and shares of 1. Write the unit into the headers, such as "rate (%)".`,
  },
  "ages-outside": {
    zh: () => "括号中的年龄不是本调查老年人的 60～69 岁，不能当作同一组。请核对年龄段，或删去这一行。",
    en: () =>
      "The ages in brackets are not those of the older people of this survey, 60–69, so that it is not the same group. Check the ages, or delete the row.",
  },
  "number-shared": {
    zh: () => "这个数所在的单元格是合并的，几行用了同一个数。请确认每一行都应当是这个数，否则取消合并并分别填写。",
    en: () =>
      "This number stands in a merged cell, so that several rows have the same. Make sure that it is that of each row; else unmerge the cell and fill in each.",
  },
  "area-overridden": {
    zh: ({ area }) =>
      `这个名称本来是另一个地区，按指定的含义改作 ${area}。请确认没有指错（命令行检查映射文件的 values.area）。`,
    en: ({ area }) =>
      `This is the name of another area; it was said to mean ${area}. Make sure that this is right (command line: values.area in the mapping).`,
  },
  "role-twice": {
    zh: ({ role, otherRole }) =>
      `这一列同时被指定为“${roleName(role, "zh")}”和“${roleName(otherRole, "zh")}”。请改选其中一个（命令行改映射文件）。`,
    en: ({ role, otherRole }) =>
      `This column was said to be both "${roleName(role, "en")}" and "${roleName(otherRole, "en")}". Choose another column for one of them (command line: change the mapping).`,
  },
};
