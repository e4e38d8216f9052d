import type { ForeignKind } from "#core/survey/issues/encodingIssues.ts";

export type InputKind = "text" | "workbook" | ForeignKind;

/** How many bytes of the beginning tell. */
export const kindSize = 1024;

/** First bytes as Latin-1 text; of zips and of OLE files, which old workbooks are, the rest is told by whoever opens them. */
const beginnings: readonly (readonly [string, InputKind])[] = [
  ["PK\x03\x04", "workbook"],
  ["\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "workbook"],
  ["%PDF-", "pdf"],
  ["\x89PNG\r\n", "image"],
  ["\xFF\xD8\xFF", "image"],
  ["GIF8", "image"],
  ["II*\0", "image"],
  ["MM\0*", "image"],
  ["{\\rtf", "rtf"],
  ["Rar!\x1A\x07", "archive"],
  ["7z\xBC\xAF\x27\x1C", "archive"],
  ["\x1F\x8B\x08", "archive"],
  ["PK\x05\x06", "archive"],
  ["$FL2@(#)", "statistics"],
  ["$FL3@(#)", "statistics"],
  ["<stata_dta>", "statistics"],
  ["\0\0\0\0\0\0\0\0\0\0\0\0\xC2\xEA\x81\x60", "statistics"],
  ["SQLite format 3\0", "binary"],
];

/** Pages, documents and data that are saved under the name of a table. */
const markup: readonly (readonly [RegExp, InputKind])[] = [
  [/^<(?:!doctype\s+html|html|head|body|meta|table|style|div)[\s>]/, "html"],
  [/^mime-version:/, "html"],
  [/^<(?:\?xml|workbook)[\s>]/, "xml"],
  [/^(?:\[\s*["{[]|\{\s*["}])/, "json"],
];

/** What a file is, by its beginning. Anything not known for something else is text, and is looked at as such. */
export function inputKind(start: Uint8Array): InputKind {
  const latin = String.fromCharCode(...start.subarray(0, kindSize));
  const found = beginnings.find(([beginning]) => latin.startsWith(beginning));
  if (found !== undefined) return found[1];
  // Marks and, in UTF-16, zeros are passed over.
  const plain = latin
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, "")
    .replaceAll("\0", "")
    .trimStart()
    .toLowerCase();
  return markup.find(([form]) => form.test(plain))?.[1] ?? "text";
}
