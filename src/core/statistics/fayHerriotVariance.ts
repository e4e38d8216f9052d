import {
  covariatesOf,
  product,
  regressAreas,
  type FayHerriotRegression,
  type SmallArea,
} from "./fayHerriotRegression.ts";

/** Places at which the sign of the score is looked at, evenly on a logarithmic scale. */
const places = 60;
/** A bracket is halved at most this often; 53 halvings exhaust a double. */
const mostHalvings = 120;
/** A model variance this small beside the least sampling variance is 0. */
const negligible = 1e-12;

/**
 * The model variance by restricted maximum likelihood, 0 where the likelihood falls from 0 on. Every local maximum is a
 * place where the score turns from plus to minus; the highest of them and 0 is taken, so that any input has an answer.
 * No maximum lies above RSS/(m − p) + the greatest sampling variance.
 * @param areas more than their covariates; variances above 0
 * @returns σ², 0 or above, to about 1e-14 of itself; null where the covariates depend on each other
 * Source: Rao & Molina (2015), Small Area Estimation, section 6.1.2 (REML). The bound is ours: tr(P) ≥ (m − p)/(σ² + max D), y′PPy ≤ RSS/(σ² + min D)².
 */
export function restrictedVariance(areas: readonly SmallArea[]): number | null {
  const scale = areas.reduce((sum, { variance }) => sum + variance / areas.length, 0);
  const root = Math.sqrt(scale);
  const scaled = areas.map((area) => ({ ...area, direct: area.direct / root, variance: area.variance / scale }));
  const equal = regressAreas(
    scaled.map((area) => ({ ...area, variance: 1 })),
    0,
  );
  if (equal === null) return null;
  const at = (sigma2: number): FayHerriotRegression | null => regressAreas(scaled, sigma2);
  const variances = scaled.map(({ variance }) => variance);
  const least = Math.min(...variances);
  const end = sumOfSquares(scaled, equal) / (areas.length - equal.beta.length) + Math.max(...variances);

  let best = { sigma2: 0, logLikelihood: at(0)?.logLikelihood ?? -Infinity };
  let before = { sigma2: 0, score: at(0)?.score ?? 0 };
  for (const sigma2 of grid(least, end)) {
    const here = { sigma2, score: at(sigma2)?.score ?? 0 };
    if (before.score > 0 && !(here.score > 0)) {
      const top = turningPoint(before.sigma2, sigma2, (middle) => at(middle)?.score ?? 0);
      const logLikelihood = at(top)?.logLikelihood ?? -Infinity;
      if (logLikelihood > best.logLikelihood) best = { sigma2: top, logLikelihood };
    }
    before = here;
  }
  return best.sigma2 < negligible * least ? 0 : best.sigma2 * scale;
}

function sumOfSquares(areas: readonly SmallArea[], { beta }: FayHerriotRegression): number {
  return areas.reduce((sum, area) => sum + (area.direct - product(covariatesOf(area), beta)) ** 2, 0);
}

/** From above 0 to `end`; steps near 0 are a part of the least sampling variance. */
function grid(unit: number, end: number): readonly number[] {
  const ratio = Math.log1p(end / unit);
  return Array.from({ length: places }, (_, k) => unit * Math.expm1((ratio * (k + 1)) / places));
}

/** Where the score turns from plus to minus. */
function turningPoint(from: number, to: number, score: (sigma2: number) => number): number {
  let lower = from;
  let upper = to;
  for (let halving = 0; halving < mostHalvings; halving += 1) {
    const middle = lower + (upper - lower) / 2;
    if (middle <= lower || middle >= upper) break;
    if (score(middle) > 0) lower = middle;
    else upper = middle;
  }
  return lower + (upper - lower) / 2;
}
