import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDelimitedText } from "#core/tables/delimitedText.ts";
import type { TableSink } from "#core/tables/csvTokenizer.ts";
import { createRowBatchReader } from "#core/tables/rowBatchReader.ts";
import { textIntake, type TextIntakeOptions, type TextTaker } from "#io/textIntake.ts";
import { createTextParts } from "#io/textParts.ts";
import { encoded } from "#tests/support/encoded.ts";

const options: TextIntakeOptions = { name: "file.csv", chosen: null, ruledOut: new Set() };

/** Rows and faults in order, and what is said of the bytes with the place at which it is said. */
interface Read {
  readonly events: readonly unknown[];
  readonly said: readonly unknown[];
  readonly row: number;
  readonly line: number;
}

function collector(): { readonly sink: TableSink; readonly events: unknown[] } {
  const events: unknown[] = [];
  const row: TableSink["row"] = (cells, at, line) => void events.push({ cells: [...cells], at, line });
  return { events, sink: { row, fault: (fault) => void events.push(fault) } };
}

/** As text alone. */
function asText(pieces: readonly Uint8Array[]): Read {
  const { events, sink } = collector();
  const said: unknown[] = [];
  const text = createDelimitedText(sink);
  const taker: TextTaker = {
    push: (piece) => text.push(piece),
    end: (encoding, doubtful = false) => {
      text.end();
      said.push({ kind: "end", encoding, doubtful });
    },
    note: (issue) => void said.push({ kind: "note", issue }),
    refuse: (issue, encoding = null) => void said.push({ kind: "refuse", issue, encoding }),
    place: () => {
      text.catchUp();
      return { row: text.row, line: text.line };
    },
    get isRefused() {
      return text.hasStopped;
    },
  };
  const intake = textIntake(taker, options);
  let end = null;
  for (const piece of pieces) end ??= intake.take(piece);
  said.push(end ?? intake.end());
  return { events, said, row: text.row, line: text.line };
}

/** As a thread reads it. */
function asParts(pieces: readonly Uint8Array[]): Read {
  const { events, sink } = collector();
  const take = createRowBatchReader(sink);
  const read = createTextParts(options);
  const said: unknown[] = [];
  let part = null;
  for (const piece of [...pieces, null]) {
    part = read(piece);
    take(structuredClone(part.batch));
    said.push(...part.said);
    if (part.end !== null) break;
  }
  said.push(part?.end);
  return { events, said, row: part?.state.row ?? 0, line: part?.state.line ?? 0 };
}

function cut(bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] {
  const ends = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b);
  return [...ends, bytes.length]
    .map((end, at) => bytes.slice(at === 0 ? 0 : ends[at - 1], end))
    .filter(({ length }) => length > 0);
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(parts.flatMap((part) => [...part]));

const usual = fc.constantFrom("", "男", "女", "潞州区", "城镇", "1", "是", "20250001");
/** Among usual cells some that only the tokenizer may read, and some that are hard to tell apart. */
const odd = fc.oneof(
  fc.constantFrom(
    '"a,b"',
    '"第一行\n第二行"',
    '"说""好"""',
    'a"b',
    '"开',
    "\0",
    "\uFFFD",
    "锟斤拷",
    "拷贝",
    " ",
    "\u3000",
    "𠮷野",
    "é",
  ),
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.replace(/[\r\n",;\t|\0]/g, "")),
  fc.nat(1100).map((length) => "长".repeat(length)),
);
const cell = fc.oneof({ weight: 30, arbitrary: usual }, odd);
const table = fc
  .record({
    width: fc.integer({ min: 1, max: 6 }),
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 5, maxLength: 60 }),
    isRagged: fc.boolean(),
    delimiter: fc.constantFrom(",", "\t", ";", "|"),
    lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
    other: fc.constantFrom("\n", "\r\n"),
    otherAt: fc.option(fc.nat(80), { nil: null, freq: 3 }),
    endsOpen: fc.boolean(),
  })
  .map(({ width, rows, isRagged, delimiter, lineEnd, other, otherAt, endsOpen }) => {
    const header = ["编号", "县区", "性别", "年龄", "备注", "得分"].slice(0, width);
    const shaped = rows.map((cells) => (isRagged ? cells : [...cells, ...header].slice(0, width)));
    const text = shaped.map((cells, at) => cells.join(delimiter) + (at === otherAt ? other : lineEnd)).join("");
    // So long that the delimiter and the encoding are told before the rest comes.
    const plain = `${header.join(delimiter)}${lineEnd}`;
    const lead = plain.repeat(Math.ceil(100_000 / plain.length));
    return { lead, text: endsOpen ? text.slice(0, -lineEnd.length) : text };
  });

