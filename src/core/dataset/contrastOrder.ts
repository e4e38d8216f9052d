import { compareRows } from "./rowKey.ts";
import type { Cell, Contrast } from "./schema.ts";

/** Order of contrasts in a published wave: by the first cell as rows are ordered, then by the second; the wave's own year first. */
export function compareContrasts(x: Contrast, y: Contrast): number {
  return compareCells(x.a, y.a) || compareCells(x.b, y.b);
}

function compareCells(a: Cell, b: Cell): number {
  return compareRows(a, b) || (a.year ?? 0) - (b.year ?? 0);
}
