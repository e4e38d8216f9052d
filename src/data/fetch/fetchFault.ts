import type { Refusal } from "#core/dataset/refusal.ts";

/** Nothing usable came. `transient`: the network may answer differently in a moment, so another try is worth it. */
export class FetchFault extends Error {
  readonly refusal: Refusal;
  readonly transient: boolean;

  constructor(refusal: Refusal, transient: boolean) {
    super(`${refusal.code}: ${refusal.file}`);
    this.name = "FetchFault";
    this.refusal = refusal;
    this.transient = transient;
  }
}
