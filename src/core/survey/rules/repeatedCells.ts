import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Year } from "#core/units.ts";
import { createChanceRepeats } from "./chanceRepeats.ts";
import { createPlaceList } from "./placeList.ts";
import { createRepeatTable, type RepeatTable } from "./repeatTable.ts";
import { createRowHash } from "./rowHash.ts";

/** Judges rows that agree in all their cells. */
export interface RepeatedCells {
  /**
   * @param others places of the cells that are compared, but for the telling one: that of the age, or else the year of birth or the score
   * @returns whether an earlier row of the year has the same cells
   */
  add(cells: readonly string[], others: readonly number[], telling: number, year: Year): boolean;
  /** Where the row stands that was added last, and repeats another. @param place good for this call */
  place(place: IssuePlace): void;
  report(log: IssueLog): void;
}

/** Short answers agree by chance too: rows that repeat are a warning only where chance does not explain them, see chanceRepeats.ts. Of a row nothing is kept but 64 bits. */
export function createRepeatedCells(): RepeatedCells {
  const hash = createRowHash();
  const chance = createChanceRepeats();
  const places = createPlaceList();
  let rows: RepeatTable | null = null;
  /** Where rows began to repeat one after the other, now and in the longest run. */
  let runStart: IssuePlace | null = null;
  let longestStart: IssuePlace | null = null;
  let isLongest = false;

  return {
    add: (cells, others, telling, year) => {
      rows ??= createRepeatTable("seen");
      hash.start(year);
      for (const place of others) hash.add(cells[place] ?? "");
      const { high, low } = hash;
      const told = cells[telling] ?? "";
      hash.add(told);
      const isRepeated = rows.add(hash.high, hash.low) === 1;
      const longest = chance.longestRun;
      chance.add(high, low, told, isRepeated);
      isLongest = chance.longestRun > longest;
      if (!isRepeated) runStart = null;
      return isRepeated;
    },
    place: (place) => {
      runStart ??= { ...place };
      if (isLongest) longestStart = runStart;
      places.add(place);
    },
    report: (log) => {
      if (chance.explains()) return;
      const detail = { rows: places.total, run: chance.longestRun };
      places.report((place) => log.add("repeated-rows", detail, place), longestStart);
    },
  };
}
