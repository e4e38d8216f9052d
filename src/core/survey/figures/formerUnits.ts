import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { Region } from "#core/dataset/schema.ts";
import { areaText } from "#core/region/areaText.ts";
import { isShare } from "#core/units.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { PlacedRow } from "./aggregateCells.ts";
import { cellAt } from "./figurePlace.ts";

/**
 * Former units of one cell → today's figure, with its issue: one that only had another name as it is given, several weighted by their
 * sample sizes. The cell stays empty where one of the units that are one today is missing, or has no sample size.
 * @param rows of different former units
 */
export function figureOfFormer(
  rows: readonly PlacedRow[],
  region: Region,
  log: IssueLog,
  input: string,
): AggregateRow | null {
  const [first, another] = rows;
  if (first === undefined) return null;
  const { figure } = first;
  const place = areaText(region, figure.area);
  const at = { input, ...cellAt(first.place, "area") };
  const units = region.areas.find(({ code }) => code === figure.area)?.formerly ?? [];
  const missing = units.filter(({ code }) => rows.every(({ formerly }) => formerly !== code));
  if (missing.length > 0) {
    log.add("units-missing", { place, lacking: missing.map(({ name }) => name) }, at);
    return null;
  }
  if (another === undefined) {
    log.add("former-unit", { place }, at);
    return figure;
  }
  let n = 0;
  let sum = 0;
  for (const row of rows) {
    if (row.figure.n === null) {
      log.add("units-not-pooled", { place }, at);
      return null;
    }
    n += row.figure.n;
    sum += row.figure.n * row.figure.rate;
  }
  const rate = sum / n;
  log.add("units-pooled", { place }, at);
  return isShare(rate) ? { ...figure, rate, n, se: null, lower: null, upper: null, deff: null } : null;
}

/** Whether sample sizes add up to today's, and the rate is theirs but for rounding; of one unit that only had another name both are the same. */
export function isMadeOf({ n, rate }: AggregateRow, former: readonly PlacedRow[]): boolean {
  const sizes = former.flatMap(({ figure }) => figure.n ?? []);
  const sum = sizes.reduce((total, size) => total + size, 0);
  if (n === null || sizes.length !== former.length || sum !== n) return false;
  const joint = former.reduce((total, { figure }) => total + (figure.n ?? 0) * figure.rate, 0) / sum;
  return Math.abs(joint - rate) <= 0.001 * (1 + 1e-9);
}
