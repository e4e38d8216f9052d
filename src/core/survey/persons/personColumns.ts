import { isBlank, type TableRow } from "#core/tables/tableRow.ts";
import { columnLetter } from "#core/tables/columnLetter.ts";
import type { Region } from "#core/dataset/schema.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { meaningOf } from "#core/survey/names/headerNames.ts";
import { isIdName } from "#core/survey/rules/idColumn.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import { createPersonFilter } from "./personFilter.ts";

/** Fewer cells tell nothing of a column. */
const fewestCells = 3;
/** Part of the cells of a column that must look like persons. */
const leastShare = 0.6;

/**
 * The columns of a table of respondents with those withheld, too, whose names tell nothing and whose first cells are names or numbers
 * of persons: 对象, Q0, or no name at all.
 * @param data first rows below the header
 */
export function withPersonColumns(columns: Columns, data: readonly TableRow[], region: Region): Columns {
  const { header, roles, populations, withheld } = columns;
  const read = new Set([...roles.values(), ...[...populations.values()].map(({ column }) => column)]);
  const filter = createPersonFilter(region);
  const width = Math.max(header.length, ...data.map(({ cells }) => cells.length));
  const found = Array.from({ length: width }, (_, place) => place).filter((place) => {
    const name = header[place] ?? "";
    if (read.has(place) || withheld.has(place) || isIdName(name) || meaningOf(name) !== null) return false;
    const cells = data.map((row) => row.cells[place] ?? "").filter((cell) => !isBlank(cell));
    const persons = cells.filter((cell) => filter.isPerson(cell)).length;
    return cells.length >= fewestCells && persons >= leastShare * cells.length;
  });
  return found.length === 0 ? columns : { ...columns, withheld: new Set([...withheld, ...found]) };
}

/** Says which columns are withheld for their cells. @param byName those that are withheld for their names, and were said */
export function reportPersonColumns({ header, withheld }: Columns, byName: ReadonlySet<number>, log: IssueLog): void {
  for (const place of withheld) {
    if (byName.has(place)) continue;
    const name = (header[place] ?? "").trim();
    log.add("column-withheld", { by: "cells" }, { column: name === "" ? columnLetter(place) : name });
  }
}
