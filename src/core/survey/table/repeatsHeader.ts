import { foldText } from "#core/tables/foldText.ts";
import { isBlank, type TableRow } from "#core/tables/tableRow.ts";

/** Whether a row is one of those of the header, once more: each of its texts stands there, and half of what stands there is in it. */
export function repeatsHeader(cells: readonly string[], header: readonly TableRow[]): boolean {
  return header.some((row) => {
    const width = Math.max(cells.length, row.cells.length);
    let same = 0;
    let named = 0;
    for (let place = 0; place < width; place += 1) {
      const own = cells[place] ?? "";
      const above = row.cells[place] ?? "";
      if (!isBlank(above)) named += 1;
      if (isBlank(own)) continue;
      if (foldText(own) !== foldText(above)) return false;
      same += 1;
    }
    return same > 0 && same * 2 >= named;
  });
}
