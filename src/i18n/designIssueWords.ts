import type { IssueDetails } from "#core/survey/issues/issue.ts";
import type { IssueWords } from "./issueWordTable.ts";
import type { ByLocale } from "./locale.ts";

type DesignCode =
  | "pool-impossible"
  | "pool-only-read"
  | "pool-stale"
  | "revisited-alone"
  | "revisited-without-psu"
  | "model-none"
  | "model-synthetic"
  | "accepted-not-json"
  | "accepted-wrong-value"
  | "accepted-unused";

const poolReasons: ByLocale<Readonly<Record<IssueDetails["pool-impossible"]["because"], string>>> = {
  zh: {
    "no-respondents": "两年的个案数据要一起导入",
    "not-adjacent": "两年之间还有一次调查",
    break: "两年之间测评口径改变",
    design: "两年中只有一年有调查点（PSU），或有一年没有可用的结果",
  },
  en: {
    "no-respondents": "the respondent data of both years must be imported together",
    "not-adjacent": "another survey lies between them",
    break: "the instrument changed between them",
    design: "only one of them has PSUs, or one of them has no usable outcomes",
  },
};

const modelReasons: ByLocale<Readonly<Record<IssueDetails["model-none"]["because"], string>>> = {
  zh: {
    "no-total": "全市合计没有发布",
    "few-areas": "有结果的县太少",
    "no-design-effect": "无法计算全市的设计效应",
  },
  en: {
    "no-total": "the regional total is not published",
    "few-areas": "too few counties have results",
    "no-design-effect": "the design effect of the region cannot be computed",
  },
};

/** Words for pools, revisited PSUs, the county model and accepted cells. */
export const designIssueWords: IssueWords<DesignCode> = {
  "pool-impossible": {
    zh: ({ first, second, because }) =>
      `${first} 年与 ${second} 年不能合并：${poolReasons.zh[because]}。请改选两年，或不合并。`,
    en: ({ first, second, because }) =>
      `${first} and ${second} cannot be pooled: ${poolReasons.en[because]}. Choose two other years, or leave them unpooled.`,
  },
  "model-none": {
    zh: ({ year, because }) => `${year} 年没有计算各县的模型估计：${modelReasons.zh[because]}。其余结果不受影响。`,
    en: ({ year, because }) =>
      `There are no model estimates for ${year}: ${modelReasons.en[because]}. All other results are unaffected.`,
  },
  "pool-only-read": {
    zh: ({ year }) => `${year} 年已经发布，这次只用于合并计算，不重新发布。`,
    en: ({ year }) => `${year} is already published; it is used here only for pooling and is not published again.`,
  },
  "pool-stale": {
    zh: ({ year, changed, withdrawn = false }) =>
      withdrawn
        ? `${year} 年的结果中有用撤下的 ${changed} 年数据合并计算或比较得到的数值，它们仍在公布。请不选合并两年，重新导入 ${year} 年。`
        : `${year} 年的结果中有与 ${changed} 年合并计算或共同比较的数值，它们用的是 ${changed} 年修改前的数据。请把两年的文件一起重新导入；原来合并的，再选两年合并（命令行用 --pool）。`,
    en: ({ year, changed, withdrawn = false }) =>
      withdrawn
        ? `Values of ${year} that were pooled or compared with the withdrawn data of ${changed} are still published. Import ${year} again without pooling.`
        : `Some values of ${year} are pooled or compared with ${changed} and still rest on its old data. Import the files of both years again, and pool them again if they were pooled before (command line: --pool ${changed},${year}).`,
  },
  "revisited-alone": {
    zh: () =>
      "映射文件写明 psuRevisited，但这次只有一个年度的个案数据，无法计算两年共用调查点带来的相关。请把相邻两年的个案数据一起导入。",
    en: () =>
      "The mapping says psuRevisited, but this import has respondent data of one year only, so the covariance from shared PSUs cannot be computed. Import the respondent data of both years together.",
  },
  "revisited-without-psu": {
    zh: () =>
      "映射文件写明 psuRevisited，但文件中没有调查点（PSU）列，各年按相互独立计算。如果两年用的是同样的调查点，请补上村居列。",
    en: () =>
      "The mapping says psuRevisited, but there is no PSU column, so the years are treated as independent. If both used the same PSUs, add the PSU column.",
  },
  "model-synthetic": {
    zh: ({ year }) => `${year} 年各县之间看不出超出抽样误差的差异（模型的县间方差为 0），各县的模型估计值相同。`,
    en: ({ year }) =>
      `No difference between counties beyond sampling error shows in ${year} (between-county variance 0), so the model gives every county the same value.`,
  },
  "accepted-not-json": {
    zh: () => "审核清单不是 JSON。请按说明改正格式。",
    en: () => "The list of accepted cells is not JSON. Correct its format as described in the documentation.",
  },
  "accepted-wrong-value": {
    zh: ({ key }) => `审核清单中 ${key} 的值不合要求。请按说明改正这一项。`,
    en: ({ key }) =>
      `The value of ${key} in the list of accepted cells is not allowed. Correct it as described in the documentation.`,
  },
  "accepted-unused": {
    zh: ({ year, area, dimension, category }) =>
      `审核清单中的 ${year} 年 ${area} ${dimension}${category === null ? "" : `/${category}`} 不是待审核的结果，这一条没有用到。请核对年度、地区和分组，或删去这一条。`,
    en: ({ year, area, dimension, category }) =>
      `${year} ${area} ${dimension}${category === null ? "" : `/${category}`} in the list of accepted cells is not awaiting review, so the entry was not used. Check its year, area and category, or delete the entry.`,
  },
};
