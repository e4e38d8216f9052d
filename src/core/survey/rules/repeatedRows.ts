import type { Columns } from "#core/survey/columns.ts";
import type { IssuePlace } from "#core/survey/issue.ts";
import type { IssueLog } from "#core/survey/issueLog.ts";
import { isMissing } from "#core/tables/foldText.ts";
import type { Year } from "#core/units.ts";
import { createChanceRepeats } from "./chanceRepeats.ts";
import { comparedColumns, idColumn } from "./idColumn.ts";
import { createPlaceList } from "./placeList.ts";
import { createRepeatTable, type RepeatTable } from "./repeatTable.ts";
import { createRowHash } from "./rowHash.ts";

/** More repeated ids than this share, and they are numbers within a village or a county. */
const mostRepeatedIds = 0.1;

/** Finds questionnaires that were entered twice, over all inputs of an import and within each year. */
export interface RepeatedRows {
  /** Takes the rows of respondents of one table that count. */
  input(table: IssuePlace, columns: Columns): (cells: readonly string[], year: Year, row: number, line: number) => void;
  report(log: IssueLog): void;
}

/**
 * Where the file has a column of ids of questionnaires, one that comes again is certain, and a warning; unless more than a tenth do, which then are numbers
 * within something. Without one, rows are compared cell by cell, and since short answers agree by chance too, they are a warning only when chance does
 * not explain them: see chanceRepeats.ts. Rows are kept either way. Of a row nothing is kept but 64 bits: up to 36 MB for three million rows.
 */
export function createRepeatedRows(): RepeatedRows {
  const hash = createRowHash();
  const chance = createChanceRepeats();
  const idPlaces = createPlaceList();
  const rowPlaces = createPlaceList();
  let ids: RepeatTable | null = null;
  let rows: RepeatTable | null = null;
  let idCount = 0;

  return {
    input: (table, columns) => {
      const id = idColumn(columns);
      const idName = id === null ? "" : (columns.header[id] ?? "").trim();
      const telling = columns.roles.get("age") ?? columns.roles.get("birthYear") ?? columns.roles.get("score");
      const others = comparedColumns(columns).filter((place) => place !== telling);

      if (id !== null) {
        return (cells, year, row, line) => {
          const text = (cells[id] ?? "").trim();
          if (isMissing(text)) return;
          ids ??= createRepeatTable(false);
          idCount += 1;
          hash.start(year);
          hash.add(text);
          if (ids.add(hash.high, hash.low) === 1) idPlaces.add({ ...table, row, line, column: idName, value: text });
        };
      }
      // Without a column of many values nothing tells chance from a second entry.
      if (telling === undefined) return () => undefined;
      return (cells, year, row, line) => {
        rows ??= createRepeatTable(false);
        hash.start(year);
        for (const place of others) hash.add(cells[place] ?? "");
        const { high, low } = hash;
        const told = cells[telling] ?? "";
        hash.add(told);
        const isRepeated = rows.add(hash.high, hash.low) === 1;
        if (isRepeated) rowPlaces.add({ ...table, row, line });
        chance.add(high, low, told, isRepeated);
      };
    },
    report: (log) => {
      if (idPlaces.total <= mostRepeatedIds * idCount) idPlaces.report((place) => log.add("repeated-id", {}, place));
      if (!chance.explains()) rowPlaces.report((place) => log.add("repeated-rows", { rows: rowPlaces.total }, place));
    },
  };
}
