import type { SuppressionReason } from "#core/query/observation.ts";
import type { ByLocale } from "./locale.ts";
import { afterHan, withNumber } from "./numbers.ts";

/** Words of one value, and of its source and mark: what the verdict needs of the words that every chart shares. Parameters are worded already. */
export interface PointWording {
  readonly demo: string;
  readonly draft: string;
  readonly sourceJoint: string;
  readonly dash: string;

  /** A value announced: joined by `joint` into one sentence. */
  readonly point: {
    readonly of: (name: string, year: string, rate: string) => string;
    readonly interval: (interval: string) => string;
    readonly noError: string;
    readonly sample: (n: string) => string;
    readonly provisional: string;
    readonly caution: string;
    readonly reviewed: string;
    readonly withheld: (name: string, year: string, reason: string) => string;
    readonly absent: (name: string, year: string) => string;
    readonly joint: string;
  };
  readonly reasons: Readonly<Record<SuppressionReason, string>>;
  readonly reasonAbsent: string;
}

export const pointWording: ByLocale<PointWording> = {
  zh: {
    demo: "演示数据（虚构）",
    draft: "送审稿 内部使用",
    sourceJoint: "；",
    dash: "—",
    point: {
      of: (name, year, rate) => withNumber(`${year}${afterHan(name)}`, rate),
      interval: (interval) => `95% 置信区间 ${interval}`,
      noError: "未公布误差",
      sample: (n) => `样本 ${n} 人`,
      provisional: "初步结果",
      caution: "误差较大，谨慎使用",
      reviewed: "审核后发布",
      withheld: (name, year, reason) => `${year}${afterHan(name)}：${reason}`,
      absent: (name, year) => `${year}${afterHan(name)}：没有数据`,
      joint: "，",
    },
    reasons: {
      disclosure: "为保护个人信息，不发布",
      sample: "样本不足，不发布",
      precision: "误差过大，不发布",
      review: "待审核，暂不发布",
    },
    reasonAbsent: "没有数据",
  },
  en: {
    demo: "Demo data (invented)",
    draft: "Draft for approval, internal use",
    sourceJoint: "; ",
    dash: "—",
    point: {
      of: (name, year, rate) => `${name}, ${year}: ${rate}`,
      interval: (interval) => `95% confidence interval ${interval}`,
      noError: "no error published",
      sample: (n) => `${n} respondents`,
      provisional: "preliminary",
      caution: "large error, use with caution",
      reviewed: "published after review",
      withheld: (name, year, reason) => `${name}, ${year}: ${reason}`,
      absent: (name, year) => `${name}, ${year}: no data`,
      joint: ", ",
    },
    reasons: {
      disclosure: "not published, to protect respondents",
      sample: "not published: sample too small",
      precision: "not published: error too large",
      review: "not yet published: under review",
    },
    reasonAbsent: "no data",
  },
};
