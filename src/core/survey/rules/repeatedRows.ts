import type { Columns } from "#core/survey/table/columns.ts";
import type { ImportWatch } from "#core/survey/importWatch.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { shownText } from "#core/survey/issues/shownText.ts";
import type { Respondent } from "#core/survey/respondents/respondent.ts";
import type { RowCells } from "#core/tables/rowCells.ts";
import { isMissing } from "#core/tables/foldText.ts";
import { comparedColumns, idColumn } from "./idColumn.ts";
import { wholeNumber } from "./numberSet.ts";
import { createRepeatedCells } from "./repeatedCells.ts";
import { createRepeatedIds } from "./repeatedIds.ts";

const longestName = 30;

/** Finds questionnaires that were entered twice, over all inputs of an import and within each year. */
export interface RepeatedRows {
  /** Takes the rows of respondents of one table that count. */
  input(table: IssuePlace, columns: Columns): TakeRow;
  report(log: IssueLog): void;
}

type TakeRow = (cells: RowCells, respondent: Respondent, row: number, line: number) => void;

/**
 * By ids of questionnaires where a row has one (repeatedIds.ts), else by all of its cells (repeatedCells.ts); where neither can tell, that is an info.
 * Rows are kept either way.
 */
export function createRepeatedRows(watch: ImportWatch = {}): RepeatedRows {
  const byIds = createRepeatedIds();
  const byCells = createRepeatedCells();
  /** Headers of the columns that say where a respondent belongs. */
  const within = new Set<string>();
  const untold: { readonly table: IssuePlace; rows: number }[] = [];

  function cellReader(table: IssuePlace, columns: Columns): TakeRow {
    const telling = columns.roles.get("age") ?? columns.roles.get("birthYear") ?? columns.roles.get("score");
    // Without a column of many values nothing tells chance from a second entry.
    if (telling === undefined) {
      const here = { table, rows: 0 };
      untold.push(here);
      return () => void (here.rows += 1);
    }
    const others = comparedColumns(columns).filter((place) => place !== telling);
    const here = { ...table, row: 0, line: 0 };
    return (cells, { year }, row, line) => {
      if (!byCells.add(cells.texts(), others, telling, year)) return;
      here.row = row;
      here.line = line;
      byCells.place(here);
      watch.repeat?.("cells", here);
    };
  }

  return {
    input: (table, columns) => {
      const id = idColumn(columns);
      const takeCells = cellReader(table, columns);
      if (id === null) return takeCells;
      const column = (columns.header[id] ?? "").trim();
      for (const role of ["area", "stratum", "psu"] as const) {
        const place = columns.roles.get(role);
        if (place !== undefined) within.add(shownText((columns.header[place] ?? "").trim(), longestName));
      }
      const here = { ...table, row: 0, line: 0, column, value: "" };
      return (cells, respondent, row, line) => {
        const value = cells.text(id).trim();
        const number = wholeNumber(value);
        if (number === null && isMissing(value)) return takeCells(cells, respondent, row, line);
        const repeat = byIds.add(value, number, respondent);
        if (repeat === null) return;
        here.row = row;
        here.line = line;
        here.value = value;
        byIds.place(repeat, here);
        watch.repeat?.(repeat, here);
      };
    },
    report: (log) => {
      byIds.report(log, [...within]);
      byCells.report(log);
      for (const { table, rows } of untold) if (rows > 0) log.add("repeats-unsought", { rows }, table);
    },
  };
}
