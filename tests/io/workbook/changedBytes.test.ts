import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readSheet } from "#io/workbook/readSheet.ts";
import { concatenated } from "./bytes.ts";

const table = Array.from({ length: 40 }, (_, row) => [row, `行${row}`, row / 7, row % 2 === 0]);

function workbook(bookType: "xlsx" | "biff8"): Uint8Array {
  const bytes: unknown = write(utils.book_new(utils.aoa_to_sheet(table), "a"), { bookType, type: "array" });
  if (!(bytes instanceof ArrayBuffer)) throw new TypeError("no bytes");
  return new Uint8Array(bytes);
}

test.each(["xlsx", "biff8"] as const)("no changed bytes of %s make the reader fail", { timeout: 60_000 }, (type) => {
  const whole = workbook(type);
  const changes = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(changes, (places) => {
      const bytes = whole.slice();
      for (const [at, byte] of places) bytes[at] = byte;
      const { kind } = readSheet({ input: "a", bytes, sheet: null });
      expect(["read", "refused"]).toContain(kind);
    }),
    { numRuns: 300 },
  );
});

test("no other bytes are a workbook", { timeout: 60_000 }, () => {
  const beginnings = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  fc.assert(
    fc.property(beginnings, fc.uint8Array({ maxLength: 2000 }), (beginning, rest) => {
      const bytes = concatenated([Uint8Array.from(beginning), rest]);
      expect(readSheet({ input: "a", bytes, sheet: null }).kind).toBe("refused");
    }),
  );
});
