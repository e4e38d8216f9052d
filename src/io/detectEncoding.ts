import type { Encoding } from "#core/survey/importContext.ts";

export type TextEncoding = Exclude<Encoding, null>;

export interface EncodingGuess {
  readonly encoding: TextEncoding;
  /** Whether the sample is too small or too unusual to be sure. */
  readonly doubtful: boolean;
  /** Whether another encoding is tried when this one fails later; where much text fits, a fault is damage. */
  readonly mayBeOther: boolean;
}

/** Characters beyond ASCII that no other encoding would fit by chance. */
const enough = 16;

/** The encoding that a byte order mark tells. */
export function markOf([a, b, c, d]: Uint8Array): TextEncoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33 ? "gb18030" : null;
}

/** UTF-16 without a mark: line ends, commas and digits leave zeros at one parity only. */
export function wideOf(start: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (!start.includes(0)) return null;
  const zeros: [number, number] = [0, 0];
  for (const [place, byte] of start.entries()) if (byte === 0) zeros[place % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  const least = start.length * 0.04;
  if (odd > least && even < odd / 10) return "utf-16le";
  return even > least && odd < even / 10 ? "utf-16be" : null;
}

/**
 * UTF-8 or GB18030, for bytes without a mark. UTF-8 goes first: most text in it is GB18030, too, but hardly any the other way round.
 * @param sample begins with a character beyond ASCII
 * @param isWhole whether nothing follows; otherwise the last character may be cut
 * @returns null where neither fits
 */
export function guessEncoding(
  sample: Uint8Array,
  isWhole: boolean,
  ruledOut: ReadonlySet<TextEncoding>,
): EncodingGuess | null {
  const utf8 = ruledOut.has("utf-8") ? null : strictly("utf-8", sample, isWhole);
  const gb = ruledOut.has("gb18030") ? null : strictly("gb18030", sample, isWhole);
  if (utf8 === null && gb === null) return damagedEncoding(sample, ruledOut);
  if (utf8 === null) return { encoding: "gb18030", doubtful: !looksChinese(sample), mayBeOther: false };
  const beyond = utf8.match(/[^\0-\x7F]/g) ?? [];
  const mayBeOther = gb !== null && beyond.length < enough;
  // Some Chinese words in GB18030 are Latin, Greek or Hebrew letters in UTF-8, which no survey file has.
  const isForeign = beyond.every((character) => character < "\u0800");
  if (gb === null || !isForeign || !/\p{Script=Han}/u.test(gb))
    return { encoding: "utf-8", doubtful: false, mayBeOther };
  const isSigns = beyond.every((character) => /[\u00A0-\u00BF\u00D7\u00F7]/.test(character));
  return { encoding: isSigns ? "utf-8" : "gb18030", doubtful: true, mayBeOther: true };
}

/** The encoding that a sample is in but for a few bytes, so that their place can be told. */
function damagedEncoding(sample: Uint8Array, ruledOut: ReadonlySet<TextEncoding>): EncodingGuess | null {
  const fits = (encoding: TextEncoding): boolean => {
    const beyond = new TextDecoder(encoding).decode(sample).match(/[^\0-\x7F]/g) ?? [];
    return beyond.filter((character) => character === "\uFFFD").length * 10 < beyond.length;
  };
  const encoding =
    !ruledOut.has("utf-8") && fits("utf-8")
      ? "utf-8"
      : !ruledOut.has("gb18030") && fits("gb18030") && looksChinese(sample)
        ? "gb18030"
        : null;
  return encoding === null ? null : { encoding, doubtful: false, mayBeOther: false };
}

function strictly(encoding: TextEncoding, bytes: Uint8Array, isWhole: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: !isWhole });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Whether at least half of the characters are those of everyday Chinese (GB 2312, level 1) or its signs: Big5 that passes for GB18030 has few. */
function looksChinese(bytes: Uint8Array): boolean {
  let all = 0;
  let common = 0;
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[at + 1] ?? 0;
    all += 1;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common += 1;
    at += trail < 0x40 ? 3 : 1;
  }
  return common * 2 >= all;
}
