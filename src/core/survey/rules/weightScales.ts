import type { Text } from "#core/dataset/schema.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Respondent } from "#core/survey/respondents/respondent.ts";

/** A mean weight of a part so many times that of another part is no design, but another unit. */
const mostTimes = 50;
/** Respondents of a part whose mean counts. */
const fewest = 30;

export interface WeightScales {
  /** Takes the weights of those in a respondent's area, or stratum. */
  partOf(respondent: Pick<Respondent, "area" | "stratum">): WeightPart;
  /** @param place of the column of weights */
  report(log: IssueLog, place: IssuePlace): void;
}

export interface WeightPart {
  add(weight: number): void;
}

interface OpenPart extends WeightPart {
  readonly name: () => Text;
  readonly n: number;
  readonly sum: number;
}

function createPart(name: () => Text): OpenPart {
  let n = 0;
  let sum = 0;
  return {
    name,
    add: (weight) => {
      n += 1;
      sum += weight;
    },
    get n() {
      return n;
    },
    get sum() {
      return sum;
    },
  };
}

/** Compares the mean weights of areas, or of strata where no area is known. @param nameOf name of an area by its code */
export function createWeightScales(nameOf: (area: string) => Text): WeightScales {
  const parts = new Map<string, OpenPart>();
  return {
    partOf: ({ area, stratum }) => {
      const key = area === null ? `stratum ${stratum}` : area;
      const known = parts.get(key);
      if (known !== undefined) return known;
      const made = createPart(() => (area === null ? { zh: stratum, en: stratum } : nameOf(area)));
      parts.set(key, made);
      return made;
    },
    report: (log, place) => {
      const means = [...parts.values()].flatMap(({ name, n, sum }) => (n >= fewest ? [{ name, mean: sum / n }] : []));
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
