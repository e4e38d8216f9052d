/** One piece of a formula. */
export type MathPiece =
  /** A quantity: one letter with its accents. */
  | { readonly kind: "variable"; readonly text: string }
  /** Signs, digits, and words such as SE, df, logit. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "sub" | "sup" | "root"; readonly inside: readonly MathPiece[] }
  | { readonly kind: "fraction"; readonly over: readonly MathPiece[]; readonly under: readonly MathPiece[] };

const letters = /^(?:[a-zA-Z\u03B1-\u03C9]\p{M}*)+/u;
/** One letter, accents included. */
const single = /^[a-zA-Z\u03B1-\u03C9]\p{M}*$/u;
const plain = /^[^a-zA-Z\u03B1-\u03C9{}_^\u221A]+/u;

interface Parsed {
  readonly pieces: readonly MathPiece[];
  readonly rest: string;
}

/** What stands in braces, which begin the text. @throws Error where they are not closed */
function braced(text: string): { readonly inside: string; readonly rest: string } {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return { inside: text.slice(1, at), rest: text.slice(at + 1) };
  }
  throw new Error(`a brace is not closed: ${text}`);
}

/** Where the bar of a fraction stands, outside inner braces; −1 where there is none. */
function barOf(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0 && text.startsWith("//", at)) return at;
  }
  return -1;
}

/** An index, an exponent or what is under a root: in braces, or the one character that follows. */
function argument(text: string): Parsed {
  if (text.startsWith("{")) {
    const { inside, rest } = braced(text);
    return { pieces: parseNotation(inside), rest };
  }
  const [first = ""] = text;
  return { pieces: parseNotation(first), rest: text.slice(first.length) };
}

const marks = { _: "sub", "^": "sup", "\u221A": "root" } as const;

function next(text: string): Parsed {
  const [mark = ""] = text;
  if (mark === "_" || mark === "^" || mark === "\u221A") {
    const { pieces, rest } = argument(text.slice(1));
    return { pieces: [{ kind: marks[mark], inside: pieces }], rest };
  }
  if (mark === "{") {
    const { inside, rest } = braced(text);
    const bar = barOf(inside);
    if (bar < 0) return { pieces: parseNotation(inside), rest };
    const over = parseNotation(inside.slice(0, bar).trim());
    const under = parseNotation(inside.slice(bar + 2).trim());
    return { pieces: [{ kind: "fraction", over, under }], rest };
  }
  const [word] = letters.exec(text) ?? [];
  if (word !== undefined)
    return {
      pieces: [{ kind: single.test(word) ? "variable" : "text", text: word }],
      rest: text.slice(word.length),
    };
  const [signs = ""] = plain.exec(text) ?? [];
  if (signs === "") throw new Error(`not a formula: ${text}`);
  return { pieces: [{ kind: "text", text: signs }], rest: text.slice(signs.length) };
}

/**
 * A formula written in one line: `_` and `^` for an index and an exponent (one character, or braces), `√{…}`, and
 * `{a // b}` for a fraction. One letter alone is a quantity; more together are a word.
 * @throws Error where braces are not closed: a formula of ours is wrong
 */
export function parseNotation(notation: string): readonly MathPiece[] {
  const pieces: MathPiece[] = [];
  for (let rest = notation; rest !== "";) {
    const parsed = next(rest);
    pieces.push(...parsed.pieces);
    ({ rest } = parsed);
  }
  return pieces;
}
