/** A piece of HTML as far as tables need it. */
export type HtmlPiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "open"; readonly name: string; readonly attributes: string }
  | { readonly kind: "close"; readonly name: string };

const tag = /<(\/?)([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/iy;
/** Elements whose content is no text for the eye. */
const silent = new Set(["script", "style", "title", "template", "textarea", "noscript", "xmp", "iframe", "object"]);

/** HTML → its tags and texts in order, as text and nothing else: it becomes no document, so that nothing in it can load or run. */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf("<", at);
    const end = start === -1 ? html.length : start;
    if (end > at) yield { kind: "text", text: decodeEntities(html.slice(at, end)) };
    if (start === -1) return;
    tag.lastIndex = start;
    const found = tag.exec(html);
    if (found === null) {
      at = afterMark(html, start);
      // A bare angle bracket is text.
      if (at === start + 1) yield { kind: "text", text: "<" };
      continue;
    }
    const [whole, slash, name = "", attributes = ""] = found;
    const lower = name.toLowerCase();
    at = start + whole.length;
    yield slash === "/" ? { kind: "close", name: lower } : { kind: "open", name: lower, attributes };
    if (slash === "" && silent.has(lower)) at = afterElement(html, lower, at);
  }
}

/** After a comment, a declaration or a bare angle bracket. */
function afterMark(html: string, start: number): number {
  if (html.startsWith("<!--", start)) {
    const end = html.indexOf("-->", start + 4);
    return end === -1 ? html.length : end + 3;
  }
  if (!/[!?/a-z]/i.test(html.charAt(start + 1))) return start + 1;
  const end = html.indexOf(">", start);
  return end === -1 ? html.length : end + 1;
}

function afterElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}\\b`, "i").exec(html.slice(from));
  return closing === null ? html.length : from + closing.index;
}

/** The names that office programs write; any other stays as it stands. */
const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["ensp", " "],
  ["emsp", " "],
  ["plusmn", "\u00B1"],
  ["minus", "\u2212"],
  ["ndash", "\u2013"],
  ["mdash", "\u2014"],
  ["hellip", "\u2026"],
  ["middot", "\u00B7"],
  ["times", "\u00D7"],
  ["le", "\u2264"],
  ["ge", "\u2265"],
  ["permil", "\u2030"],
  ["radic", "\u221A"],
  ["ldquo", "\u201C"],
  ["rdquo", "\u201D"],
  ["lsquo", "\u2018"],
  ["rsquo", "\u2019"],
]);

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));?/gi, (whole: string, hex, decimal, name) => {
    if (typeof name === "string") return named.get(name) ?? whole;
    const code = typeof hex === "string" ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : "";
  });
}
