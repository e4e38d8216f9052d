import { canonicalJson } from "./canonicalJson.ts";
import { rowKey } from "./rowKey.ts";
import type { Estimate, Revision, Wave } from "./schema.ts";

/** Cells whose row is new, gone or different from one state of a wave to the next, in the order of their keys. */
export function changedCells(before: Wave, after: Wave): Revision["changed"] {
  const old = new Map(before.estimates.map((row) => [rowKey(row), row]));
  const now = new Map(after.estimates.map((row) => [rowKey(row), row]));
  const gone = before.estimates.filter((row) => !now.has(rowKey(row)));
  const changed = after.estimates.filter((row) => {
    const was = old.get(rowKey(row));
    return was === undefined || canonicalJson(was) !== canonicalJson(row);
  });
  const cells = new Map([...changed, ...gone].map((row) => [`${row.area}|${row.dimension}|${row.category ?? ""}`, cellOf(row)]));
  return [...cells.values()];
}

function cellOf({ area, dimension, category }: Estimate): Revision["changed"][number] {
  return { area, dimension, ...(category === undefined ? {} : { category }) };
}
