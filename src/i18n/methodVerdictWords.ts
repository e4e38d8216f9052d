import type { ByLocale } from "./locale.ts";

/** Words of the method page: target and verdict. Parameters are worded already; formulas stand between backquotes. */
export interface MethodVerdictWords {
  readonly start: string;
  readonly confidence: string;
  readonly table: {
    readonly caption: string;
    readonly columns: readonly [string, string, string];
    readonly rows: readonly (readonly [string, string, string])[];
  };
  readonly tested: string;
  readonly needed: string;
  readonly path: string;
  readonly pace: string;
  readonly lag: string;
  readonly ratio: string;
  readonly facts: {
    readonly judged: (year: string) => string;
    readonly se: string;
    readonly df: string;
    readonly normal: string;
    readonly target: (year: string) => string;
    readonly gap: string;
    readonly gapIs: (difference: string, interval: string) => string;
    readonly chanceNow: string;
    readonly chanceThen: (year: string) => string;
    readonly noChance: string;
    readonly needed: string;
    readonly actual: (needed: string, actual: string | null) => string;
    readonly baseline: string;
    readonly baselineIs: (year: string, rate: string, hasError: boolean) => string;
    readonly path: (year: string) => string;
    readonly pathIs: (rate: string, gap: string, perYear: string) => string;
    readonly otherPaths: string;
    readonly otherPathsAre: (compound: string, logit: string) => string;
    readonly pace: string;
    readonly paceNeeded: string;
    readonly paceIs: (perYear: string, interval: string | null) => string;
    readonly lag: string;
    readonly behind: (years: string) => string;
    readonly ahead: (years: string) => string;
    readonly ratio: string;
    readonly ratioIs: (ratio: string, interval: string | null, word: string) => string;
    readonly otherTarget: (year: string, rate: string) => string;
    readonly named: (name: string, value: string) => string;
    readonly range: (lower: string, upper: string) => string;
  };
  readonly read: Readonly<Record<"confidence" | "needed" | "path" | "pace" | "lag" | "ratio", string>>;
}

