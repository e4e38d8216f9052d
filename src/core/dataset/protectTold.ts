import { protectDisclosure } from "./disclosure.ts";
import type { GuardedCell } from "./guardedCell.ts";
import type { Region } from "./schema.ts";

/**
 * Disclosure control where some cells, withheld for precision or review, are told all the same by other rows: a model's
 * rows are functions of the direct rates behind them, and a reader can solve them for these. Such a cell protects nothing
 * and counts as shown; unlike a `known` one it may be hidden for disclosure, which takes it out of the model: better one
 * county without a model value than the region's total hidden.
 * @param isTold asked of withheld cells only, and not of those hidden for disclosure
 * @returns in the order given; a told cell keeps its reason unless it is hidden for disclosure
 */
export function protectTold<Item extends GuardedCell>(
  cells: readonly Item[],
  region: Region,
  isTold: (cell: Item) => boolean,
): readonly Item[] {
  const opened = cells.map((cell): Item => {
    const isOpen = cell.withheldBy !== null && cell.withheldBy !== "disclosure" && isTold(cell);
    return isOpen ? { ...cell, withheldBy: null } : cell;
  });
  return protectDisclosure(opened, region).map((cell, place) => {
    const before = cells[place];
    return before !== undefined && cell.withheldBy === null ? { ...cell, withheldBy: before.withheldBy } : cell;
  });
}
