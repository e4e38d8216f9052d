import type { Year } from "#core/units.ts";

/** What the reader chose on the populations page. No area means the city, no year the latest. */
export interface PopulationsState {
  readonly area: readonly string[];
  readonly year: Year | null;
}
