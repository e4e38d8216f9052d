const named: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

export function xmlEscaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => named.get(character) ?? character);
}

/** What XML cannot hold, halves of pairs included, and what would be read as an escape of it. */
const unwritable = /[^\P{Cc}\t\n]|[\p{Cs}\uFFFE\uFFFF]|_(?=x[0-9a-fA-F]{4}_)/gu;

/** Characters that XML cannot hold as a workbook writes them: `_x000D_`. Source: ECMA-376 part 1, 22.9.2.19. */
export function escapedText(text: string): string {
  return text.replace(
    unwritable,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}
