import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";
import type { Columns } from "#core/survey/table/columns.ts";

/** Where the cells of a figure stand: a row of a wide table has several figures, each with columns of its own. */
export interface FigurePlace {
  readonly row: number;
  readonly line: number;
  readonly columns: Columns;
  /** Of the whole row. */
  readonly cells: readonly string[];
}

export function nameOf(columns: Columns, place: number): string {
  return (columns.header[place] ?? "").trim();
}

/** The row of a figure, with column and text of the first of these roles that its table has. */
export function cellAt({ row, line, columns, cells }: FigurePlace, ...roles: readonly ColumnRole[]): IssuePlace {
  for (const role of roles) {
    const place = columns.roles.get(role);
    if (place !== undefined) return { row, line, column: nameOf(columns, place), value: (cells[place] ?? "").trim() };
  }
  return { row, line };
}

/** The cell that a figure is known by. */
export function figureAt(place: FigurePlace): IssuePlace {
  return cellAt(place, "rate", "count");
}
