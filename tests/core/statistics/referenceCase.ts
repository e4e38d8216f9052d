import type { Accumulator } from "#core/statistics/accumulator.ts";
import { betaQuantile } from "#core/statistics/betaQuantile.ts";
import { domainOf } from "#core/statistics/domain.ts";
import { estimateCell } from "#core/statistics/estimateCell.ts";
import { estimateMean } from "#core/statistics/estimateMean.ts";
import { kornGraubardBounds, kornGraubardInterval } from "#core/statistics/kornGraubardInterval.ts";
import { logitInterval } from "#core/statistics/logitInterval.ts";
import { reliability } from "#core/statistics/reliability.ts";
import { studentQuantile } from "#core/statistics/studentDistribution.ts";
import { wilsonInterval } from "#core/statistics/wilsonInterval.ts";
import type { Share } from "#core/units.ts";
import { relativeError, type ReferenceCase, type ReferenceInterval } from "./referenceSurvey.ts";

type Bounds = { readonly lower: number; readonly upper: number } | null;

/** What an interval is made of. */
interface Facts {
  readonly rate: Share;
  readonly se: number;
  readonly n: number;
  readonly df: number;
  readonly effectiveN: number;
}

const none = { lower: null, upper: null };

function agrees(
  ours: Bounds,
  { lower, upper }: { readonly lower: number | null; readonly upper: number | null },
  tolerance = 1e-8,
) {
  if (ours === null || lower === null || upper === null) return ours === null && lower === null && upper === null;
  return Math.abs(ours.lower - lower) < tolerance && Math.abs(ours.upper - upper) < tolerance;
}

function wald(middle: number, se: number, df: number | null, level: number): Bounds {
  if (df !== null && df <= 0) return null;
  const half = studentQuantile(0.5 + level / 2, df) * se;
  return { lower: middle - half, upper: middle + half };
}

/** R's svyciprop methods that the product does not show, from its quantiles. */
function otherInterval({ rate, se, n, df, effectiveN }: Facts, { method, level }: ReferenceInterval): Bounds {
  const t = studentQuantile(0.5 + level / 2, df);
  if (method === "asin") {
    const half = (t * se) / (2 * Math.sqrt(rate * (1 - rate)));
    const [from, to] = [-half, half].map((by) => Math.sin(Math.asin(Math.sqrt(rate)) + by) ** 2);
    return { lower: from ?? NaN, upper: to ?? NaN };
  }
  // "beta" is Korn–Graubard without the bound n on its sample size.
  const m = effectiveN * (studentQuantile(0.5 + level / 2, n - 1) / t) ** 2;
  const tail = (1 - level) / 2;
  return {
    lower: betaQuantile(tail, m * rate, m * (1 - rate) + 1),
    upper: betaQuantile(1 - tail, m * rate + 1, m * (1 - rate)),
  };
}

function intervalAgrees(facts: Facts, theirs: ReferenceInterval): boolean {
  const { rate, se, df, effectiveN } = facts;
  const { method, level } = theirs;
  switch (method) {
    case "xlogit":
      return agrees(logitInterval(rate, se, df, level), theirs);
    // R reaches the same bounds by fitting a model, to about 1e-8 of the logit.
    case "logit":
      return agrees(logitInterval(rate, se, df, level), theirs, 1e-6);
    case "wilson_z":
      return agrees(wilsonInterval(rate, effectiveN, level), theirs);
    // R takes t for z: Wilson's bounds depend on n/z² alone.
    case "wilson": {
      const worth = (studentQuantile(0.5 + level / 2, null) / studentQuantile(0.5 + level / 2, df)) ** 2;
      return agrees(wilsonInterval(rate, effectiveN * worth, level), theirs);
    }
    case "wald_t":
      return agrees(wald(rate, se, df, level), theirs);
    case "wald_z":
      return agrees(wald(rate, se, null, level), theirs);
    default:
      return agrees(otherInterval(facts, theirs), theirs);
  }
}

function close(ours: number | null, theirs: number | null | undefined): boolean {
  if (ours === null || theirs === null || theirs === undefined) return ours === null && theirs === null;
  return relativeError(ours, theirs) < 1e-10;
}

