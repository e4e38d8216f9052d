import type { RowIdentity } from "./rowKey.ts";
import type { Withholding } from "./cellResult.ts";
import type { Estimate } from "./schema.ts";

export type EstimateValues = Pick<
  Estimate,
  "rate" | "se" | "lower" | "upper" | "interval" | "n" | "effectiveN" | "df" | "deff"
>;

/** What only some rows have; absent where the wave has no such thing. */
export type EstimateExtras = Pick<Estimate, "assumed" | "meanScore" | "levels" | "review">;

const nothing = {
  rate: null,
  se: null,
  lower: null,
  upper: null,
  interval: null,
  effectiveN: null,
  df: null,
  deff: null,
} as const;
/** Below this many respondents a withheld row does not even say how many. */
const fewestToCount = 30;

/**
 * One row as published: withheld values are null, and the row says why.
 * @param reveal keeps them, for a dry run on the machine that holds the respondents
 */
export function estimateRow(
  identity: RowIdentity,
  values: EstimateValues,
  reliability: Estimate["reliability"],
  withheldBy: Withholding | null,
  reveal: boolean,
  extras: EstimateExtras = {},
): Estimate {
  const { area, dimension, category, instrument, method, pooledYears } = identity;
  const named = {
    area,
    dimension,
    ...(category === undefined ? {} : { category }),
    ...(identity.with === undefined ? {} : { with: identity.with }),
    ...(instrument === undefined ? {} : { instrument }),
    ...(method === undefined ? {} : { method }),
    ...(pooledYears === undefined ? {} : { pooledYears }),
  };
  if (withheldBy === null) return { ...named, ...inOrder(values), reliability, ...extras };
  const mark = withheldBy === "disclosure" ? "suppress" : reliability;
  if (reveal) return { ...named, ...inOrder(values), reliability: mark, suppressedBy: withheldBy, ...extras };
  const n = values.n !== null && values.n >= fewestToCount ? values.n : null;
  return {
    ...named,
    ...inOrder({ ...nothing, n }),
    reliability: mark,
    suppressedBy: withheldBy,
    ...(extras.assumed === undefined ? {} : { assumed: extras.assumed }),
    ...("meanScore" in extras ? { meanScore: null } : {}),
    ...("levels" in extras ? { levels: null } : {}),
  };
}

/** Keys in the order of the published format. */
function inOrder({ rate, se, lower, upper, interval, n, effectiveN, df, deff }: EstimateValues): EstimateValues {
  return { rate, se, lower, upper, interval, n, effectiveN, df, deff };
}
