import type { ByLocale } from "./locale.ts";

export interface OverviewWords {
  readonly certain: string;
  readonly uncertain: string;
  /** Between two clauses of one list. */
  readonly clauseJoint: string;
  readonly clauseEnd: string;
  /** A link to the method. */
  readonly how: string;
}

export const overviewWords: ByLocale<OverviewWords> = {
  zh: { certain: "可以确定：", uncertain: "不能确定：", clauseJoint: "；", clauseEnd: "。", how: "怎么判断的" },
  en: { certain: "Certain: ", uncertain: "Not certain: ", clauseJoint: "; ", clauseEnd: ". ", how: "How we can tell" },
};
