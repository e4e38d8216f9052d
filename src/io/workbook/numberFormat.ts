import { formatSections } from "./formatSections.ts";
import { sectionMeaning, type NumberMeaning } from "./sectionMeaning.ts";

/** What a number format makes of each number. */
export interface NumberFormat {
  meaningOf(value: number): NumberMeaning;
}

/**
 * Formats that a workbook names by number only.
 * Source: ECMA-376 part 1, 18.8.30, with those of Chinese Excel (27–36, 50–58: all dates or times).
 */
const builtIn: ReadonlyMap<number, Exclude<NumberMeaning, object>> = new Map<number, Exclude<NumberMeaning, object>>([
  [9, "percent"],
  [10, "percent"],
  [14, "date"],
  [15, "date"],
  [16, "date"],
  [17, "date"],
  [18, "time"],
  [19, "time"],
  [20, "time"],
  [21, "time"],
  [22, "date-time"],
  [27, "date"],
  [28, "date"],
  [29, "date"],
  [30, "date"],
  [31, "date"],
  [32, "time"],
  [33, "time"],
  [34, "time"],
  [35, "time"],
  [36, "date"],
  [45, "time"],
  [46, "elapsed"],
  [47, "time"],
  [50, "date"],
  [51, "date"],
  [52, "date"],
  [53, "date"],
  [54, "date"],
  [55, "time"],
  [56, "time"],
  [57, "date"],
  [58, "date"],
]);

/** A format that makes the same of every number. */
function always(meaning: NumberMeaning): NumberFormat {
  return { meaningOf: () => meaning };
}

export const generalFormat = always("number");

export function builtInFormat(id: number): NumberFormat {
  const meaning = builtIn.get(id);
  return meaning === undefined ? generalFormat : always(meaning);
}

/** @param code as a workbook writes it, such as `0.0%`, `yyyy"年"m"月"` or `[<=1]0.0%;0.0"%"` */
export function numberFormat(code: string): NumberFormat {
  const sections = formatSections(code);
  const told = sections.map(({ code: one }) => sectionMeaning(one));
  // A section that shows nothing of its numbers has those of the others.
  const usual = told.find((meaning) => meaning !== null) ?? "number";
  const meanings = told.map((meaning) => meaning ?? usual);
  if (meanings.every((meaning) => meaning === usual)) return always(usual);
  return { meaningOf: (value) => meanings[sections.findIndex(({ takes }) => takes(value))] ?? "number" };
}
