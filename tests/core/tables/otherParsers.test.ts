import { parse as csvParse } from "csv-parse/sync";
import { dsvFormat } from "d3-dsv";
import fc from "fast-check";
import Papa from "papaparse";
import { inferSchema, initParser } from "udsv";
import { expect, test } from "vitest";
import { createCsvTokenizer } from "#core/tables/csvTokenizer.ts";
import { writtenTable, type TableForm } from "#tests/support/writtenTable.ts";

function ours(text: string, delimiter: string): readonly (readonly string[])[] {
  const cells: (readonly string[])[] = [];
  const tokenizer = createCsvTokenizer(
    {
      row: (found) => cells.push(found),
      fault: ({ code }) => {
        throw new Error(code);
      },
    },
    { delimiter },
  );
  tokenizer.push(text);
  tokenizer.end();
  return cells;
}

/**
 * Where all of them are right: rows of one width and at least two cells, the first never empty, rows that end all alike and not with CR alone,
 * line ends within cells as those between rows, and none in the header.
 */
const tables = fc.integer({ min: 2, max: 4 }).chain((width) => {
  const cell = fc.string({ unit: fc.constantFrom("a", "7", "比", ",", ";", "|", '"', "\n", " "), maxLength: 8 });
  const row = fc.tuple(
    cell.map((text) => `x${text}`),
    fc.array(cell, { minLength: width - 1, maxLength: width - 1 }),
  );
  return fc
    .array(
      row.map(([first, rest]) => [first, ...rest]),
      { minLength: 1, maxLength: 8 },
    )
    .map((rows) => [Array.from({ length: width }, (_, place) => `name ${place}`), ...rows]);
});

const forms: fc.Arbitrary<TableForm> = fc.record({
  delimiter: fc.constantFrom(",", ";", "|"),
  lineEnd: fc.constant("\n"),
  quotes: fc.constantFrom("all", "needed"),
  isEnded: fc.constant(true),
});

test("papaparse, d3-dsv, csv-parse and uDSV read what this one reads", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(tables, forms, (rows, form) => {
      const text = writtenTable(rows, form);
      const { delimiter } = form;
      expect(ours(text, delimiter)).toEqual(rows);
      expect(Papa.parse(text.trimEnd(), { delimiter, newline: "\n" }).data).toHaveLength(
        ours(text.trimEnd(), delimiter).length,
      );
      expect(dsvFormat(delimiter).parseRows(text)).toEqual(rows);
      expect(csvParse(text, { delimiter, record_delimiter: "\n" })).toEqual(rows);
      const schema = inferSchema(text, { col: delimiter, row: "\n", encl: '"', trim: false });
      expect(initParser(schema).stringArrs(text)).toEqual(rows.slice(1));
    }),
    { numRuns: 1000 },
  );
});
