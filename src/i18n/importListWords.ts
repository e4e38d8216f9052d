import type { CorrectedForm } from "#core/survey/files/correctedFile.ts";
import type { ByLocale } from "./locale.ts";

/** Words for the files that can be made of a reading. Parameters are worded already. */
export interface ImportListWords {
  readonly label: string;
  readonly issues: string;
  readonly issuesHint: string;
  /** Below values of which some are masked. */
  readonly masked: string;
  readonly issuesName: string;
  readonly corrected: Readonly<Record<CorrectedForm, string>>;
  readonly correctedOf: (form: string, input: string) => string;
  readonly correctedHint: Readonly<Record<CorrectedForm, string>>;
  readonly correctedName: Readonly<Record<CorrectedForm, (input: string) => string>>;
  readonly making: string;
  readonly made: (rows: string) => string;
  readonly unavailable: string;
  readonly failed: (detail: string) => string;
}

export const importListWords: ByLocale<ImportListWords> = {
  zh: {
    label: "下载问题清单和改正后的文件",
    issues: "下载全部问题（CSV）",
    issuesHint:
      "每一处都列出，含文件、行、列、内容和建议。姓名、证件号码、电话所在的列不列出内容；别的列里像姓名、证件号码、电话、住址的内容，用＊代替，一个＊是一个字。请按行号到原表中查看。",
    masked: "＊ 代替可能指明个人身份的内容，一个＊是一个字。请按行号到原表中查看。",
    issuesName: "问题清单",
    corrected: { annotated: "下载原表，附问题（CSV）", tidy: "下载整理后的表（CSV）" },
    correctedOf: (form, input) => `${form}：${input}`,
    correctedHint: {
      annotated:
        "原来的每一行都在，前面两列写明问题和怎样处理，改好后可以再导入。像个人信息的内容用 *** 或＊代替。转给别人以前，仍请看一遍备注一类的列。",
      tidy: "只有计入的行，列名和取值统一成标准写法。像人名的层、村居名换成代号，同名的代号相同。",
    },
    correctedName: { annotated: (input) => `${input}-附问题`, tidy: (input) => `${input}-整理后` },
    making: "正在重读文件并生成……",
    made: (rows) => `已生成，${rows} 行。`,
    unavailable: "这个文件里没有读懂的表，无法生成。",
    failed: (detail) => `没能生成：${detail}`,
  },
  en: {
    label: "Download the issues and the corrected file",
    issues: "Download all issues (CSV)",
    issuesHint:
      "Every place, with file, row, column, value and advice. Columns of names, identity numbers and telephones show no values; what looks like these, or like an address, in other columns is masked, one \uFF0A for each character. Look it up in the table by its row.",
    masked: "\uFF0A stands for what may identify a person, one for each character. Look it up in the table by its row.",
    issuesName: "issues",
    corrected: { annotated: "Download the table with its issues (CSV)", tidy: "Download the tidy table (CSV)" },
    correctedOf: (form, input) => `${form}: ${input}`,
    correctedHint: {
      annotated:
        "Every row as it was; two columns before it say what is wrong and what became of it. Once corrected, it can be imported again. What looks like personal data is masked by *** or \uFF0A. Look through remarks and the like before you pass it on.",
      tidy: "Only the rows that count, with columns and values under their usual names. Strata and PSUs whose names look like those of persons have codes instead, one for each name.",
    },
    correctedName: { annotated: (input) => `${input}-with-issues`, tidy: (input) => `${input}-tidy` },
    making: "Reading the file again and writing…",
    made: (rows) => `Done, ${rows} rows.`,
    unavailable: "No table in this file was understood, so nothing can be made of it.",
    failed: (detail) => `It could not be made: ${detail}`,
  },
};
