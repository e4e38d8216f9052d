import type { BiffReader } from "./biffRecord.ts";
import { decodePage } from "./codePages.ts";

/** How texts stand in a stream: as UTF-16 since BIFF 8, before as bytes of a code page. */
export type BiffTexts = { readonly kind: "unicode" } | { readonly kind: "page"; readonly page: number };

/**
 * A text with its length before it.
 * @param lengthBytes of the length: 1 or 2
 * Source: [MS-XLS] 2.5.240, 2.5.268, 2.5.293, 2.5.294.
 */
export function biffText(reader: BiffReader, texts: BiffTexts, lengthBytes: 1 | 2): string {
  const length = lengthBytes === 1 ? reader.uint8() : reader.uint16();
  if (texts.kind === "page") return decodePage(texts.page, reader.bytes(length));
  const flags = reader.uint8();
  // Runs of formats, and readings of East Asian characters, follow the text.
  const runs = (flags & 0x08) === 0 ? 0 : reader.uint16();
  const extension = (flags & 0x04) === 0 ? 0 : reader.uint32();
  const text = reader.characters(length, (flags & 0x01) === 1);
  reader.advance(4 * runs + extension);
  return text;
}
