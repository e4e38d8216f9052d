import { hasControls } from "#core/tables/controlCharacters.ts";

/** A text as it was typed or pasted, with a blank for each character that nobody sees and something else obeys: it will be published. */
export function oneLine(text: string): string {
  return Array.from(text, (character) => (hasControls(character) ? " " : character)).join("");
}
