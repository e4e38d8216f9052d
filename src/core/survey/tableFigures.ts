import type { Region } from "#core/dataset/schema.ts";
import type { PlacedRow } from "./aggregateCells.ts";
import { figureOf, type RawRow } from "./aggregateFigure.ts";
import { columnUnits } from "./columnUnits.ts";
import { errorReading } from "./errorReading.ts";
import type { IssueLog } from "./issueLog.ts";
import type { Mapping } from "./mapping.ts";
import type { RateUnit } from "./rateUnit.ts";
import { withToldSize } from "./toldSizes.ts";

/** The figures of one table, checked one by one, as shares. */
interface TableFigures {
  readonly rows: readonly PlacedRow[];
  /** Unit of the rates without a sign of their own; null where the table has no column of rates. */
  readonly rateUnit: RateUnit | null;
}

interface TableContext {
  readonly region: Region;
  readonly mapping: Mapping | null;
  readonly log: IssueLog;
  readonly input: string;
}

/** All rows of one table → its figures: units by column, what errors mean, then each row. Null with an issue where one of these cannot be told. */
export function tableFigures(
  raw: readonly RawRow[],
  { region, mapping, log, input }: TableContext,
): TableFigures | null {
  const units = columnUnits(raw, mapping, log, input);
  const errors = errorReading(raw, mapping, log, input);
  if (units === null || errors === null) return null;
  /** At which estimates are computed from intervals. */
  const usual = mapping?.options?.confidenceLevel ?? 0.95;
  const rows = raw.flatMap(
    (row) => figureOf(withToldSize(row, mapping, log, input), { units, errors, usual, region, log, input }) ?? [],
  );
  const place = raw.map(({ columns }) => columns.roles.get("rate")).find((one) => one !== undefined);
  return { rows, rateUnit: place === undefined ? null : units(place) };
}
