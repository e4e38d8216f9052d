import fc from "fast-check";
import { utils, write } from "@e965/xlsx";
import writeXlsxFile from "write-excel-file/universal";
import { expect, test } from "vitest";
import { readSheet } from "#io/workbook/readSheet.ts";
import { writeWorkbook } from "#io/workbook/writeWorkbook.ts";

type Cell = string | number | null;

/** Texts without what no format of a workbook can hold, nor what write-excel-file leaves out (U+FFFD) or loses (names of Object.prototype), and with something to see in them. */
const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .filter(
    (value) => value.trim() !== "" && !(value in Object.prototype) && !/[\p{Cc}\p{Cs}\uFFFD-\uFFFF]/u.test(value),
  );
/** As many digits as a spreadsheet has; those that are written with an exponent are tested one by one. */
const number = fc.oneof(
  fc.integer(),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
    .map((value) => Number(value.toPrecision(15)))
    .filter((value) => !String(value).includes("e") && !Object.is(value, -0)),
);
const tables = fc.array(fc.array(fc.oneof(text, number, fc.constant(null)), { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 8,
});

/** What should come back: rows and cells without the blanks after the last one. */
function expected(table: readonly (readonly Cell[])[]): readonly (readonly [number, readonly string[]])[] {
  return table.flatMap((cells, index) => {
    const texts = cells.map((cell) => String(cell ?? ""));
    while (texts.at(-1) === "") texts.pop();
    return texts.length === 0 ? [] : [[index + 1, texts] as const];
  });
}

function readBack(bytes: Uint8Array): unknown {
  const read = readSheet({ input: "a", bytes, sheet: null });
  if (read.kind === "refused") return read.issue.code === "empty-file" ? [] : read.issue.code;
  return read.table.rows.map(({ row, cells }) => [row, cells]);
}

const slow = { timeout: 60_000 };
const sheetOf = (table: readonly (readonly Cell[])[]): readonly Cell[][] => table.map((row) => [...row]);

test.each(["xlsx", "biff8"] as const)("a table written by SheetJS as %s reads back the same", slow, (bookType) => {
  fc.assert(
    fc.property(tables, (table) => {
      const book = utils.book_new(utils.aoa_to_sheet([...sheetOf(table)]), "表1");
      const bytes: unknown = write(book, { bookType, type: "array", compression: true });
      if (!(bytes instanceof ArrayBuffer)) throw new TypeError("no bytes");
      expect(readBack(new Uint8Array(bytes))).toEqual(expected(table));
    }),
    { numRuns: 50 },
  );
});

test("a table written by write-excel-file reads back the same", slow, async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const blob = await writeXlsxFile([...sheetOf(table)]).toBlob();
      expect(readBack(new Uint8Array(await blob.arrayBuffer()))).toEqual(expected(table));
    }),
    { numRuns: 50 },
  );
});

test("a table that we wrote reads back the same, controls and escapes included", slow, () => {
  const any = fc.string({ unit: "binary", minLength: 1, maxLength: 12 }).filter((value) => value.trim() !== "");
  const cell = fc.oneof(
    any,
    text,
    number,
    fc.constant(null),
    fc.constantFrom("_x000D_", "=1+1", "+86", "\r\n a", "'x"),
  );
  fc.assert(
    fc.property(fc.array(any, { minLength: 1 }), fc.array(fc.array(cell)), (header, rows) => {
      const bytes = writeWorkbook([{ name: "表1", widths: [], header, rows }]);
      expect(readBack(bytes)).toEqual(expected([header, ...rows]));
    }),
  );
});
