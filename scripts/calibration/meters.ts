/** A mean over replicates with its Monte-Carlo standard error. */
export interface Reading {
  readonly mean: number;
  readonly se: number;
  /** Σ of the values: hits, where values are 0 and 1. */
  readonly sum: number;
  /** Values in all. */
  readonly count: number;
}

/** Named means. Values of one replicate depend on each other; the standard errors allow for it. */
export interface Meters {
  add(key: string, value: number | boolean): void;
  /** Closes a replicate. */
  next(): void;
  /** Null where nothing was added. */
  read(key: string): Reading | null;
}

interface Sums {
  value: number;
  count: number;
  total: number;
  counts: number;
  totals2: number;
  crossed: number;
  counts2: number;
}

/** The standard error is that of a ratio of replicate sums. Source: Cochran (1977), Sampling Techniques, section 2.11. */
export function createMeters(): Meters {
  const all = new Map<string, Sums>();
  let replicates = 0;
  return {
    add(key, value) {
      const number = Number(value);
      const sums = all.get(key);
      if (sums === undefined)
        all.set(key, { value: number, count: 1, total: 0, counts: 0, totals2: 0, crossed: 0, counts2: 0 });
      else {
        sums.value += number;
        sums.count += 1;
      }
    },
    next() {
      replicates += 1;
      for (const sums of all.values()) {
        const { value, count } = sums;
        sums.total += value;
        sums.counts += count;
        sums.totals2 += value * value;
        sums.crossed += value * count;
        sums.counts2 += count * count;
        sums.value = 0;
        sums.count = 0;
      }
    },
    read(key) {
      const sums = all.get(key);
      if (sums === undefined || sums.counts === 0) return null;
      const mean = sums.total / sums.counts;
      const residuals = sums.totals2 - 2 * mean * sums.crossed + mean * mean * sums.counts2;
      const factor = replicates > 1 ? replicates / (replicates - 1) : 1;
      return {
        mean,
        se: Math.sqrt(factor * Math.max(0, residuals)) / sums.counts,
        sum: sums.total,
        count: sums.counts,
      };
    },
  };
}
