import type { WrittenNumber } from "#core/tables/readNumber.ts";
import { nameOf, type RawRow } from "./aggregateFigure.ts";
import type { IssueLog } from "./issueLog.ts";
import type { Mapping } from "./mapping.ts";
import { rateUnitOf, type RateUnit } from "./rateUnit.ts";

/** Unit of the bare numbers of each column of rates and errors, by its place. */
export type ColumnUnits = (column: number | undefined) => RateUnit;

/** Units by header and all values of a column, never by cell; null with an issue where both readings fit and nobody says which. */
export function columnUnits(
  raw: readonly RawRow[],
  mapping: Mapping | null,
  log: IssueLog,
  input: string,
): ColumnUnits | null {
  const first = raw[0]?.columns;
  const place = first?.roles.get("rate");
  const told = mapping?.rateUnit ?? (place !== undefined && first?.percent.has(place) === true ? "percent" : null);
  const unit = rateUnitOf(
    raw.flatMap(({ numbers }) => numbers.get("rate") ?? []),
    told,
  );
  if (unit !== "ambiguous")
    return (column) => (column !== undefined && first?.percent.has(column) === true ? "percent" : unit);
  const isOdd = ({ value, percent }: WrittenNumber): boolean => !percent && value !== 0 && value <= 1;
  const odd = raw.find(({ numbers }) => [numbers.get("rate")].some((rate) => rate !== undefined && isOdd(rate)));
  log.add(
    "ambiguous-unit",
    { key: "rateUnit" },
    {
      input,
      ...(odd === undefined ? {} : { ...odd.place, value: String(odd.numbers.get("rate")?.value) }),
      ...(place === undefined || first === undefined ? {} : { column: nameOf(first, place) }),
    },
  );
  return null;
}
