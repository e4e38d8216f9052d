import { distinctTexts, type KindOf } from "#core/tables/headerKinds.ts";
import { isNote, sumWord } from "#core/tables/layoutWords.ts";
import { filledPlaces, type TableRow } from "#core/tables/tableRow.ts";
import { yearsIn } from "#core/tables/titleText.ts";
import type { Year } from "#core/units.ts";
import { readCountCell } from "./countCell.ts";
import { readFigureCell } from "./figureCell.ts";
import type { FigureColumns } from "./figureColumns.ts";
import type { IssueLog } from "./issueLog.ts";
import { repeatsHeader } from "./repeatsHeader.ts";
import type { TableHead } from "./tableHead.ts";

export interface FigureRowsContext {
  readonly head: TableHead;
  readonly figures: readonly FigureColumns[];
  readonly kindOf: KindOf;
  /** Of the table, where it has one. */
  readonly year: Year | null;
  readonly log: IssueLog;
  /** Whether a text names an area, a breakdown or a category. */
  readonly isLabel: (text: string) => boolean;
}

/** Rows of a table of figures without repeated headers, headings, notes and what else stands below; each is said in an info. A second table is an error. */
export function figureRows(rows: readonly TableRow[], context: FigureRowsContext): readonly TableRow[] {
  const { head, figures, kindOf, year, log, isLabel } = context;
  const places = new Set(
    figures.flatMap(({ columns }) =>
      [...columns.roles].flatMap(([role, place]) => (numberRoles.has(role) ? [place] : [])),
    ),
  );
  const labels = [...(figures[0]?.columns.roles ?? [])].flatMap(([role, place]) =>
    numberRoles.has(role) ? [] : [place],
  );
  const hasNumbers = ({ cells }: TableRow): boolean => [...places].some((place) => isFigure(cells[place] ?? ""));
  const last = rows.reduce((found, row, index) => (hasNumbers(row) ? index : found), -1);

  return rows.filter((row, index) => {
    const { cells } = row;
    const filled = filledPlaces(cells);
    const at = { row: row.row, line: row.line };
    if (hasNumbers(row)) return true;
    if (repeatsHeader(cells, head.header)) {
      log.add("header-repeated", {}, at);
      return false;
    }
    const [first] = filled;
    const text = first === undefined ? "" : (cells[first] ?? "").trim();
    const said = yearsIn(text);
    const names = filled.filter((place) => kindOf(cells[place] ?? "") === "name").length;
    const isHeading = distinctTexts(cells) === 1;
    if (
      (names >= 2 && index <= last) ||
      (isHeading && index < last && year !== null && said.length === 1 && said[0] !== year)
    ) {
      log.add("second-table", {}, { ...at, value: text });
      return false;
    }
    const isNamed = labels.some((place) => isLabel(cells[place] ?? ""));
    // A row of figures of which all are missing is one, too.
    if (isNamed || sumWord(text) !== null || !(isHeading || index > last || isNote(text))) return true;
    log.add("note-passed", {}, { ...at, value: text });
    return false;
  });
}

function isFigure(text: string): boolean {
  return [readFigureCell(text), readCountCell(text)].some(({ kind }) => kind === "number" || kind === "interval");
}

const numberRoles: ReadonlySet<string> = new Set(["rate", "count", "n", "se", "lower", "upper", "deff"]);
