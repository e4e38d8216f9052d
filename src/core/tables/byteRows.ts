import { createByteWords, longestBytes, type ByteWords } from "./byteWords.ts";
import { isDamaged, mayBeDamaged } from "./damagedText.ts";
import { plainEnd, rowLength, type PackedRows } from "./rowBatch.ts";
import type { RowState } from "./rowState.ts";
import type { RowWords } from "./rowWords.ts";
import type { TableLimits } from "./tableLimits.ts";
import { twiceAsLong } from "./twiceAsLong.ts";

const nul = 0;
const lf = 10;
const cr = 13;
const quote = 34;
/** Longer fields are looked at more closely. */
const longest = 1024;

/** How the rows of a text are written, as far as it was read. */
export interface ByteRowsForm {
  /** One ASCII character that is no part of another. */
  readonly delimiter: string;
  readonly lineEnd: RowState["lineEnd"];
  /** Of the next row, from 1. */
  readonly row: number;
  readonly line: number;
  /** The text of bytes; null where they are none. */
  readonly decode: (bytes: Uint8Array) => string | null;
}

export interface ByteRows {
  readonly packed: PackedRows;
  /** How many rows, and how many bytes they took. */
  readonly count: number;
  readonly bytes: number;
}

/**
 * Rows of a text whose characters beyond ASCII have no byte in common with what separates cells and rows (UTF-8; GB18030 but for the pipe),
 * read as bytes: only a word that is new becomes text, and what is no word all at once.
 * Reads whole rows as long as nothing is to be said of them: short fields without quotes or NULs, and line ends like those before. Whatever
 * else there is, it is left to the tokenizer: damage, bytes that are no text, limits.
 */
export interface ByteRowReader {
  /** @returns null where not even one row was read */
  read(bytes: Uint8Array, from: number, form: ByteRowsForm): ByteRows | null;
}

export function createByteRowReader(words: RowWords, limits: TableLimits): ByteRowReader {
  const tables: (ByteWords | null)[] = [];
  let rowSpace = new Int32Array(rowLength * 4096);
  let codeSpace = new Int32Array(64 * 1024);
  let plainSpace = new Uint8Array(64 * 1024);
  const lineFeed = plainEnd.charCodeAt(0);

  return {
    read: (bytes, start, { delimiter, lineEnd, row, line, decode }) => {
      if (lineEnd !== "lf" && lineEnd !== "crlf") return null;
      const separator = delimiter.charCodeAt(0);
      const ending = lineEnd === "crlf" ? cr : lf;
      const highest = Math.max(separator, quote);
      const ends = new Uint8Array(highest + 1);
      for (const byte of [separator, lf, cr, quote, nul]) ends[byte] = 1;
      const { length } = bytes;
      // No cell has more bytes, and each may have one more behind it.
      if (plainSpace.length < 2 * (length - start) + 2) plainSpace = new Uint8Array(2 * (length - start) + 2);
      const plain = plainSpace;
      let rows = rowSpace;
      let codes = codeSpace;
      /** All of whole rows; then of the row that is read. */
      let count = 0;
      let codesKept = 0;
      let plainKept = 0;
      let read = start;
      let codesEnd = 0;
      let plainLength = 0;
      let isWide = false;
      let column = 0;
      let from = start;
      for (let at = start; at < length; at += 1) {
        // The loop over nearly all bytes.
        let hash = 0;
        let all = 0;
        let byte = bytes[at] ?? 0;
        while (byte > highest || ends[byte] === 0) {
          hash = (Math.imul(hash, 31) + byte) | 0;
          all |= byte;
          at += 1;
          if (at === length) break;
          byte = bytes[at] ?? 0;
        }
        if (at === length || (byte !== separator && byte !== ending)) break;
        const size = at - from;
        if (size > longest || column === limits.columns) break;
        if (byte === cr && bytes[at + 1] !== lf) break;
        if (byte !== separator && row + count > limits.rows) break;

        // 1. The cell: a word by its bytes, or else all of it
        if (column === tables.length) tables.push(createByteWords());
        const table = size > longestBytes ? null : (tables[column] ?? null);
        let code = table === null ? -1 : table.find(bytes, from, at, hash);
        if (code === -1 && table !== null) {
          const text = decode(bytes.subarray(from, at));
          if (text === null || isDamaged(text)) break;
          code = words.numberOf(column, text);
          if (code !== -1) table.learn(bytes, from, at, hash, code);
          else if (!words.has(column)) tables[column] = null;
        }
        if (code === -1) {
          for (let near = from; near < at; near += 1) {
            plain[plainLength] = bytes[near] ?? 0;
            plainLength += 1;
          }
          plain[plainLength] = lineFeed;
          plainLength += 1;
          code = -1 - size;
          if (all > 127) isWide = true;
        }
        if (codesEnd === codes.length) codes = twiceAsLong(codes);
        codes[codesEnd] = code;
        codesEnd += 1;
        column += 1;
        if (byte === cr) at += 1;
        from = at + 1;
        if (byte === separator) continue;

        // 2. The row
        const place = count * rowLength;
        if (place + rowLength > rows.length) rows = twiceAsLong(rows);
        rows[place] = row + count;
        rows[place + 1] = line + count;
        rows[place + 2] = column;
        rows[place + 3] = plainLength - plainKept;
        count += 1;
        codesKept = codesEnd;
        plainKept = plainLength;
        read = from;
        column = 0;
      }
      rowSpace = rows;
      codeSpace = codes;
      if (count === 0) return null;

      // 3. What is no word, all at once
      const text = decode(plain.subarray(0, plainKept));
      if (text === null || (isWide && mayBeDamaged(text))) return null;
      const packed = { rows: rows.subarray(0, count * rowLength), codes: codes.subarray(0, codesKept), plain: text };
      if (isWide) measure(packed);
      return { packed, count, bytes: read - start };
    },
  };
}

/** Of texts the number of characters in place of that of their bytes. */
function measure({ rows, codes, plain }: PackedRows): void {
  let cell = 0;
  let from = 0;
  for (let place = 0; place < rows.length; place += rowLength) {
    const rowFrom = from;
    for (const end = cell + (rows[place + 2] ?? 0); cell < end; cell += 1) {
      if ((codes[cell] ?? 0) >= 0) continue;
      const to = plain.indexOf(plainEnd, from);
      codes[cell] = -1 - (to - from);
      from = to + 1;
    }
    rows[place + 3] = from - rowFrom;
  }
}
