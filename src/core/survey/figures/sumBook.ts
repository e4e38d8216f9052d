import type { Region } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { RawRow } from "./aggregateFigure.ts";
import { cellAt, figureAt } from "./figurePlace.ts";
import type { FiguresRead } from "./figureTable.ts";
import { sumFaults, type ListedFigure, type SumFault } from "./sumFaults.ts";

/** The figures of all tables, kept until it is known what each sum is of. */
export interface SumBook {
  add(table: FiguresRead, log: IssueLog, placeOf: (place: IssuePlace) => IssuePlace): void;
  /** @param isSurveyed whether a year has respondents, with whose figures the sums are compared */
  check(region: Region, isSurveyed: (year: Year) => boolean): void;
}

/** A figure, where it is named, and the log of its input. */
interface Listed extends ListedFigure {
  readonly at: IssuePlace;
  readonly log: IssueLog;
}

export function createSumBook(): SumBook {
  const tables = new Map<Year, (readonly Listed[])[]>();
  return {
    add: ({ years, raw }, log, placeOf) => {
      for (const [year, figures] of years) {
        const rows = new Map<string, RawRow[]>();
        for (const row of raw) {
          const key = keyOf(row);
          const same = row.year === year ? rows.get(key) : undefined;
          if (same !== undefined) same.push(row);
          else if (row.year === year) rows.set(key, [row]);
        }
        const listed = figures.flatMap((figure): readonly Listed[] => {
          const own = rows.get(keyOf(figure)) ?? [];
          const [first] = own;
          if (first === undefined) return [];
          // A row that names the cell says what the sum beside it is.
          const isSum = own.every(({ sum }) => sum !== null);
          const sum = !isSum ? null : first.sum?.ofPopulations === true ? "populations" : "listed";
          return [{ figure, sum, at: placeOf(placeIn(first)), log }];
        });
        const same = tables.get(year);
        if (same === undefined) tables.set(year, [listed]);
        else same.push(listed);
      }
    },
    check: (region, isSurveyed) => {
      for (const [year, figures] of tables)
        if (!isSurveyed(year)) for (const fault of sumFaults(figures, region)) report(fault);
    },
  };
}

function report(fault: SumFault<Listed>): void {
  const { at, log } = fault.sum;
  switch (fault.code) {
    case "sum-of-groups":
      return log.add(fault.code, { dimension: fault.dimension }, at);
    case "sum-of-some-areas":
    case "sum-incomplete":
      return log.add(fault.code, { count: fault.count, of: fault.of }, at);
  }
}

/** The cell of the label, where the operator may say what it means; of a header that of the figure. */
function placeIn({ sum, place }: RawRow): IssuePlace {
  return sum === null || sum.by === "header" ? figureAt(place) : cellAt(place, sum.by);
}

function keyOf({
  area,
  dimension,
  category,
}: Pick<RawRow, "area" | "dimension"> & { readonly category: string | null }): string {
  return `${area}|${dimension}|${category ?? ""}`;
}
