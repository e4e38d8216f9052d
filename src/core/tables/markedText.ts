/** How a piece of a cell's text stands apart from the rest: raised as the mark of a footnote is, or struck through. */
export interface TextMarks {
  readonly isRaised: boolean;
  readonly isStruck: boolean;
}

export const noMarks: TextMarks = { isRaised: false, isStruck: false };

const raised: ReadonlyMap<string, string> = new Map(
  Array.from("0123456789+-=()n", (plain, place) => [
    plain,
    "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u207B\u207C\u207D\u207E\u207F".charAt(place),
  ]),
);
const stroke = "\u0336";

/**
 * A piece of text as it is seen: 9.8 with a raised 1 is 9.8\u00B9 and not 9.81, and what is struck through keeps its stroke, so
 * that neither is read as a part of the number beside it.
 */
export function markedText(text: string, { isRaised, isStruck }: TextMarks): string {
  const seen = isRaised ? Array.from(text, (character) => raised.get(character) ?? character).join("") : text;
  return isStruck ? seen.replace(/\S/gu, (character) => character + stroke) : seen;
}
