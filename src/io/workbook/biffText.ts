import { markedText, noMarks, type TextMarks } from "#core/tables/markedText.ts";
import type { BiffReader } from "./biffRecord.ts";
import { decodePage } from "./codePages.ts";

/** How texts stand in a stream: as UTF-16 since BIFF 8, before as bytes of a code page. */
export type BiffTexts = { readonly kind: "unicode" } | { readonly kind: "page"; readonly page: number };

/**
 * A text with its length before it.
 * @param lengthBytes of the length: 1 or 2
 * @param fonts in the order of their records; what they raise or strike through is marked
 * Source: [MS-XLS] 2.5.240, 2.5.268, 2.5.293, 2.5.294.
 */
export function biffText(
  reader: BiffReader,
  texts: BiffTexts,
  lengthBytes: 1 | 2,
  fonts: readonly TextMarks[] = [],
): string {
  const length = lengthBytes === 1 ? reader.uint8() : reader.uint16();
  if (texts.kind === "page") return decodePage(texts.page, reader.bytes(length));
  const flags = reader.uint8();
  // Runs of formats, and readings of East Asian characters, follow the text.
  const runs = (flags & 0x08) === 0 ? 0 : reader.uint16();
  const extension = (flags & 0x04) === 0 ? 0 : reader.uint32();
  const text = reader.characters(length, (flags & 0x01) === 1);
  const seen = runs === 0 ? text : textOfRuns(reader, text, runs, fonts);
  reader.advance(extension);
  return seen;
}

/** Each run begins at a character with a font; what stands before the first has that of its cell. */
function textOfRuns(reader: BiffReader, text: string, runs: number, fonts: readonly TextMarks[]): string {
  let seen = "";
  let start = 0;
  let marks = noMarks;
  for (let run = 0; run < runs && !reader.isOver(); run += 1) {
    const next = reader.uint16();
    seen += markedText(text.slice(start, next), marks);
    start = Math.max(start, next);
    marks = fonts[fontPlace(reader.uint16())] ?? noMarks;
  }
  return seen + markedText(text.slice(start), marks);
}

/** There is no font 4. Source: [MS-XLS] 2.5.129. */
function fontPlace(font: number): number {
  return font > 4 ? font - 1 : font;
}

/** Whether a font record's texts are raised or struck through. Source: [MS-XLS] 2.4.122. */
export function fontMarks(reader: BiffReader): TextMarks {
  reader.advance(2);
  const isStruck = (reader.uint16() & 0x08) !== 0;
  reader.advance(4);
  return { isStruck, isRaised: reader.uint16() === 1 };
}
