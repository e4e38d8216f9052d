import type { Mapping } from "#core/survey/mapping/mapping.ts";
import type { ByLocale } from "./locale.ts";

type ValueRole = keyof NonNullable<Mapping["values"]>;

/** Words for what the page asks when a file leaves it open: near names, values, units, limits. Parameters are worded already. */
export interface ImportValueWords {
  readonly near: {
    readonly title: string;
    readonly proposal: (column: string, role: string) => string;
    readonly take: string;
    readonly takeNamed: (column: string, role: string) => string;
  };
  readonly values: {
    readonly title: string;
    readonly lead: string;
    readonly column: string;
    readonly value: string;
    readonly rows: string;
    readonly meaning: string;
    readonly means: (column: string, value: string) => string;
    readonly open: string;
    readonly proposal: (name: string) => string;
    readonly take: (value: string, name: string) => string;
    readonly more: string;
    readonly rowsOf: (rows: string) => string;
    readonly settled: string;
    readonly total: string;
    readonly roles: Readonly<Record<ValueRole, string>>;
  };
  readonly answers: {
    readonly title: string;
    readonly rateUnit: string;
    readonly rateUnitHint: string;
    readonly rateUnits: Readonly<Record<"percent" | "share", string>>;
    readonly marginIs: string;
    readonly marginIsHint: string;
    readonly margins: Readonly<Record<"interval" | "se", string>>;
    readonly open: string;
    readonly openAs: (what: string) => string;
    readonly passMark: string;
    readonly passMarkHint: string;
    readonly passMarkWrong: string;
    readonly qualifiedWhen: string;
    readonly qualifiedWhenHint: string;
    readonly populationWhen: (column: string, population: string) => string;
    readonly populationWhenHint: string;
    readonly instrument: string;
    readonly instrumentHint: string;
    readonly instrumentName: (
      name: string,
      from: string,
      to: string,
      passMark: string | null,
      of: string | null,
    ) => string;
    readonly ownInstrument: (populations: string) => string;
    readonly singlePsu: string;
    readonly singlePsuHint: string;
    readonly singlePsus: Readonly<Record<"adjust" | "remove" | "average" | "fail", string>>;
    readonly confidenceLevel: string;
    readonly confidenceLevelHint: string;
    readonly confidenceLevelWrong: string;
    readonly more: string;
    readonly goTo: (step: string) => string;
    readonly goToAt: (step: string, what: string) => string;
  };
}

