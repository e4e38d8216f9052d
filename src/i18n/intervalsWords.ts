import type { ByLocale } from "./locale.ts";
import { afterHan } from "./numbers.ts";

/** Words of charts that set groups or areas beside a whole. Parameters are worded already; `whole` is e.g. 全市 or "the city". */
export interface IntervalsWords {
  readonly above: (whole: string) => string;
  readonly below: (whole: string) => string;
  readonly same: (whole: string) => string;
  readonly untested: string;
  readonly judged: (size: string, outcome: string) => string;
  readonly beyond: string;
  readonly noDifference: string;
  readonly noChange: string;
  readonly up: (year: string) => string;
  readonly down: (year: string) => string;
  readonly unchanged: (year: string) => string;
  readonly changeUntested: (year: string) => string;
  readonly joint: string;

  /** Titles. Lists are of names or, where they are many, a count. */
  readonly titleBelowAbove: (year: string, below: string, above: string, whole: string) => string;
  readonly titleBelow: (year: string, below: string, whole: string) => string;
  readonly titleAbove: (year: string, above: string, whole: string) => string;
  readonly titleSame: (year: string, groups: string, whole: string) => string;
  readonly titleUntested: (year: string, groups: string) => string;
  readonly titleWithheld: (year: string, groups: string) => string;
  readonly titleTotalOnly: (year: string, whole: string) => string;
  readonly titleAbsent: (year: string, groups: string) => string;
  readonly titlePair: (year: string, comparison: string, verdict: string) => string;
  /** Of the units published one by one; `same` of them are not told apart from the city. */
  readonly titleRange: (
    year: string,
    units: { readonly count: string; readonly pooled: string; readonly lowest: string; readonly highest: string },
    same: string | null,
  ) => string;
  readonly restSame: (count: string) => string;
  readonly restWithheld: (count: string) => string;
  readonly titleJoint: string;

  readonly groups: {
    readonly population: string;
    readonly residence: string;
    readonly sex: string;
    readonly age: string;
    readonly education: string;
    readonly counties: string;
  };
  readonly countOfCounties: (count: string) => string;
  readonly areas: string;
  readonly merged: (name: string) => string;
  readonly seeGroup: (name: string) => string;
  readonly subtitlePopulations: (year: string, residents: string) => string;
  readonly subtitleOf: (groups: string) => (year: string, residents: string) => string;
  readonly subtitleCounties: (year: string, indicator: string, residents: string) => string;
  readonly subtitleTiles: (year: string, indicator: string, residents: string) => string;
  readonly reference: (whole: string, rate: string) => string;
  readonly caption: (year: string, groups: string) => string;
  readonly columnGroup: string;
  readonly columnArea: string;
  readonly notes: {
    readonly ranking: string;
    readonly zonesApart: string;
    readonly groupsStandIn: string;
    readonly tilesNoBoundary: string;
    /** Of all rows that have a value of one wave; `single` where others have one of pooled waves. */
    readonly allUp: (year: string, corrected: boolean, single: boolean) => string;
    readonly allDown: (year: string, corrected: boolean, single: boolean) => string;
    readonly allUnchanged: (year: string, corrected: boolean, single: boolean) => string;
    readonly allUntested: (year: string, single: boolean) => string;
  };
  readonly standings: Readonly<Record<"above" | "same" | "below" | "untested" | "withheld" | "absent", string>>;
  readonly alt: {
    readonly kind: (groups: string, year: string, count: string) => string;
    readonly tiles: (year: string, count: string) => string;
    readonly sorted: (list: string) => string;
    readonly inOrder: (list: string) => string;
    readonly merged: (list: string) => string;
    readonly reference: (whole: string, rate: string) => string;
    readonly none: string;
    readonly joint: string;
  };
}

