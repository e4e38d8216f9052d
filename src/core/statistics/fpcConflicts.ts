import type { Accumulator } from "./accumulator.ts";

/** A stratum whose population size cannot be right: rows disagree, or it has more sampled units than units. */
export interface FpcConflict {
  readonly stratum: string;
  readonly kind: "differs" | "below-sample";
}

export function fpcConflicts(accumulator: Accumulator): readonly FpcConflict[] {
  return accumulator.strata().flatMap(({ name, psus, fpc }): readonly FpcConflict[] => {
    if (fpc === null) return [];
    if (fpc.least !== fpc.greatest) return [{ stratum: name, kind: "differs" }];
    return fpc.least < psus ? [{ stratum: name, kind: "below-sample" }] : [];
  });
}
