/** Characters of a reason or a note: every edition's manifest carries them all, and its size is limited. */
export const longestReason = 500;

/** Characters of a text, as people count them. */
export function charactersOf(text: string): number {
  return Array.from(text).length;
}

export function isTooLong(reason: string): boolean {
  return charactersOf(reason) > longestReason;
}