export const importValueWords: ByLocale<ImportValueWords> = {
  zh: {
    near: {
      title: "列名相近，请确认",
      proposal: (column, role) => `“${column}”可能是“${role}”`,
      take: "采用",
      takeNamed: (column, role) => `采用：“${column}”是“${role}”`,
    },
    values: {
      title: "没有认出的内容",
      lead: "请选择它们的含义。相近的只作提示，不会自动采用。",
      column: "列",
      value: "内容",
      rows: "行数",
      meaning: "含义",
      means: (column, value) => `${column}列的“${value}”是什么`,
      open: "（不指定）",
      proposal: (name) => `可能是“${name}”`,
      take: (value, name) => `采用：“${value}”是“${name}”`,
      more: "没有全部列出；指定以后会列出其余的。",
      rowsOf: (rows) => `${rows} 行`,
      settled: "已指定",
      total: "合计（不分组）",
      roles: {
        area: "地区",
        residence: "城乡",
        sex: "性别",
        education: "文化程度",
        dimension: "分组维度",
        category: "类别",
      },
    },
    answers: {
      title: "单位和口径",
      rateUnit: "比例列的单位",
      rateUnitHint: "数字不带百分号时，按这里的选择读整列。",
      rateUnits: { percent: "百分数（10.1 就是 10.1%）", share: "小数（0.101 就是 10.1%）" },
      marginIs: "“±”后面的数字",
      marginIsHint: "10.1±1.2 中的 1.2 是什么。",
      margins: { interval: "置信区间的一半", se: "标准误" },
      open: "由程序判断",
      openAs: (what) => `由程序判断：${what}`,
      passMark: "合格分数线",
      passMarkHint: "达到这个分数算具备科学素质；不填时用测评口径自带的。",
      passMarkWrong: "请填写数字，例如 70。",
      qualifiedWhen: "“是否具备”一列中，哪些内容算具备",
      qualifiedWhenHint: "几种写法用顿号隔开；不填时，是、1、具备、达标等算具备。",
      populationWhen: (column, population) => `“${column}”一列中，哪些内容算${population}`,
      populationWhenHint: "几种写法用顿号隔开，“是”也要写上；其余有内容的算不是。",
      instrument: "测评口径",
      instrumentHint: "调查对象答的是哪一套测评。它决定年龄范围和合格线；不同口径的比例不会放在一起比较。",
      instrumentName: (name, from, to, passMark, of) =>
        `${name}，${from}～${to} 岁${passMark === null ? "" : `，合格线 ${passMark}${of === null ? "" : ` 分，满分 ${of}`} 分`}`,
      ownInstrument: (populations) => `${populations}另有测评口径，个案数据不能导入；请先算出汇总表，再导入。`,
      singlePsu: "只有一个抽样单元的层",
      singlePsuHint: "层里只有一个村居，就看不出村居之间的差别，误差要靠约定来补。比例不受影响，只影响误差。",
      singlePsus: {
        adjust: "按与总平均的差别计算（较保守）",
        remove: "不计入误差（误差会偏小）",
        average: "取其他层的平均",
        fail: "有这样的层就不导入",
      },
      confidenceLevel: "文件中区间的置信水平（%）",
      confidenceLevelHint: "用来从区间算出标准误；不填时按表头所写，表头没有写就按 95%。发布的区间一律为 95%。",
      confidenceLevelWrong: "请填写 50 到 99.99 之间的数，例如 90。",
      more: "更多设置",
      goTo: (step) => `到“${step}”一步更改`,
      goToAt: (step, what) => `到“${step}”一步更改：${what}`,
    },
  },
  en: {
    near: {
      title: "Similar column names: please confirm",
      proposal: (column, role) => `“${column}” may be “${role}”`,
      take: "Use it",
      takeNamed: (column, role) => `Use it: “${column}” as “${role}”`,
    },
    values: {
      title: "Values that were not recognised",
      lead: "Say what they mean. What is near is proposed only; nothing is applied by itself.",
      column: "Column",
      value: "Value",
      rows: "Rows",
      meaning: "Meaning",
      means: (column, value) => `What “${value}” in ${column} means`,
      open: "(not told)",
      proposal: (name) => `may be “${name}”`,
      take: (value, name) => `Take “${value}” for “${name}”`,
      more: "Not all are listed; the others come when these are settled.",
      rowsOf: (rows) => `${rows} rows`,
      settled: "told",
      total: "Total (no breakdown)",
      roles: {
        area: "area",
        residence: "urban or rural",
        sex: "sex",
        education: "education",
        dimension: "dimension",
        category: "category",
      },
    },
    answers: {
      title: "Units and rules",
      rateUnit: "Unit of the rates",
      rateUnitHint: "Numbers without a per-cent sign are read so, the whole column.",
      rateUnits: { percent: "Per cent (10.1 is 10.1%)", share: "Shares (0.101 is 10.1%)" },
      marginIs: "The number after ±",
      marginIsHint: "What 1.2 is in 10.1±1.2.",
      margins: { interval: "Half of the confidence interval", se: "Standard error" },
      open: "As the program judges",
      openAs: (what) => `As the program judges: ${what}`,
      passMark: "Pass mark",
      passMarkHint: "A score that counts as literate; left empty, the instrument's own.",
      passMarkWrong: "Write a number, such as 70.",
      qualifiedWhen: "In the column of outcomes, what counts as literate",
      qualifiedWhenHint: "Separate several by commas; left empty, yes, 1, true and the like count.",
      populationWhen: (column, population) => `In “${column}”, what counts as ${population}`,
      populationWhenHint: "Separate several by commas, yes among them; whatever else is filled in counts as not.",
      instrument: "Instrument",
      instrumentHint:
        "Which questionnaire the respondents answered. It sets the ages and the pass mark; rates of different instruments are never compared.",
      instrumentName: (name, from, to, passMark, of) =>
        `${name}, ages ${from}–${to}${passMark === null ? "" : `, pass mark ${passMark}${of === null ? "" : ` of ${of}`}`}`,
      ownInstrument: (populations) =>
        `${populations}: measured by another instrument. Respondents of it cannot be imported; compute a table of figures first and import that.`,
      singlePsu: "Strata with a single PSU",
      singlePsuHint:
        "With one village in a stratum, differences between villages cannot be seen, and a convention fills in for the error. It changes the errors only, never the rates.",
      singlePsus: {
        adjust: "By the distance from the overall mean (cautious)",
        remove: "Left out of the error (which comes out too small)",
        average: "The average of the other strata",
        fail: "Refuse the file",
      },
      confidenceLevel: "Confidence level of the intervals in the file (%)",
      confidenceLevelHint:
        "Standard errors are computed from the intervals with it; left empty, as the header says, else 95%. Published intervals are always 95%.",
      confidenceLevelWrong: "Write a number from 50 to 99.99, such as 90.",
      more: "More settings",
      goTo: (step) => `Change it under “${step}”`,
      goToAt: (step, what) => `Change it under “${step}”: ${what}`,
    },
  },
};
