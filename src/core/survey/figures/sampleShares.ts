import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { Region } from "#core/dataset/schema.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Year } from "#core/units.ts";
import { roundingUnit } from "#core/statistics/aggregateError.ts";
import type { TableHead } from "#core/survey/table/tableHead.ts";
import type { FigureColumns } from "./figureColumns.ts";
import { nameOf } from "./figurePlace.ts";

interface SampleContext {
  readonly head: TableHead;
  readonly figures: readonly FigureColumns[];
  readonly region: Region;
  readonly log: IssueLog;
}

const fewest = 2;
/** Shares without a digit behind the point are the roughest that are compared. */
const roughest = 0.005;
const ofSample =
  /样本的?(?:构成|结构|分布|特征)|(?:受访|被访|被调查)者的?(?:构成|结构|分布)|构成比|sample (?:composition|profile|structure)/i;
const ofLiteracy = /素质|具备|达标|合格|litera|qualif/i;

/**
 * Refuses a table that tells how the sample is made up: its shares are those of the groups among the respondents, not of the literate
 * in each group. A title says so, or the numbers do: each share is that of its own sample size.
 */
export function reportSampleShares(
  years: ReadonlyMap<Year, readonly AggregateRow[]>,
  { head, figures, region, log }: SampleContext,
): void {
  const places = figures.flatMap(({ columns }) => columns.roles.get("rate") ?? []);
  const isNamed = places.some((place) => head.names[place]?.parts.some((part) => ofLiteracy.test(part)));
  const title = isNamed ? undefined : head.titles.find((one) => ofSample.test(one));
  const areShares = [...years.values()].some((rows) => sumsToSample(rows, region));
  if (title === undefined && !areShares) return;
  const [first] = figures;
  const [place] = places;
  const column = first === undefined || place === undefined ? {} : { column: nameOf(first.columns, place) };
  const value = title === undefined ? {} : { value: title };
  log.add("shares-of-sample", {}, { row: head.headerRow, ...column, ...value });
}

/** Whether any breakdown, or the counties, have rates that are their shares of its sample sizes. */
function sumsToSample(rows: readonly AggregateRow[], region: Region): boolean {
  const groups = new Map<string, AggregateRow[]>();
  for (const row of rows) {
    const isPart = row.dimension !== "total" || row.area !== region.code;
    if (!isPart) continue;
    const key = row.dimension === "total" ? "areas" : `${row.area} ${row.dimension}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].some((parts) => {
    const sum = parts.reduce((total, { n }) => total + (n ?? Number.NaN), 0);
    const slack = Math.min(roundingUnit(parts.map(({ rate }) => rate)), roughest) * (1 + 1e-9);
    return parts.length >= fewest && parts.every(({ n, rate }) => Math.abs(rate - (n ?? 0) / sum) <= slack);
  });
}
