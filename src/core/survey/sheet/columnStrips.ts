import { labelRoles } from "#core/survey/mapping/roleGroups.ts";
import { isNumberMeaning } from "#core/survey/table/columnLabel.ts";
import { distinctTexts } from "#core/tables/headerKinds.ts";
import { joinHeader } from "#core/tables/headerName.ts";
import { filledPlaces, filledUpToTwo, isBlank, withCell, type TableRow } from "#core/tables/tableRow.ts";
import type { RowKinds } from "./rowKinds.ts";
import { headerRows, tableStarts } from "./tableStarts.ts";

/** Columns of a table among those of a sheet: places from `from` up to `to`, which is not among them. */
export interface Strip {
  readonly from: number;
  readonly to: number;
}

/**
 * Columns of tables that stand beside each other. Between two of them is a column with nothing in it, and each has names of its own for
 * what its rows are and for their figures, so that neither is a part of the other.
 * @param block rows from the header on, as far as the tables beside it go
 */
export function columnStrips(block: readonly TableRow[], kinds: RowKinds): readonly Strip[] {
  const width = Math.max(0, ...block.map(({ cells }) => cells.length));
  const shown = [...headerRows(block, 0, kinds), ...block.filter(kinds.isData)];
  const strips: Strip[] = [];
  let from = 0;
  for (let gap = 1; gap < width - 1; gap += 1) {
    if (gap <= from || !shown.every(({ cells }) => isBlank(cells[gap]))) continue;
    const isCut =
      standsAlone(withinStrip(block, { from, to: gap }), kinds) &&
      standsAlone(withinStrip(block, { from: gap + 1, to: width }), kinds);
    if (!isCut) continue;
    strips.push({ from, to: gap });
    from = gap + 1;
  }
  return [...strips, { from, to: width }];
}

/** Whether rows begin with a table that tells of whom its figures are. */
function standsAlone(rows: readonly TableRow[], kinds: RowKinds): boolean {
  const [start] = tableStarts(rows, kinds);
  if (start === undefined || rows.slice(0, start).some(kinds.isData)) return false;
  const labels = joinHeader(headerRows(rows, start, kinds)).flatMap(({ parts }) => [parts.map(kinds.labelOf)]);
  const ofRows: ReadonlySet<string> = new Set(labelRoles);
  const hasLabels = labels.some((parts) =>
    parts.some(({ meaning }) => meaning?.kind === "role" && ofRows.has(meaning.role)),
  );
  return hasLabels && labels.some((parts) => parts.some(({ meaning }) => isNumberMeaning(meaning)));
}

/** The rows with what stands in a strip alone, each cell in its column; those with nothing there are left out. */
export function withinStrip(rows: readonly TableRow[], { from, to }: Strip): readonly TableRow[] {
  return rows.flatMap((row) => {
    const cells = row.cells.slice(0, to).map((cell, place) => (place < from ? "" : cell));
    return filledUpToTwo(cells) === 0 ? [] : [{ ...row, cells }];
  });
}

/** The same of rows above the tables: a title that stands alone in its row is one of each of them. */
export function titlesOfStrip(rows: readonly TableRow[], strip: Strip): readonly TableRow[] {
  return rows.flatMap((row) => {
    const [first] = filledPlaces(row.cells);
    const isShared = first !== undefined && distinctTexts(row.cells) === 1;
    const own = withinStrip([row], strip);
    if (own.length > 0 || !isShared) return own;
    return [
      withCell({ ...row, cells: Array.from({ length: strip.from }, () => "") }, strip.from, row.cells[first] ?? ""),
    ];
  });
}
