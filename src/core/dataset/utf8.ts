const chunk = 8192;

/**
 * Strict UTF-8 → text (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF; a leading byte order mark is dropped.
 * Here because core has no platform to ask for a decoder.
 * @returns null where the bytes are not UTF-8
 */
export function decodeUtf8(bytes: Uint8Array): string | null {
  const units = new Uint16Array(chunk);
  let filled = 0;
  let text = "";
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    at += 1;
    if (first < 0x80) {
      units[filled] = first;
      filled += 1;
    } else {
      const form = formOf(first);
      if (form === null) return null;
      let code = first & form.mask;
      for (const end = at + form.length - 1; at < end; at += 1) {
        const next = bytes[at] ?? 0;
        if ((next & 0xc0) !== 0x80) return null;
        code = (code << 6) | (next & 0x3f);
      }
      if (code < form.least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
      if (code > 0xffff) {
        units[filled] = 0xd800 + ((code - 0x10000) >> 10);
        filled += 1;
      }
      units[filled] = code > 0xffff ? 0xdc00 + ((code - 0x10000) & 0x3ff) : code;
      filled += 1;
    }
    if (filled > chunk - 2 || at === bytes.length) {
      text += textOf(units.subarray(0, filled));
      filled = 0;
    }
  }
  return text;
}

function textOf(units: Uint16Array): string {
  const text: unknown = Reflect.apply(String.fromCharCode, undefined, units);
  return String(text);
}

/** How a character of several bytes begins: its length, the bits of the first byte that count, the least code it may say. */
interface Form {
  readonly length: number;
  readonly mask: number;
  readonly least: number;
}

const twoBytes: Form = { length: 2, mask: 0x1f, least: 0x80 };
const threeBytes: Form = { length: 3, mask: 0x0f, least: 0x800 };
const fourBytes: Form = { length: 4, mask: 0x07, least: 0x10000 };

function formOf(first: number): Form | null {
  if (first >> 5 === 0b110) return twoBytes;
  if (first >> 4 === 0b1110) return threeBytes;
  return first >> 3 === 0b11110 ? fourBytes : null;
}

/** Text → UTF-8 without a byte order mark; half of a pair of surrogates becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let end = 0;
  const put = (byte: number): void => {
    bytes[end] = byte;
    end += 1;
  };
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) {
      put(code);
      continue;
    }
    if (code < 0x800) put(0xc0 | (code >> 6));
    else {
      if (code < 0x10000) put(0xe0 | (code >> 12));
      else {
        put(0xf0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3f));
      }
      put(0x80 | ((code >> 6) & 0x3f));
    }
    put(0x80 | (code & 0x3f));
  }
  return bytes.slice(0, end);
}
