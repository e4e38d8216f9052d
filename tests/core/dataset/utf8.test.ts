import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeUtf8, encodeUtf8 } from "#core/dataset/utf8.ts";

/** What the platform's own strict decoder says; null where it throws. */
function platform(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

describe("strict UTF-8", () => {
  test("any bytes decode as the platform decodes them, or not at all", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        expect(decodeUtf8(bytes)).toBe(platform(bytes));
      }),
      { numRuns: 3000 },
    );
  });

  test("bytes that begin characters, cut and joined anywhere", () => {
    const part = fc.constantFrom(
      0x41,
      0x80,
      0xbf,
      0xc0,
      0xc1,
      0xc2,
      0xdf,
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5,
      0xff,
      0x9f,
      0xa0,
      0xbb,
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (list) => {
        const bytes = Uint8Array.from(list);
        expect(decodeUtf8(bytes)).toBe(platform(bytes));
      }),
      { numRuns: 5000 },
    );
  });

  test("text is encoded as the platform encodes it, halves of pairs too", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string(),
        fc.constantFrom("", "\uD800", "\uDFFF", "\uDC00\uD800"),
        (a, b, half) => {
          const value = `${a}${half}${b}`;
          expect(encodeUtf8(value)).toEqual(new TextEncoder().encode(value));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("text comes back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (value) => {
        const withoutMark = value.startsWith("\uFEFF") ? value.slice(1) : value;
        expect(decodeUtf8(encodeUtf8(value))).toBe(withoutMark);
      }),
    );
  });

  test.each([8189, 8190, 8191, 8192, 8193])("a character that lies across a chunk after %i bytes", (length) => {
    const value = `${"a".repeat(length)}𠮷民😀${"农".repeat(9000)}`;
    expect(decodeUtf8(new TextEncoder().encode(value))).toBe(value);
  });

  test("GBK is not UTF-8: 长治 as an office program of 2005 wrote it", () => {
    expect(decodeUtf8(Uint8Array.from([0xb3, 0xa4, 0xd6, 0xce]))).toBeNull();
  });

  test("a byte order mark is dropped, once", () => {
    expect(decodeUtf8(Uint8Array.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]))).toBe("{}");
  });
});
