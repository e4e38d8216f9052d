import { unescapedText } from "./cellText.ts";
import type { PackageParts } from "./packageParts.ts";
import type { XmlHandler } from "./xmlScanner.ts";

/** The texts that cells share, by their place, without formats and readings (phonetic runs); null where the part is damaged. */
export function readStrings(parts: PackageParts, path: string | null): readonly string[] | null {
  if (path === null) return [];
  const strings: string[] = [];
  const outcome = parts.read(
    path,
    richText("si", (text) => strings.push(text)),
  );
  return outcome === "damaged" ? null : strings;
}

/** Gathers the `t` of an element, but for those of phonetic runs. */
export function richText(element: string, take: (text: string) => void): XmlHandler {
  let text = "";
  let isText = false;
  let isPhonetic = false;
  return {
    open: (name) => {
      if (name === element) text = "";
      else if (name === "rPh") isPhonetic = true;
      else if (name === "t") isText = !isPhonetic;
    },
    close: (name) => {
      if (name === element) take(unescapedText(text));
      else if (name === "rPh") isPhonetic = false;
      else if (name === "t") isText = false;
    },
    text: (part) => {
      if (isText) text += part;
    },
  };
}
