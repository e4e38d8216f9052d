import { share, type Share } from "#core/units.ts";

/** ln(p/(1 − p)); −Infinity at 0, Infinity at 1. */
export function logOdds(rate: number): number {
  return Math.log(rate) - Math.log1p(-rate);
}

export function fromLogOdds(logit: number): Share {
  return share(logit < 0 ? Math.exp(logit) / (1 + Math.exp(logit)) : 1 / (1 + Math.exp(-logit)));
}
