import { isNote, sumWord } from "#core/tables/layoutWords.ts";
import { filledPlaces, filledUpToTwo, type TableRow } from "#core/tables/tableRow.ts";
import type { IssueCode } from "#core/survey/issues/issue.ts";
import { repeatsHeader } from "./repeatsHeader.ts";
import type { TableHead } from "./tableHead.ts";

/** Texts that begin so may be sums, averages or notes. */
const beginnings = [
  " \u3000",
  "合总小平共累汇均注备附说数资来填制审复联单负统报上打导",
  "*#\u203BtTsSgGaAmMnNrR(\uFF08",
];
/** A table with fewer columns may well have a row with a single text. */
const fewestColumns = 3;

/** A row that is passed over, and the text that tells it. */
export interface AsideRow {
  readonly code: Extract<IssueCode, "sum-passed" | "note-passed" | "header-repeated">;
  readonly text: string;
}

/**
 * Tells rows among respondents that are none: sums, notes, the header once more. Rows that begin like none of these cost one look at a character.
 * @param lead place of the first column that may be read
 */
export function asideRows(head: TableHead, lead: number): (cells: readonly string[]) => AsideRow | null {
  const marked = new Uint8Array(65_536);
  const headers = head.header.map(({ cells }) => cells[lead] ?? "");
  for (const text of [...beginnings.flatMap((texts) => Array.from(texts)), ...headers])
    if (text !== "") marked[text.charCodeAt(0)] = 1;
  return (cells) => {
    const text = cells[lead];
    const isOrdinary = text !== undefined && text !== "" && marked[text.charCodeAt(0)] === 0;
    if (isOrdinary && filledUpToTwo(cells) === 2) return null;
    return asideOf(cells, lead, head.header, head.names.length);
  };
}

function asideOf(
  cells: readonly string[],
  lead: number,
  header: readonly TableRow[],
  columns: number,
): AsideRow | null {
  const places = filledPlaces(cells).filter((place) => place >= lead);
  const [first] = places;
  const text = first === undefined ? "" : (cells[first] ?? "");
  if (sumWord(text) !== null) return { code: "sum-passed", text };
  if (repeatsHeader(cells, header)) return { code: "header-repeated", text };
  return places.length === 1 && columns >= fewestColumns && isNote(text) ? { code: "note-passed", text } : null;
}
