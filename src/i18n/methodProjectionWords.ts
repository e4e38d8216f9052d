import type { ByLocale } from "./locale.ts";

/** Words of the method page: the projection. Parameters are worded already; formulas stand between backquotes. */
export interface MethodProjectionWords {
  readonly start: string;
  readonly many: string;
  readonly reaches: string;
  readonly after: readonly string[];
  readonly none: string;
  readonly rate: (year: string) => string;
  readonly from: string;
  readonly read: Readonly<Record<"projectionTwo" | "projectionMany" | "reaches", string>>;
}

export const methodProjectionWords: ByLocale<MethodProjectionWords> = {
  zh: {
    start:
      "推算是 logit 尺度上的直线：全国 2015～2025 年的数值与这样的直线相差不到 0.25 个百分点。只用单年的直接估计，须有标准误，并在不可比的口径变化的同一侧。两个年度（`t_0` 和 `t`）时，`q = 1 − p`：",
    many: "三个及以上年度时，用权重 `(p q)^2 / v` 的加权最小二乘；点偏离直线超过抽样误差时放大方差，并用自由度 `k − 2` 的 t 分布：",
    reaches: "目标年达标的把握（`F` 是正态分布，或上述 t 分布）：",
    after: [
      "推算的区间和把握说的是真实比例，不是将来某次调查的结果。画成虚线和扇形，不当作数据。",
      "少于两个可用的年度，或目标年不在将来，就不推算。",
    ],
    none: "这个版本没有推算：目标年不在将来，或可用的年度少于两个。",
    rate: (year) => `${year}推算值`,
    from: "所用年度",
    read: {
      projectionTwo:
        "目标年的 logit 等于 1 加 h 乘以 t 年的 logit，减 h 乘以 t0 年的 logit；h 等于大 T 减 t，除以 t 减 t0。方差等于 1 加 h 的平方乘以 t 年的方差除以 p q 的平方，加 h 平方乘以 t0 年的方差除以 p q 的平方。",
      projectionMany: "方差等于 x 转置乘以 X 转置 W X 的逆乘以 x，再乘以 1 与卡方除以 k 减 2 之中较大的一个。",
      reaches: "P 等于 F 在目标年 logit 与目标 logit 之差除以其标准误处的值。",
    },
  },
  en: {
    start:
      "The projection is a straight line on the logit scale: the nation's figures from 2015 to 2025 lie within 0.25 points of one. It uses direct estimates of single years only, with a standard error, on one side of every break that does not join. With two years (`t_0` and `t`) and `q = 1 − p`:",
    many: "With three or more, weighted least squares with weights `(p q)^2 / v`; where the points stray from the line by more than sampling error the variance is enlarged and t with `k − 2` degrees of freedom used:",
    reaches: "Chance of meeting the target in its year (`F`: normal, or that t):",
    after: [
      "Interval and chance are for the true rate, not for the result of a future survey. Drawn dashed, with a fan, never as data.",
      "With fewer than two usable years, or a target that is not in the future, there is no projection.",
    ],
    none: "This edition has no projection: the target's year is not in the future, or fewer than two years can be used.",
    rate: (year) => `Projection for ${year}`,
    from: "Years used",
    read: {
      projectionTwo:
        "The logit of the target's year is one plus h times the logit of year t, minus h times that of year t nought; h is capital T minus t over t minus t nought. Its variance is one plus h squared times the variance of year t over p q squared, plus h squared times that of year t nought over p q squared.",
      projectionMany:
        "The variance is x transposed times the inverse of X transposed W X times x, times the greater of one and chi squared over k minus two.",
      reaches: "P is F at the difference of the projected logit and that of the target over its standard error.",
    },
  },
};
