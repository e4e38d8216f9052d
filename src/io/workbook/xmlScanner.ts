/** What a scanner meets, in the order of the document. Names are without their prefixes. */
export interface XmlHandler {
  /** @param attributes as written, for `xmlAttribute` */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** A text may come in several parts. */
  text(text: string): void;
}

export interface XmlScanner {
  /** @returns false where this is no XML that can be read; nothing is read after that */
  push(text: string): boolean;
  /** @returns whether the document is whole */
  end(): boolean;
}

/** Longest tag or text between tags, in UTF-16 code units: an Excel cell has at most 32,767 characters. */
const longestPiece = 4 * 1024 * 1024;

/**
 * XML in pieces cut anywhere → tags and texts. Entities of a document's own are never expanded: a document type is refused,
 * as the office formats demand.
 */
export function createXmlScanner(handler: XmlHandler): XmlScanner {
  let rest = "";
  let depth = 0;
  let hasRoot = false;
  let isBroken = false;
  /** Depth of the list of extensions that is passed over: its elements have names of the standard and other meanings. */
  let extensions = 0;

  /** Where the next piece begins, or -1 where the end of this one is not here yet. */
  function readMarkup(buffer: string, start: number): number {
    const second = buffer.charCodeAt(start + 1);
    if (second === 0x21) return readDeclaration(buffer, start);
    if (second === 0x3f) return after(buffer, "?>", start + 2);
    if (second === 0x2f) {
      const end = buffer.indexOf(">", start);
      if (end === -1) return -1;
      if (depth === 0) isBroken = true;
      if (extensions === 0) handler.close(localName(buffer.slice(start + 2, end).trimEnd()));
      else if (extensions === depth) extensions = 0;
      depth -= 1;
      return end + 1;
    }
    const end = tagEnd(buffer, start + 1);
    if (end === -1) return -1;
    const isEmpty = buffer.charCodeAt(end - 1) === 0x2f;
    const last = isEmpty ? end - 1 : end;
    const nameEnd = endOfName(buffer, start + 1, last);
    const name = localName(buffer.slice(start + 1, nameEnd));
    if (name === "" || (depth === 0 && hasRoot)) isBroken = true;
    hasRoot = true;
    if (!isEmpty) depth += 1;
    if (extensions > 0) return end + 1;
    if (name === "extLst" && !isEmpty) {
      extensions = depth;
      return end + 1;
    }
    handler.open(name, buffer.slice(nameEnd, last));
    if (isEmpty) handler.close(name);
    return end + 1;
  }

  function readDeclaration(buffer: string, start: number): number {
    if (buffer.startsWith("<!--", start)) return after(buffer, "-->", start + 4);
    if (buffer.startsWith("<![CDATA[", start)) {
      const end = buffer.indexOf("]]>", start + 9);
      if (end === -1) return -1;
      if (extensions === 0) handler.text(buffer.slice(start + 9, end));
      return end + 3;
    }
    if (buffer.length - start >= 9) isBroken = true;
    return -1;
  }

  return {
    push(text) {
      const buffer = rest + text;
      let at = 0;
      while (!isBroken) {
        const start = buffer.indexOf("<", at);
        if (start === -1) break;
        if (start > at && depth > 0 && extensions === 0) handler.text(xmlText(buffer.slice(at, start)));
        at = start;
        const next = readMarkup(buffer, start);
        if (next === -1) break;
        at = next;
      }
      rest = buffer.slice(at);
      if (rest.length > longestPiece) isBroken = true;
      return !isBroken;
    },
    end: () => !isBroken && hasRoot && depth === 0 && rest.trim() === "",
  };
}

function after(buffer: string, mark: string, from: number): number {
  const found = buffer.indexOf(mark, from);
  return found === -1 ? -1 : found + mark.length;
}

/** The `>` that ends a tag: those inside of values do not. */
function tagEnd(buffer: string, from: number): number {
  let at = from;
  for (;;) {
    const end = buffer.indexOf(">", at);
    if (end === -1) return -1;
    const quote = openQuote(buffer, at, end);
    if (quote === null) return end;
    const closing = buffer.indexOf(quote.mark, end);
    if (closing === -1) return -1;
    at = closing + 1;
  }
}

/** The quotation mark that is still open at `end`. */
function openQuote(buffer: string, from: number, end: number): { readonly mark: string } | null {
  let at = from;
  while (at < end) {
    const code = buffer.charCodeAt(at);
    if (code === 0x22 || code === 0x27) {
      const mark = code === 0x22 ? '"' : "'";
      const closing = buffer.indexOf(mark, at + 1);
      if (closing === -1 || closing > end) return { mark };
      at = closing;
    }
    at += 1;
  }
  return null;
}

function endOfName(buffer: string, from: number, end: number): number {
  let at = from;
  while (at < end && buffer.charCodeAt(at) > 0x20) at += 1;
  return at;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The value of an attribute, by its name without a prefix; null where it is not there. */
export function xmlAttribute(attributes: string, name: string): string | null {
  let at = 0;
  for (;;) {
    const equals = attributes.indexOf("=", at);
    if (equals === -1) return null;
    let open = equals + 1;
    while (attributes.charCodeAt(open) <= 0x20) open += 1;
    const mark = attributes.charAt(open);
    const close = mark === '"' || mark === "'" ? attributes.indexOf(mark, open + 1) : -1;
    if (close === -1) return null;
    let end = equals;
    while (attributes.charCodeAt(end - 1) <= 0x20) end -= 1;
    const before = attributes.charCodeAt(end - name.length - 1);
    if ((before <= 0x20 || before === 0x3a) && attributes.startsWith(name, end - name.length))
      return xmlText(attributes.slice(open + 1, close));
    at = close + 1;
  }
}

const named: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** A text of XML as it is meant: entities and line ends. */
function xmlText(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!lines.includes("&")) return lines;
  return lines.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (typeof name === "string") return named.get(name) ?? whole;
    const code = typeof hex === "string" ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
