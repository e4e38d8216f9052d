import {
  betweenVariance,
  betweenVarianceCurvature,
  betweenVarianceSlopes,
  theilCurvature,
  theilIndex,
  theilSlopes,
  weightedSum,
  type Slopes,
} from "./dispersion.ts";
import { quadraticPart, type SymmetricMatrix } from "./quadraticForms.ts";
import type { GroupDesign, GroupForm } from "./groupDesign.ts";
import { raoWuBootstrap, type Bootstrap } from "./raoWuBootstrap.ts";

/** Two groups, by their place: what is compared is the first with the second. */
export interface GroupPair {
  readonly first: number;
  readonly second: number;
}

/** Standard errors; null where there is none. The ratio's is that of its natural logarithm. */
export interface BalanceErrors {
  readonly gap: number | null;
  readonly logRatio: number | null;
  readonly betweenVariance: number | null;
  readonly theil: number | null;
}

export interface BalanceQuestion {
  readonly design: GroupDesign;
  /** Of the groups in the population, known without error; null where the survey's own weights give them. */
  readonly shares: readonly number[] | null;
  readonly pair: GroupPair | null;
}

/** The groups' shares: those given, else of the sums of weights. */
export function sharesOf({ design, shares }: BalanceQuestion): readonly number[] {
  const known = shares ?? design.groups.map(({ totals }) => totals.w);
  const sum = known.reduce((total, one) => total + one, 0);
  return known.map((one) => one / sum);
}

export function ratesOf({ groups }: GroupDesign): readonly number[] {
  return groups.map(({ mean }) => mean);
}

/** Covariances of the groups' rates by Taylor linearisation. */
export function rateCovariances(design: GroupDesign): SymmetricMatrix {
  const forms = design.groups.map((_, place) => formOf(design, (at) => Number(at === place)));
  const half = forms.map((a, i) => forms.slice(0, i + 1).map((b) => design.covariance(a, b)));
  return forms.map((_, i) => forms.map((__, j) => half[Math.max(i, j)]?.[Math.min(i, j)] ?? 0));
}

/**
 * By the delta method, with the covariances that shared PSUs and strata bring; shares of the weights vary with the sample
 * too. The dispersions have their quadratic part besides, since they are flat where groups hardly differ.
 */
export function taylorErrors(question: BalanceQuestion, covariance: SymmetricMatrix): BalanceErrors {
  const { design, pair } = question;
  const rates = ratesOf(design);
  const shares = sharesOf(question);
  const variance = (form: GroupForm) => Math.max(0, design.covariance(form, form));
  const dispersed = (slopes: Slopes, curvature: SymmetricMatrix) =>
    rootOf(variance(slopesForm(question, slopes, shares)) + quadraticPart(curvature, covariance));
  const [a = 0, b = 0] = pair === null ? [] : [rates[pair.first], rates[pair.second]];
  return {
    gap: pair === null ? null : rootOf(variance(formOf(design, signIn(pair)))),
    logRatio:
      pair === null || a === 0 || b === 0
        ? null
        : rootOf(variance(formOf(design, (at) => signIn(pair)(at) / (at === pair.first ? a : b)))),
    betweenVariance: dispersed(betweenVarianceSlopes(rates, shares), betweenVarianceCurvature(shares)),
    theil:
      theilIndex(rates, shares) === null ? null : dispersed(theilSlopes(rates, shares), theilCurvature(rates, shares)),
  };
}

/**
 * The spread of the replicates around their own mean. A measure that one replicate cannot give, such as the ratio to a
 * group of which nobody literate was drawn, has no error; a group that was not drawn at all is left out of the dispersion.
 * @throws RangeError where each respondent is a PSU
 */
export function bootstrapErrors(question: BalanceQuestion, options: Bootstrap): BalanceErrors {
  const { design, shares, pair } = question;
  if (design.strata === null) throw new RangeError("no sums of PSUs to draw from");
  const groups = design.groups.length;
  const values: Readonly<Record<keyof BalanceErrors, number[]>> = {
    gap: [],
    logRatio: [],
    betweenVariance: [],
    theil: [],
  };
  raoWuBootstrap(design.strata, groups, options, (w, wy) => {
    const drawn = Array.from(w, (_, place) => place).filter((place) => (w[place] ?? 0) > 0);
    const rate = (place: number) => (wy[place] ?? 0) / (w[place] ?? 0);
    if (pair !== null) {
      values.gap.push(rate(pair.first) - rate(pair.second));
      values.logRatio.push(Math.log(rate(pair.first) / rate(pair.second)));
    }
    const sizes = drawn.map((place) => (shares === null ? (w[place] ?? 0) : (shares[place] ?? 0)));
    const sum = sizes.reduce((total, one) => total + one, 0);
    const parts = sizes.map((one) => one / sum);
    const rates = drawn.map(rate);
    values.betweenVariance.push(betweenVariance(rates, parts));
    values.theil.push(theilIndex(rates, parts) ?? Number.NaN);
  });
  return {
    gap: spreadOf(values.gap),
    logRatio: spreadOf(values.logRatio),
    betweenVariance: spreadOf(values.betweenVariance),
    theil: spreadOf(values.theil),
  };
}

function signIn({ first, second }: GroupPair): (at: number) => number {
  return (at) => Number(at === first) - Number(at === second);
}

function formOf({ groups }: GroupDesign, rate: (place: number) => number): GroupForm {
  return { rates: groups.map((_, place) => rate(place)), weights: groups.map(() => 0) };
}

/** s_j = W_j / W: a share moves with its own sum of weights, and against those of all. */
function slopesForm({ design, shares }: BalanceQuestion, slopes: Slopes, used: readonly number[]): GroupForm {
  const sum = design.groups.reduce((total, { totals }) => total + totals.w, 0);
  const middle = weightedSum(slopes.shares, used);
  return { rates: slopes.rates, weights: slopes.shares.map((slope) => (shares === null ? (slope - middle) / sum : 0)) };
}

function rootOf(variance: number): number | null {
  return variance > 0 ? Math.sqrt(variance) : null;
}

function spreadOf(values: readonly number[]): number | null {
  if (values.length < 2 || !values.every((value) => Number.isFinite(value))) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return rootOf(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
