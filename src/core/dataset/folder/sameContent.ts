/** Whether two files are the same; null is a file that is not there. */
export function sameContent(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((byte, place) => byte === b[place]);
}
