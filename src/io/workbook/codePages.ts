/** Labels of the encodings that old workbooks name by number. */
const labels: ReadonlyMap<number, string> = new Map([
  [874, "windows-874"],
  [932, "shift_jis"],
  [936, "gb18030"],
  [949, "euc-kr"],
  [950, "big5"],
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
  // What Excel for the Macintosh, and Excel 2 and 3, wrote for these.
  [0x8000, "macintosh"],
  [0x8001, "windows-1252"],
  [54_936, "gb18030"],
]);

/** Code page of a workbook that names none, or one that is not known: offices here write Chinese. */
export const usualCodePage = 936;

export function decodePage(page: number, bytes: Uint8Array): string {
  return new TextDecoder(labels.get(page) ?? "gb18030").decode(bytes);
}
