import type { Year } from "#core/units.ts";

/** What the reader chose on the counties page. No year means the latest wave with counties. */
export interface CountiesState {
  readonly year: Year | null;
}
