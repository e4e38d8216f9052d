import { mostWords } from "./rowWords.ts";

/** Longer texts in bytes are not looked up. */
export const longestBytes = 64;

/** The words of one column by their bytes: an open-addressed table, at most half full. */
export interface ByteWords {
  /** The number of the word, or -1. @param hash any whole number that the bytes decide */
  find(bytes: Uint8Array, from: number, to: number, hash: number): number;
  /** A word that was not found. */
  learn(bytes: Uint8Array, from: number, to: number, hash: number, number: number): void;
}

/** A word may be written in several ways, as in GB18030: no more are kept. */
const most = 2 * mostWords;

/** Numbers of a place: 1 + that of the word, or 0; its hash; where its bytes begin and how many they are. Side by side in one line of the cache. */
const placeLength = 4;

export function createByteWords(): ByteWords {
  let mask = 255;
  let size = 0;
  let places = new Int32Array((mask + 1) * placeLength);
  let texts = new Uint8Array(4096);
  let end = 0;

  function put(word: Int32Array): void {
    const hash = word[1] ?? 0;
    let place = (hash ^ (hash >>> 13)) & mask;
    while (places[place * placeLength] !== 0) place = (place + 1) & mask;
    places.set(word, place * placeLength);
  }

  function grow(): void {
    const old = places;
    mask = 2 * mask + 1;
    places = new Int32Array((mask + 1) * placeLength);
    for (let at = 0; at < old.length; at += placeLength) if (old[at] !== 0) put(old.subarray(at, at + placeLength));
  }

  return {
    find: (bytes, from, to, hash) => {
      const length = to - from;
      let place = (hash ^ (hash >>> 13)) & mask;
      for (;;) {
        const at = place * placeLength;
        const number = places[at] ?? 0;
        if (number === 0) return -1;
        if (places[at + 1] === hash && places[at + 3] === length) {
          const start = places[at + 2] ?? 0;
          let near = 0;
          while (near < length && texts[start + near] === bytes[from + near]) near += 1;
          if (near === length) return number - 1;
        }
        place = (place + 1) & mask;
      }
    },
    learn: (bytes, from, to, hash, number) => {
      if (size === most) return;
      size += 1;
      if (2 * size > mask) grow();
      while (end + longestBytes > texts.length) {
        const wider = new Uint8Array(2 * texts.length);
        wider.set(texts);
        texts = wider;
      }
      texts.set(bytes.subarray(from, to), end);
      put(new Int32Array([number + 1, hash, end, to - from]));
      end += to - from;
    },
  };
}
