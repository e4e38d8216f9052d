import type { Text } from "#core/dataset/schema.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Respondent } from "#core/survey/respondents/respondent.ts";

/** A mean weight of a part so many times that of another part is no design, but another unit. */
const mostTimes = 50;
/** Respondents of a part whose mean counts. */
const fewest = 30;

export interface WeightScales {
  add(respondent: Respondent): void;
  /** @param place of the column of weights */
  report(log: IssueLog, place: IssuePlace): void;
}

/** Compares the mean weights of areas, or of strata where no area is known. @param nameOf name of an area by its code */
export function createWeightScales(nameOf: (area: string) => Text): WeightScales {
  const sums = new Map<string, { readonly name: () => Text; n: number; sum: number }>();
  return {
    add: ({ area, stratum, weight }) => {
      const key = area === null ? `stratum ${stratum}` : area;
      const known = sums.get(key);
      if (known === undefined) {
        const name = (): Text => (area === null ? { zh: stratum, en: stratum } : nameOf(area));
        sums.set(key, { name, n: 1, sum: weight });
      } else {
        known.n += 1;
        known.sum += weight;
      }
    },
    report: (log, place) => {
      const means = [...sums.values()].flatMap(({ name, n, sum }) => (n >= fewest ? [{ name, mean: sum / n }] : []));
      const [first, ...rest] = means;
      if (first === undefined) return;
      let light = first;
      let heavy = first;
      for (const one of rest) {
        if (one.mean < light.mean) light = one;
        if (one.mean > heavy.mean) heavy = one;
      }
      const times = heavy.mean / light.mean;
      if (times > mostTimes) log.add("weight-scales", { light: light.name(), heavy: heavy.name(), times }, place);
    },
  };
}
