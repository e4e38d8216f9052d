import type { ByLocale } from "./locale.ts";

/** Words of the method page: estimates, intervals, reliability, disclosure. `read` has the formulas as they are read aloud. */
export interface MethodEstimateWords {
  readonly rate: {
    readonly start: string;
    readonly variance: string;
    readonly conventions: readonly string[];
    readonly effects: string;
    readonly aggregates: readonly string[];
    readonly fromCount: string;
    readonly checked: string;
    readonly se: string;
    readonly points: (value: string) => string;
    readonly read: Readonly<
      Record<"rate" | "linear" | "variance" | "deff" | "effectiveN" | "fromInterval" | "fromCount", string>
    >;
  };
  readonly interval: {
    readonly logit: string;
    readonly kornGraubard: string;
    readonly wilson: string;
    readonly none: string;
    readonly kinds: Readonly<Record<"logit" | "wilson" | "korn-graubard", string>>;
    readonly kind: string;
    readonly bounds: string;
    readonly read: Readonly<Record<"logit" | "kornGraubard" | "wilson", string>>;
  };
  readonly reliability: {
    readonly start: string;
    readonly rules: readonly string[];
    readonly after: readonly string[];
    readonly cells: string;
    readonly published: string;
    readonly caution: string;
    readonly reviewed: string;
    readonly unrated: string;
    readonly count: (count: string) => string;
  };
  readonly disclosure: readonly string[];
}

