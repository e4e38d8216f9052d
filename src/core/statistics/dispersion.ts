/**
 * Between-group variance Σ s_j (p_j − p̄)² with p̄ = Σ s_j p_j.
 * @param rates p_j, shares 0–1
 * @param shares s_j of the groups in the population; they sum to 1
 * Source: WHO (2013), Handbook on health inequality monitoring; as in the HEAT technical notes.
 */
export function betweenVariance(rates: readonly number[], shares: readonly number[]): number {
  const mean = weightedSum(rates, shares);
  return weightedSum(
    rates.map((rate) => (rate - mean) ** 2),
    shares,
  );
}

/**
 * Theil index Σ s_j (p_j/p̄) ln(p_j/p̄), with 0·ln 0 = 0; 0 where all groups are alike. Sampling noise is in it.
 * @returns null where all rates are 0
 * Source: Theil (1967), Economics and Information Theory.
 */
export function theilIndex(rates: readonly number[], shares: readonly number[]): number | null {
  const mean = weightedSum(rates, shares);
  if (!(mean > 0)) return null;
  const value = weightedSum(
    rates.map((rate) => timesLog(rate / mean)),
    shares,
  );
  return Math.max(0, value);
}

/** How a measure moves with each rate, and with each share before the shares are made to sum to 1 again. */
export interface Slopes {
  readonly rates: readonly number[];
  readonly shares: readonly number[];
}

export function betweenVarianceSlopes(rates: readonly number[], shares: readonly number[]): Slopes {
  const mean = weightedSum(rates, shares);
  return {
    rates: rates.map((rate, place) => 2 * (shares[place] ?? 0) * (rate - mean)),
    shares: rates.map((rate) => (rate - mean) ** 2),
  };
}

/** A rate of 0 has no slope and, in a sample, no error either: it moves nothing. */
export function theilSlopes(rates: readonly number[], shares: readonly number[]): Slopes {
  const mean = weightedSum(rates, shares);
  const relative = rates.map((rate) => rate / mean);
  const middle = weightedSum(
    relative.map((one) => one + timesLog(one)),
    shares,
  );
  return {
    rates: relative.map((one, place) => (one === 0 ? 0 : ((shares[place] ?? 0) / mean) * (1 + Math.log(one) - middle))),
    shares: relative.map((one) => timesLog(one) - one * middle),
  };
}

/** Second derivatives by the rates, shares fixed. */
export function betweenVarianceCurvature(shares: readonly number[]): readonly (readonly number[])[] {
  return shares.map((a, i) => shares.map((b, j) => 2 * ((i === j ? a : 0) - a * b)));
}

/** A rate of 0 has no curvature and no error, as with its slope. */
export function theilCurvature(rates: readonly number[], shares: readonly number[]): readonly (readonly number[])[] {
  const mean = weightedSum(rates, shares);
  const relative = rates.map((rate) => rate / mean);
  const logs = relative.map((one) => (one === 0 ? null : Math.log(one)));
  const middle = weightedSum(relative.map(timesLog), shares);
  return shares.map((a, i) =>
    shares.map((b, j) => {
      const [one, other] = [logs[i] ?? null, logs[j] ?? null];
      if (one === null || other === null) return 0;
      const own = i === j ? a / (relative[i] ?? 1) : 0;
      return (own - a * b * (1 + one + other - 2 * middle)) / mean ** 2;
    }),
  );
}

function timesLog(value: number): number {
  return value === 0 ? 0 : value * Math.log(value);
}

/** Σ values·shares, in the order given. */
export function weightedSum(values: readonly number[], shares: readonly number[]): number {
  return values.reduce((sum, value, place) => sum + value * (shares[place] ?? 0), 0);
}
