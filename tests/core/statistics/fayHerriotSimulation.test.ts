import { expect, test } from "vitest";
import { fayHerriot } from "#core/statistics/fayHerriot.ts";
import { benchmarkDifference } from "#core/statistics/fayHerriotBenchmark.ts";

/** Respondents of the twelve counties in the synthetic survey of 2022, and their residents in the census of 2020. */
const respondents = [356, 212, 178, 181, 178, 153, 149, 179, 176, 150, 149, 151];
const residents = [895280, 319660, 253756, 219256, 260081, 115927, 134186, 240109, 298690, 155386, 138578, 149975];
const mean = 0.12;
const deff = 1.4;
const variances = respondents.map((n) => (deff * mean * (1 - mean)) / n);

/** Standard normal numbers: mulberry32 (T. Ettinger, public domain) through Box and Muller (1958). */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const turned = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((turned ^ (turned >>> 14)) >>> 0) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Mean over counties and repetitions of true squared errors and of estimated ones; how often σ² was 0. */
function simulate(spread: number, repetitions: number) {
  const normal = normals(20260308);
  const sums = { direct: 0, model: 0, benchmarked: 0, estimated: 0, estimatedBenchmarked: 0, synthetic: 0 };
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const drawn = variances.map((variance) => {
      const truth = mean + spread * normal();
      return { truth, direct: truth + Math.sqrt(variance) * normal(), variance };
    });
    const fit = fayHerriot(drawn);
    if (fit === null) throw new Error("no fit");
    const whole = benchmarkDifference(fit, residents);
    sums.synthetic += Number(fit.synthetic) / repetitions;
    for (const [place, { truth, direct }] of drawn.entries()) {
      const area = fit.areas[place];
      const moved = whole.areas[place];
      if (area === undefined || moved === undefined) throw new Error("an area is missing");
      const part = 1 / (repetitions * drawn.length);
      sums.direct += part * (direct - truth) ** 2;
      sums.model += part * (area.estimate - truth) ** 2;
      sums.benchmarked += part * (moved.estimate - truth) ** 2;
      sums.estimated += part * area.mse;
      sums.estimatedBenchmarked += part * moved.mse;
    }
  }
  return sums;
}

test("counties 4 points apart: the estimated error is the true one within 5 %, benchmarked or not, and below the direct one", () => {
  // 2000 surveys of 12 counties: the Monte Carlo error of a mean squared error is about √(2/24000) = 0.9 %.
  const { direct, model, benchmarked, estimated, estimatedBenchmarked, synthetic } = simulate(0.04, 2000);
  expect(Math.abs(direct / (variances.reduce((sum, variance) => sum + variance, 0) / 12) - 1)).toBeLessThan(0.03);
  expect(Math.abs(estimated / model - 1)).toBeLessThan(0.05);
  expect(Math.abs(estimatedBenchmarked / benchmarked - 1)).toBeLessThan(0.05);
  expect(model).toBeLessThan(0.85 * direct);
  expect(benchmarked).toBeLessThan(0.85 * direct);
  expect(synthetic).toBeLessThan(0.06);
});

test("counties 2 points apart: σ² is 0 in a part of the surveys, the estimated error errs to the safe side, by less than a half", () => {
  const { direct, model, estimated, synthetic } = simulate(0.02, 2000);
  expect(synthetic).toBeGreaterThan(0.15);
  expect(synthetic).toBeLessThan(0.35);
  expect(estimated / model).toBeGreaterThan(1);
  expect(estimated / model).toBeLessThan(1.5);
  expect(model).toBeLessThan(0.5 * direct);
});
