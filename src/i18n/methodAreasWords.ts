import type { ByLocale } from "./locale.ts";

/** Words of the method page: pooled years, groups, the model; balance. Parameters are worded already; formulas stand between backquotes. */
export interface MethodAreasWords {
  readonly areas: {
    readonly start: string;
    readonly pool: string;
    readonly groups: string;
    readonly model: string;
    readonly modelAfter: readonly string[];
    readonly facts: {
      readonly pooled: string;
      readonly groups: string;
      readonly model: string;
      readonly rows: (count: string, years: string) => string;
      readonly noRows: string;
    };
    readonly read: Readonly<Record<"pool" | "model", string>>;
  };
  readonly balance: {
    readonly start: string;
    readonly gap: string;
    readonly spread: string;
    readonly theil: string;
    readonly errors: readonly string[];
    readonly facts: { readonly years: string; readonly none: string };
    readonly read: Readonly<Record<"gap" | "spread" | "theil", string>>;
  };
}

export const methodAreasWords: ByLocale<MethodAreasWords> = {
  zh: {
    areas: {
      start:
        "一个县（区）一年只有一二百人接受测评，单独的估计常常不能发布。按顺序显示能够发布的最好形式：当年直接估计，否则两年合并，否则所在的分组，并注明是哪一种。",
      pool: "两年合并：相邻两年、同一口径的个案作为一个设计计算，层按年份分开，前一年（`a`）的权重按后一年（`b`）的总量折算，两年份量相同。结果放在后一年，注明“两年合并”，不进入趋势、研判和推算；共用一个年份的两个合并值不作比较。",
      groups: "分组（例如四区、八县）是若干县（区）的全部个案，与县（区）用同样的方法直接计算。",
      model:
        "模型估计（Fay–Herriot 区域模型，不含协变量）：县（区）`i` 的直接估计 `p_i` 等于共同水平、该县（区）的差异 `u_i` 与抽样误差 `e_i` 之和。抽样方差 `D_i` 用全市的设计效应和比例平滑；`σ_u^2` 由限制极大似然（REML）估计：",
      modelAfter: [
        "误差按 Prasad–Rao 的均方误差给出；均方根误差超过估计值 30% 的不显示。各县（区）按权重合起来调整到与直接估计一致。`σ_u^2` 估计为 0 时，各县（区）是同一个合成值，导入时写明。少于五个县（区）不建模型；为保护个人信息而隐去的、没有人接受测评的县（区）不进入模型。",
        "模型值标为“模型估计”，默认不发布，不参与研判、趋势和与全市的分类。",
      ],
      facts: {
        pooled: "两年合并",
        groups: "分组",
        model: "模型估计",
        rows: (count, years) => `${count} 行（${years}）`,
        noRows: "这个版本里没有",
      },
      read: {
        pool: "折算后的权重等于 w 乘以后一年权重之和，除以前一年权重之和。",
        model:
          "p i 等于 β 加 u i 加 e i；D i 等于设计效应乘以平均比例乘 1 减平均比例，除以 n i；γ i 等于 σ u 平方除以 σ u 平方加 D i；模型估计等于 γ i 乘以直接估计，加 1 减 γ i 乘以 β。",
      },
    },
    balance: {
      start:
        "规划要求城乡、区域、人群之间不均衡“明显改善”。对城乡、县（区）、文化程度、年龄、性别，每年计算下列指标。绝对差距与倍数总是一起给出：差距扩大时，倍数可以同时缩小。",
      gap: "差距与倍数。城乡是城镇减农村，性别是男减女；有次序的分组取两端；县（区）没有事先指定的一对，取当年最高与最低，只作描述，不给误差：",
      spread:
        "组间标准差，扣除抽样误差造成的部分。`s_j` 是各组的份额，由权重得出，县（区）用普查人口（全部年龄）。扣除后不大于 0 时写 0，意思是看不出差异，也不检验变化：",
      theil: "泰尔指数，规定 0·ln 0 为 0；它含有抽样误差：",
      errors: [
        "标准误由 Rao–Wu 自助法得出：每层有放回地抽取 `n_h − 1` 个单元，权重相应放大，重复 1000 次，种子固定；只有一个单元的层保持不变。以个人为单元的设计用泰勒线性化。两年之间的变化按独立的两次调查检验，每个是单独的检验，不校正。",
        "因保护个人信息而隐去任何一组的分组，不给均衡指标。重点人群互有重叠，只看与全市的差别，不计算离散程度。",
      ],
      facts: { years: "有均衡指标的年度", none: "没有" },
      read: {
        gap: "p1 减 p2；p1 除以 p2。",
        spread:
          "标准差是根号下 0 与下式中较大的一个：各组份额乘以比例与平均之差的平方之和，减去噪声。噪声是份额乘以方差之和，减去加权平均的方差。",
        theil: "T 等于各组的份额乘以比例与平均之比，再乘以这个比的自然对数，求和。",
      },
    },
  },
  en: {
    areas: {
      start:
        "In one county one or two hundred people are asked a year, and its own estimate often cannot be published. The best form that can be is shown, and named: the direct estimate of the year, else two years pooled, else the county's group.",
      pool: "Two years pooled: the respondents of two adjacent years and one instrument as one design, with strata by year and the weights of the earlier year (`a`) scaled to the total of the later (`b`), so that both count alike. Kept in the later year, marked as pooled, and never in trend, verdict or projection; two pools that share a year are not compared.",
      groups: "Groups (such as the four districts) are all respondents of their counties, estimated as any county is.",
      model:
        "Model estimates (area-level model of Fay and Herriot, without covariates): the direct estimate `p_i` of county `i` is a common level plus the county's own difference `u_i` plus sampling error `e_i`. Sampling variances `D_i` are smoothed by the city's design effect and rate; `σ_u^2` is estimated by restricted maximum likelihood (REML):",
      modelAfter: [
        "Errors are by the mean squared error of Prasad and Rao; values with a root mean squared error above 30% of themselves are not shown. The counties are moved together so that by weights they agree with their direct estimates. Where `σ_u^2` comes out as 0 all counties have one synthetic value, and the import says so. With fewer than five counties there is no model; a county hidden to protect respondents, or in which nobody was asked, is not in it.",
        "Model values are marked as such, are not published by default, and take no part in verdict, trend or the comparison with the city.",
      ],
      facts: {
        pooled: "Two years pooled",
        groups: "Groups",
        model: "Model estimates",
        rows: (count, years) => `${count} rows (${years})`,
        noRows: "none in this edition",
      },
      read: {
        pool: "The scaled weight is w times the sum of weights of the later year over that of the earlier.",
        model:
          "p i equals beta plus u i plus e i; D i is the design effect times the mean rate times one minus it over n i; gamma i is sigma u squared over sigma u squared plus D i; the model estimate is gamma i times the direct one plus one minus gamma i times beta.",
      },
    },
    balance: {
      start:
        "The plan promises that imbalance between town and country, areas and groups is “clearly improved”. For town and country, counties, education, age and sex the measures below are computed each year. Gap and ratio are always given together: the gap can widen while the ratio shrinks.",
      gap: "Gap and ratio. Town less country, men less women; the two ends of groups that have an order; counties have no pair named in advance, so the highest and the lowest of the year stand for them, as a description without error:",
      spread:
        "Standard deviation between groups, less what sampling error alone makes. `s_j` are the groups' shares by weight, for counties by census (all ages). Where nothing is left it is 0: no difference detected, and no change is tested:",
      theil: "Theil index, with 0·ln 0 = 0; sampling error is in it:",
      errors: [
        "Standard errors by the bootstrap of Rao and Wu: in each stratum `n_h − 1` units are drawn with replacement and weights enlarged accordingly, 1000 times, with a fixed seed; strata with a single unit stay as they are. Where each person is a unit they are by Taylor linearisation. Changes between years are tested as between independent surveys, each a single test without correction.",
        "A breakdown with any group hidden to protect respondents has no measures. The key populations overlap: they are only compared with the city, and have no index of dispersion.",
      ],
      facts: { years: "Years with measures of balance", none: "none" },
      read: {
        gap: "p one minus p two; p one over p two.",
        spread:
          "The standard deviation is the root of the greater of nought and the sum of share times squared deviation, minus the noise. The noise is the sum of share times variance minus the variance of the weighted mean.",
        theil: "T is the sum of share times the ratio of rate to mean, times the natural logarithm of that ratio.",
      },
    },
  },
};
