import type { Year } from "#core/units.ts";
import type { Manifest, Wave } from "./schema.ts";
import type { Refusal } from "./refusal.ts";

/** What a reader has at hand: the reference data, the waves that could be read, and why the others could not. */
export interface Dataset {
  readonly manifest: Manifest;
  /** In order of year. */
  readonly waves: readonly Wave[];
  readonly missing: readonly { readonly year: Year; readonly refusal: Refusal }[];
  /** Set where it is not published and only this machine has it. */
  readonly draft?: true;
}
