import { columnLetter } from "#core/tables/columnLetter.ts";
import { isBlank } from "#core/tables/tableRow.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { TableHead } from "./tableHead.ts";

/**
 * Cells of a row that belong to the columns of its table: a header may have more cells than names. What stands in a column without a name is
 * said once, by the column's letter.
 * @returns null where each column has a name
 */
export function ownCells(
  { names, width, unnamed }: TableHead,
  log: IssueLog,
): ((cells: readonly string[], row: number, line: number) => readonly string[]) | null {
  if (unnamed.length === 0 && width === names.length) return null;
  let silent = unnamed;
  return (cells, row, line) => {
    const found = silent.filter((place) => !isBlank(cells[place]));
    for (const place of found) {
      const letter = columnLetter(place);
      log.add("column-without-header", { letter }, { row, line, column: letter });
    }
    if (found.length > 0) silent = silent.filter((place) => !found.includes(place));
    return cells.length > names.length && cells.length <= width ? cells.slice(0, names.length) : cells;
  };
}
