import type { Status } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";
import type { Change, Comparison } from "./comparison.ts";
import type { Observation, Withheld } from "./observation.ts";

/** Beside the city: told apart upwards or downwards, not told apart, not testable, not published, not surveyed. */
export type RankingStanding = "above" | "same" | "below" | "untested" | "withheld" | "absent";

export interface RankingRow {
  readonly area: string;
  readonly kind: "county" | "zone" | "group";
  readonly observation: Observation | null;
  readonly withheld: Withheld | null;
  readonly standing: RankingStanding;
  readonly beside: Comparison | null;
  /** Since the nearest earlier wave of this unit, Holm over all counties. */
  readonly change: Change | null;
  /** Code of the group that speaks for a unit without a publishable value of its own; null when not needed or not there. */
  readonly fallback: string | null;
}

/** The units of a region in one wave: by value, highest first, then those without a value in the region's order. Not a league table. */
export interface Ranking {
  /** Null when there is no wave at all. */
  readonly year: Year | null;
  readonly status: Status | null;
  /** The region's total. */
  readonly total: Observation | null;
  /** Counties and zones. */
  readonly units: readonly RankingRow[];
  readonly groups: readonly RankingRow[];
  /** No zone is known to lie within a district: districts are without the zones' respondents. */
  readonly zonesApart: boolean;
  /** Years that have any unit, in order. */
  readonly years: readonly Year[];
}
