import type { Columns } from "#core/survey/table/columns.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { isMissing } from "#core/tables/foldText.ts";
import type { Year } from "#core/units.ts";
import { createChanceRepeats } from "./chanceRepeats.ts";
import { comparedColumns, idColumn } from "./idColumn.ts";
import { createNumberSet, wholeNumber, type NumberSet } from "./numberSet.ts";
import { createPlaceList } from "./placeList.ts";
import { createRepeatTable, type RepeatTable } from "./repeatTable.ts";
import { createRowHash } from "./rowHash.ts";

/** More repeated ids than this share, and they may be numbers within a village or a county. */
const mostRepeatedIds = 0.1;

/** A file that stands there twice or three times repeats a half or two thirds of its ids; numbers within villages repeat nearly all. */
const mostEnteredAgain = 0.7;

/** Finds questionnaires that were entered twice, over all inputs of an import and within each year. */
export interface RepeatedRows {
  /** Takes the rows of respondents of one table that count. */
  input(table: IssuePlace, columns: Columns): (cells: readonly string[], year: Year, row: number, line: number) => void;
  report(log: IssueLog): void;
}

/**
 * Where the file has a column of ids of questionnaires, one that comes again is certain, and a warning; where more than a tenth do, they may be
 * numbers within something: one warning says so, unless so many do that they surely are. Without one, rows are compared cell by cell, and since short answers agree by chance too, they are a warning only when chance does
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
  let firstId: IssuePlace | null = null;
  const numbers = new Map<Year, NumberSet>();
  /** Where rows began to repeat one after the other, now and in the longest run. */
  let runStart: IssuePlace | null = null;
  let longestStart: IssuePlace | null = null;

  /** Numbers are kept as bits, other ids, and numbers that are strewn too far for that, as hashes. */
  function isKnown(text: string, number: number | null, year: Year): boolean {
    if (number !== null) {
      const set = numbers.get(year) ?? createNumberSet();
      numbers.set(year, set);
      const isThere = set.add(number);
      if (isThere !== null) return isThere;
    }
    ids ??= createRepeatTable(false);
    hash.start(year);
    hash.add(text);
    return ids.add(hash.high, hash.low) === 1;
  }

  return {
    input: (table, columns) => {
      const id = idColumn(columns);
      const idName = id === null ? "" : (columns.header[id] ?? "").trim();
      const telling = columns.roles.get("age") ?? columns.roles.get("birthYear") ?? columns.roles.get("score");
      const others = comparedColumns(columns).filter((place) => place !== telling);

      if (id !== null) {
        return (cells, year, row, line) => {
          const text = (cells[id] ?? "").trim();
          const number = wholeNumber(text);
          if (number === null && isMissing(text)) return;
          idCount += 1;
          if (!isKnown(text, number, year)) return;
          const place = { ...table, row, line, column: idName, value: text };
          firstId ??= place;
          idPlaces.add(place);
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
        const longest = chance.longestRun;
        chance.add(high, low, told, isRepeated);
        if (!isRepeated) {
          runStart = null;
          return;
        }
        const place = { ...table, row, line };
        runStart ??= place;
        if (chance.longestRun > longest) longestStart = runStart;
        rowPlaces.add(place);
      };
    },
    report: (log) => {
      const areUnique = idPlaces.total <= mostRepeatedIds * idCount;
      if (areUnique) idPlaces.report((place) => log.add("repeated-id", {}, place));
      else if (firstId !== null && idPlaces.total <= mostEnteredAgain * idCount)
        log.add("ids-repeat", { rows: idPlaces.total, of: idCount }, firstId);
      if (chance.explains()) return;
      const detail = { rows: rowPlaces.total, run: chance.longestRun };
      rowPlaces.report((place) => log.add("repeated-rows", detail, place), longestStart);
    },
  };
}
