import type { Estimate, Status, Text } from "#core/dataset/schema.ts";
import type { Share, Year } from "#core/units.ts";

/** Where a value comes from: the wave's own sample or what was published of it, two waves pooled, or a model over all counties. */
export type ValueForm = "direct" | "pooled" | "model";

/** One published value of one cell in one wave. Rates, bounds and standard errors are shares. */
export interface Observation {
  readonly year: Year;
  readonly rate: Share;
  /** Null when the value was published without error information: it is shown, never tested. */
  readonly se: number | null;
  readonly lower: Share | null;
  readonly upper: Share | null;
  readonly df: number | null;
  /** Respondents. */
  readonly n: number | null;
  readonly effectiveN: number | null;
  readonly instrument: string;
  readonly status: Status;
  readonly reliability: Estimate["reliability"];
  /** The standard error rests on the assumption of simple random sampling. */
  readonly assumedSrs: boolean;
  /** Published after a review of its own (审核后发布). */
  readonly reviewed: boolean;
  readonly source: Text;
  readonly form: ValueForm;
  /** In order; empty unless pooled. */
  readonly pooledYears: readonly Year[];
}

export type SuppressionReason = NonNullable<Estimate["suppressedBy"]>;

/** A cell that was measured and is not published. `n` is known only when it is 30 or more. */
export interface Withheld {
  readonly year: Year;
  readonly reason: SuppressionReason;
  readonly n: number | null;
}
