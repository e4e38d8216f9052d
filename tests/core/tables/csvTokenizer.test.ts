import spectrum from "csv-spectrum";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { createCsvTokenizer } from "#core/tables/csvTokenizer.ts";
import type { TableFault } from "#core/tables/tableFault.ts";
import { tableLimits, type TableLimits } from "#core/tables/tableLimits.ts";
import { writeCsv } from "#core/tables/writeCsv.ts";

interface Read {
  readonly cells: readonly (readonly string[])[];
  readonly places: readonly (readonly [number, number])[];
  readonly faults: readonly TableFault[];
}

function read(pieces: readonly string[], limits: TableLimits = tableLimits): Read {
  const cells: (readonly string[])[] = [];
  const places: (readonly [number, number])[] = [];
  const faults: TableFault[] = [];
  const tokenizer = createCsvTokenizer(
    {
      row: (found, row, line) => {
        cells.push(found);
        places.push([row, line]);
      },
      fault: (fault) => faults.push(fault),
    },
    { limits },
  );
  for (const piece of pieces) tokenizer.push(piece);
  tokenizer.end();
  return { cells, places, faults };
}

function cutEvery(text: string, size: number): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, place) =>
    text.slice(place * size, (place + 1) * size),
  );
}

describe("rows and places", () => {
  test.each([
    [
      "a,b\nc,d\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a,b\r\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a,b\rc,d\r",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["\uFEFFa,b\n", [["a", "b"]]],
    [
      "a,,\n,,",
      [
        ["a", "", ""],
        ["", "", ""],
      ],
    ],
    ['"a,1","b\nc","d""e"', [["a,1", "b\nc", 'd"e']]],
    ['"",x', [["", "x"]]],
    ["a\n\nb", [["a"], [""], ["b"]]],
    [" a , b ", [[" a ", " b "]]],
    ["", []],
  ] as const)("%j", (text, expected) => {
    const { cells, faults } = read([text]);
    expect(cells).toEqual(expected);
    expect(faults).toEqual([]);
  });

  test("a row knows its number and the line on which it begins", () => {
    // Lines: 1 a | 2–3 the quoted field, its line end CRLF | 4 blank | 5 c
    expect(read(['a\n"b\r\nb"\n\nc\n']).places).toEqual([
      [1, 1],
      [2, 2],
      [3, 4],
      [4, 5],
    ]);
  });
});

describe("faults", () => {
  test("an unclosed quote is reported where it opened", () => {
    const { faults, cells } = read(['a,b\n1,"x\ny\nz\n']);
    expect(faults).toEqual([{ code: "unclosed-quote", row: 2, line: 2, column: 2 }]);
    expect(cells).toEqual([["a", "b"], ["1", '"x'], ["y"], ["z"]]);
  });

  test("an unclosed quote is told once, and what follows is read: after 1,000 lines or 1 MiB, as at the end", () => {
    const line = "1,b\n";
    for (const follows of [line.repeat(1001), `${"x".repeat(1024 * 1024 - 5)}\nyyyyyyyyy\n`, line.repeat(3)]) {
      const text = `a,b\n1,"x\n${follows}2,"closed"\n3,c\n`;
      const { cells, faults } = read([text]);
      // 3 lines down the next quote closes it: a cell of five lines, and text after a quote.
      const isClosed = follows.length < 100;
      expect(faults[0]).toMatchObject(
        isClosed
          ? { code: "text-after-quote", row: 2, line: 6, column: 2 }
          : { code: "unclosed-quote", row: 2, line: 2, column: 2 },
      );
      expect(faults).toHaveLength(1);
      expect(cells.at(-1)).toEqual(["3", "c"]);
      expect(read(cutEvery(text, 65_536))).toEqual({ cells, faults, places: read([text]).places });
    }
  });

  test("a text full of quotes that nothing closes is given up", () => {
    const text = `a\n${`"x\n${"y\n".repeat(1001)}`.repeat(25)}`;
    const { faults } = read([text]);
    expect(faults).toHaveLength(20);
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(["unclosed-quote"]));
  });

  test.each([
    ["a\nb\r\nc\rd\r\ne", 2],
    ["a\rb\rc\nd", 3],
    ["a\r\nb\nc", 2],
  ])("line ends that differ are read, and the first is told: %j", (text, row) => {
    const { cells, faults } = read([text]);
    expect(cells.flat().join("")).toBe(text.replace(/\s/g, ""));
    expect(faults).toEqual([{ code: "mixed-line-ends", row, line: row }]);
  });

  test("a stray quote and text after a quote are kept and reported", () => {
    const { cells, faults } = read(['5" tall,"a"b\n']);
    expect(cells).toEqual([['5" tall', "ab"]]);
    expect(faults).toEqual([
      { code: "stray-quote", row: 1, line: 1, column: 1 },
      { code: "text-after-quote", row: 1, line: 1, column: 2 },
    ]);
  });

  test("a NUL is kept and reported once for each row, wherever the text is cut", () => {
    const text = 'a,b\n\0,1\0\n"x\0\ny",2\n3,4\n';
    const whole = read([text]);
    expect(whole.cells).toEqual([
      ["a", "b"],
      ["\0", "1\0"],
      ["x\0\ny", "2"],
      ["3", "4"],
    ]);
    expect(whole.faults).toEqual([
      { code: "nul", row: 2, line: 2, column: 1 },
      { code: "nul", row: 3, line: 3, column: 1 },
    ]);
    expect(read(Array.from(text))).toEqual(whole);
  });

  test("the time for a field of many quotes grows with its length alone", { timeout: 20_000 }, () => {
    // 350,000 doubled quotes: half an hour where each of them looks at the whole field again.
    const field = 'a""'.repeat(349_525);
    expect(read([`"${field}",b\n`]).cells).toEqual([['a"'.repeat(349_525), "b"]]);
  });

  const small: TableLimits = { columns: 3, fieldLength: 5, fieldLines: 2, rows: 2 };
  test.each([
    ["1,2,3\n", null],
    ["1,2,3,4\n", "too-many-columns"],
    ["12345\n", null],
    ["123456\n", "field-too-long"],
    ['"123456"\n', "unclosed-quote"],
    ["a\nb\n", null],
    ["a\nb\nc\n", "too-many-rows"],
  ])("limits: %j", (text, code) => {
    expect(read([text], small).faults[0]?.code ?? null).toBe(code);
    expect(read(Array.from(text), small)).toEqual(read([text], small));
  });
});