function failed(checks: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(checks).flatMap(([name, holds]) => (holds ? [] : [name]));
}

/** What of a case differs from R, by name: an estimate's parts, and each interval by method and level. */
export function differences(survey: Accumulator, cell: number, expected: ReferenceCase): readonly string[] {
  const domain = domainOf(survey, cell);
  const found = estimateMean(survey, cell);
  if (domain === null || found === null) return ["no estimate"];
  const { n, mean, variance, df, sumWeights, spread } = found;
  const { ww } = domain.totals;
  const strata = survey.strata();
  const deff = variance === 0 || spread === null ? null : variance / (spread / n);
  return [
    ...failed({
      n: n === expected.n,
      psus: found.psus === expected.nPsu,
      strata: found.strata === expected.nStrata,
      df: df === expected.df,
      designDf: strata.reduce((sum, { psus }) => sum + psus, 0) - strata.length === expected.designDf,
      sumWeights: close(sumWeights, expected.sumWeights),
      // Squares of single weights are summed only where each respondent is a PSU.
      sumSqWeights: close(ww, expected.sumSqWeights),
      kishNeff: close(sumWeights ** 2 / ww, expected.kishNeff),
      kishDeff: close((n * ww) / sumWeights ** 2, expected.kishDeff),
      estimate: close(mean, expected.estimate),
      variance: close(variance, expected.variance),
      se: close(Math.sqrt(variance), expected.se),
      cv: close(mean === 0 ? null : Math.sqrt(variance) / mean, expected.cv),
      deffReplace: close(deff, expected.deffReplace),
      // R's default form divides by 1 − n/N, N being the sum of the weights.
      deff: close(deff === null ? null : deff / (1 - n / sumWeights), expected.deff),
    }),
    ...(expected.type === "binary"
      ? rateDifferences(survey, cell, expected)
      : meanDifferences(mean, variance, expected)),
  ];
}

function meanDifferences(mean: number, variance: number, { ci, df }: ReferenceCase): readonly string[] {
  return ci.flatMap((theirs) => {
    const ours = wald(mean, Math.sqrt(variance), theirs.method === "wald_t" ? df : null, theirs.level);
    return agrees(ours, theirs) ? [] : [`${theirs.method} ${theirs.level}`];
  });
}

function rateDifferences(survey: Accumulator, cell: number, expected: ReferenceCase): readonly string[] {
  const found = estimateCell(survey, cell);
  const totals = domainOf(survey, cell)?.totals;
  const exact = expected.kornGraubardNchs;
  if (found === null || totals === undefined || exact === undefined) return ["no rate"];
  const { rate, n, df, effectiveN, se, variance } = found;
  const isExtreme = rate === 0 || rate === 1;
  const methods = expected.ci.map(({ method }) => method);
  const bounds = kornGraubardBounds({ rate, n, effectiveN, df });
  return [
    ...failed({
      rate: close(rate, expected.estimate),
      rateVariance: close(variance, expected.variance),
      rateSe: close(se, expected.se),
      rateDeff: close(found.deff, expected.deffReplace),
      nEvents: totals.y === expected.nEvents,
      sumWeightsEvents: close(totals.wy, expected.sumWeightsEvents),
      effectiveN: isExtreme ? expected.nEff === null && effectiveN === n : close(effectiveN, expected.nEff),
      // R lists these exactly where the rate lies inside (0, 1); there we have none either.
      shown: ["xlogit", "wilson_z"].every((method) => methods.includes(method) !== isExtreme),
      noLogit: !isExtreme || logitInterval(rate, se, df) === null,
      kornGraubard: agrees(bounds, exact),
      kornGraubardShown: agrees(kornGraubardInterval({ rate, n, effectiveN, df }), df > 0 ? exact : none),
      // R rounds the widths to a tenth of a per cent before it compares, we do not; no case lies that near a limit.
      reliability: reliability({ rate, n, effectiveN, df }).verdict === exact.decision,
    }),
    ...expected.ci.flatMap((theirs) =>
      intervalAgrees({ rate, se, n, df, effectiveN }, theirs) ? [] : [`${theirs.method} ${theirs.level}`],
    ),
  ];
}
