import type { TextMarks } from "#core/tables/markedText.ts";
import { xmlAttribute } from "./xmlScanner.ts";

/** What an element of a run's properties adds to its marks. Source: ECMA-376 part 1, 18.4.10 and 18.4.14. */
export function runMarks(marks: TextMarks, name: string, attributes: string): TextMarks {
  const value = xmlAttribute(attributes, "val");
  if (name === "vertAlign") return { ...marks, isRaised: value === "superscript" };
  if (name === "strike") return { ...marks, isStruck: value !== "0" && value !== "false" };
  return marks;
}
