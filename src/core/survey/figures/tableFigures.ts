import type { Region } from "#core/dataset/schema.ts";
import type { PlacedRow } from "./aggregateCells.ts";
import { figureOf, type RawRow } from "./aggregateFigure.ts";
import { columnUnits } from "./columnUnits.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import { errorReading } from "./errorReading.ts";
import { headerKey } from "#core/survey/names/headerKey.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import type { RateUnit } from "./rateUnit.ts";
import { withToldSize } from "#core/survey/mapping/toldSizes.ts";

/** The figures of one table, checked one by one, as shares. */
interface TableFigures {
  readonly rows: readonly PlacedRow[];
  /** Unit of the rates without a sign of their own; null where the table has no column of rates. */
  readonly rateUnit: RateUnit | null;
  /** The same, where nothing but the size of the rates told it. */
  readonly unitByValues: RateUnit | null;
}

interface TableContext {
  readonly region: Region;
  readonly mapping: Mapping | null;
  readonly log: IssueLog;
  readonly input: string;
  /** Confidence level that a line above or below the table names. */
  readonly noted: number | null;
}

/** All rows of one table → its figures: units by column, what errors mean, then each row. Null with an issue where one of these cannot be told. */
export function tableFigures(
  raw: readonly RawRow[],
  { region, mapping, log, input, noted }: TableContext,
): TableFigures | null {
  const units = columnUnits(raw, mapping, log, input);
  const errors = errorReading(raw, mapping, log, input, noted);
  if (units === null || errors === null) return null;
  /** At which estimates are computed from intervals. */
  const usual = mapping?.options?.confidenceLevel ?? 0.95;
  const rows = raw.flatMap(
    (row) => figureOf(withToldSize(row, mapping, log, input), { units, errors, usual, region, log, input }) ?? [],
  );
  const place = raw.map(({ columns }) => columns.roles.get("rate")).find((one) => one !== undefined);
  const told = raw.map(({ columns }) => columns).find((columns) => isUntold(columns));
  const guessed = mapping?.rateUnit === undefined && raw.some(isBare) ? told?.roles.get("rate") : undefined;
  const unitByValues = guessed === undefined ? null : units(guessed);
  return { rows, rateUnit: place === undefined ? null : units(place), unitByValues };
}

/** Whether the header of the rates says nothing of their unit. */
function isUntold({ roles, header, percent }: Columns): boolean {
  const place = roles.get("rate");
  return place !== undefined && !percent.has(place) && headerKey(header[place] ?? "").unit === null;
}

/** A rate without a sign of its own, and without a count that would tell its unit. */
function isBare({ columns, numbers }: RawRow): boolean {
  const rate = numbers.get("rate");
  const isCounted = numbers.has("count") && numbers.has("n");
  return rate !== undefined && !rate.percent && rate.value !== 0 && !isCounted && isUntold(columns);
}
