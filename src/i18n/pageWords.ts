import type { ByLocale } from "./locale.ts";

/** Words of the trend, populations and counties pages. */
export interface PageWords {
  readonly trend: {
    readonly title: string;
    readonly lead: string;
    readonly area: string;
    readonly areas: string;
    readonly by: string;
    readonly noBreakdown: string;
    readonly categories: string;
    readonly from: string;
    readonly to: string;
    readonly first: string;
    readonly last: string;
    readonly wholeCity: string;
    readonly counties: string;
    readonly zones: string;
    readonly groups: string;
  };
  readonly dimensions: {
    readonly population: string;
    readonly residence: string;
    readonly sex: string;
    readonly age: string;
    readonly education: string;
  };
  readonly populations: {
    readonly title: string;
    readonly lead: string;
    readonly year: string;
    /** The default; with its year where there is one. */
    readonly latest: (year: string | null) => string;
    readonly area: string;
    readonly tasksTitle: string;
    readonly tasksCaption: string;
    readonly leads: string;
    readonly supports: string;
    readonly population: string;
    readonly action: string;
  };
  readonly counties: {
    readonly title: string;
    readonly lead: string;
    readonly year: string;
    /** The default; with its year where there is one. */
    readonly latest: (year: string | null) => string;
    /** Heads the links to the units' own pages. */
    readonly each: string;
    readonly countyLead: string;
    readonly tooFew: string;
    readonly noData: (area: string) => string;
    readonly unknown: (code: string) => string;
  };
}

export const pageWords: ByLocale<PageWords> = {
  zh: {
    trend: {
      title: "趋势",
      lead: "选择地区、分组和年份。色带为 95% 置信区间；只有同一测评口径、可比的年份才连线。",
      area: "地区",
      areas: "地区（最多四个）",
      by: "分组",
      noBreakdown: "不分组",
      categories: "类别",
      from: "起始年",
      to: "截止年",
      first: "最早",
      last: "最近",
      wholeCity: "全市",
      counties: "县（区）",
      zones: "开发区",
      groups: "县（区）组",
    },
    dimensions: { population: "重点人群", residence: "城乡", sex: "性别", age: "年龄", education: "文化程度" },
    populations: {
      title: "重点人群",
      lead: "五类重点人群互有重叠，不可相加，也不可平均。青少年用另一种口径测评，单独成图。",
      year: "年份",
      latest: (year) => (year === null ? "最近一次" : `最近一次（${year}）`),
      area: "地区",
      tasksTitle: "规划任务分工",
      tasksCaption: "据规划各项任务归并，为规划任务分工，不是责任认定。",
      leads: "牵头单位",
      supports: "配合单位",
      population: "人群",
      action: "行动",
    },
    counties: {
      title: "县（区）",
      lead: "只分三类：高于全市、看不出差别、低于全市。样本不足以发布的地方标“—”，并说明原因。",
      year: "年份",
      latest: (year) => (year === null ? "最近一次" : `最近一次（${year}）`),
      each: "各县（区）单独页面",
      countyLead: "县（区）样本少，误差大：看不出差别时，不作高低判断。",
      tooFew: "重点人群和城乡的样本不足以单独发布，请看全市的分组。",
      noData: (area) => `还没有单独发布${area}的数据，请看全市。`,
      unknown: (code) => `本市没有代码为 ${code} 的县（区）。`,
    },
  },
  en: {
    trend: {
      title: "Trend",
      lead: "Choose areas, a breakdown and years. Bands are 95% confidence intervals; lines join only comparable years of one instrument.",
      area: "Area",
      areas: "Areas (four at most)",
      by: "Broken down by",
      noBreakdown: "Not broken down",
      categories: "Categories",
      from: "From",
      to: "To",
      first: "First year",
      last: "Latest year",
      wholeCity: "Whole city",
      counties: "Counties",
      zones: "Development zones",
      groups: "Groups of counties",
    },
    dimensions: {
      population: "Key population",
      residence: "Urban and rural",
      sex: "Sex",
      age: "Age",
      education: "Education",
    },
    populations: {
      title: "Key populations",
      lead: "The five key populations overlap: they can be neither added nor averaged. Youth are measured by another instrument and have a figure of their own.",
      year: "Year",
      latest: (year) => (year === null ? "Latest survey" : `Latest survey (${year})`),
      area: "Area",
      tasksTitle: "Who the plan assigns",
      tasksCaption: "Gathered from the tasks of the plan: a division of work, not a finding of responsibility.",
      leads: "Lead units",
      supports: "Supporting units",
      population: "Population",
      action: "Action",
    },
    counties: {
      title: "Counties",
      lead: "Three classes only: above the city, no difference detected, below the city. Where the sample is too small to publish there is a dash, with the reason.",
      year: "Year",
      latest: (year) => (year === null ? "Latest survey" : `Latest survey (${year})`),
      each: "Pages of the single units",
      countyLead:
        "The sample of one county is small and its error large: where no difference is detected, none is claimed.",
      tooFew:
        "The samples of key populations and of urban and rural residents are too small to publish here; see those of the city.",
      noData: (area) => `No data of ${area} have been published by themselves; see the whole city.`,
      unknown: (code) => `No unit of this city has the code ${code}.`,
    },
  },
};
