import { share, type Share } from "#core/units.ts";
import { fayHerriot } from "./fayHerriot.ts";
import { benchmarkDifference } from "./fayHerriotBenchmark.ts";
import type { Interval } from "./interval.ts";
import { logitInterval } from "./logitInterval.ts";

/** What the model is told of an area. */
export interface SurveyedArea {
  readonly rate: Share;
  /** Respondents with a known outcome, above 0. */
  readonly n: number;
  /** The area's part of the weights. */
  readonly sumWeights: number;
}

/** A rate by the model. It stands on the linear scale and may leave 0–1: then it is no share and not precise. */
export interface ModelRate {
  readonly estimate: number;
  /** Root of the estimated mean squared error, as a share; with what benchmarking adds. */
  readonly rmse: number;
  /** The part of the area's own sample, 0–1, before benchmarking. */
  readonly gamma: number;
  /** Null where the rate may not be shown: not inside 0–1, or a root mean squared error above 30 % of it. */
  readonly shown: { readonly rate: Share; readonly interval: Interval } | null;
}

export type ModelRates =
  | {
      readonly kind: "modelled";
      /** Variance of the areas' true rates about their mean, in squared shares. */
      readonly sigma2: number;
      /** σ² was estimated as 0: every area gets the same rate. */
      readonly synthetic: boolean;
      /** What benchmarking added to every rate, in shares. */
      readonly adjustment: number;
      /** In the order given. */
      readonly areas: readonly ModelRate[];
    }
  /** `few-areas`: fewer than five; `no-design-effect`: the whole has a rate of 0 or 1, or no design effect. */
  | { readonly kind: "none"; readonly because: "few-areas" | "no-design-effect" };

/** A between-area variance from fewer areas is a guess. */
const fewestAreas = 5;
/** statistics.md: shown only up to this root mean squared error beside the rate. */
const greatestRelativeError = 0.3;

/**
 * Rates of small areas by the Fay–Herriot model without covariates: each is drawn towards the areas' mean, the more the
 * fewer its respondents. Sampling variances are smoothed, D_i = deff·p(1 − p)/n_i with deff and p of the whole: the
 * variance of one area, from few PSUs, is not known well enough, and is 0 where nobody or everybody is literate.
 * Benchmarked to the direct rate of the areas together, by their weights: the whole's own rate where they make it up.
 * The interval is ± 1.96 root mean squared errors on the logit scale.
 * @param whole direct rate and design effect; deff null where there is none
 * @throws RangeError for an area without respondents or weights
 * Sources: Fay & Herriot (1979), JASA 74:269–277; Rao & Molina (2015), Small Area Estimation, chapter 6.
 */
export function fayHerriotRates(
  whole: { readonly rate: Share; readonly deff: number | null },
  areas: readonly SurveyedArea[],
): ModelRates {
  const { rate, deff } = whole;
  if (areas.length < fewestAreas) return { kind: "none", because: "few-areas" };
  if (deff === null || !(deff > 0) || rate === 0 || rate === 1) return { kind: "none", because: "no-design-effect" };
  const fit = fayHerriot(areas.map((area) => ({ direct: area.rate, variance: (deff * rate * (1 - rate)) / area.n })));
  if (fit === null) throw new RangeError(`no fit of ${areas.length} areas without covariates`);
  const benchmarked = benchmarkDifference(
    fit,
    areas.map(({ sumWeights }) => sumWeights),
  );
  return {
    kind: "modelled",
    sigma2: fit.sigma2,
    synthetic: fit.synthetic,
    adjustment: benchmarked.adjustment,
    areas: benchmarked.areas.map(({ estimate, mse }, place) => {
      const rmse = Math.sqrt(mse);
      return { estimate, rmse, gamma: fit.areas[place]?.gamma ?? 0, shown: shownRate(estimate, rmse) };
    }),
  };
}

function shownRate(estimate: number, rmse: number): ModelRate["shown"] {
  if (!(estimate > 0 && estimate < 1) || rmse > greatestRelativeError * estimate) return null;
  const rate = share(estimate);
  const interval = logitInterval(rate, rmse, null);
  return interval === null ? null : { rate, interval };
}
