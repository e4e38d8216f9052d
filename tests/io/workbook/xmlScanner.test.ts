import fc from "fast-check";
import { expect, test } from "vitest";
import { createXmlScanner, xmlAttribute } from "#io/workbook/xmlScanner.ts";

function scanned(...pieces: readonly string[]): { readonly events: readonly string[]; readonly isWhole: boolean } {
  const events: string[] = [];
  let text = "";
  const flush = (): void => {
    if (text !== "") events.push(`text ${text}`);
    text = "";
  };
  const scanner = createXmlScanner({
    open: (name, attributes) => (flush(), events.push(`open ${name}${attributes.trimEnd()}`)),
    close: (name) => (flush(), events.push(`close ${name}`)),
    text: (part) => (text += part),
  });
  const isRead = pieces.every((piece) => scanner.push(piece));
  return { events, isWhole: isRead && scanner.end() };
}

const document =
  '\uFEFF<?xml version="1.0"?>\n<!-- a > b --><x:a b="1 > 0" c=\'"\'>t&amp;u<b/><![CDATA[<&]]>\r\n<extLst><ext><b>no</b></ext></extLst><c >z</c></x:a>\n';
const events = [
  'open a b="1 > 0" c=\'"\'',
  "text t&u",
  "open b",
  "close b",
  "text <&\n",
  "open c",
  "text z",
  "close c",
  "close a",
];

test("tags, texts, entities, comments; extensions are passed over", () => {
  expect(scanned(document)).toEqual({ events, isWhole: true });
});

test("the same wherever the pieces are cut", () => {
  const cuts = fc
    .array(fc.nat({ max: document.length }), { maxLength: 6 })
    .map((places) => [...places].sort((a, b) => a - b));
  fc.assert(
    fc.property(cuts, (places) => {
      const pieces = [0, ...places].map((from, index) => document.slice(from, places[index]));
      expect(pieces.join("")).toBe(document);
      expect(scanned(...pieces)).toEqual({ events, isWhole: true });
    }),
  );
});

test("no text whatever makes it fail", () => {
  const part = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "<a>",
      "</a>",
      "<a/>",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<?",
      "&#x110000;",
      "&lt;",
      '<a b="',
      '">',
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (pieces) => {
      expect(typeof scanned(...pieces).isWhole).toBe("boolean");
    }),
  );
});

test("a document type, or a text without an end, is not read further", () => {
  expect(scanned('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>').isWhole).toBe(false);
  expect(
    createXmlScanner({ open: () => {}, close: () => {}, text: () => {} }).push(`<a>${"x".repeat(5_000_000)}`),
  ).toBe(false);
  expect(scanned("<a>&b;</a>").events).toContain("text &b;");
});

test("an attribute by its name, whatever its prefix and the spaces and quotes around it", () => {
  const attributes = ' sheetId="7" name = \'a"b\' r:id="rId1" state="&quot;"';
  expect(xmlAttribute(attributes, "id")).toBe("rId1");
  expect(xmlAttribute(attributes, "sheetId")).toBe("7");
  expect(xmlAttribute(attributes, "name")).toBe('a"b');
  expect(xmlAttribute(attributes, "state")).toBe('"');
  expect(xmlAttribute(attributes, "Id")).toBeNull();
  expect(xmlAttribute(' a="b', "a")).toBeNull();
});
