import { biffReader, biffRecord, type BiffReader } from "./biffRecord.ts";
import { biffText } from "./biffText.ts";
import { beginType, endType, type BiffWorkbook } from "./biffWorkbook.ts";
import { numberText } from "./cellText.ts";
import { generalFormat } from "./numberFormat.ts";
import type { SheetReading } from "./openWorkbook.ts";
import type { CellSink } from "./sheetGrid.ts";

/** Records between two questions whether to go on. */
const recordsAtOnce = 10_000;

/** Errors by their codes. Source: [MS-XLS] 2.5.10. */
const errorNames: ReadonlyMap<number, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);

/** The cells of a sheet → the sink. Formulas by their stored value; they are never parsed. Source: [MS-XLS] 2.4. */
export function readBiffSheet(
  view: DataView,
  offset: number,
  workbook: BiffWorkbook,
  sink: CellSink,
  goesOn: () => boolean,
): SheetReading {
  const { texts, strings, styles, uses1904 } = workbook;
  const damaged: SheetReading = { kind: "damaged" };
  let formulas = 0;
  /** Formulas with an empty text: what a program that does not compute writes for each of them. */
  let blanks = 0;
  /** Cell whose formula gave a text: that stands in a later record. */
  let awaiting: { readonly row: number; readonly column: number } | null = null;
  const number = (value: number, style: number): string =>
    numberText(value, (styles[style] ?? generalFormat).meaningOf(value), uses1904);
  const put = (row: number, column: number, text: string): boolean => sink.put(row + 1, column + 1, text);

  /** @returns whether more is wanted; null where the record is damaged */
  function readCell(type: number, reader: BiffReader): boolean | null {
    const row = reader.uint16();
    const column = reader.uint16();
    const style = reader.uint16();
    switch (type) {
      case 0x0203:
        return put(row, column, number(reader.double(), style));
      case 0x027e:
        return put(row, column, number(packedNumber(reader.uint32()), style));
      case 0x00fd: {
        const text = strings[reader.uint32()];
        return text === undefined ? null : put(row, column, text);
      }
      case 0x0204:
      case 0x00d6:
        return put(row, column, biffText(reader, texts, 2));
      case 0x0205: {
        const code = reader.uint8();
        return put(row, column, reader.uint8() === 1 ? errorName(code) : truth(code));
      }
      default: {
        formulas += 1;
        const value = reader.bytes(8);
        const [kind = 0, , code = 0] = value;
        if (value.length < 8) return null;
        if (value[6] !== 0xff || value[7] !== 0xff)
          return put(row, column, number(new DataView(value.buffer).getFloat64(0, true), style));
        if (kind === 0) awaiting = { row, column };
        if (kind === 3) blanks += 1;
        return kind === 1 ? put(row, column, truth(code)) : kind === 2 ? put(row, column, errorName(code)) : true;
      }
    }
  }

  function readPackedRow(reader: BiffReader): boolean {
    const row = reader.uint16();
    let column = reader.uint16();
    // Style and number of each cell, then the last column.
    for (; reader.left() >= 8; column += 1) {
      const style = reader.uint16();
      if (!put(row, column, number(packedNumber(reader.uint32()), style))) return false;
    }
    return true;
  }

  let depth = 0;
  let at = offset;
  for (let records = 1; ; records += 1) {
    if (records % recordsAtOnce === 0 && !goesOn()) return { kind: "stopped" };
    const record = biffRecord(view, at);
    if (record === null || (depth === 0 && record.type !== beginType)) return damaged;
    at = record.next;
    const reader = biffReader(view, record);
    // Charts stand inside of a sheet as streams of their own.
    if (record.type === beginType) depth += 1;
    else if (record.type === endType) {
      depth -= 1;
      const doubtful = blanks === formulas ? blanks : 0;
      if (depth === 0) return { kind: "read", formulas: { uncached: 0, firstUncached: null, doubtful } };
    } else if (depth === 1) {
      const wants = readRecord(record.type, reader);
      if (wants === null || reader.isOver()) return damaged;
      if (!wants) return { kind: "stopped" };
    }
  }

  function readRecord(type: number, reader: BiffReader): boolean | null {
    switch (type) {
      case 0x0203:
      case 0x027e:
      case 0x00fd:
      case 0x0204:
      case 0x00d6:
      case 0x0205:
      case 0x0006:
        return readCell(type, reader);
      case 0x00bd:
        return readPackedRow(reader);
      case 0x0207: {
        if (awaiting === null) return true;
        const { row, column } = awaiting;
        awaiting = null;
        return put(row, column, biffText(reader, texts, 2));
      }
      case 0x0208: {
        const row = reader.uint16();
        reader.advance(10);
        if ((reader.uint16() & 0x20) !== 0) sink.hideRow(row + 1);
        return true;
      }
      case 0x007d: {
        const from = reader.uint16();
        const to = reader.uint16();
        reader.advance(4);
        if ((reader.uint16() & 1) === 1) sink.hideColumns(from + 1, to + 1);
        return true;
      }
      case 0x00e5:
        for (let rest = reader.uint16(); rest > 0 && !reader.isOver(); rest -= 1) {
          const [top, bottom, left, right] = [reader.uint16(), reader.uint16(), reader.uint16(), reader.uint16()];
          sink.merge({ from: { row: top + 1, column: left + 1 }, to: { row: bottom + 1, column: right + 1 } });
        }
        return true;
      default:
        return true;
    }
  }
}

function truth(code: number): string {
  return code === 0 ? "FALSE" : "TRUE";
}

function errorName(code: number): string {
  return errorNames.get(code) ?? "#ERROR!";
}

/** A number of 30 bits: whole or the head of a double, maybe times 100. Source: [MS-XLS] 2.5.217. */
function packedNumber(packed: number): number {
  const eight = new DataView(new ArrayBuffer(8));
  eight.setUint32(4, packed & 0xfffffffc, true);
  const value = (packed & 2) === 2 ? (packed | 0) >> 2 : eight.getFloat64(0, true);
  return (packed & 1) === 1 ? value / 100 : value;
}
