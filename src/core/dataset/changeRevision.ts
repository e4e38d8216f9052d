import type { Year } from "#core/units.ts";
import { changedCells } from "./changedCells.ts";
import type { OwnRevision } from "./nextEdition.ts";
import type { Wave } from "./schema.ts";

/** More changed cells than these are all. */
const mostChangedCells = 200;

/** How the log speaks of a year that changes: cell by cell where both states are known and few cells changed. */
export function changeRevision(
  kind: OwnRevision["kind"],
  year: Year,
  before: Wave | null,
  after: Wave | null,
  reason: string,
): OwnRevision {
  const changed = before === null || after === null ? null : changedCells(before, after);
  const isAll = changed === null || changed.length > mostChangedCells;
  return { kind, year, reason, changed: isAll ? [] : changed, ...(isAll ? { all: true } : {}) };
}
