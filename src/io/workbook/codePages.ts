/** Labels of the encodings that .xls files of old name by number. */
const labels: ReadonlyMap<number, string> = new Map([
  [874, "windows-874"],
  [932, "shift_jis"],
  [936, "gb18030"],
  [949, "euc-kr"],
  [950, "big5"],
  [1200, "utf-16le"],
  [1201, "utf-16be"],
  [1250, "windows-1250"],
  [1251, "windows-1251"],
  [1252, "windows-1252"],
  [1253, "windows-1253"],
  [1254, "windows-1254"],
  [1255, "windows-1255"],
  [1256, "windows-1256"],
  [1257, "windows-1257"],
  [1258, "windows-1258"],
  [10_000, "macintosh"],
  [54_936, "gb18030"],
  [65_001, "utf-8"],
]);

type Bytes = string | readonly number[] | Uint8Array;

function decode(page: number, data: Bytes): string {
  const bytes =
    typeof data === "string"
      ? Uint8Array.from(data, (character) => character.charCodeAt(0))
      : data instanceof Uint8Array
        ? data
        : Uint8Array.from(data);
  return new TextDecoder(labels.get(page) ?? "windows-1252").decode(bytes);
}

/** What the reader of .xls files asks of tables of code pages, by the platform's decoders: they are half a megabyte otherwise. */
export const codePages = { utils: { decode, hascp: (page: number): boolean => labels.has(page) } };
