import { guessEncoding, markOf, wideOf, type TextEncoding } from "./detectEncoding.ts";
import { joinedBytes } from "./joinedBytes.ts";

export type Decoded =
  | { readonly kind: "text"; readonly text: string }
  /** No encoding that is known reads the bytes. */
  | { readonly kind: "unknown" }
  /** `text` is what could be read before the fault. `mayBeOther`: another encoding is to be tried, from the beginning. */
  | {
      readonly kind: "wrong";
      readonly encoding: TextEncoding;
      readonly text: string;
      readonly mayBeOther: boolean;
    };

/** Bytes in pieces → text in pieces. After anything but text it is not asked again. */
export interface TextDecoding {
  push(bytes: Uint8Array): Decoded;
  end(): Decoded;
  /** UTF-8 while everything was ASCII. */
  readonly encoding: TextEncoding;
  readonly doubtful: boolean;
  /** Whether it is told how bytes are decoded, until one of them cannot be. */
  readonly isSettled: boolean;
}

/** Bytes of the beginning, for UTF-16 without a mark. */
const startSize = 65_536;
/** Bytes from the first one beyond ASCII, for the rest: where a beginning is enough for both, the first rows come at once. */
const sampleSize = 32_768;
/** Of one line: longer ones are no rows. */
const mostOpen = 4 * 1024 * 1024;
const lineFeed = 10;

/**
 * Strict, and as long as it can, undecided: ASCII passes through; at the first other byte at least 32 KiB more are looked at.
 * A byte order mark stays in the text.
 * @param chosen what the operator says; null: it is told by the bytes
 * @param ruledOut encodings that failed when this input was read before
 */
export function decodeText(chosen: TextEncoding | null, ruledOut: ReadonlySet<TextEncoding> = new Set()): TextDecoding {
  let state: "start" | "ascii" | "sampling" | "decoding" = "start";
  let waiting: Uint8Array[] = [];
  let waits = 0;
  let decoder = decoderOf("utf-8");
  let encoding: TextEncoding = "utf-8";
  let doubtful = false;
  let mayBeOther = false;
  /** The bytes of the line that is open, of what was decoded; null where they are too many. */
  let open: Uint8Array | null = new Uint8Array(0);

  function settleOn(found: TextEncoding): void {
    state = "decoding";
    encoding = found;
    decoder = decoderOf(found);
    open = new Uint8Array(0);
  }

  function follow(bytes: Uint8Array): void {
    const lineStart = bytes.lastIndexOf(lineFeed) + 1;
    const rest = bytes.subarray(lineStart);
    if (lineStart > 0) open = new Uint8Array(rest);
    else if (open !== null) open = open.length + rest.length > mostOpen ? null : joinedBytes([open, rest]);
  }

  function decode(bytes: Uint8Array, isWhole: boolean): Decoded {
    try {
      const text = decoder.decode(bytes, { stream: !isWhole });
      follow(bytes);
      return { kind: "text", text };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return { kind: "wrong", encoding, text: textBefore(encoding, open, bytes), mayBeOther };
    }
  }

  function begin(bytes: Uint8Array, isWhole: boolean): Decoded {
    const mark = markOf(bytes);
    if (chosen !== null && mark !== null && mark !== chosen)
      return { kind: "wrong", encoding: chosen, text: "", mayBeOther: false };
    const told = chosen ?? mark ?? wideOf(bytes);
    if (told === null) {
      state = "ascii";
      return passAscii(bytes, isWhole);
    }
    settleOn(told);
    return decode(bytes, isWhole);
  }

  function passAscii(bytes: Uint8Array, isWhole: boolean): Decoded {
    const text = asciiOf(bytes);
    if (text.length === bytes.length) return { kind: "text", text };
    state = "sampling";
    const rest = gather(bytes.subarray(text.length), isWhole, sampleSize, sample);
    return rest.kind === "unknown" ? rest : { ...rest, text: text + rest.text };
  }

  function sample(bytes: Uint8Array, isWhole: boolean): Decoded {
    const guess = guessEncoding(bytes.subarray(0, startSize), isWhole && bytes.length <= startSize, ruledOut);
    if (guess === null) return { kind: "unknown" };
    ({ doubtful, mayBeOther } = guess);
    settleOn(guess.encoding);
    return decode(bytes, isWhole);
  }

  function gather(bytes: Uint8Array, isWhole: boolean, least: number, go: typeof sample): Decoded {
    waiting.push(bytes);
    waits += bytes.length;
    if (!isWhole && waits < least) return { kind: "text", text: "" };
    const all = joinedBytes(waiting);
    waiting = [];
    waits = 0;
    return go(all, isWhole);
  }

  function take(bytes: Uint8Array, isWhole: boolean): Decoded {
    switch (state) {
      case "start":
        return gather(bytes, isWhole, startSize, begin);
      case "ascii":
        return passAscii(bytes, isWhole);
      case "sampling":
        return gather(bytes, isWhole, sampleSize, sample);
      case "decoding":
        return decode(bytes, isWhole);
    }
  }

  return {
    push: (bytes) => take(bytes, false),
    end: () => take(new Uint8Array(0), true),
    get encoding() {
      return encoding;
    },
    get doubtful() {
      return doubtful;
    },
    get isSettled() {
      return state === "decoding";
    },
  };
}

function decoderOf(encoding: TextEncoding): TextDecoder {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
}

/** The text before the first byte beyond ASCII. */
function asciiOf(bytes: Uint8Array): string {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  // One byte for each character: nothing but ASCII, told without looking at the bytes one by one.
  if (text.length === bytes.length && !text.includes("\uFFFD")) return text;
  return text.slice(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
}

/**
 * The whole lines before a fault in `bytes`, so that its place can be told. A line feed is part of no longer character in UTF-8 and GB18030.
 * @param open the bytes before, from the beginning of their line
 */
function textBefore(encoding: TextEncoding, open: Uint8Array | null, bytes: Uint8Array): string {
  if (encoding === "utf-16le" || encoding === "utf-16be" || open === null) return "";
  const decoder = decoderOf(encoding);
  let text = "";
  try {
    const known = decoder.decode(open, { stream: true });
    for (let at = 0; at < bytes.length;) {
      const end = bytes.indexOf(lineFeed, at) + 1;
      if (end === 0) break;
      text += decoder.decode(bytes.subarray(at, end), { stream: true });
      at = end;
    }
    return known === "" && text === "" ? "" : text;
  } catch (error) {
    if (error instanceof TypeError) return text;
    throw error;
  }
}
