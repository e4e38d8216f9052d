import type { Encoding } from "#core/survey/importContext.ts";
import { issueOf } from "#core/survey/issueLog.ts";
import type { Issue } from "#core/survey/issue.ts";

export type Decoded =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "refused"; readonly issue: Issue };

/** Bytes in pieces → text in pieces. After a refusal it is not asked again. */
export interface TextDecoding {
  push(bytes: Uint8Array): Decoded;
  end(): Decoded;
  readonly encoding: Encoding;
}

/** Strict UTF-8, with or without a byte order mark. Other encodings are refused, with a guess at what they are. */
export function decodeText(input: string): TextDecoding {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let start = new Uint8Array(0);
  const decode = (bytes: Uint8Array | null): Decoded => {
    if (bytes !== null && start.length < sampleSize)
      start = joined(start, bytes.subarray(0, sampleSize - start.length));
    try {
      const text = bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
      const isWide = text.includes("\0") && looksWide(start) !== null;
      if (!isWide) return { kind: "text", text };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    return { kind: "refused", issue: issueOf("not-utf8", { guess: guessEncoding(start, bytes) }, { input }) };
  };
  return { push: decode, end: () => decode(null), encoding: "utf-8" };
}

const sampleSize = 65_536;

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

/** What bytes that are not UTF-8 may be. A workbook begins as a ZIP or an OLE file. */
function guessEncoding(
  start: Uint8Array,
  last: Uint8Array | null,
): "gb18030" | "utf-16le" | "utf-16be" | "binary" | "unknown" {
  const [a, b, c] = start;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if ((a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf && c === 0x11)) return "binary";
  const wide = looksWide(start);
  if (wide !== null) return wide;
  if (start.includes(0)) return "binary";
  try {
    new TextDecoder("gb18030", { fatal: true }).decode(last ?? start, { stream: true });
    return "gb18030";
  } catch {
    return "unknown";
  }
}

/** UTF-16 without a mark: zeros at one parity only. */
function looksWide(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const zeros = [0, 0];
  for (const [place, byte] of bytes.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const least = bytes.length * 0.04;
  if (odd > least && even < odd / 10) return "utf-16le";
  return even > least && odd < even / 10 ? "utf-16be" : null;
}
