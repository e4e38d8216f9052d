import { textWidth } from "./textWidth.ts";

/** Closing marks never begin a line. */
const closing = /^[\uFF0C\u3002\uFF1B\uFF1A\uFF09\u201D\u3001\uFF01\uFF1F\u300B\uFF05%]/;
/** What is not parted: a short remark in brackets, a number and its unit, a run of Latin letters, a character after an opening mark. */
const pieces =
  /\uFF08[^\uFF08\uFF09]{1,8}\uFF09|[\d.]+%?\uFF5E[\d.]+%?(?: [\u4E00-\u9FFF])?|[\d.]+ [\u4E00-\u9FFF]|[\u201C\uFF08\u300A]*(?:[!-~\u00A0-\u2013]+|[^\s])|\s+/gu;

/** A piece that fits, or its parts; a Latin word is parted with a hyphen. */
function partsOf(piece: string, maxWidth: number, fontSize: number): readonly string[] {
  if (textWidth(piece, fontSize) <= maxWidth) return [piece];
  const hyphen = /^[A-Za-z]+$/.test(piece) ? "-" : "";
  const parts: string[] = [];
  let part = "";
  for (const character of piece) {
    if (part.length > 1 && textWidth(part + character + hyphen, fontSize) > maxWidth) {
      parts.push(part + hyphen);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

function piecesOf(text: string, maxWidth: number, fontSize: number): readonly string[] {
  const found: string[] = [];
  for (const [piece] of text.matchAll(pieces)) {
    const last = found.at(-1);
    if (last !== undefined && closing.test(piece) && last.trim() !== "") found[found.length - 1] = last + piece;
    else found.push(...partsOf(piece, maxWidth, fontSize));
  }
  return found;
}

function linesOf(pieces: readonly string[], maxWidth: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line !== "" && textWidth(line + piece.trimEnd(), fontSize) > maxWidth) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += line === "" ? piece.trimStart() : piece;
  }
  return line.trimEnd() === "" && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** Lines of at most `maxWidth` pixels, or of two characters where even those are wider. */
export function wrapText(text: string, maxWidth: number, fontSize: number): readonly string[] {
  return linesOf(piecesOf(text, maxWidth, fontSize), maxWidth, fontSize);
}

/** One phrase a line, where all phrases end with a Chinese comma or semicolon. */
function phrasesOf(text: string): readonly string[] {
  return [...text.matchAll(/[^\uFF0C\uFF1B]*[\uFF0C\uFF1B]+|[^\uFF0C\uFF1B]+/g)].map(([phrase]) => phrase);
}

/** As few lines as `wrapText` makes: whole phrases if they fit, otherwise of about equal length. */
export function balanceText(text: string, maxWidth: number, fontSize: number): readonly string[] {
  const pieces = piecesOf(text, maxWidth, fontSize);
  const wrapped = linesOf(pieces, maxWidth, fontSize);
  if (wrapped.length < 2) return wrapped;
  const phrases = phrasesOf(text);
  const fits = phrases.every((phrase) => textWidth(phrase, fontSize) <= maxWidth);
  if (phrases.length === wrapped.length && fits) return phrases;
  const half = fontSize / 2;
  for (let width = textWidth(text, fontSize) / wrapped.length; width < maxWidth; width += half) {
    const lines = linesOf(pieces, width, fontSize);
    if (lines.length <= wrapped.length) return lines;
  }
  return wrapped;
}