/** The lead, and what follows it cut at these places. */
function pieces(
  { lead, text }: { readonly lead: string; readonly text: string },
  encoding: Parameters<typeof encoded>[1],
  marked: boolean,
  begin: number,
  places: readonly number[],
  spoil: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes,
): readonly Uint8Array[] {
  const all = encoded(lead + text, encoding, marked);
  const end = encoded(lead, encoding, marked).length - (begin % 40);
  return [all.slice(0, end), ...cut(spoil(all.slice(end)), places)];
}

describe("what is read as bytes is the same as what is read as text", () => {
  test.each(["utf-8", "gb18030", "utf-16le"] as const)(
    "%s, however it is cut",
    { timeout: 120_000 },
    async (encoding) => {
      fc.assert(
        fc.property(
          table,
          fc.boolean(),
          fc.nat(),
          fc.array(fc.nat(), { maxLength: 12 }),
          (text, marked, begin, places) => {
            const given = pieces(text, encoding, marked, begin, places);
            expect(asParts(given)).toEqual(asText(given));
          },
        ),
        { numRuns: 50 },
      );
    },
  );

  test("with bytes anywhere that are no text", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom("utf-8", "gb18030"),
        fc.uint8Array({ minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.nat(),
        fc.array(fc.nat(), { maxLength: 6 }),
        (text, encoding, wrong, place, begin, places) => {
          const given = pieces(text, encoding, false, begin, places, (bytes) => {
            const at = place % (bytes.length + 1);
            return joined(bytes.subarray(0, at), wrong, bytes.subarray(at));
          });
          expect(asParts(given)).toEqual(asText(given));
        },
      ),
      { numRuns: 50 },
    );
  });

  test(
    "a file of nothing but ASCII, and one in which the first other character comes late",
    { timeout: 60_000 },
    () => {
      const ascii = encoded("id,a,b\n".repeat(40_000), "utf-8", false);
      for (const tail of ["", "1,2,男\n", "1,2,\uFFFD\n1,2"]) {
        const given = cut(joined(ascii, encoded(tail, "utf-8", false), ascii), [70_000, 140_000, 210_001, 279_999]);
        expect(asParts(given)).toEqual(asText(given));
      }
    },
  );

  test(
    "where a fault stands is told behind the longest cells, and damage behind a quote that nothing closes",
    { timeout: 60_000 },
    () => {
      const plain = "潞州区,女,45\n".repeat(6000);
      const long = `潞州区,${"长".repeat(30_000)},1\n`;
      const ends = [65_536, 131_072, 180_000, 200_000];
      for (const bytes of [
        joined(encoded(plain + long + plain.slice(0, 300), "utf-8", false), new Uint8Array([0xff, 0x0a])),
        encoded(`${plain}潞州区,"开,1\n${plain.slice(0, 90)}潞州区,锟斤拷,1\n潞州区,\uFFFD,2\n`, "utf-8", false),
      ]) {
        const whole = asText([bytes]);
        expect(asText(cut(bytes, ends))).toEqual(whole);
        expect(asParts(cut(bytes, ends))).toEqual(whole);
        expect(asParts([bytes])).toEqual(whole);
      }
      const { events } = asText([encoded(`a,b\n1,"开\n2,锟斤拷\n3,\uFFFD\n`, "utf-8", false)]);
      expect(events).toContainEqual({ code: "damaged-text", row: 3, line: 3, column: 2 });
      expect(events).toContainEqual({ code: "damaged-text", row: 4, line: 4, column: 2 });
    },
  );

  test("columns of more texts than words, in ASCII and beyond", { timeout: 60_000 }, () => {
    const rows = Array.from({ length: 12_000 }, (_, place) => `${place},姓${place},${place % 5000},${place % 3}\n`);
    for (const encoding of ["utf-8", "gb18030"] as const) {
      const given = cut(encoded(`编号,名称,数,组\n${rows.join("")}`, encoding, false), [65_536, 131_072, 200_000]);
      expect(asParts(given)).toEqual(asText(given));
    }
  });
});
