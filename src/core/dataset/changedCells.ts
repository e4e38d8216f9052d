import { canonicalJson } from "./canonicalJson.ts";
import { compareRows, rowKey } from "./rowKey.ts";
import type { Estimate, Revision, Wave } from "./schema.ts";

/** Cells whose row is new, gone or different from one state of a wave to the next, each once, in the order of rows. */
export function changedCells(before: Wave, after: Wave): Revision["changed"] {
  const old = new Map(before.estimates.map((row) => [rowKey(row), row]));
  const now = new Map(after.estimates.map((row) => [rowKey(row), row]));
  const gone = before.estimates.filter((row) => !now.has(rowKey(row)));
  const changed = after.estimates.filter((row) => {
    const was = old.get(rowKey(row));
    return was === undefined || canonicalJson(was) !== canonicalJson(row);
  });
  const rows = [...changed, ...gone].sort(compareRows);
  return [...new Map(rows.map((row) => [`${row.area}|${row.dimension}|${row.category ?? ""}`, cellOf(row)])).values()];
}

function cellOf({ area, dimension, category }: Estimate): Revision["changed"][number] {
  return { area, dimension, ...(category === undefined ? {} : { category }) };
}
