import fc from "fast-check";
import { expect, it } from "vitest";
import { quadratic, quadraticPart, samplingNoise } from "#core/statistics/quadraticForms.ts";
import {
  betweenVariance,
  betweenVarianceCurvature,
  betweenVarianceSlopes,
  theilCurvature,
  theilIndex,
  theilSlopes,
  weightedSum,
} from "#core/statistics/dispersion.ts";
import { extremesOf } from "#core/statistics/estimateBalance.ts";
import { inequalityCases, publishedPairs } from "./balanceReference.ts";
import { relativeError } from "./referenceSurvey.ts";

function diagonal(values: readonly number[]): readonly (readonly number[])[] {
  return values.map((value, i) => values.map((_, j) => (i === j ? value : 0)));
}

function sharesOf(population: readonly number[]): readonly number[] {
  const sum = population.reduce((total, one) => total + one, 0);
  return population.map((one) => one / sum);
}

function close(actual: number, expected: number): void {
  expect(relativeError(actual, expected)).toBeLessThan(1e-10);
}

it("consumes every case of the reference", () => {
  expect(inequalityCases.map(({ id }) => id)).toEqual(["county:2022", "edu:2022", "county:2024", "edu:2024"]);
  expect(publishedPairs).toHaveLength(1);
});

for (const { id, estimate, se, population, ...expected } of inequalityCases) {
  const shares = sharesOf(population);
  const covariance = diagonal(se.map((one) => one ** 2));

  it(`${id}: mean, difference, ratio, between-group variance and Theil index as R has them`, () => {
    const pair = extremesOf(estimate);
    const [high = Number.NaN, low = Number.NaN] = pair === null ? [] : [estimate[pair.first], estimate[pair.second]];
    close(weightedSum(estimate, shares), expected.mean);
    close(high - low, expected.difference);
    // R's null is 1/0.
    close(low / high, expected.ratio === null ? 0 : 1 / expected.ratio);
    close(betweenVariance(estimate, shares), expected.bgv);
    close(Math.sqrt(betweenVariance(estimate, shares)), expected.bgsd);
    const theil = theilIndex(estimate, shares);
    // R has no value where a rate is 0; by 0·ln 0 = 0 the index is Σ over the four other groups.
    close(theil ?? Number.NaN, expected.theil ?? theilOfOthers(estimate, shares));
  });

  it(`${id}: standard errors as R has them for groups without covariances and shares without error`, () => {
    const pair = extremesOf(estimate);
    const ends = estimate.map((_, place) => Number(place === pair?.first) - Number(place === pair?.second));
    close(Math.sqrt(quadratic(ends, covariance)), expected.seDifference);
    const linear = quadratic(betweenVarianceSlopes(estimate, shares).rates, covariance);
    close(Math.sqrt(linear + quadraticPart(betweenVarianceCurvature(shares), covariance)), expected.seBgv);
  });
}

it("has R's standard errors of the Theil index, without the factor of 1000 of the package healthequal", () => {
  const withError = inequalityCases.filter(({ seTheil }) => seTheil !== null);
  expect(withError).toHaveLength(3);
  for (const { estimate, se, population, seTheil } of withError) {
    const covariance = diagonal(se.map((one) => one ** 2));
    const slopes = theilSlopes(estimate, sharesOf(population)).rates;
    close(Math.sqrt(quadratic(slopes, covariance)), seTheil ?? Number.NaN);
  }
});

function theilOfOthers(rates: readonly number[], shares: readonly number[]): number {
  const mean = weightedSum(rates, shares);
  return rates.reduce(
    (sum, rate, at) => (rate === 0 ? sum : sum + (shares[at] ?? 0) * (rate / mean) * Math.log(rate / mean)),
    0,
  );
}

it("gives the published national urban–rural gaps and ratios", () => {
  const published = [
    [0.1375, 0.0645],
    [0.1594, 0.0796],
    [0.1725, 0.0916],
  ] as const;
  for (const { difference, ratio } of publishedPairs) {
    for (const [place, rates] of published.entries()) {
      expect(extremesOf(rates)).toEqual({ first: 0, second: 1 });
      close(rates[0] - rates[1], difference[place] ?? Number.NaN);
      close(rates[0] / rates[1], ratio[place] ?? Number.NaN);
    }
  }
});

