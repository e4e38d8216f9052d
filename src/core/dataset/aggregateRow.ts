import type { Dimension } from "#core/breakdown.ts";
import type { Share } from "#core/units.ts";

/** A published figure as a table gives it: no respondents behind it here. Codes are today's. */
export interface AggregateRow {
  readonly area: string;
  readonly dimension: Dimension;
  readonly category: string | null;
  /** Of another instrument than the wave's, such as that of the youth. */
  readonly instrument: string | null;
  readonly rate: Share;
  /** Respondents. */
  readonly n: number | null;
  /** What the count of literate respondents and the rate tell of `n` where the table does not say it: for disclosure alone. */
  readonly impliedN?: number;
  readonly se: number | null;
  /** As published: an interval symmetric about a small rate may reach below 0. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly deff: number | null;
}
