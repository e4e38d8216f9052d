import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText, type Decoded } from "#io/decodeText.ts";
import type { TextEncoding } from "#io/detectEncoding.ts";
import { encoded } from "#tests/support/encoded.ts";

interface Read {
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly doubtful: boolean;
  readonly fault: Decoded | null;
}

function read(bytes: Uint8Array, size = 65_536, chosen: TextEncoding | null = null): Read {
  const decoding = decodeText(chosen);
  let text = "";
  let fault: Decoded | null = null;
  const take = (decoded: Decoded): void => {
    if ("text" in decoded) text += decoded.text;
    if (decoded.kind !== "text") fault = decoded;
  };
  for (let at = 0; at < bytes.length && fault === null; at += size) take(decoding.push(bytes.subarray(at, at + size)));
  if (fault === null) take(decoding.end());
  return { text, encoding: decoding.encoding, doubtful: decoding.doubtful, fault };
}

const bom = "\uFEFF";

describe("by the bytes alone", () => {
  const header = "年份,县区,性别,是否具备\n2024,潞州区,女,是\n";
  test.each([
    ["utf-8", false],
    ["utf-8", true],
    ["utf-16le", false],
    ["utf-16le", true],
    ["utf-16be", false],
    ["utf-16be", true],
    ["gb18030", false],
    ["gb18030", true],
  ] as const)("%s, mark: %s", (encoding, mark) => {
    const bytes = encoded(header, encoding, mark);
    for (const size of [1, 2, 3, 7, 65_536])
      expect(read(bytes, size)).toEqual({
        text: mark ? bom + header : header,
        encoding,
        doubtful: false,
        fault: null,
      });
  });

  test("everything that Unicode has, in GB18030: the euro sign and characters of four bytes", () => {
    const text = "长治市€𠮷é\u{1F600}比例,潞州区沁县武乡襄垣屯留平顺黎城壶关\n";
    const bytes = encoded(text, "gb18030", false);
    // € is A2 E3 in GB 18030-2005, 𠮷 (U+20BB7) 95 34 8A 37
    expect([...bytes].map((byte) => byte.toString(16)).join("")).toContain("a2e3");
    expect(read(bytes)).toMatchObject({ text, encoding: "gb18030", fault: null });
  });

  test.each([64, 200_000])("text that begins with %i bytes of ASCII", (length) => {
    const ascii = "2024,140403,1,0\n".repeat(length / 16);
    for (const encoding of ["utf-8", "gb18030"] as const) {
      const text = `${ascii}潞州区,农民,城镇,初中,高中,本科及以上\n`.repeat(2);
      for (const size of [1000, 65_536])
        expect(read(encoded(text, encoding, false), size)).toEqual({ text, encoding, doubtful: false, fault: null });
    }
  });

  test.each(["女", "小学", "职业"])("%s in GB18030 is valid UTF-8 and read as Chinese, with doubt", (word) => {
    const text = `id,${word}\n1,1\n`;
    expect(read(encoded(text, "gb18030", false))).toEqual({ text, encoding: "gb18030", doubtful: true, fault: null });
    expect(read(encoded(text, "utf-8", false))).toMatchObject({ text, encoding: "utf-8", doubtful: false });
  });

  test("signs of numbers in UTF-8 are not taken for Chinese, with doubt", () => {
    const text = "area,rate\n140400,10.1\u00B11.2\n";
    expect(read(encoded(text, "utf-8", false))).toEqual({ text, encoding: "utf-8", doubtful: true, fault: null });
  });

  test("Big5 passes for GB18030, with doubt", () => {
    // 性別,年齡,地區 in Big5
    const bytes = [0xa9, 0xca, 0xa7, 0x4f, 0x2c, 0xa6, 0x7e, 0xc4, 0xd6, 0x2c, 0xa6, 0x61, 0xb0, 0xcf, 0x0a];
    expect(read(new Uint8Array(bytes))).toMatchObject({ encoding: "gb18030", doubtful: true, fault: null });
  });

  test("bytes of no encoding", () => {
    expect(read(new Uint8Array([0x61, 0xff, 0xff, 0xff, 0x0a])).fault?.kind).toBe("unknown");
  });
});

describe("what the operator says", () => {
  test("goes before what the bytes look like", () => {
    const bytes = encoded("女,1\n", "gb18030", false);
    expect(read(bytes, 1, "utf-8")).toMatchObject({ text: "\u016E,1\n", encoding: "utf-8", doubtful: false });
  });

  test("is contradicted by another mark, or by bytes that it does not have", () => {
    expect(read(encoded("年份\n", "utf-16le", true), 9, "utf-8").fault?.kind).toBe("wrong");
    expect(read(encoded("年份\n", "gb18030", false), 9, "utf-8").fault?.kind).toBe("wrong");
    expect(read(encoded("年份\n", "utf-8", true), 9, "utf-8").fault).toBeNull();
  });
});

describe("a fault far down", () => {
  const lines = (count: number): string => "2024,潞州区,女,农民\n".repeat(count);
  test.each([700, 4096, 65_536, 1 << 20])("is told after the lines before it, in pieces of %i bytes", (size) => {
    const good = encoded(lines(20_000), "utf-8", false);
    const bytes = new Uint8Array([...good, 0x61, 0xff, 0x0a, 0x61, 0x0a]);
    const { text, fault } = read(bytes, size);
    expect(fault).toMatchObject({ kind: "wrong", encoding: "utf-8", mayBeOther: false });
    expect(text.split("\n").length - 1).toBe(20_000);
  });

  test("a character that the end cuts", () => {
    const bytes = encoded(lines(40), "utf-8", false);
    expect(read(bytes.subarray(0, bytes.length - 3)).fault?.kind).toBe("wrong");
  });

  test("after too little to be sure, another encoding may be meant", () => {
    const ascii = "2024,1\n".repeat(20_000);
    const late = new Uint8Array([
      ...encoded(`id,职业\n${ascii}`, "utf-8", false),
      ...encoded("潞州区\n", "gb18030", false),
    ]);
    const decoding = decodeText(null);
    expect(decoding.push(late)).toMatchObject({ kind: "wrong", encoding: "utf-8", mayBeOther: true });
  });
});

test("any text in any encoding, cut anywhere, is the same again", () => {
  const unit = fc.constantFrom("a", "7", ",", '"', "\n", "\r", "比", "潞", "\u{20BB7}", "€", "\u00B1", "\uFF05");
  const long = fc.string({ unit, minLength: 1, maxLength: 60 });
  const form = fc.constantFrom(
    ...(["utf-8", "utf-16le", "utf-16be", "gb18030"] as const).map((encoding) => ({ encoding })),
  );
  fc.assert(
    fc.property(long, form, fc.boolean(), fc.integer({ min: 1, max: 9 }), (text, { encoding }, mark, size) => {
      const bytes = encoded(text, encoding, mark);
      const expected = mark ? bom + text : text;
      expect(read(bytes, size, encoding)).toEqual({ text: expected, encoding, doubtful: false, fault: null });
      expect(read(bytes, size, mark ? null : encoding).text).toBe(expected);
    }),
    { numRuns: 1000 },
  );
});
