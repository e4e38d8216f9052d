import type { Population } from "#core/breakdown.ts";
import type { RespondentRole, FigureRole, TemplateKind } from "#core/survey/files/templateColumns.ts";
import type { ByLocale } from "./locale.ts";

/** Words for the templates: what each column is, for the sheet of explanations. */
export interface ImportTemplateWords {
  readonly title: string;
  readonly lead: string;
  readonly kinds: Readonly<Record<TemplateKind, string>>;
  readonly file: Readonly<Record<TemplateKind, string>>;
  readonly download: (kind: string, format: string) => string;
  readonly sheet: string;
  readonly guide: string;
  readonly header: readonly [column: string, need: string, meaning: string, values: string, example: string];
  readonly needs: Readonly<Record<"required" | "one" | "wished" | "optional", string>>;
  readonly yes: string;
  readonly no: string;
  readonly total: string;
  readonly yesNo: string;
  readonly percent: string;
  readonly area: string;
  readonly psu: string;
  readonly respondents: Readonly<Record<RespondentRole, string>>;
  readonly populations: Readonly<Record<Exclude<Population, "elderly" | "youth">, string>>;
  readonly figures: Readonly<Record<FigureRole, string>>;
}

export const importTemplateWords: ByLocale<ImportTemplateWords> = {
  zh: {
    title: "下载模板",
    lead: "列名与程序认得的一致，填好就能导入。XLSX 另有一张填写说明。",
    kinds: { respondents: "个案数据", figures: "汇总表" },
    file: { respondents: "模板-个案数据", figures: "模板-汇总表" },
    download: (kind, format) => `${kind}（${format}）`,
    sheet: "数据",
    guide: "填写说明",
    header: ["列名", "要求", "含义", "可填内容", "例"],
    needs: { required: "必填", one: "“是否具备”和“总分”至少填一列", wished: "有就填", optional: "可不填" },
    yes: "是",
    no: "否",
    total: "合计",
    yesNo: "是、否",
    percent: "%",
    area: "名称或六位代码",
    psu: "城北社区",
    respondents: {
      year: "调查年份，四位数字。整份文件是同一年的，也可以不填，在网页上指定。",
      area: "调查对象居住的县（区）。",
      stratum: "抽样时分的层。不分层就整列空着。",
      psu: "第一级抽中的村或社区，同一个村居写法要一致。没有这一列时，误差会算小。",
      weight: "加权系数，大于 0。没有这一列时，每人同样计算。",
      residence: "居住地是城镇还是农村。",
      sex: "性别。",
      age: "周岁，整数。超出测评年龄的不计入。",
      education: "最高文化程度。",
      score: "测评总分，0～100。",
      qualified: "是否具备科学素质。",
    },
    populations: {
      farmers: "是不是农民。五类人群可以重叠，老年人按年龄判断，不用填。",
      workers: "是不是产业工人。",
      officials: "是不是领导干部或公务员。",
    },
    figures: {
      year: "数字所属的年份，四位数字。",
      area: "县（区）。全市的数字填本市的名称。",
      dimension: "按什么分组。不分组的填合计。",
      category: "分组里的哪一类。不分组的空着。",
      rate: "具备科学素质的比例，按百分数填。",
      n: "样本量，人数。没有样本量就算不出误差，请尽量填。",
      count: "样本中具备科学素质的人数。",
      se: "标准误，按百分数填。",
      lower: "95% 置信区间下限，按百分数填。",
      upper: "95% 置信区间上限，按百分数填。",
      deff: "设计效应。",
    },
  },
  en: {
    title: "Download a template",
    lead: "The names of the columns are those that the program knows: filled in, it can be imported. The XLSX has a sheet of explanations.",
    kinds: { respondents: "Respondents", figures: "Summary table" },
    file: { respondents: "template-respondents", figures: "template-figures" },
    download: (kind, format) => `${kind} (${format})`,
    sheet: "data",
    guide: "explanations",
    header: ["Column", "Needed", "What it is", "What it takes", "Example"],
    needs: {
      required: "required",
      one: "at least one of outcome and score",
      wished: "where there is one",
      optional: "optional",
    },
    yes: "yes",
    no: "no",
    total: "total",
    yesNo: "yes, no",
    percent: "%",
    area: "name or code of six digits",
    psu: "Chengbei community",
    respondents: {
      year: "Year of the survey, four digits. Where the whole file is of one year it may be left out and told on the page.",
      area: "County where the respondent lives.",
      stratum: "Stratum of the sampling design. Without strata leave it empty.",
      psu: "Village or community drawn first, always written alike. Without it errors come out too small.",
      weight: "Weight, above 0. Without it everybody counts the same.",
      residence: "Whether the respondent lives in town or country.",
      sex: "Sex.",
      age: "Age in full years. Ages outside the instrument's do not count.",
      education: "Highest education.",
      score: "Total score, 0–100.",
      qualified: "Whether the respondent is scientifically literate.",
    },
    populations: {
      farmers: "Whether a farmer. The five populations may overlap; older people are told by age.",
      workers: "Whether an industrial worker.",
      officials: "Whether an official or civil servant.",
    },
    figures: {
      year: "Year of the figure, four digits.",
      area: "County; for the whole city its name.",
      dimension: "What it is broken down by; total where it is not.",
      category: "Which part of the breakdown; empty where there is none.",
      rate: "Literacy rate, in per cent.",
      n: "Sample size in persons. Without it no error can be worked out.",
      count: "Persons in the sample who are literate.",
      se: "Standard error, in per cent.",
      lower: "Lower limit of the 95% confidence interval, in per cent.",
      upper: "Upper limit of the 95% confidence interval, in per cent.",
      deff: "Design effect.",
    },
  },
};