it("takes the sampling noise of two independent groups from their shares by hand", () => {
  // s = (0.25, 0.75), v = (0.0004, 0.0001): Σ s v = 0.000175; v(Σ s p) = 0.0625·0.0004 + 0.5625·0.0001 = 0.00008125.
  close(samplingNoise([0.25, 0.75], diagonal([0.0004, 0.0001])), 0.00009375);
  // With a covariance of 0.0001 the mean varies by 2·0.25·0.75·0.0001 = 0.0000375 more, and the noise is so much less.
  const covariance = [
    [0.0004, 0.0001],
    [0.0001, 0.0001],
  ];
  close(samplingNoise([0.25, 0.75], covariance), 0.00005625);
});

const groups = fc
  .array(fc.tuple(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.double({ min: 0.1, max: 10, noNaN: true })), {
    minLength: 2,
    maxLength: 8,
  })
  .map((pairs) => {
    const sum = pairs.reduce((total, [, weight]) => total + weight, 0);
    return { rates: pairs.map(([rate]) => rate), shares: pairs.map(([, weight]) => weight / sum) };
  });

it("is 0 where all groups are alike, and does not change when a group is split in two", () => {
  fc.assert(
    fc.property(groups, fc.double({ min: 0.1, max: 0.9, noNaN: true }), ({ rates, shares }, cut) => {
      const [rate = 0] = rates;
      const [share = 0] = shares;
      const same = rates.map(() => rate);
      expect(betweenVariance(same, shares)).toBeLessThan(1e-28);
      expect(theilIndex(same, shares) ?? 1).toBeLessThan(1e-14);
      const split = { rates: [rate, ...rates], shares: [share * cut, share * (1 - cut), ...shares.slice(1)] };
      expect(betweenVariance(split.rates, split.shares)).toBeCloseTo(betweenVariance(rates, shares), 12);
      expect(theilIndex(split.rates, split.shares) ?? -1).toBeCloseTo(theilIndex(rates, shares) ?? 0, 12);
    }),
  );
});

it("has the slopes that small steps show, with the other shares making room", () => {
  const step = 1e-6;
  fc.assert(
    fc.property(groups, ({ rates, shares }) => {
      const moved = (values: readonly number[], by: number) => [(values[0] ?? 0) + by, ...values.slice(1)];
      const toOne = (values: readonly number[]) => {
        const sum = values.reduce((total, one) => total + one, 0);
        return values.map((one) => one / sum);
      };
      for (const [measure, slopes] of [
        [betweenVariance, betweenVarianceSlopes(rates, shares)],
        [(p: readonly number[], s: readonly number[]) => theilIndex(p, s) ?? 0, theilSlopes(rates, shares)],
      ] as const) {
        const byRate = (measure(moved(rates, step), shares) - measure(moved(rates, -step), shares)) / (2 * step);
        expect(slopes.rates[0]).toBeCloseTo(byRate, 6);
        const byShare =
          (measure(rates, toOne(moved(shares, step))) - measure(rates, toOne(moved(shares, -step)))) / (2 * step);
        expect((slopes.shares[0] ?? 0) - weightedSum(slopes.shares, shares)).toBeCloseTo(byShare, 6);
      }
    }),
  );
});

it("has the curvature that small steps of the slopes show", () => {
  const step = 1e-6;
  fc.assert(
    fc.property(groups, ({ rates, shares }) => {
      const moved = (by: number) => rates.map((rate, at) => (at === 1 ? rate + by : rate));
      for (const [curvature, slopesAt] of [
        [betweenVarianceCurvature(shares), betweenVarianceSlopes],
        [theilCurvature(rates, shares), theilSlopes],
      ] as const) {
        const [up, down] = [slopesAt(moved(step), shares).rates, slopesAt(moved(-step), shares).rates];
        for (const [at, row] of curvature.entries()) {
          const seen = ((up[at] ?? 0) - (down[at] ?? 0)) / (2 * step);
          expect(Math.abs((row[1] ?? 0) - seen)).toBeLessThan(1e-5 * Math.max(1, Math.abs(seen)));
        }
      }
    }),
  );
});

it("has no Theil index where nobody is literate", () => {
  expect(theilIndex([0, 0], [0.5, 0.5])).toBeNull();
});
