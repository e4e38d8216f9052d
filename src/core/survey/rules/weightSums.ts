import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Year } from "#core/units.ts";

/** The largest weight in units of the average one beyond which it is a warning. */
const mostTimes = 10;
/** Part of all weights that one respondent of a survey of so many may carry. */
const mostShare = { share: 0.01, from: 500 };
/** Design effect of unequal weights. */
const mostEffect = 4;

/** What weights of one year are judged by: their sums and the largest one. */
export interface WeightSums {
  /** @param place is copied where it is needed */
  add(weight: number, place: IssuePlace, column: string): void;
  /**
   * A warning where weights are extreme, at the largest one: more than ten times the average (surveys that cap their weights cap them at five times:
   * DeBell and Krosnick 2009, ANES technical report nej012427); more than 1 % of all in a survey of more than 500; or a design effect of unequal weights
   * n Σw² / (Σw)² above 4 (Kish 1992, Journal of Official Statistics 8:183–200), where the sample counts for less than a quarter of itself.
   */
  report(year: Year, log: IssueLog): void;
}

export function createWeightSums(): WeightSums {
  let n = 0;
  let sum = 0;
  let squares = 0;
  let largest = 0;
  let at: IssuePlace = {};
  return {
    add: (weight, place, column) => {
      n += 1;
      sum += weight;
      squares += weight * weight;
      if (weight <= largest) return;
      largest = weight;
      at = { ...place, column };
    },
    report: (year, log) => {
      if (n === 0) return;
      const times = (largest * n) / sum;
      const share = largest / sum;
      const effect = (n * squares) / sum ** 2;
      if (times <= mostTimes && !(n > mostShare.from && share > mostShare.share) && effect <= mostEffect) return;
      log.add("extreme-weights", { year, times, share, effect }, { ...at, value: String(largest) });
    },
  };
}
