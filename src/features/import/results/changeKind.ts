import type { ResultYear } from "./compareResults.ts";
import type { ResultRow } from "./resultRow.ts";

/** What becomes of a cell that is published for the same year. */
export type ChangeKind = "same" | "corrected" | "gone" | "now-withheld" | "now-shown" | "withheld-both";

/** Published numbers have 12 digits: less is rounding. */
const leastDifference = 1e-9;

/** Null for a cell that is compared with another year, or with nothing. */
export function changeKind({ now, beside }: ResultRow): ChangeKind | null {
  if (beside.kind !== "same-year") return null;
  if (now === null) return "gone";
  if (beside.diff !== null) return Math.abs(beside.diff) < leastDifference ? "same" : "corrected";
  if (now.kind === "value") return "now-shown";
  return beside.before.kind === "value" ? "now-withheld" : "withheld-both";
}

export type RealChange = Exclude<ChangeKind, "same" | "withheld-both">;

/** How many cells of the table change and how, over the region and its units; null where the year is not published. */
export function countChanges({ sections }: ResultYear): ReadonlyMap<RealChange, number> | null {
  const kinds = sections.flatMap(({ rows }) => rows.map(changeKind)).filter((kind) => kind !== null);
  if (kinds.length === 0) return null;
  const counts = new Map<RealChange, number>();
  for (const kind of kinds)
    if (kind !== "same" && kind !== "withheld-both") counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
