import { numberRoles } from "#core/survey/mapping/roleGroups.ts";
import { foldText } from "#core/tables/foldText.ts";
import { distinctTexts, type KindOf } from "#core/tables/headerKinds.ts";
import { isNote, sumWord } from "#core/tables/layoutWords.ts";
import { filledPlaces, type TableRow } from "#core/tables/tableRow.ts";
import { yearsIn } from "#core/tables/titleText.ts";
import type { Year } from "#core/units.ts";
import { readCountCell } from "./countCell.ts";
import { readFigureCell } from "./figureCell.ts";
import type { FigureColumns } from "./figureColumns.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { repeatsHeader } from "#core/survey/table/repeatsHeader.ts";
import type { TableHead } from "#core/survey/table/tableHead.ts";
import { shownLine } from "#core/survey/table/tablePreview.ts";
import { breakdownByName } from "#core/survey/names/valueNames.ts";

export interface FigureRowsContext {
  readonly head: TableHead;
  readonly figures: readonly FigureColumns[];
  readonly kindOf: KindOf;
  /** Of the table, where it has one. */
  readonly year: Year | null;
  readonly log: IssueLog;
  readonly isArea: (text: string) => boolean;
  /** Whether a text names a category or a breakdown. */
  readonly isCategory: (text: string) => boolean;
}

/** Rows of a table of figures without repeated headers, headings, notes and what else stands below; each is said in an info. A second table is an error, and nothing of it is read. */
export function figureRows(rows: readonly TableRow[], context: FigureRowsContext): readonly TableRow[] {
  const { head, figures, kindOf, year, log, isArea, isCategory } = context;
  const places = new Set(
    figures.flatMap(({ columns }) =>
      [...columns.roles].flatMap(([role, place]) => (ofNumbers.has(role) ? [place] : [])),
    ),
  );
  const labels = [...(figures[0]?.columns.roles ?? [])].flatMap(([role, place]) =>
    ofNumbers.has(role) ? [] : [place],
  );
  const numbered = rows.map(({ cells }) => [...places].some((place) => isFigure(cells[place] ?? "")));
  const last = numbered.lastIndexOf(true);

  let isOver = false;
  return rows.filter((row, index) => {
    if (isOver) return false;
    if (numbered[index] === true) return true;
    const { cells } = row;
    const filled = filledPlaces(cells);
    const at = { row: row.row, line: row.line };
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
      (isHeading && index < last && year !== null && said.length === 1 && said[0] !== year && !isNote(text))
    ) {
      log.add("second-table", {}, { ...at, value: shownLine(text) });
      isOver = true;
      return false;
    }
    // 按性别分 alone heads the rows below; 男 alone is a row without its figure.
    const isNamed = labels.some((place) => {
      const label = cells[place] ?? "";
      return isArea(label) || (isHeading ? breakdownByName(foldText(label)) !== null : isCategory(label));
    });
    // Cells that another mark divides than those of the table.
    if (filled.length === 1 && /[;|\t]\s*\d[^;|\t]*[;|\t]\s*\d/.test(text) && !isNote(text)) return true;
    // A row of figures of which all are missing is one, too.
    if (isNamed || sumWord(text) !== null || !(isHeading || index > last || isNote(text))) return true;
    log.add("note-passed", {}, { ...at, value: shownLine(text) });
    return false;
  });
}

function isFigure(text: string): boolean {
  const { kind } = readFigureCell(text);
  return kind === "number" || kind === "interval" || (kind === "fault" && readCountCell(text).kind === "number");
}

const ofNumbers: ReadonlySet<string> = new Set(numberRoles);
