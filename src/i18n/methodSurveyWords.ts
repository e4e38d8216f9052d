import type { ByLocale } from "./locale.ts";

/** Words of the method page: what is measured, and the surveys. Parameters are worded already; formulas stand between backquotes. */
export interface MethodSurveyWords {
  readonly indicator: {
    readonly text: (indicator: string) => readonly string[];
    readonly populations: (elderly: string) => string;
    readonly youth: string;
    readonly instruments: string;
    readonly instrument: string;
    readonly ages: string;
    readonly agesFrom: (from: string, to: string) => string;
    readonly passMark: string;
    readonly passMarkOf: (mark: string, of: string | null) => string;
    readonly notStated: string;
  };
  readonly surveys: {
    readonly text: readonly string[];
    readonly caption: string;
    readonly columns: {
      readonly year: string;
      readonly status: string;
      readonly method: string;
      readonly n: string;
      readonly effectiveN: string;
      readonly df: string;
      readonly deff: string;
      readonly rate: string;
      readonly se: string;
    };
    readonly withheld: string;
    readonly sources: string;
    readonly excludedTitle: string;
    readonly excluded: (reason: string, rows: string) => string;
    readonly excludedJoint: string;
    readonly noneExcluded: string;
    readonly missing: (years: string) => string;
    readonly source: string;
    readonly fieldwork: (source: string, fieldwork: string) => string;
  };
}

export const methodSurveyWords: ByLocale<MethodSurveyWords> = {
  zh: {
    indicator: {
      text: (indicator) => [
        `指标是“${indicator}”：测评年龄内的居民中，测评成绩达到合格线的人所占的比例。比例在数据文件里是 0～1 的小数，在页面上写成百分数；两个比例相减，单位是“个百分点”。`,
        "年龄范围、合格线不同，就是不同的口径。不同口径的比例不比较，也不用线连起来。",
      ],
      populations: (elderly) =>
        `五类重点人群互有重叠：一位年纪大的农民同时算在两类里。所以它们不相加、不平均，也不画成份额。${elderly}与年龄分组里的同一段是同一个数，只是有两个名称。`,
      youth: "青少年由另一种测评得出，通常来自另一份资料：单独成图，不与其他人群和全市比较，也不适用全市的目标。",
      instruments: "测评口径",
      instrument: "口径",
      ages: "年龄",
      agesFrom: (from, to) => `${from}～${to} 岁`,
      passMark: "合格线",
      passMarkOf: (mark, of) => (of === null ? `${mark} 分` : `${mark} 分（满分 ${of} 分）`),
      notStated: "未说明",
    },
    surveys: {
      text: [
        "`n` 是计入结果的人数。有效样本量 `n_{eff}` 是：要达到同样的精度，简单随机抽样需要多少人。设计效应 `deff` 是抽样和加权使方差放大的倍数。自由度 `df` 是初级抽样单元（村、居委会）数减去层数；层和单元的名称不公布。",
        "没有权重、年龄不在测评范围内的人，在计算之前去掉，并在这里计数。没有测评结果的人留在抽样设计里，但不进入任何分组。",
      ],
      caption: "全市，各年度",
      columns: {
        year: "年份",
        status: "状态",
        method: "抽样与加权",
        n: "样本量",
        effectiveN: "有效样本",
        df: "自由度",
        deff: "设计效应",
        rate: "比例，95% 置信区间",
        se: "标准误（个百分点）",
      },
      withheld: "不发布",
      sources: "没有计入的行，来源",
      excludedTitle: "没有计入的行",
      excluded: (reason, rows) => `${reason} ${rows} 行`,
      excludedJoint: "；",
      noneExcluded: "没有",
      missing: (years) => `${years}的数据没有读到，不在表中。`,
      source: "来源",
      fieldwork: (source, fieldwork) => `${source}；实地调查：${fieldwork}`,
    },
  },
  en: {
    indicator: {
      text: (indicator) => [
        `The indicator is the ${indicator}: of the residents within the ages of the test, the share whose score reaches the pass mark. Rates are fractions from 0 to 1 in the data files and per cent on the pages; the difference of two rates is in percentage points.`,
        "Another range of ages or another pass mark is another instrument. Rates of different instruments are neither compared nor joined by a line.",
      ],
      populations: (elderly) =>
        `The five key populations overlap: an old farmer is in two of them. So they are never added up, averaged or drawn as parts of a whole. ${elderly} are the same as that age band: one number under two names.`,
      youth:
        "Youth are measured by another test, usually in another file: a figure of their own, not compared with other populations or the city, and without the city's target.",
      instruments: "Instruments",
      instrument: "Instrument",
      ages: "Ages",
      agesFrom: (from, to) => `${from}–${to}`,
      passMark: "Pass mark",
      passMarkOf: (mark, of) => (of === null ? mark : `${mark} of ${of}`),
      notStated: "not stated",
    },
    surveys: {
      text: [
        "`n` is the number of people in the results. The effective sample size `n_{eff}` is how many people a simple random sample would need for the same precision. The design effect `deff` is how many times sampling and weighting enlarge the variance. The degrees of freedom `df` are the number of primary sampling units (villages, communities) less the number of strata; their names are not published.",
        "People without a weight, or outside the ages of the test, leave before anything is computed and are counted here. People without a result stay in the sampling design but are in no group.",
      ],
      caption: "The whole region, by year",
      columns: {
        year: "Year",
        status: "Status",
        method: "Sampling and weights",
        n: "Sample",
        effectiveN: "Effective",
        df: "Degrees of freedom",
        deff: "Design effect",
        rate: "Rate, 95% interval",
        se: "Standard error (points)",
      },
      withheld: "not published",
      sources: "Rows left out, and sources",
      excludedTitle: "Rows left out",
      excluded: (reason, rows) => `${reason}: ${rows}`,
      excludedJoint: "; ",
      noneExcluded: "none",
      missing: (years) => `The data of ${years} could not be read and are not in the table.`,
      source: "Source",
      fieldwork: (source, fieldwork) => `${source}; fieldwork: ${fieldwork}`,
    },
  },
};
