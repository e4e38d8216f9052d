import { describe, expect, test } from "vitest";
import { standardErrorFromCount, standardErrorFromInterval } from "#core/statistics/aggregateError.ts";
import { logitInterval } from "#core/statistics/logitInterval.ts";
import { share } from "#core/units.ts";

describe("from the sample size", () => {
  test("0.101·0.899/1000 = 9.0799e-5, its root 0.00952885", () => {
    expect(standardErrorFromCount(share(0.101), 1000, 1)).toBeCloseTo(0.00952885, 8);
  });
  test("a design effect of 2 is √2 times as much", () => {
    expect(standardErrorFromCount(share(0.101), 1000, 2)).toBeCloseTo(0.00952885 * Math.SQRT2, 8);
  });
  test("rates of 0 and 1", () => {
    expect([standardErrorFromCount(share(0), 50, 1.4), standardErrorFromCount(share(1), 50, 1.4)]).toEqual([0, 0]);
  });
});

describe("from an interval", () => {
  test("symmetric within rounding, 12.7 % to 15.6 % about 14.1 %: 0.029/(2·1.959964) = 0.0073981", () => {
    expect(standardErrorFromInterval(share(0.141), 0.127, 0.156, 0.95)).toBeCloseTo(0.0073981, 7);
  });
  test("the level changes the quantile: 0.02/(2·1.644854) = 0.0060796", () => {
    expect(standardErrorFromInterval(share(0.1), 0.09, 0.11, 0.9)).toBeCloseTo(0.0060796, 7);
  });
  test("a lower bound of 0: 0.06/(2·1.959964) = 0.0153064", () => {
    expect(standardErrorFromInterval(share(0.02), 0, 0.06, 0.95)).toBeCloseTo(0.0153064, 7);
  });
  test("asymmetric: logit 0.12 = −1.992430, logit 0.02 = −3.891820, half-width 0.949695, /1.959964·0.05·0.95 = 0.0230159", () => {
    expect(standardErrorFromInterval(share(0.05), 0.02, 0.12, 0.95)).toBeCloseTo(0.0230159, 6);
  });
  test("the precision tells what rounding may hide: 0.13 in 0.10 to 0.17 may be symmetric, 0.1300 in 0.1000 to 0.1701 is not", () => {
    expect(standardErrorFromInterval(share(0.13), 0.1, 0.17, 0.95)).toBeCloseTo(0.07 / 3.919928, 7);
    // logit 0.1701 = −1.584919, logit 0.1 = −2.197225, half-width 0.306153, /1.959964·0.13·0.87 = 0.0176666
    expect(standardErrorFromInterval(share(0.13), 0.1, 0.1701, 0.95)).toBeCloseTo(0.0176666, 6);
  });
  test("takes back what the logit interval gave", () => {
    const bounds = logitInterval(share(0.0717), 0.0091, null);
    expect(standardErrorFromInterval(share(0.0717), bounds?.lower ?? NaN, bounds?.upper ?? NaN, 0.95)).toBeCloseTo(
      0.0091,
      12,
    );
  });
  test("none from a point, from bounds in the wrong order, or from bounds beside the rate", () => {
    expect(standardErrorFromInterval(share(0.1), 0.1, 0.1, 0.95)).toBeNull();
    expect(standardErrorFromInterval(share(0.1), 0.12, 0.08, 0.95)).toBeNull();
    expect(standardErrorFromInterval(share(0.1), 0.11, 0.13, 0.95)).toBeNull();
  });
});
