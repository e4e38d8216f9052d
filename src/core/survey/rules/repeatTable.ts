/** Pairs of hashes that were seen: 8 bytes for each place of the table, 10 where it counts how often. */
export interface RepeatTable {
  /**
   * Null where the table is full and the pair is new; 0 where it is new. Else how often the pair was seen before, or only 1, or the mark that it had then.
   * @param mark from 1; of a table of marks alone
   */
  add(high: number, low: number, mark?: number): number | null;
  /** Forgets the pairs whose low hash is not to be kept. */
  keep(isKept: (low: number) => boolean): void;
  readonly size: number;
}

/** Places of the largest table: 4,194,304, so that three million rows fit. */
const mostPlaces = 2 ** 22;
const fewestPlaces = 2 ** 10;
const fullest = 0.75;
const growth = 4;

/** Bits of the high hash that find its place; in a table of marks the others hold the mark. */
const placeBits = 22;
const marks = 2 ** (32 - placeBits);

/**
 * An open-addressed table in typed arrays, which grows fourfold as it fills.
 * @param kind whether it counts how often a pair was seen, up to 65,535, or only whether; or keeps a mark, of which the 1,024th is the first again
 */
export function createRepeatTable(kind: "seen" | "counted" | "marked", most: number = mostPlaces): RepeatTable {
  const counted = kind === "counted";
  const isMarked = kind === "marked";
  const told = isMarked ? 2 ** placeBits - 1 : 0xffffffff;
  let places = Math.min(fewestPlaces, most);
  let highs = new Uint32Array(places);
  let lows = new Uint32Array(places);
  let counts = new Uint16Array(counted ? places : 0);
  let size = 0;

  /** Place of the pair, or of the gap where it belongs. A gap holds two zeros, and no pair does. */
  function find(high: number, low: number): number {
    let place = high & (places - 1);
    for (;;) {
      const there = lows[place] ?? 0;
      if (there === low && (((highs[place] ?? 0) ^ high) & told) === 0) return place;
      if (there === 0) return place;
      place = (place + 1) & (places - 1);
    }
  }

  function rebuild(wanted: number, isKept: (low: number) => boolean): void {
    const old = { highs, lows, counts };
    places = wanted;
    highs = new Uint32Array(places);
    lows = new Uint32Array(places);
    counts = new Uint16Array(counted ? places : 0);
    size = 0;
    for (let from = 0; from < old.lows.length; from += 1) {
      const low = old.lows[from] ?? 0;
      if (low === 0 || !isKept(low)) continue;
      const high = old.highs[from] ?? 0;
      const to = find(high, low);
      highs[to] = high;
      lows[to] = low;
      if (counted) counts[to] = old.counts[from] ?? 0;
      size += 1;
    }
  }

  return {
    add: (someHigh, someLow, mark = 1) => {
      const high = isMarked ? ((someHigh & told) | (mark << placeBits)) >>> 0 : someHigh;
      const low = someLow === 0 ? 1 : someLow;
      let place = find(high, low);
      if (lows[place] !== 0) {
        if (isMarked) return shortMark((highs[place] ?? 0) >>> placeBits);
        if (!counted) return 1;
        const seen = counts[place] ?? 0;
        counts[place] = Math.min(seen + 1, 65_535);
        return seen;
      }
      if (size >= places * fullest) {
        if (places >= most) return null;
        rebuild(Math.min(most, places * growth), () => true);
        place = find(high, low);
      }
      highs[place] = high;
      lows[place] = low;
      if (counted) counts[place] = 1;
      size += 1;
      return 0;
    },
    keep: (isKept) => rebuild(places, isKept),
    get size() {
      return size;
    },
  };
}

/** A mark as a table of marks gives it back, from 1. */
export function shortMark(mark: number): number {
  return (mark & (marks - 1)) + 1;
}