export const methodEstimateWords: ByLocale<MethodEstimateWords> = {
  zh: {
    rate: {
      start:
        "一个格子 `D`（例如全市，或农民）里，每人有权重 `w_i` 和结果 `y_i`：具备科学素质为 1，否则为 0。比例是加权平均：",
      variance:
        "标准误按泰勒线性化计算，以初级抽样单元为单位。`z_{h j}` 是层 `h` 第 `j` 个单元里各人 `z_i` 之和，格子以外的人 `z_i` 为 0；`n_h` 是该层在整个调查中的单元数，格子里没有人的单元也算在内；`f_h` 是抽样比，文件没有给出时为 0。",
      conventions: [
        "没有分层信息，当作一层；没有单元信息，每人是一个单元；没有权重，权重都是 1，并注明“未加权”。",
        "只有一个单元的层，默认以总平均 0 为中心，导入时给出警告并写明层名。",
        "自由度 `df` 是格子里有人的单元数减去有人的层数。",
      ],
      effects: "设计效应与有效样本量（`s^2` 是放回的简单随机抽样下的方差）：",
      aggregates: [
        "没有个案、只有汇总数的行，用文件给出的标准误；只有区间时，由区间的上限 `U`、下限 `L` 反推：对称的用第一式，不对称的用第二式；`z` 是正态分位数，95% 时为 1.96。",
        "只有样本量 `n` 时，设计效应取该年度全市的设计效应；也没有时取 1，并注明“按简单随机抽样假设”。什么都没有的行照样显示，但不作任何检验。",
      ],
      fromCount: "只有样本量时：",
      checked:
        "比例、方差、自由度、设计效应与 R 的 survey 包（4.1-1 和 4.5 版）的结果相比，相对误差不超过 1e-10；区间上下限的绝对误差不超过 1e-8。区间、检验和研判用语在一座虚构城市的反复抽样中的实际表现，见程序附带的校准报告（docs/calibration.md）。",
      se: "标准误",
      points: (value) => `${value} 个百分点`,
      read: {
        rate: "p 等于：格子里各人的权重乘以结果之和，除以权重之和 W。",
        linear: "z i 等于：w i 乘以 y i 减 p 的差，除以 W。",
        variance:
          "方差 v 等于：对各层求和，1 减抽样比，乘以单元数除以单元数减 1，乘以各单元的 z 与层内平均之差的平方和。标准误是 v 的平方根。",
        deff: "设计效应等于 v 除以 s 平方除以 n；s 平方等于 n 除以 n 减 1，乘以加权的离差平方和除以 W。",
        effectiveN: "有效样本量等于 p 乘以 1 减 p，除以方差 v。",
        fromInterval:
          "标准误等于上限减下限，除以 2 倍的 z；或者等于上限与下限的 logit 之差除以 2 倍的 z，再乘以 p 和 1 减 p。",
        fromCount: "方差等于 p 乘以 1 减 p，除以 n，乘以设计效应。",
      },
    },
    interval: {
      logit:
        "一般的比例用 logit 区间，再变换回比例；`t_{df}` 是自由度为 `df` 的 t 分布的 97.5% 分位数，没有自由度时用正态分布：",
      kornGraubard:
        "比例是 0 或 1 时、审核后发布的格子（全市合计除外），以及判断能否发布时，用 Korn–Graubard 区间：以 `m` 为样本量、`m p` 为具备的人数，算 Clopper–Pearson 精确区间。比例是 0 或 1 时 `m = n`。",
      wilson: "只有样本量的汇总行，用有效样本量代入 Wilson 区间：",
      none: "自由度不大于 0 时没有区间，页面会说明，不会写成“±0”。",
      kinds: { logit: "logit", wilson: "Wilson", "korn-graubard": "Korn–Graubard" },
      kind: "区间种类",
      bounds: "95% 置信区间",
      read: {
        logit: "logit p 加减 t 乘以标准误除以 p 乘 1 减 p 的积；logit p 是 p 除以 1 减 p 的自然对数。",
        kornGraubard: "m 是两者中较小的：n；有效样本量乘以 t 分位数之比的平方，自由度分别为 n 减 1 和 df。",
        wilson:
          "2 倍有效样本量乘以 p，加 z 平方，加减 z 乘以根号下 z 平方加 4 倍有效样本量乘 p 乘 1 减 p，除以 2 倍的有效样本量加 z 平方之和。",
      },
    },
    reliability: {
      start:
        "每个格子按美国国家卫生统计中心（NCHS）比例发布标准逐条判断，宽度不作四舍五入。下面的宽度都是 Korn–Graubard 区间的宽度。",
      rules: [
        "`n` 与 `n_{eff}` 中较小的一个小于 30：不发布（样本不足）。",
        "区间宽度达到 30 个百分点：不发布（误差过大）。",
        "区间宽度不超过 5 个百分点：通过。",
        "宽度超过比例本身的 130%：不发布（误差过大）。",
        "通过，但比例是 0 或 1，或者自由度小于 8：待审核，暂不发布；审核人逐格同意后发布，并注明“审核后发布”。",
        "其余：发布。",
      ],
      after: [
        "发布者可以选择：只因第 4 条没有通过、宽度不超过比例的两倍、自由度不小于 8 的数值，仍然发布并标为“谨慎使用”，画成斜线。默认不发布。",
        "没有误差信息的公布值照样显示，标为空心，不作检验。不发布的格子在页面上是“—”，并说明原因。",
      ],
      cells: "直接估计的格子",
      published: "发布",
      caution: "谨慎使用",
      reviewed: "审核后发布",
      unrated: "没有误差信息",
      count: (count) => `${count} 个`,
    },
    disclosure: [
      "不足 10 人的格子一律不发布；发布者还可以另设具备人数的下限。",
      "隐去一个格子还不够：从合计减去其余各格，就能倒推出它。所以对每个因保护个人信息而隐去的格子，按读者能够知道的全部等式（城乡、性别、年龄、文化程度各自合成全体；县（区）合成全市；分组等于其成员；合并等于其年份；老年人等于同一年龄组；开发区在所属的区内），算出它可能的范围；范围不到 10 个百分点，就再隐去别的格子，并尽量少涉及人。",
      "因样本不足或误差过大而隐去的格子不需要这样保护：倒推出一个不可靠的数，伤害不到任何人。隐去的格子，样本不足 30 人的连人数也不公布。",
      "个案数据只在导入者的电脑上读取、计数，然后丢弃，不保存，也不上传。姓名、证件号码、电话、住址等列不读取。",
    ],
  },
  en: {
    rate: {
      start:
        "In a cell `D` (the whole city, say, or farmers) each person has a weight `w_i` and a result `y_i`: 1 for science literate, else 0. The rate is the weighted mean:",
      variance:
        "Standard errors are by Taylor linearisation over primary sampling units. `z_{h j}` is the sum of the `z_i` of the people in unit `j` of stratum `h`, where people outside the cell have 0; `n_h` is the number of units of the stratum in the whole survey, those without anybody in the cell included; `f_h` is the sampling fraction, 0 where the file gives none.",
      conventions: [
        "Without strata there is one stratum; without units each person is one; without weights all are 1, and the survey says “unweighted”.",
        "A stratum with a single unit is by default centred at the grand mean 0; the import warns and names it.",
        "The degrees of freedom `df` of a cell are the units with somebody in it less the strata with somebody in it.",
      ],
      effects: "Design effect and effective sample size (`s^2` as under simple random sampling with replacement):",
      aggregates: [
        "Rows without respondents have the standard error that their file gives; where it gives an interval only, from its upper and lower limits `U` and `L`: by the first formula where it is symmetric, else by the second. `z` is the normal quantile, 1.96 for 95%.",
        "Where there is a sample size `n` only, the design effect is that of the whole city in the same year; where there is none either it is 1, and the row says “simple random sampling assumed”. A row with nothing is shown all the same, and never tested.",
      ],
      fromCount: "From a sample size alone:",
      checked:
        "Rates, variances, degrees of freedom and design effects agree with R's survey package (4.1-1 and 4.5) within 1e-10 of their size, limits of intervals within 1e-8. How intervals, tests and words of the verdict fare in repeated samples of an invented city is in the calibration report that comes with the program (docs/calibration.md).",
      se: "Standard error",
      points: (value) => `${value} points`,
      read: {
        rate: "p equals the sum over the cell of weight times result, over W, the sum of the weights.",
        linear: "z i equals w i times y i minus p, over W.",
        variance:
          "The variance v is the sum over strata of one minus the sampling fraction, times n h over n h minus one, times the sum over units of the squared deviation of z from its mean in the stratum. The standard error is the square root of v.",
        deff: "The design effect is v over s squared over n; s squared is n over n minus one times the weighted sum of squared deviations over W.",
        effectiveN: "The effective sample size is p times one minus p, over v.",
        fromInterval:
          "The standard error is the upper minus the lower limit over two z; or the difference of their logits over two z, times p times one minus p.",
        fromCount: "The variance is p times one minus p over n, times the design effect.",
      },
    },
    interval: {
      logit:
        "Rates have an interval on the logit scale, transformed back; `t_{df}` is the 97.5% quantile of Student's t with `df` degrees of freedom, that of the normal distribution where none are known:",
      kornGraubard:
        "For rates of 0 or 1, for cells published after review (but the region's own total), and to decide what may be published, the Korn–Graubard interval: the exact interval of Clopper and Pearson for a sample of `m` with `m p` literate. At 0 and 1 `m = n`.",
      wilson: "For rows with a sample size only, the Wilson interval with the effective sample size:",
      none: "Where the degrees of freedom are not above 0 there is no interval, and the page says so, never “±0”.",
      kinds: { logit: "logit", wilson: "Wilson", "korn-graubard": "Korn–Graubard" },
      kind: "Interval",
      bounds: "95% confidence interval",
      read: {
        logit:
          "logit of p, plus or minus t times the standard error over p times one minus p; the logit of p is the natural logarithm of p over one minus p.",
        kornGraubard:
          "m is the smaller of n and the effective sample size times the squared ratio of the t quantiles with n minus one and with df degrees of freedom.",
        wilson:
          "Two n effective p plus z squared, plus or minus z times the root of z squared plus four n effective p times one minus p, over two times n effective plus z squared.",
      },
    },
    reliability: {
      start:
        "Each cell is judged by the presentation standards for proportions of the US National Center for Health Statistics (NCHS), with widths not rounded. Widths below are those of the Korn–Graubard interval.",
      rules: [
        "The smaller of `n` and `n_{eff}` is below 30: not published (sample too small).",
        "The interval is 30 points wide or wider: not published (error too large).",
        "The interval is at most 5 points wide: passes.",
        "The width exceeds 130% of the rate itself: not published (error too large).",
        "Passes, but the rate is 0 or 1, or there are fewer than 8 degrees of freedom: held for review; published cell by cell once a reviewer agrees, marked “published after review”.",
        "Otherwise: published.",
      ],
      after: [
        "A publisher may choose to show values that fail rule 4 only, with a width of at most twice the rate and at least 8 degrees of freedom, marked “use with caution” and hatched. By default they are not shown.",
        "Published figures without error are shown, hollow, and never tested. A cell that is not published is a “—” with its reason.",
      ],
      cells: "Direct cells",
      published: "Published",
      caution: "With caution",
      reviewed: "After review",
      unrated: "No error known",
      count: (count) => count,
    },
    disclosure: [
      "Cells with fewer than 10 people are never published; the publisher may also set a least number of literate people.",
      "Hiding one cell is not enough: the total less the other cells would give it away. So for each cell hidden to protect respondents the range that it can have is computed from every equation that a reader can know (town and country, sexes, ages and levels of education each make up the whole; counties make up the city; a group is its members; a pool is its years; older people are the age band of the same ages; a zone lies in its district). Where that range is below 10 points, other cells are hidden too, with as few people in them as can be.",
      "Cells hidden because the sample is too small or the error too large need no such protection: to work back to an unreliable figure harms nobody. Of a hidden cell with fewer than 30 people not even the number is published.",
      "Respondents' rows are read and counted on the computer of whoever imports them, and forgotten: not stored, not sent. Columns with names, identity or telephone numbers and addresses are not read.",
    ],
  },
};
