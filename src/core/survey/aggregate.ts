import { isCategory, type Dimension } from "#core/breakdown.ts";
import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { Region } from "#core/dataset/schema.ts";
import type { AreaFound } from "#core/region/recogniseArea.ts";
import { instrumentOfPopulation } from "#core/region/adultInstrument.ts";
import { foldText, isMissing } from "#core/tables/foldText.ts";
import { isShare, type Year } from "#core/units.ts";
import { joinRows, type PlacedRow } from "./aggregateCells.ts";
import type { Columns } from "./columns.ts";
import type { IssueCode, IssueDetails } from "./issue.ts";
import type { IssueLog } from "./issueLog.ts";
import type { ColumnRole, Mapping } from "./mapping.ts";
import { asShare, rateUnitOf, type RateUnit, type WrittenNumber } from "./rateUnit.ts";
import { areaReader, mappedValues, readNumberCell, readYearCell } from "./readValues.ts";
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

interface RawRow {
  readonly place: { readonly row: number; readonly line: number };
  readonly year: Year;
  readonly area: string;
  readonly formerly: boolean;
  readonly dimension: Dimension;
  readonly category: string | null;
  readonly numbers: ReadonlyMap<ColumnRole, WrittenNumber>;
}

const numberRoles = ["rate", "count", "n", "se", "lower", "upper", "deff"] as const;
/** Never per cent. */
const plainRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["count", "n", "deff"]);

/** More persons than any survey asks, design effects that no design has, and shares smaller than any figure is printed with. */
const mostPersons = 1e9;
const designEffects = { least: 1e-3, greatest: 1e4 };
const leastShare = 1e-6;

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
      const numbers = new Map<ColumnRole, WrittenNumber>();
      let areNumbers = true;
      for (const role of numberRoles) {
        const number = place(role) === -1 ? null : readNumberCell(cell(role));
        if (number === null || number.kind === "missing") continue;
        if (number.kind === "value" && !(number.value.percent && plainRoles.has(role))) numbers.set(role, number.value);
        else {
          areNumbers = false;
          complain("bad-number", {}, role);
        }
      }
      if (raw.length >= mostRows) {
        if (raw.length === mostRows) log.add("table-too-long", { limit: mostRows }, at);
        return true;
      }
      if (year !== null && typeof breakdown !== "string" && areNumbers) {
        const area = found.kind === "area" ? found.code : region.code;
        raw.push({
          place: { row, line },
          year,
          area,
          formerly: found.kind === "area" && found.formerly,
          ...breakdown,
          numbers,
        });
      }
      return !(found.kind === "region" && found.summed);
    },

    finish: () => {
      const unit = unitOf(columns, raw, mapping, log, input);
      if (unit === null) return new Map();
      const rows = raw.flatMap((row) => {
        const placed = figureOf(row, unit, columns, region, log, input);
        return placed === null ? [] : [placed];
      });
      return joinRows(rows, region, log, input);
    },
  };
}

function nameOf(columns: Columns, place: number): string {
  return (columns.header[place] ?? "").trim();
}

function yearOf(text: string): Year | null {
  const year = readYearCell(text);
  return year.kind === "value" ? year.value : null;
}

/** Unit of the columns of rates; null when both readings fit and nobody says which. */
function unitOf(
  columns: Columns,
  raw: readonly RawRow[],
  mapping: Mapping | null,
  log: IssueLog,
  input: string,
): RateUnit | null {
  const place = columns.roles.get("rate");
  const told = mapping?.rateUnit ?? (place !== undefined && columns.percent.has(place) ? "percent" : null);
  const unit = rateUnitOf(
    raw.flatMap(({ numbers }) => numbers.get("rate") ?? []),
    told,
  );
  if (unit !== "ambiguous") return unit;
  const isOdd = ({ value, percent }: WrittenNumber): boolean => !percent && value !== 0 && value <= 1;
  const odd = raw.find(({ numbers }) => [numbers.get("rate")].some((rate) => rate !== undefined && isOdd(rate)));
  log.add(
    "ambiguous-unit",
    { key: "rateUnit" },
    {
      input,
      ...(odd === undefined ? {} : { ...odd.place, value: String(odd.numbers.get("rate")?.value) }),
      ...(place === undefined ? {} : { column: nameOf(columns, place) }),
    },
  );
  return null;
}

/** One row's figure as shares, checked; null with an issue where it cannot be one. */
function figureOf(
  row: RawRow,
  unit: RateUnit,
  columns: Columns,
  region: Region,
  log: IssueLog,
  input: string,
): PlacedRow | null {
  const { numbers, area, dimension, category, year } = row;
  const at = { input, ...row.place };
  const shareOf = (role: "rate" | "lower" | "upper" | "se"): number | null => {
    const number = numbers.get(role);
    if (number === undefined) return null;
    const column = columns.roles.get(role);
    return asShare(number, column !== undefined && columns.percent.has(column) ? "percent" : unit);
  };
  const plain = (role: "count" | "n" | "deff"): number | null => numbers.get(role)?.value ?? null;
  const complain = <Code extends IssueCode>(code: Code, detail: IssueDetails[Code], role: ColumnRole): null => {
    const column = columns.roles.get(role);
    const value = numbers.get(role)?.value;
    log.add(code, detail, {
      ...at,
      ...(column === undefined ? {} : { column: nameOf(columns, column) }),
      ...(value === undefined ? {} : { value: String(value) }),
    });
    return null;
  };
  const [count, n, deff, given] = [plain("count"), plain("n"), plain("deff"), shareOf("rate")];
  if (n !== null && !(Number.isInteger(n) && n > 0 && n <= mostPersons)) return complain("bad-count", {}, "n");
  if (count !== null && !(Number.isInteger(count) && count >= 0 && count <= mostPersons))
    return complain("bad-count", {}, "count");
  if (deff !== null && !(deff >= designEffects.least && deff <= designEffects.greatest))
    return complain("bad-number", {}, "deff");
  if (count !== null && n !== null && count > n) return complain("count-above-n", { n }, "count");
  const computed = count !== null && n !== null ? count / n : null;
  const rate = given ?? computed;
  if (rate === null) return complain("missing-rate", {}, "rate");
  if (!isShare(rate)) return complain("rate-out-of-range", {}, "rate");
  if (rate !== 0 && rate < leastShare) return complain("bad-number", {}, "rate");
  // A published rate has three digits at least; weights may move it, but not by a factor.
  if (given !== null && computed !== null && Math.abs(given - computed) > Math.max(0.05, computed)) {
    return complain("rate-differs", { rate: given, computed }, "rate");
  }
  const [lower, upper, se] = [shareOf("lower"), shareOf("upper"), shareOf("se")];
  if (se !== null && !(se === 0 || (se >= leastShare && se < 1))) return complain("bad-number", {}, "se");
  // An interval symmetric about a small rate may reach below 0, and tells the error all the same.
  if (lower !== null && upper !== null && !(lower <= rate && rate <= upper && lower > -1 && upper < 2)) {
    return complain("interval-without-rate", { rate, lower, upper }, "lower");
  }
  const isWide = lower !== null && upper !== null && upper - lower >= leastShare;
  const figure: AggregateRow = {
    area,
    dimension,
    category,
    instrument: category === null || dimension !== "population" ? null : instrumentOfPopulation({ region }, category),
    rate,
    n,
    se,
    lower: isWide ? lower : null,
    upper: isWide ? upper : null,
    deff,
  };
  return { year, figure, formerly: row.formerly, place: row.place };
}
