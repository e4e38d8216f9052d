import type { IssueWords } from "./issueWordTable.ts";
import { roleName } from "./roleName.ts";

type MappingCode =
  | "mapped-column-missing"
  | "mapping-not-json"
  | "mapping-unknown-key"
  | "mapping-wrong-value"
  | "mapping-contact"
  | "mapping-unknown-code"
  | "mapping-unused"
  | "region-not-json"
  | "region-wrong-value";

/** Words for what is wrong with a mapping or a file of the region. */
export const mappingIssueWords: IssueWords<MappingCode> = {
  "mapped-column-missing": {
    zh: ({ role, near }) =>
      `这一列被指定为“${roleName(role, "zh")}”，但文件中没有这一列。${near === undefined ? "" : `文件中有“${near}”，是否指它？`}请改选列，或改表头（命令行改映射文件）。`,
    en: ({ role, near }) =>
      `This column was chosen as "${roleName(role, "en")}", but the file has no such column.${near === undefined ? "" : ` It does have "${near}": is that the one?`} Choose another column, or change the header (command line: change the mapping).`,
  },
  "mapping-not-json": {
    zh: () => "映射文件不是 JSON。请用本页或命令行导出的映射文件，或按说明改正格式。",
    en: () =>
      "The mapping file is not JSON. Use a mapping file exported from this page or the command line, or correct its format as described in the documentation.",
  },
  "mapping-unknown-key": {
    zh: ({ key }) => `映射文件中的 ${key} 不是已知的键。请检查拼写。`,
    en: ({ key }) => `${key} in the mapping is not a known key. Check the spelling.`,
  },
  "mapping-wrong-value": {
    zh: ({ key }) =>
      key === ""
        ? "映射文件的最外层应是一个对象（用花括号括起的键和值）。请按说明改正。"
        : `映射文件中 ${key} 的值不合要求。请按说明改正这一项。`,
    en: ({ key }) =>
      key === ""
        ? "The mapping must be an object at the top level: keys and values in braces. Correct it as described in the documentation."
        : `The value of ${key} in the mapping is not allowed. Correct it as described in the documentation.`,
  },
  "mapping-contact": {
    zh: ({ key }) => `映射文件的 ${key} 会公开发布，而其中有手机号、身份证号或邮箱。请删去后再导入。`,
    en: ({ key }) =>
      `${key} in the mapping would be published, but contains a mobile number, an identity card number or an email address. Remove it, then import again.`,
  },
  "mapping-unknown-code": {
    zh: ({ key }) => `映射文件中 ${key} 指向一个未知的代码。请改用已有的代码。`,
    en: ({ key }) => `${key} in the mapping refers to an unknown code. Use one of the existing codes.`,
  },
  "mapping-unused": {
    zh: () => "映射文件或选定的列，文件里一个也没有。它们可能不是给这些文件用的，请换掉映射文件，或恢复程序的推测。",
    en: () =>
      "None of the columns in the mapping or in your choices is in these files. They may be meant for other files: use another mapping, or go back to the suggested columns.",
  },
  "region-not-json": {
    zh: () => "地区文件不是 JSON。请按说明改正格式。",
    en: () => "The region file is not JSON. Correct its format as described in the documentation.",
  },
  "region-wrong-value": {
    zh: ({ key }) => `地区文件中 ${key} 的值不合要求。请按说明改正这一项。`,
    en: ({ key }) =>
      `The value of ${key} in the region file is not allowed. Correct it as described in the documentation.`,
  },
};