/** Texts in which every character matters. */
const hostile = fc.string({
  unit: fc.constantFrom("a", "7", "\u6BD4", ",", '"', "\n", "\r", " ", "\uFEFF"),
  maxLength: 40,
});

test("where the text is cut makes no difference", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(hostile, fc.array(fc.nat(40), { maxLength: 6 }), (text, cuts) => {
      const at = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
      const pieces = at.slice(1).map((end, index) => text.slice(at[index], end));
      const whole = read([text]);
      expect(read(pieces)).toEqual(whole);
      expect(read(Array.from({ length: text.length }, (_, index) => text.charAt(index)))).toEqual(whole);
    }),
    { numRuns: 2000 },
  );
});

test("a table written as CSV reads back the same", () => {
  const table = fc.array(fc.array(hostile, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
  fc.assert(
    fc.property(table, (rows) => {
      const { cells, faults } = read([writeCsv(rows)]);
      expect(cells).toEqual(rows);
      expect(faults).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test("agrees with papaparse on well-formed tables of LF or CRLF", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "\u6BD4", ",", '"', "\n", " "), maxLength: 8 });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, fc.constantFrom("\n", "\r\n"), (rows, newline) => {
      const text = Papa.unparse(rows, { newline });
      expect(read([text]).cells).toEqual(Papa.parse(text, { delimiter: ",", newline }).data);
    }),
    { numRuns: 500 },
  );
});

/** Its answer file contradicts its table: a known mistake of the collection. */
const wrongAnswers = new Set(["location_coordinates"]);
const all = await new Promise<Parameters<Parameters<typeof spectrum>[0]>[1]>((resolve, reject) => {
  spectrum((error, found) => (error === null ? resolve(found) : reject(error)));
});
const vectors = all.filter(({ name }) => !wrongAnswers.has(name));

test("the public vectors are there", () => {
  expect(vectors.length).toBeGreaterThan(10);
});

test.each(vectors)("csv-spectrum $name", ({ csv, json }) => {
  const expected: unknown = JSON.parse(new TextDecoder().decode(json));
  const [header = [], ...rows] = read(Array.from(new TextDecoder().decode(csv))).cells;
  expect(rows.map((cells) => Object.fromEntries(header.map((key, index) => [key, cells[index]])))).toEqual(expected);
});
