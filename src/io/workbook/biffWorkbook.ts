import type { TextMarks } from "#core/tables/markedText.ts";
import { biffReader, biffRecord } from "./biffRecord.ts";
import { biffText, fontMarks, type BiffTexts } from "./biffText.ts";
import { usualCodePage } from "./codePages.ts";
import { builtInFormat, numberFormat, type NumberFormat } from "./numberFormat.ts";

export interface BiffSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Of its first record in the stream. */
  readonly offset: number;
}

/** What holds for all sheets of an .xls file. */
export interface BiffWorkbook {
  readonly texts: BiffTexts;
  readonly sheets: readonly BiffSheet[];
  readonly uses1904: boolean;
  readonly strings: readonly string[];
  readonly styles: readonly NumberFormat[];
  readonly hasMacros: boolean;
}

export const beginType = 0x0809;
export const endType = 0x000a;
const biff5 = 0x0500;
const biff8 = 0x0600;
const worksheetKind = 0;

/** The records before the sheets. Source: [MS-XLS] 2.1.7.20.3, 2.4. */
export function readBiffWorkbook(view: DataView): BiffWorkbook | "password" | "old" | "damaged" {
  const first = biffRecord(view, 0);
  if (first === null) return "damaged";
  // Excel 2 to 4 begin otherwise.
  if (first.type !== beginType) return "old";
  const version = biffReader(view, first).uint16();
  if (version !== biff8 && version !== biff5) return "old";

  let texts: BiffTexts = version === biff8 ? { kind: "unicode" } : { kind: "page", page: usualCodePage };
  const sheets: BiffSheet[] = [];
  const own = new Map<number, NumberFormat>();
  const formats: number[] = [];
  const fonts: TextMarks[] = [];
  let strings: readonly string[] = [];
  let uses1904 = false;
  let hasMacros = false;
  for (let at = first.next; ;) {
    const record = biffRecord(view, at);
    if (record === null) return "damaged";
    at = record.next;
    const reader = biffReader(view, record);
    switch (record.type) {
      case 0x002f:
        return "password";
      case 0x0042:
        if (texts.kind === "page") texts = { kind: "page", page: reader.uint16() };
        break;
      case 0x0022:
        uses1904 = reader.uint16() === 1;
        break;
      case 0x0031:
        fonts.push(fontMarks(reader));
        break;
      case 0x041e: {
        const id = reader.uint16();
        own.set(id, numberFormat(biffText(reader, texts, texts.kind === "page" ? 1 : 2)));
        break;
      }
      case 0x00e0:
        reader.advance(2);
        formats.push(reader.uint16());
        break;
      case 0x0085: {
        const offset = reader.uint32();
        const hidden = (reader.uint8() & 3) !== 0;
        const kind = reader.uint8();
        if (kind === worksheetKind) sheets.push({ name: biffText(reader, texts, 1), hidden, offset });
        break;
      }
      case 0x00fc: {
        reader.advance(4);
        const count = reader.uint32();
        const read: string[] = [];
        while (read.length < count && !reader.isOver()) read.push(biffText(reader, texts, 2, fonts));
        if (reader.isOver()) return "damaged";
        strings = read;
        break;
      }
      case 0x00d3:
        hasMacros = true;
        break;
      case endType: {
        const styles = formats.map((id) => own.get(id) ?? builtInFormat(id));
        return { texts, sheets, uses1904, strings, styles, hasMacros };
      }
      default:
    }
  }
}
