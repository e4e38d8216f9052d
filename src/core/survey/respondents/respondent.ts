import type { Population } from "#core/breakdown.ts";
import type { Year } from "#core/units.ts";

/** One respondent as read and checked: codes instead of words, nothing that identifies a person. Null is unknown. */
export interface Respondent {
  readonly year: Year;
  /** Today's code of a county or zone; null counts in the region only. */
  readonly area: string | null;
  /** The empty string where the survey has no strata. */
  readonly stratum: string;
  /** Null where the survey has no PSUs. */
  readonly psu: string | null;
  readonly fpc: number | null;
  readonly weight: number;
  /** Whether literate; null when the test was not answered. */
  readonly qualified: boolean | null;
  /** Marks in the test; null when unknown. */
  readonly score: number | null;
  readonly populations: readonly Population[];
  readonly residence: string | null;
  readonly sex: string | null;
  readonly age: string | null;
  readonly education: string | null;
}

/** What is summed of respondents who are counted alike. */
export type Answers = Pick<Respondent, "weight" | "qualified" | "score">;
