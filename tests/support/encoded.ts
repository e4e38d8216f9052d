import iconv from "iconv-lite";

/** Text → bytes in an encoding, by a library that shares nothing with the decoder. */
export function encoded(
  text: string,
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030",
  mark: boolean,
): Uint8Array {
  return new Uint8Array(iconv.encode(mark ? `\uFEFF${text}` : text, encoding, { addBOM: false }));
}