export const intervalsWords: ByLocale<IntervalsWords> = {
  zh: {
    above: (whole) => `高于${whole}`,
    below: (whole) => `低于${whole}`,
    same: (whole) => `与${whole}看不出差别`,
    untested: "无法检验",
    judged: (size, outcome) => `${size}（${outcome}）`,
    beyond: "超出抽样误差",
    noDifference: "看不出差别",
    noChange: "看不出变化",
    up: (year) => `比${afterHan(year)}提高`,
    down: (year) => `比${afterHan(year)}下降`,
    unchanged: (year) => `与${afterHan(year)}看不出变化`,
    changeUntested: (year) => `与${afterHan(year)}的变化无法检验`,
    joint: "；",
    titleBelowAbove: (year, below, above, whole) => `${year}${below}低于${whole}，${above}高于${whole}`,
    titleBelow: (year, below, whole) => `${year}${below}低于${whole}`,
    titleAbove: (year, above, whole) => `${year}${above}高于${whole}`,
    titleSame: (year, groups, whole) => `${year}${groups}与${whole}看不出差别`,
    titleUntested: (year, groups) => `${year}${groups}只有公布值，差别无法检验`,
    titleWithheld: (year, groups) => `${year}${groups}均不单独发布`,
    titleTotalOnly: (year, whole) => `${year}只有${whole}公布值，没有分组数据`,
    titleAbsent: (year, groups) => `${year}没有${groups}的数据`,
    titlePair: (year, comparison, verdict) => `${year}${comparison}（${verdict}）`,
    titleRange: (year, { count, pooled, lowest, highest }, same) =>
      `${year}单独发布的 ${count} 个县（区）${pooled}在 ${lowest} 与 ${highest} 之间${same === null ? "" : `，${same} 个与全市看不出差别`}`,
    restSame: (count) => `${count} 个看不出差别`,
    restWithheld: (count) => `${count} 个不单独发布`,
    titleJoint: "，",
    groups: {
      population: "各重点人群",
      residence: "城乡居民",
      sex: "男性和女性",
      age: "各年龄组",
      education: "各文化程度",
      counties: "各县（区）",
    },
    countOfCounties: (count) => ` ${count} 个县（区）`,
    areas: "县（区）",
    merged: (name) => `${name}（合并）`,
    seeGroup: (name) => `见${name}（合并）`,
    subtitlePopulations: (year, residents) =>
      `${year}各重点人群具备科学素质的比例（%），${residents}；横线为 95% 置信区间`,
    subtitleOf: (groups) => (year, residents) =>
      `${year}${groups}具备科学素质的比例（%），${residents}；横线为 95% 置信区间`,
    subtitleCounties: (year, indicator, residents) => `${year}${indicator}（%），${residents}；横线为 95% 置信区间`,
    subtitleTiles: (year, indicator, residents) => `${year}${indicator}（%），${residents}；颜色为与全市比较的结果`,
    reference: (whole, rate) => `${whole} ${rate}`,
    caption: (year, groups) => `${year}${groups}具备科学素质的比例`,
    columnGroup: "分组",
    columnArea: "地区",
    notes: {
      ranking: "抽样误差较大，不宜用于县（区）排名考核。",
      zonesApart: "县（区）数值不含开发区样本。",
      groupsStandIn: "样本不足、不单独发布的县（区），见所在的合并组。",
      tilesNoBoundary: "方格按大致方位排列，不表示行政区域界线。",
      allUp: (year, corrected, single) =>
        `图中${single ? "单年" : ""}各组都比${afterHan(year)}提高（5% 水平${corrected ? "，已作多重比较校正" : ""}）。`,
      allDown: (year, corrected, single) =>
        `图中${single ? "单年" : ""}各组都比${afterHan(year)}下降（5% 水平${corrected ? "，已作多重比较校正" : ""}）。`,
      allUnchanged: (year, corrected, single) =>
        `图中${single ? "单年" : ""}各组与${afterHan(year)}相比都看不出变化（5% 水平${corrected ? "，已作多重比较校正" : ""}）。`,
      allUntested: (year, single) => `图中${single ? "单年" : ""}各组与${afterHan(year)}的变化都无法检验。`,
    },
    standings: {
      above: "高于全市",
      same: "看不出差别",
      below: "低于全市",
      untested: "无法检验",
      withheld: "不单独发布",
      absent: "没有数据",
    },
    alt: {
      kind: (groups, year, count) => `点和区间图：${year}${groups}，共 ${count} 行。`,
      tiles: (year, count) => `方格图：${year}县（区）与全市比较，共 ${count} 格。`,
      sorted: (list) => `从高到低：${list}。`,
      inOrder: (list) => `依次为：${list}。`,
      merged: (list) => `另有合并组：${list}。`,
      reference: (whole, rate) => `竖线为${whole} ${rate}。`,
      none: "没有可显示的数值。",
      joint: "",
    },
  },
  en: {
    above: (whole) => `above ${whole}`,
    below: (whole) => `below ${whole}`,
    same: (whole) => `no difference from ${whole} detected`,
    untested: "cannot be tested",
    judged: (size, outcome) => `${size} (${outcome})`,
    beyond: "beyond sampling error",
    noDifference: "no difference detected",
    noChange: "no change detected",
    up: (year) => `up since ${year}`,
    down: (year) => `down since ${year}`,
    unchanged: (year) => `no change detected since ${year}`,
    changeUntested: (year) => `change since ${year} cannot be tested`,
    joint: "; ",
    titleBelowAbove: (year, below, above, whole) => `${year}: ${below} below ${whole}, ${above} above it`,
    titleBelow: (year, below, whole) => `${year}: ${below} below ${whole}`,
    titleAbove: (year, above, whole) => `${year}: ${above} above ${whole}`,
    titleSame: (year, groups, whole) => `${year}: no difference from ${whole} detected for ${groups}`,
    titleUntested: (year, groups) => `${year}: ${groups} as published; differences cannot be tested`,
    titleWithheld: (year, groups) => `${year}: figures for ${groups} are not published one by one`,
    titleTotalOnly: (year, whole) => `${year}: only the figure for ${whole} was published, none by group`,
    titleAbsent: (year, groups) => `${year}: no data for ${groups}`,
    titlePair: (year, comparison, verdict) => `${year}: ${comparison} (${verdict})`,
    titleRange: (year, { count, pooled, lowest, highest }, same) =>
      `${year}: ${count} counties published${pooled}, from ${lowest} to ${highest}${same === null ? "" : `; no difference from the city detected for ${same}`}`,
    restSame: (count) => `no difference detected for ${count}`,
    restWithheld: (count) => `${count} not published`,
    titleJoint: ", ",
    groups: {
      population: "key populations",
      residence: "urban and rural residents",
      sex: "men and women",
      age: "age groups",
      education: "levels of education",
      counties: "counties and districts",
    },
    countOfCounties: (count) => `${count} counties`,
    areas: "counties and districts",
    merged: (name) => `${name} (merged)`,
    seeGroup: (name) => `see ${name} (merged)`,
    subtitlePopulations: (year, residents) =>
      `Science literacy rate (%) of key populations, ${residents}, ${year}; lines are 95% confidence intervals`,
    subtitleOf: (groups) => (year, residents) =>
      `Science literacy rate (%) of ${groups}, ${residents}, ${year}; lines are 95% confidence intervals`,
    subtitleCounties: (year, indicator, residents) =>
      `${indicator} (%), ${residents}, ${year}; lines are 95% confidence intervals`,
    subtitleTiles: (year, indicator, residents) =>
      `${indicator} (%), ${residents}, ${year}; colour shows the comparison with the city`,
    reference: (whole, rate) => `${whole} ${rate}`,
    caption: (year, groups) => `Science literacy rate of ${groups}, ${year}`,
    columnGroup: "Group",
    columnArea: "Area",
    notes: {
      ranking: "Sampling errors are large: not fit for ranking or appraising counties.",
      zonesApart: "Figures of districts and counties leave out respondents of the development zones.",
      groupsStandIn: "For areas too small to be published alone, see their merged group.",
      tilesNoBoundary: "Squares follow rough positions and show no administrative boundaries.",
      allUp: (year, corrected, single) =>
        `All groups shown${single ? " of one survey" : ""} are up since ${year} (5% level${corrected ? ", corrected for multiple comparisons" : ""}).`,
      allDown: (year, corrected, single) =>
        `All groups shown${single ? " of one survey" : ""} are down since ${year} (5% level${corrected ? ", corrected for multiple comparisons" : ""}).`,
      allUnchanged: (year, corrected, single) =>
        `No change since ${year} is detected for any group shown${single ? " of one survey" : ""} (5% level${corrected ? ", corrected for multiple comparisons" : ""}).`,
      allUntested: (year, single) =>
        `Changes since ${year} cannot be tested for any group shown${single ? " of one survey" : ""}.`,
    },
    standings: {
      above: "above the city",
      same: "no difference detected",
      below: "below the city",
      untested: "cannot be tested",
      withheld: "not published",
      absent: "no data",
    },
    alt: {
      kind: (groups, year, count) => `Chart of points and intervals: ${groups}, ${year}, ${count} rows.`,
      tiles: (year, count) => `Tile chart: areas compared with the city, ${year}, ${count} tiles.`,
      sorted: (list) => `From high to low: ${list}.`,
      inOrder: (list) => `In order: ${list}.`,
      merged: (list) => `Merged groups: ${list}.`,
      reference: (whole, rate) => `The vertical line is ${whole} at ${rate}.`,
      none: "There are no values to show.",
      joint: " ",
    },
  },
};
