import { markedText, noMarks } from "#core/tables/markedText.ts";
import { unescapedText } from "./cellText.ts";
import type { PackageParts } from "./packageParts.ts";
import { runMarks } from "./runMarks.ts";
import type { XmlHandler } from "./xmlScanner.ts";

/** The texts that cells share, by their place, without readings (phonetic runs); null where the part is damaged. */
export function readStrings(parts: PackageParts, path: string | null): readonly string[] | null {
  if (path === null) return [];
  const strings: string[] = [];
  const outcome = parts.read(
    path,
    richText("si", (text) => strings.push(text)),
  );
  return outcome === "damaged" ? null : strings;
}

/** Gathers the `t` of an element, but for those of phonetic runs; of formats only what sets digits apart from a number is kept. */
export function richText(element: string, take: (text: string) => void): XmlHandler {
  let text = "";
  let piece = "";
  let isText = false;
  let isPhonetic = false;
  let marks = noMarks;
  return {
    open: (name, attributes) => {
      if (name === element) {
        text = "";
        marks = noMarks;
      } else if (name === "r") marks = noMarks;
      else if (name === "rPh") isPhonetic = true;
      else if (name === "t") {
        isText = !isPhonetic;
        piece = "";
      } else marks = runMarks(marks, name, attributes);
    },
    close: (name) => {
      if (name === element) take(text);
      else if (name === "r") marks = noMarks;
      else if (name === "rPh") isPhonetic = false;
      else if (name === "t" && isText) {
        text += markedText(unescapedText(piece), marks);
        isText = false;
      }
    },
    text: (part) => {
      if (isText) piece += part;
    },
  };
}
