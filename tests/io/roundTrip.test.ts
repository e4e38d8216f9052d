import fc from "fast-check";
import { expect, test } from "vitest";
import type { TableFault } from "#core/tables/tableFault.ts";
import { createDelimitedText } from "#core/tables/delimitedText.ts";
import { decodeText } from "#io/decodeText.ts";
import type { TextEncoding } from "#io/detectEncoding.ts";
import { encoded } from "#tests/support/encoded.ts";
import { writtenTable, type TableForm } from "#tests/support/writtenTable.ts";

interface Read {
  readonly cells: readonly (readonly string[])[];
  readonly faults: readonly TableFault["code"][];
  readonly delimiter: string | null;
  readonly encoding: TextEncoding;
}

/** Bytes in pieces → a table, as an import reads them. @throws where they are refused */
function read(bytes: Uint8Array, size: number, chosen: TextEncoding | null): Read {
  const cells: (readonly string[])[] = [];
  const faults: TableFault["code"][] = [];
  const table = createDelimitedText({ row: (found) => cells.push(found), fault: ({ code }) => faults.push(code) });
  const decoding = decodeText(chosen);
  const take = (decoded: ReturnType<typeof decoding.push>): void => {
    if (decoded.kind !== "text") throw new Error(`refused: ${decoded.kind}`);
    table.push(decoded.text);
  };
  for (let at = 0; at < bytes.length; at += size) take(decoding.push(bytes.subarray(at, at + size)));
  take(decoding.end());
  table.end();
  return { cells, faults, delimiter: table.delimiter, encoding: decoding.encoding };
}

const form: fc.Arbitrary<TableForm> = fc.record({
  delimiter: fc.constantFrom(",", "\t", ";", "|"),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  quotes: fc.constantFrom("all", "needed"),
  isEnded: fc.boolean(),
});
const encoding = fc.constantFrom<TextEncoding[]>("utf-8", "utf-16le", "utf-16be", "gb18030");
const quiet: readonly string[] = ["semicolon-separated"];

test(
  "any table in any encoding, delimiter, quoting and line end, cut anywhere, reads back the same",
  { timeout: 60_000 },
  () => {
    const cell = fc.string({
      unit: fc.constantFrom(
        "a",
        "7",
        "比",
        "\u{20BB7}",
        ",",
        ";",
        "\t",
        "|",
        '"',
        "\n",
        "\r",
        " ",
        "\u3000",
        "€",
        "\uFEFF",
        "=",
      ),
      maxLength: 12,
    });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        table,
        form,
        encoding,
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        (rows, how, code, mark, size) => {
          // Without a last line end a last row of one empty cell would be nothing at all.
          const text = `sep=${how.delimiter}${how.lineEnd}${writtenTable(rows, { ...how, isEnded: how.isEnded || how.quotes === "needed" })}`;
          const found = read(encoded(text, code, mark), size, mark ? null : code);
          expect(found.cells).toEqual(rows);
          expect(found.encoding).toBe(code);
          expect(found.faults.filter((fault) => !quiet.includes(fault))).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  },
);

test("a table as a survey office has it tells its encoding and its delimiter itself", { timeout: 60_000 }, () => {
  const header = ["地区", "人群", "具备科学素质比例", "样本量", "标准误"];
  const row = fc.tuple(
    fc.constantFrom("潞州区", "上党区", "襄垣县", "长治市", "沁源县"),
    fc.constantFrom("农民", "产业工人", "老年人、农民", "领导干部和公务员", "合计"),
    fc.constantFrom("10.1%", "9.8", "约10.1", "12.3±1.1", "10,5", "—"),
    fc.constantFrom("400", "1,234", "2400", ""),
    fc.constantFrom("0.8", "0.9", "", "1.2;"),
  );
  const columns = fc.integer({ min: 2, max: 5 });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 2, maxLength: 30 }),
      columns,
      form,
      encoding,
      fc.integer({ min: 1, max: 64 }),
      (rows, width, how, code, size) => {
        const table = [header, ...rows].map((cells) => cells.slice(0, width));
        const found = read(encoded(writtenTable(table, how), code, false), size, null);
        expect(found).toMatchObject({ cells: table, delimiter: how.delimiter, encoding: code });
      },
    ),
    { numRuns: 1000 },
  );
});
