import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packagedReference } from "#core/region/packagedReference.ts";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import { importInputs, type ImportPorts } from "#io/importInputs.ts";
import { survey } from "#tests/core/survey/importing.ts";

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

function importPieces(made: AsyncIterable<Uint8Array>, ports: Partial<ImportPorts> = {}): Promise<ImportOutcome> {
  const { region, instruments } = packagedReference();
  return importInputs(
    { region, instruments, mapping: null, year: null, status: "demo", reveal: false },
    [{ name: "file.csv", choices: {}, open: () => made }],
    { readWorkbook: () => Promise.reject(new Error("no workbook")), ...ports },
  );
}

function importBytes(bytes: Uint8Array, size = 65_536): Promise<ImportOutcome> {
  return importPieces(pieces(bytes, size));
}

const text = survey(60);
const utf8 = new TextEncoder().encode(text);

function utf16(source: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\uFEFF${source}` : source;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at += 1) view.setUint16(at * 2, units.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

test("UTF-8 with and without a mark, in pieces that cut characters", async () => {
  const whole = await importBytes(utf8);
  expect(whole).toMatchObject({ kind: "imported", encoding: "utf-8", rows: 60 });
  for (const size of [1, 2, 3, 7, 1000]) expect(await importBytes(utf8, size)).toEqual(whole);
  expect(await importBytes(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]))).toEqual(whole);
});

test("what is refused is not read to its end", async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      given += 1;
      yield await Promise.resolve(new Uint8Array(65_536));
    }
  }
  const outcome = await importPieces(endless());
  expect(given).toBeLessThan(100);
  expect(outcome).toMatchObject({ kind: "rejected", issues: [{ severity: "error" }, { severity: "error" }] });
});

describe("other encodings are refused, and named", () => {
  // 县区,是否具备 in GB18030, by GB/T 18030's own table
  const gb = new Uint8Array([0xcf, 0xd8, 0xc7, 0xf8, 0x2c, 0xca, 0xc7, 0xb7, 0xf1, 0xbe, 0xdf, 0xb1, 0xb8, 0x0a]);
  test.each([
    ["gb18030", gb],
    ["utf-16le", utf16(text, true, true)],
    ["utf-16be", utf16(text, false, true)],
    ["utf-16le", utf16("year,area,qualified\n2024,140403,1\n", true, false)],
    ["binary", new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0, 0x80, 0xff])],
    ["unknown", new Uint8Array([0x61, 0xff, 0xff, 0xff, 0x0a])],
  ])("%s", async (guess, bytes) => {
    const outcome = await importBytes(bytes);
    expect(outcome.kind).toBe("rejected");
    expect(outcome.issues).toMatchObject([
      { code: "not-utf8", severity: "error", input: "file.csv", detail: { guess } },
    ]);
  });

  test("and the encoding is told as guessed, or not at all", async () => {
    expect((await importBytes(gb)).encoding).toBe("gb18030");
    expect((await importBytes(utf16(text, true, true))).encoding).toBe("utf-16le");
    expect((await importBytes(new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0, 0x80, 0xff]))).encoding).toBeNull();
  });

  test("after many good bytes, too, and at the very end", async () => {
    const late = new Uint8Array([...utf8, 0xc8, 0xd5]);
    expect((await importBytes(late, 512)).issues[0]).toMatchObject({ code: "not-utf8" });
    expect((await importBytes(new Uint8Array([...utf8, 0xe5]))).issues[0]).toMatchObject({ code: "not-utf8" });
  });
});

test("random bytes never crash and are never imported", { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 50 }), async (bytes, size) => {
      const outcome = await importBytes(bytes, size);
      expect(outcome.kind).toBe("rejected");
      expect(outcome.issues[0]?.severity).toBe("error");
    }),
    { numRuns: 500 },
  );
});

test("an aborted read throws the reason of its signal", async () => {
  const abort = new AbortController();
  const reading = importPieces(pieces(utf8, 100), {
    signal: abort.signal,
    onProgress: () => abort.abort("enough"),
  });
  await expect(reading).rejects.toBe("enough");
});
