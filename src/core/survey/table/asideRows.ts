import { beginsAsNote, isNote, sumWord } from "#core/tables/layoutWords.ts";
import type { PackedCells } from "#core/tables/rowCells.ts";
import { filledPlaces, filledUpToTwo, isBlank, isText, type TableRow } from "#core/tables/tableRow.ts";
import type { IssueCode } from "#core/survey/issues/issue.ts";
import { repeatsHeader } from "./repeatsHeader.ts";
import type { TableHead } from "./tableHead.ts";

/** Texts that begin so may be sums, averages or notes. */
const beginnings = [
  " \u3000",
  "合总小平共累汇均注备附说数资来填制审复联单负统报上打导编代变",
  "*#\u203BtTsSgGaAmMnNrR(\uFF08\uFEFF",
];
/** A table with fewer columns may well have a row with a single text. */
const fewestColumns = 3;
/** A longer text is no name of a group. */
const longestGroup = 40;
/** A code beside its name: 1=男, 2表示女, 男=1; or a word that announces codes. */
const ofCodes =
  /^(?:编码|代码|变量)|(?:^|[^\d.])\d{1,2}\s*(?:[=\uFF1D:\uFF1A]|代表|表示|为)\s*\D|\D\s*[=\uFF1D]\s*\d{1,2}(?!\d)/;

/** What a spreadsheet writes behind the name of a group that it sums up: 潞州区 汇总. The cell beside it is empty. */
const ofGroup = /\S\s*(?:汇总|小计|合计|总计|计数|平均值|total|count|average)\s*$/i;

/** A row that is passed over, and the text that tells it. */
export interface AsideRow {
  readonly code: Extract<IssueCode, "sum-passed" | "note-passed" | "header-repeated">;
  readonly text: string;
}

export interface AsideRows {
  readonly of: (cells: readonly string[]) => AsideRow | null;
  /** Whether a row is certainly none of them, and not blank. */
  readonly isNone: (cells: PackedCells) => boolean;
}

/**
 * Tells rows among respondents that are none: sums, notes, the header once more. Rows that begin like none of these cost one look at a character.
 * @param lead place of the first column that may be read
 */
export function asideRows(head: TableHead, lead: number): AsideRows {
  const marked = new Uint8Array(65_536);
  const headers = head.header.map(({ cells }) => cells[lead] ?? "");
  for (const text of [...beginnings.flatMap((texts) => Array.from(texts)), ...headers])
    if (text !== "") marked[text.charCodeAt(0)] = 1;
  return {
    of: (cells) => {
      const text = cells[lead];
      const isOrdinary = text !== undefined && text !== "" && marked[text.charCodeAt(0)] === 0;
      const isAlone = isBlank(cells[lead + 1]);
      if (isOrdinary && !(isAlone && ofGroup.test(text)) && filledUpToTwo(cells) === 2) return null;
      return asideOf(cells, lead, head.header, head.names.length);
    },
    isNone: (cells) => {
      const unit = cells.first(lead);
      return marked[unit] === 0 && isText(unit) && lead + 1 < cells.length && isText(cells.first(lead + 1));
    },
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
  const isOfGroup = isBlank(cells[(first ?? 0) + 1]) && text.length <= longestGroup && ofGroup.test(text);
  if (isOfGroup && columns >= fewestColumns) return { code: "sum-passed", text };
  if (repeatsHeader(cells, header)) return { code: "header-repeated", text };
  if (columns < fewestColumns) return null;
  if (places.length === 1) return isNote(text) || ofCodes.test(text) ? { code: "note-passed", text } : null;
  // A note whose commas were read as the ends of cells.
  const rest = places.slice(1).map((place) => cells[place] ?? "");
  const isExplained = (beginsAsNote(text) || ofCodes.test(text)) && rest.every((cell) => ofCodes.test(cell));
  return isExplained ? { code: "note-passed", text: [text, ...rest].join(",") } : null;
}
