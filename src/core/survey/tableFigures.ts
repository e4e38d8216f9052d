import type { Region } from "#core/dataset/schema.ts";
import type { PlacedRow } from "./aggregateCells.ts";
import { figureOf, type RawRow } from "./aggregateFigure.ts";
import { columnUnits } from "./columnUnits.ts";
import type { IssueLog } from "./issueLog.ts";
import type { Mapping } from "./mapping.ts";
import type { RateUnit } from "./rateUnit.ts";

/** The figures of one table, checked one by one, as shares. */
export interface TableFigures {
  readonly rows: readonly PlacedRow[];
  /** Unit of the bare rates; null where there are none. */
  readonly rateUnit: RateUnit | null;
}

export interface TableContext {
  readonly region: Region;
  readonly mapping: Mapping | null;
  readonly log: IssueLog;
  readonly input: string;
}

/** All rows of one table → its figures: units by column, then each row; null with an issue where a unit cannot be told. */
export function tableFigures(
  raw: readonly RawRow[],
  { region, mapping, log, input }: TableContext,
): TableFigures | null {
  const units = columnUnits(raw, mapping, log, input);
  if (units === null) return null;
  const level = mapping?.options?.confidenceLevel ?? 0.95;
  const rows = raw.flatMap((row) => figureOf(row, { units, level, region, log, input }) ?? []);
  const first = raw[0]?.columns.roles.get("rate");
  return { rows, rateUnit: first === undefined ? null : units(first) };
}