export const methodVerdictWords: ByLocale<MethodVerdictWords> = {
  zh: {
    start:
      "研判以目标年的直接估计为准；还没有目标年的调查时，以推算为准。合并值、模型值不参与研判。“把握”在页面上说个大概（约三成），在这里写出准确的数。",
    confidence: "真实比例不低于目标 `x` 的把握（在 logit 尺度上取平坦的先验，与画出的区间一致）：",
    table: {
      caption: "研判用语",
      columns: ["情形", "条件", "用语"],
      rows: [
        ["目标年有调查", "把握不低于 97.5%", "已达标"],
        ["目标年有调查", "把握不超过 2.5%", "未达标"],
        ["目标年有调查", "介于两者之间", "无法判定"],
        ["目标年之前", "与上次调查相比下降（检验）", "下降"],
        ["目标年之前", "推算的把握不低于 90%", "预期达标"],
        ["目标年之前", "推算的把握不超过 10%，与上次相比提高（检验）", "需加快"],
        ["目标年之前", "推算的把握不超过 10%，其他", "进展有限"],
        ["目标年之前", "推算的把握介于两者之间", "无法判定"],
        ["目标年之前", "可比调查少于两次", "数据不足"],
        ["目标年已过，该年没有调查", "", "数据不足"],
        ["没有标准误", "只按公布值比较", "数据不足"],
      ],
    },
    tested: "表中的“检验”，是最近一次直接估计与此前最近一次同口径、有标准误的调查相比。初步结果的研判注明“初步”。",
    needed:
      "要把比例与相差 `d` 的目标分清，需要的有效样本量（有这么多时，差别恰为 `d` 的一次新调查约有一半的可能分得清）：",
    path: "参考路径是从基线 `p_0`（`t_0` 年）到目标 `x`（`T` 年）的直线。它是我们折算的，规划没有设年度目标：",
    pace: "到下一个目标所需的年均增幅；没有下一个目标时，是自基线以来的年均变化：",
    lag: "落后（正）或领先（负）参考路径的年数：",
    ratio:
      "增速之比 `R` 是实际年均增速与达标所需年均增速之比，按加拿大统计局和 Open SDG 的界限分类。它只供参考，不决定用语：",
    facts: {
      judged: (year) => `${year}估计值`,
      se: "标准误",
      df: "自由度",
      normal: "用正态分布",
      target: (year) => `${year}目标`,
      gap: "与目标之差",
      gapIs: (difference, interval) => `${difference}，95% 置信区间：${interval}`,
      chanceNow: "实际已达标的把握",
      chanceThen: (year) => `${year}达标的把握`,
      noChance: "没有：缺少误差信息或可比的调查",
      needed: "分清这个差别所需的有效样本",
      actual: (needed, actual) => (actual === null ? `${needed} 人` : `${needed} 人，本次 ${actual} 人`),
      baseline: "基线",
      baselineIs: (year, rate, hasError) => `${year} ${rate}${hasError ? "" : "（未公布误差）"}`,
      path: (year) => `${year}参考路径`,
      pathIs: (rate, gap, perYear) => `${rate}，实际${gap}；每年 ${perYear} 个百分点`,
      otherPaths: "换一种路径",
      otherPathsAre: (compound, logit) => `按固定增长率 ${compound}，按 logit 直线 ${logit}`,
      pace: "自基线年均变化",
      paceNeeded: "所需年均增幅",
      paceIs: (perYear, interval) => `${perYear} 个百分点${interval === null ? "" : `，95% 置信区间 ${interval}`}`,
      lag: "与参考路径相比",
      behind: (years) => `落后 ${years} 年`,
      ahead: (years) => `领先 ${years} 年`,
      ratio: "增速之比 `R`",
      ratioIs: (ratio, interval, word) =>
        `${ratio}${interval === null ? "（基线或最新值没有误差，无区间）" : `，95% 置信区间 ${interval}`}；${word}`,
      otherTarget: (year, rate) => `${year}目标 ${rate}`,
      named: (name, value) => `${name}：${value}`,
      range: (lower, upper) => `${lower}～${upper}`,
    },
    read: {
      confidence: "P 等于 t 分布的分布函数，自变量是 p 与目标的 logit 之差，乘以 p 和 1 减 p，除以标准误。",
      needed: "有效样本量等于 p 乘以 1 减 p，除以 d 除以 1.96 的商的平方。",
      path: "t 年的路径等于 p0 加上 x 减 p0 的差，乘以 t 减 t0，除以大 T 减 t0。",
      pace: "x 减 p t，除以大 T 减 t；p t 减 p0，除以 t 减 t0。",
      lag: "t 减 t0，再减去 p t 减 p0 乘以大 T 减 t0，除以 x 减 p0。",
      ratio: "R 等于实际的年均增长率除以所需的年均增长率的绝对值。",
    },
  },
  en: {
    start:
      "The verdict rests on the direct estimate of the target's year; before there is one, on the projection. Pooled and model values take no part. Chances are spoken roughly on the pages (about three in ten) and printed exactly here.",
    confidence:
      "Chance that the true rate is at or above the target `x` (flat prior on the logit scale, so that it agrees with the drawn interval):",
    table: {
      caption: "The words of the verdict",
      columns: ["Case", "Condition", "Words"],
      rows: [
        ["Survey in the target's year", "chance 97.5% or more", "met"],
        ["Survey in the target's year", "chance 2.5% or less", "not met"],
        ["Survey in the target's year", "in between", "cannot be told"],
        ["Before that year", "down on the survey before (tested)", "falling"],
        ["Before that year", "projected chance 90% or more", "expected to be met"],
        ["Before that year", "projected chance 10% or less, up on the survey before (tested)", "must quicken"],
        ["Before that year", "projected chance 10% or less, otherwise", "little progress"],
        ["Before that year", "projected chance in between", "cannot be told"],
        ["Before that year", "fewer than two comparable surveys", "too little data"],
        ["Year passed, no survey in it", "", "too little data"],
        ["No standard error", "compared as published only", "too little data"],
      ],
    },
    tested:
      "“Tested” is the latest direct estimate against the nearest earlier one of the same instrument with a standard error. A verdict on preliminary results is marked as preliminary.",
    needed:
      "Effective sample size that tells a rate from a target `d` away (with so many, a new survey of a true difference `d` does so about every other time):",
    path: "The reference path is the straight line from the baseline `p_0` (year `t_0`) to the target `x` (year `T`). It is ours; the plan sets no yearly targets:",
    pace: "Yearly rise needed to the next target; where there is none, mean yearly change since the baseline:",
    lag: "Years behind (positive) or ahead of (negative) the reference path:",
    ratio:
      "The ratio `R` is yearly growth observed over yearly growth needed, in the classes of Statistics Canada and Open SDG. It is for information and never sets the words:",
    facts: {
      judged: (year) => `Estimate of ${year}`,
      se: "Standard error",
      df: "Degrees of freedom",
      normal: "normal distribution",
      target: (year) => `Target for ${year}`,
      gap: "Against the target",
      gapIs: (difference, interval) => `${difference}, 95% confidence interval: ${interval}`,
      chanceNow: "Chance that it has been met",
      chanceThen: (year) => `Chance that it will be met in ${year}`,
      noChance: "none: no known error, or no comparable surveys",
      needed: "Effective sample that would tell",
      actual: (needed, actual) => (actual === null ? needed : `${needed}; this survey ${actual}`),
      baseline: "Baseline",
      baselineIs: (year, rate, hasError) => `${rate} in ${year}${hasError ? "" : " (no error published)"}`,
      path: (year) => `Reference path in ${year}`,
      pathIs: (rate, gap, perYear) => `${rate}; the estimate is ${gap}; ${perYear} points a year`,
      otherPaths: "By other paths",
      otherPathsAre: (compound, logit) => `constant growth ${compound}, straight in the logit ${logit}`,
      pace: "Mean yearly change since the baseline",
      paceNeeded: "Yearly rise needed",
      paceIs: (perYear, interval) =>
        `${perYear} points${interval === null ? "" : `, 95% confidence interval ${interval}`}`,
      lag: "Against the reference path",
      behind: (years) => `${years} years behind`,
      ahead: (years) => `${years} years ahead`,
      ratio: "Growth ratio `R`",
      ratioIs: (ratio, interval, word) =>
        `${ratio}${interval === null ? " (baseline or latest value without error: no interval)" : `, 95% confidence interval ${interval}`}; ${word}`,
      otherTarget: (year, rate) => `Target of ${rate} for ${year}`,
      named: (name, value) => `${name}: ${value}`,
      range: (lower, upper) => `${lower} to ${upper}`,
    },
    read: {
      confidence:
        "P is the distribution function of t at the difference of the logits of p and of the target, times p times one minus p, over the standard error.",
      needed: "The effective sample size is p times one minus p over the square of d over 1.96.",
      path: "The path at t is p nought plus x minus p nought times t minus t nought over capital T minus t nought.",
      pace: "x minus p t over capital T minus t; p t minus p nought over t minus t nought.",
      lag: "t minus t nought, minus p t minus p nought times capital T minus t nought over x minus p nought.",
      ratio: "R is the yearly growth rate observed over the absolute value of the yearly growth rate needed.",
    },
  },
};
