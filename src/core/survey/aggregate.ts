import { isCategory, type Dimension } from "#core/breakdown.ts";
import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { Region } from "#core/dataset/schema.ts";
import type { AreaFound } from "#core/region/recogniseArea.ts";
import { foldText, isMissing } from "#core/tables/foldText.ts";
import type { Year } from "#core/units.ts";
import { joinRows } from "./aggregateCells.ts";
import { nameOf, type RawRow } from "./aggregateFigure.ts";
import type { Columns } from "./columns.ts";
import { readFigureNumbers } from "./figureNumbers.ts";
import type { IssueCode, IssueDetails } from "./issue.ts";
import type { IssueLog } from "./issueLog.ts";
import type { ColumnRole, Mapping } from "./mapping.ts";
import { areaReader, mappedValues, readYearCell } from "./readValues.ts";
import { tableFigures } from "./tableFigures.ts";
import { breakdownByName, categoryCode, dimensionCode } from "./valueNames.ts";

/** Rows of figures that a table may have: more is no table of figures. */
const mostRows = 50_000;

export interface AggregateContext {
  readonly region: Region;
  readonly mapping: Mapping | null;
  readonly year: Year | null;
}

export interface AggregateReader {
  /** @returns whether the row counts as data: sums, and rows of the nation or a province, do not */
  read(cells: readonly string[], row: number, line: number): boolean;
  /** The rows by year, joined where former units became one; the log has what was wrong. */
  finish(): ReadonlyMap<Year, readonly AggregateRow[]>;
}

/** Reads one shape: a table with a published figure on every row. Any error refuses the table. */
export function aggregateReader(
  columns: Columns,
  context: AggregateContext,
  log: IssueLog,
  input: string,
): AggregateReader {
  const { region, mapping } = context;
  const place = (role: ColumnRole): number => columns.roles.get(role) ?? -1;
  const readArea = areaReader(region, mapping);
  const mappedDimensions = mappedValues(mapping, "dimension");
  const mappedCategories = mappedValues(mapping, "category");
  const raw: RawRow[] = [];

  function breakdownOf(
    dimensionText: string,
    categoryText: string,
  ): { readonly dimension: Dimension; readonly category: string | null } | IssueCode {
    const dimensionKey = foldText(mappedDimensions.get(foldText(dimensionText)) ?? dimensionText);
    const categoryKey = foldText(mappedCategories.get(foldText(categoryText)) ?? categoryText);
    if (isMissing(dimensionKey)) {
      if (isMissing(categoryKey) || dimensionCode(categoryKey) === "total")
        return { dimension: "total", category: null };
      return breakdownByName(categoryKey) ?? "unknown-category";
    }
    const dimension = dimensionCode(dimensionKey);
    if (dimension === null) return breakdownByName(dimensionKey) ?? "unknown-value";
    if (dimension === "total") return { dimension, category: null };
    const category = categoryCode(dimension, categoryKey);
    return category !== null && isCategory(dimension, category) ? { dimension, category } : "unknown-category";
  }

  return {
    read: (cells, row, line) => {
      const at = { input, row, line };
      const cell = (role: ColumnRole): string => cells[place(role)] ?? "";
      const complain = <Code extends IssueCode>(code: Code, detail: IssueDetails[Code], role: ColumnRole): void =>
        log.add(code, detail, {
          ...at,
          ...(place(role) === -1 ? {} : { column: nameOf(columns, place(role)) }),
          value: cell(role).trim(),
        });

      const areaFound = place("area") === -1 ? null : readArea(cell("area"));
      const found: AreaFound = areaFound?.kind === "value" ? areaFound.value : { kind: "region", summed: false };
      if (found.kind === "outside") {
        complain("outside-row", {}, "area");
        return false;
      }
      if (
        cells.length !== columns.header.length &&
        cells.slice(columns.header.length).some((text) => text.trim() !== "")
      ) {
        log.add("row-length", { expected: columns.header.length, found: cells.length }, at);
      } else if (cells.length < columns.header.length) {
        log.add("row-length", { expected: columns.header.length, found: cells.length }, at);
      }
      if (areaFound !== null && areaFound.kind !== "value") complain("unknown-area", {}, "area");
      const year = place("year") === -1 ? context.year : yearOf(cell("year"));
      if (year === null) complain("bad-year", {}, "year");
      const breakdown = breakdownOf(cell("dimension"), cell("category"));
      if (breakdown === "unknown-value") complain("unknown-value", {}, "dimension");
      else if (typeof breakdown === "string") {
        complain(
          "unknown-category",
          { dimension: dimensionCode(foldText(cell("dimension"))) },
          place("category") === -1 ? "dimension" : "category",
        );
      }
      const figure = readFigureNumbers(cells, columns, complain);
      if (raw.length >= mostRows) {
        if (raw.length === mostRows) log.add("table-too-long", { limit: mostRows }, at);
        return true;
      }
      if (year !== null && typeof breakdown !== "string" && figure !== null) {
        const area = found.kind === "area" ? found.code : region.code;
        raw.push({
          columns,
          place: { row, line },
          year,
          area,
          formerly: found.kind === "area" && found.formerly,
          ...breakdown,
          ...figure,
        });
      }
      return !(found.kind === "region" && found.summed);
    },

    finish: () => {
      const figures = tableFigures(raw, { region, mapping, log, input });
      if (figures === null) return new Map();
      return joinRows(figures.rows, region, log, input);
    },
  };
}

function yearOf(text: string): Year | null {
  const year = readYearCell(text);
  return year.kind === "value" ? year.value : null;
}
