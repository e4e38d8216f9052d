import { createRepeatTable } from "./repeatTable.ts";

/** Rows that are followed at most: beyond, only those whose hash ends with one more zero bit, and so on. */
const mostFollowed = 100_000;
/** How much likelier two people of one kind have the same age than any two: students and pensioners span a third of all ages or less. */
const alike = 3;
/** How much likelier a row repeats beside one that does: those of one village stand together. */
const beside = 3;

/** A shorter run of repeated rows is nothing that only entering twice makes. */
const shortestRun = 3;
/** Runs as long as the longest one that chance may be expected to make. */
const mostRuns = 0.001;

/** Judges whether rows that repeat are as many as chance makes. */
export interface ChanceRepeats {
  /**
   * @param high hash of all cells but the telling one, with `low`
   * @param told the telling cell: the age, or else the year of birth or the score
   * @param isRepeated whether a row before agrees in the telling cell too
   */
  add(high: number, low: number, told: string, isRepeated: boolean): void;
  explains(): boolean;
  /** Rows of the longest run in which each repeats an earlier one. */
  readonly longestRun: number;
}

/**
 * The rule: among rows that agree in everything but the age, two agree in the age as well with probability c = 3 Σ p², p the shares of the ages in the file.
 * So each row that agrees with m earlier ones in everything else repeats one of them by chance with probability min(1, m c); E is the sum.
 * Chance explains R repeats unless R > E + 3.1 √E + 2, which a Poisson number exceeds once in a thousand times or less.
 * A block that was entered twice repeats row after row: where a share q of the other rows repeats, a run of k is by chance expected n (3 q)^k times;
 * three or more in a row that are expected less than 0.001 times are not explained either.
 * In long files only rows whose hash ends with enough zero bits are followed: all that agree with each other are followed together.
 */
export function createChanceRepeats(most: number = mostFollowed): ChanceRepeats {
  const seen = createRepeatTable("counted");
  /** Hashes with fewer zero bits at their end are not followed. */
  let level = 0;
  const expected = new Float64Array(33);
  const repeated = new Float64Array(33);
  const shares = new Map<string, number>();
  let rows = 0;
  let squares = 0;
  let all = 0;
  let allRepeated = 0;
  let run = 0;
  let longestRun = 0;

  function countTold(told: string): number {
    const before = shares.get(told) ?? 0;
    if (before > 0 || shares.size < 1000) shares.set(told, before + 1);
    rows += 1;
    squares += 2 * before + 1;
    return Math.min(1, (alike * squares) / rows ** 2);
  }

  return {
    add: (high, low, told, isRepeated) => {
      all += 1;
      if (isRepeated) allRepeated += 1;
      run = isRepeated ? run + 1 : 0;
      longestRun = Math.max(longestRun, run);
      const zeros = zerosAtEnd(low);
      if (zeros < level) return;
      const c = countTold(told);
      const before = seen.add(high, low) ?? 0;
      expected[zeros] = (expected[zeros] ?? 0) + Math.min(1, before * c);
      if (isRepeated) repeated[zeros] = (repeated[zeros] ?? 0) + 1;
      if (seen.size < most) return;
      level += 1;
      seen.keep((one) => zerosAtEnd(one) >= level);
    },
    get longestRun() {
      return longestRun;
    },
    explains: () => {
      const share = (allRepeated - longestRun) / all;
      if (longestRun >= shortestRun && all * Math.min(1, beside * share) ** longestRun < mostRuns) return false;
      const sum = (buckets: Float64Array): number => buckets.subarray(level).reduce((total, one) => total + one, 0);
      const chance = sum(expected);
      return sum(repeated) <= chance + 3.1 * Math.sqrt(chance) + 2;
    },
  };
}

function zerosAtEnd(hash: number): number {
  return hash === 0 ? 32 : 31 - Math.clz32(hash & -hash);
}
