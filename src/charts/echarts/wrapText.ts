import { textWidth } from "./textWidth.ts";

/** Closing marks never begin a line. */
const closing = /^[\uFF0C\u3002\uFF1B\uFF1A\uFF09\u201D\u3001\uFF01\uFF1F\u300B\uFF05%]/;
/** What is not parted: a short remark in brackets, a number and its unit, a run of Latin letters, a character after an opening mark. */
const pieces =
  /\uFF08[^\uFF08\uFF09]{1,8}\uFF09|[\d.]+ [\u4E00-\u9FFF]|[\u201C\uFF08\u300A]*(?:[!-~\u00A0-\u2013]+|[^\s])|\s+/gu;

function piecesOf(text: string): readonly string[] {
  const found: string[] = [];
  for (const [piece] of text.matchAll(pieces)) {
    const last = found.at(-1);
    if (last !== undefined && closing.test(piece) && last.trim() !== "") found[found.length - 1] = last + piece;
    else found.push(piece);
  }
  return found;
}

/** Lines of at most `maxWidth` pixels; a single piece that is wider has a line of its own. */
export function wrapText(text: string, maxWidth: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    if (line !== "" && textWidth(line + piece.trimEnd(), fontSize) > maxWidth) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += line === "" ? piece.trimStart() : piece;
  }
  return line.trimEnd() === "" && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** One phrase a line, where all phrases end with a Chinese comma or semicolon. */
function phrasesOf(text: string): readonly string[] {
  return [...text.matchAll(/[^\uFF0C\uFF1B]+[\uFF0C\uFF1B]?/g)].map(([phrase]) => phrase);
}

/** As few lines as `wrapText` makes: whole phrases if they fit, otherwise of about equal length. */
export function balanceText(text: string, maxWidth: number, fontSize: number): readonly string[] {
  const wrapped = wrapText(text, maxWidth, fontSize);
  if (wrapped.length < 2) return wrapped;
  const phrases = phrasesOf(text);
  const fits = phrases.every((phrase) => textWidth(phrase, fontSize) <= maxWidth);
  if (phrases.length === wrapped.length && fits) return phrases;
  let width = textWidth(text, fontSize) / wrapped.length;
  let lines = wrapText(text, width, fontSize);
  while (lines.length > wrapped.length && width < maxWidth) {
    width = Math.min(maxWidth, width + fontSize / 2);
    lines = wrapText(text, width, fontSize);
  }
  return lines.length > wrapped.length ? wrapped : lines;
}
