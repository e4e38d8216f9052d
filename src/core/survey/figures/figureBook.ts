import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { Region } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";
import { reportMatch, reportPartFault } from "./aggregateCells.ts";
import { isBare, reportBare, type BareFigure } from "./bareFigures.ts";
import { figureAt } from "./figurePlace.ts";
import type { FiguresRead } from "./figureTable.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { partFaults, type CountedFigure } from "./partFaults.ts";
import { figureMatch, sameFigure, type FigureMatch } from "./sameFigure.ts";
import { createSumBook } from "./sumBook.ts";
import type { YearBook } from "#core/survey/respondents/yearBook.ts";

/** Figures of all inputs, each with its place: one cell may come twice, but not with two values. */
export interface FigureBook {
  /**
   * @param input place of the whole input
   * @param placeOf where in the input a place of the table is, where it was not read as it lies
   */
  add(found: FiguresRead, input: IssuePlace, log: IssueLog, placeOf?: (place: IssuePlace) => IssuePlace): void;
  /**
   * At the end: sums that are not the region's; wholes and parts that stand in different tables and do not agree; figures without a sample
   * size or an error that no other table gives, unless it is the region's total and all that there is of its year.
   */
  check(region: Region, log: IssueLog): void;
}

interface Known extends CountedFigure {
  readonly year: Year;
  /** The table that gave it. */
  readonly table: FiguresRead;
  readonly place: IssuePlace;
}

export function createFigureBook(book: YearBook): FigureBook {
  const known = new Map<string, Known>();
  const sums = createSumBook();
  const bare: { readonly one: BareFigure; readonly place: IssuePlace; readonly log: IssueLog }[] = [];
  /** Units that nothing but the size of the rates told, of the first input that had a year. */
  const units = new Map<Year, { readonly unit: string; readonly input: string }>();
  return {
    add: (table, input, log, placeOf = (place) => place) => {
      const { years, raw, unitByValues } = table;
      for (const year of years.keys()) {
        if (unitByValues === null) break;
        const other = units.get(year);
        if (other === undefined) units.set(year, { unit: unitByValues, input: input.input ?? "" });
        else if (other.unit !== unitByValues)
          log.add("units-differ", other.input === input.input ? {} : { otherInput: other.input }, input);
      }
      sums.add(table, log, placeOf);
      for (const one of table.bare) bare.push({ one, place: { ...input, ...placeOf(one.at) }, log });
      const places = new Map<string, IssuePlace>();
      const counts = new Map<string, number | null>();
      for (const row of raw) {
        const key = keyOf(row.year, row);
        if (!places.has(key)) places.set(key, placeOf(figureAt(row.place)));
        // Former units are several rows of one cell.
        counts.set(key, counts.has(key) ? null : (row.numbers.get("count")?.value ?? null));
      }
      const fresh = new Map<Year, readonly AggregateRow[]>();
      for (const [year, figures] of years) {
        const added = figures.filter((figure) => {
          const key = keyOf(year, figure);
          const at = places.get(key) ?? places.get(keyOf(year, twinOf(figure))) ?? {};
          const other = known.get(key);
          const count = counts.get(key) ?? null;
          const own = { year, table, figure, count, place: { ...input, ...at } };
          if (other === undefined) {
            known.set(key, own);
            return true;
          }
          // The cell has another name in this input, where it is told as well.
          const isAgain = places.has(key) || !sameFigure(figure, other.figure);
          const match = figureMatch(other.figure, figure);
          if (isAgain) report(match, other, own.place, log);
          if (match === "second") known.set(key, own);
          return match === "second";
        });
        fresh.set(year, added);
      }
      book.addFigures(fresh, input.input ?? "", (year, figure) => known.get(keyOf(year, figure))?.place ?? input);
    },
    check: (region, log) => {
      const surveyed = new Set(book.entries().flatMap(({ year, respondents }) => (respondents === null ? [] : [year])));
      sums.check(region, (year) => surveyed.has(year));
      const years = new Map<Year, Known[]>();
      for (const one of known.values()) {
        const same = years.get(one.year);
        if (same === undefined) years.set(one.year, [one]);
        else same.push(one);
      }
      for (const { one, place, log: own } of bare) {
        const [only, another] = years.get(one.year) ?? [];
        const { area, dimension } = one.figure;
        // The region's total alone is a published figure: nothing is missing there.
        const isAlone = area === region.code && dimension === "total" && only !== undefined && another === undefined;
        const found = known.get(keyOf(one.year, one.figure));
        if (!isAlone && (found === undefined || isBare(found.figure))) reportBare(one, place, own);
      }
      for (const figures of years.values()) {
        for (const fault of partFaults(figures, region)) {
          const { whole, parts } = fault;
          // Within one table this was said where it was read.
          if (parts.some(({ table }) => table !== whole.table)) reportPartFault(fault, whole.place, log);
        }
      }
    },
  };
}

function report(match: FigureMatch, { place }: Known, at: IssuePlace, log: IssueLog): void {
  const { input, sheet, row } = place;
  const isElsewhere = !isSameInput(place, at);
  const other = {
    ...(input === undefined || !isElsewhere ? {} : { otherInput: input }),
    ...(sheet === undefined || !isElsewhere ? {} : { otherSheet: sheet }),
  };
  reportMatch(match, { first: row ?? null, ...other }, at, log);
}

function isSameInput(a: IssuePlace, b: IssuePlace): boolean {
  return a.input === b.input && a.sheet === b.sheet;
}

function keyOf(
  year: Year,
  { area, dimension, category }: Pick<AggregateRow, "area" | "dimension" | "category">,
): string {
  return `${year}|${area}|${dimension}|${category ?? ""}`;
}

/** 老年人 and 60–69 are one cell under two names. */
function twinOf({ area, dimension, category }: AggregateRow): Pick<AggregateRow, "area" | "dimension" | "category"> {
  if (dimension === "population" && category === "elderly") return { area, dimension: "age", category: "60-69" };
  return dimension === "age" && category === "60-69"
    ? { area, dimension: "population", category: "elderly" }
    : { area, dimension, category };
}
