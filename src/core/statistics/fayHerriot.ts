import { covariatesOf, product, quadratic, regressAreas, type SmallArea } from "./fayHerriotRegression.ts";
import { restrictedVariance } from "./fayHerriotVariance.ts";

/** An area with its model estimate. */
export interface FittedArea extends SmallArea {
  readonly x: readonly number[];
  /** Empirical best linear unbiased predictor: γ·direct + (1 − γ)·x′β. */
  readonly estimate: number;
  /** γ = σ²/(σ² + variance): the part that the area's own sample has in its estimate, 0–1. */
  readonly gamma: number;
  /** Estimated mean squared error of `estimate`, in squared units. */
  readonly mse: number;
}

/** A fitted area-level model. */
export interface FayHerriotFit {
  /** Variance of the areas about x′β. */
  readonly sigma2: number;
  /** σ² was estimated as 0: the areas cannot be told apart beyond their covariates, every estimate is x′β. */
  readonly synthetic: boolean;
  readonly beta: readonly number[];
  /** Of β, at the estimated σ². */
  readonly covariance: readonly (readonly number[])[];
  /** In the order given. */
  readonly areas: readonly FittedArea[];
}

/**
 * Area-level model: direct_i = x_i′β + u_i + e_i, u ~ (0, σ²), e ~ (0, variance_i) with known variances.
 * σ² by restricted maximum likelihood; mean squared error g1 + g2 + 2·g3, also where σ² = 0 (then g1 = 0).
 * @param areas at least one more than they have covariates
 * @returns null where there are too few areas or the covariates depend on each other
 * @throws RangeError for a direct value or covariate that is not finite, a variance not above 0, covariates of unequal number
 * Sources: Fay & Herriot (1979), JASA 74:269–277; Prasad & Rao (1990), JASA 85:163–171; Datta & Lahiri (2000),
 * Statistica Sinica 10:613–627 (REML); Rao & Molina (2015), Small Area Estimation, sections 6.1 and 6.2.
 */
export function fayHerriot(areas: readonly SmallArea[]): FayHerriotFit | null {
  for (const area of areas) refuse(area, areas[0] === undefined ? 0 : covariatesOf(areas[0]).length);
  const [first] = areas;
  if (first === undefined || areas.length <= covariatesOf(first).length) return null;
  const sigma2 = restrictedVariance(areas);
  const regression = sigma2 === null ? null : regressAreas(areas, sigma2);
  if (sigma2 === null || regression === null) return null;
  const { beta, covariance } = regression;
  const information = areas.reduce((sum, { variance }) => sum + (sigma2 + variance) ** -2, 0);
  const errorOfSigma2 = 2 / information;
  return {
    sigma2,
    synthetic: sigma2 === 0,
    beta,
    covariance,
    areas: areas.map((area) => {
      const { direct, variance } = area;
      const x = covariatesOf(area);
      const total = sigma2 + variance;
      const gamma = sigma2 / total;
      const shrunk = variance / total;
      const common = product(x, beta);
      const g1 = gamma * variance;
      const g2 = shrunk ** 2 * quadratic(covariance, x);
      const g3 = (shrunk ** 2 * errorOfSigma2) / total;
      return { ...area, x, estimate: common + gamma * (direct - common), gamma, mse: g1 + g2 + 2 * g3 };
    }),
  };
}

function refuse(area: SmallArea, covariates: number): void {
  const { direct, variance } = area;
  const x = covariatesOf(area);
  if (!(variance > 0) || !Number.isFinite(variance)) throw new RangeError(`sampling variance of an area: ${variance}`);
  if (!Number.isFinite(direct)) throw new RangeError(`direct estimate of an area: ${direct}`);
  if (x.length !== covariates || !x.every(Number.isFinite)) throw new RangeError(`covariates of an area: ${x.join()}`);
}
