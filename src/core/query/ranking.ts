import type { Status } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";
import type { Change, Comparison } from "./comparison.ts";
import type { RankInterval } from "./countyRanks.ts";
import type { Observation, Withheld } from "./observation.ts";

/** Beside the city: told apart upwards or downwards, not told apart, not testable, not published, not surveyed. */
export type RankingStanding = "above" | "same" | "below" | "untested" | "withheld" | "absent";

export interface RankingRow {
  readonly area: string;
  readonly kind: "county" | "zone" | "group";
  /** The best publishable form: the wave's own sample, else two waves pooled. */
  readonly observation: Observation | null;
  /** Why the wave's own sample gives no value; also where a pooled one stands in. */
  readonly withheld: Withheld | null;
  readonly standing: RankingStanding;
  /** Beside the region's value of the same form: a pooled value is set beside the region's pool. */
  readonly beside: Comparison | null;
  /** Since the nearest earlier wave of this unit, Holm over all counties. Null for pooled values, which are no part of a series. */
  readonly change: Change | null;
  /** Code of the group that speaks for a unit without a publishable value of its own; null when not needed or not there. */
  readonly fallback: string | null;
  /** Of a county shown directly among all that are; null for fewer than eight. */
  readonly rank: RankInterval | null;
}

/** The units of a region in one wave: by value, highest first, then those without a value in the region's order. Not a league table. */
export interface Ranking {
  /** Null when there is no wave at all. */
  readonly year: Year | null;
  readonly status: Status | null;
  /** The region's total. */
  readonly total: Observation | null;
  /** The region's total over pooled waves, where a unit is shown by them. */
  readonly pooledTotal: Observation | null;
  /** Counties and zones. */
  readonly units: readonly RankingRow[];
  readonly groups: readonly RankingRow[];
  /** Estimates of the model over all counties, highest first: apart from the others, never tested, never in a class. Mostly empty. */
  readonly modelled: readonly RankingRow[];
  /** No zone is known to lie within a district: districts are without the zones' respondents. */
  readonly zonesApart: boolean;
  /** Years that have any unit, in order. */
  readonly years: readonly Year[];
}
