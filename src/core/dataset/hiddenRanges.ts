/** A sum over unknown rates: Σ weight·rate = constant. Every rate lies in 0–1. */
export interface LinearSum {
  readonly terms: readonly { readonly key: string; readonly weight: number }[];
  readonly constant: number;
}

/** What a reader can say of an unknown rate, and the places of the sums that say so; null where a bound is just 0 or 1. */
export interface HiddenRange {
  readonly lower: number;
  readonly upper: number;
  readonly lowerBy: number | null;
  readonly upperBy: number | null;
}

type OpenRange = { -readonly [Key in keyof HiddenRange]: HiddenRange[Key] };

/** A bound that moves by less tells nothing. */
const smallestStep = 1e-6;
const mostRounds = 200;

/**
 * The range that a set of sums leaves to each unknown rate: each sum bounds each of its terms by the bounds of the others,
 * repeated until nothing moves. The true range may be narrower where sums have several unknowns in common (combineSums).
 */
export function hiddenRanges(sums: readonly LinearSum[]): ReadonlyMap<string, HiddenRange> {
  const ranges = new Map<string, OpenRange>();
  const open = sums.map(({ terms, constant }, place) => ({
    place,
    constant,
    terms: terms.map(({ key, weight }) => {
      const range: OpenRange = ranges.get(key) ?? { lower: 0, upper: 1, lowerBy: null, upperBy: null };
      ranges.set(key, range);
      return { weight, range };
    }),
  }));
  for (let round = 0; round < mostRounds; round += 1) {
    let moved = false;
    for (const { place, terms, constant } of open) {
      let least = totalOf(terms, leastOf);
      let most = totalOf(terms, mostOf);
      for (const term of terms) {
        const ends = [constant - most + mostOf(term), constant - least + leastOf(term)].map((end) => end / term.weight);
        if (!narrow(term.range, Math.min(...ends), Math.max(...ends), place)) continue;
        moved = true;
        least = totalOf(terms, leastOf);
        most = totalOf(terms, mostOf);
      }
    }
    if (!moved) break;
  }
  return ranges;
}

interface Term {
  readonly weight: number;
  readonly range: OpenRange;
}

function totalOf(terms: readonly Term[], of: (term: Term) => number): number {
  return terms.reduce((sum, term) => sum + of(term), 0);
}

function leastOf({ weight, range }: Term): number {
  return weight > 0 ? weight * range.lower : weight * range.upper;
}

function mostOf({ weight, range }: Term): number {
  return weight > 0 ? weight * range.upper : weight * range.lower;
}

/** Rounding may let the two bounds of a known value cross: each then stops at the other. */
function narrow(range: OpenRange, lower: number, upper: number, place: number): boolean {
  const raises = lower > range.lower + smallestStep;
  if (raises) {
    range.lower = Math.min(lower, range.upper);
    range.lowerBy = place;
  }
  const lowers = upper < range.upper - smallestStep;
  if (lowers) {
    range.upper = Math.max(upper, range.lower);
    range.upperBy = place;
  }
  return raises || lowers;
}
