import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import type { VanishedCell } from "#core/survey/issues/ruleIssues.ts";
import { compareRows, rowKey } from "./rowKey.ts";
import type { Estimate, Region, Wave } from "./schema.ts";
import { isReal } from "./yearChange.ts";

/** As many as a sentence can name. */
const named = 5;

/**
 * Values that are published and that a wave has no line for which replaces theirs; those of other instruments, such as of the
 * youth, come first, pooled and model ones last. A line that is withheld now is there. Where real figures replace a demonstration nothing is lost.
 * @param planned waves as they will be published
 * @param published every wave of the current edition that can be read
 */
export function vanishedCells(planned: readonly Wave[], published: readonly Wave[], region: Region): readonly Issue[] {
  return planned.flatMap((wave) => {
    const before = published.find(({ year }) => year === wave.year);
    if (before === undefined || (before.status === "demo" && isReal(wave))) return [];
    const kept = new Set(wave.estimates.map((row) => placeKey(row, wave)));
    const gone = before.estimates
      .filter((row) => row.rate !== null && !kept.has(placeKey(row, before)))
      .sort((a, b) => precedence(a, before) - precedence(b, before) || compareRows(a, b));
    const places = new Map(gone.map((row) => [placeKey(row, before), cellOf(row, region)]));
    const cells = [...places.values()];
    if (cells.length === 0) return [];
    const derived = cells.filter((cell) => cell.derived).length;
    return [issueOf("cells-vanish", { year: wave.year, count: cells.length, derived, gone: cells.slice(0, named) })];
  });
}

/** Other instruments, then what the survey itself gave, then what was made of it. */
function precedence(row: Estimate, { instrument }: Wave): number {
  if (row.instrument !== undefined && row.instrument !== instrument) return 0;
  return isDerived(row) ? 2 : 1;
}

function isDerived({ method }: Estimate): boolean {
  return method === "pooled" || method === "model";
}

/** A figure that is published without an error stands for one that was computed, and other pooled years for those of before. */
function placeKey(row: Estimate, { instrument }: Wave): string {
  const { method = "direct" } = row;
  return rowKey({
    ...row,
    instrument: row.instrument ?? instrument,
    method: isDerived(row) ? method : "direct",
    pooledYears: [],
  });
}

function cellOf(row: Estimate, { code, name, areas }: Region): VanishedCell {
  const place = row.area === code ? name : areas.find((area) => area.code === row.area)?.name;
  return {
    place: place ?? { zh: row.area },
    dimension: row.dimension,
    category: row.category ?? null,
    with: row.with ?? null,
    derived: isDerived(row),
  };
}
