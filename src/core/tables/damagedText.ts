/** What is left of text that was read in the wrong encoding: replacement characters, and what GB18030 makes of those. */
const damage = /\uFFFD|\u951F\u65A4\u62F7/;

/** Whether a piece of text, cut anywhere, may hold damage: fast, and seldom yes where there is none. */
export function mayBeDamaged(piece: string): boolean {
  return piece.includes("\uFFFD") || piece.includes("\u62F7");
}

export function isDamaged(cell: string): boolean {
  return damage.test(cell);
}
