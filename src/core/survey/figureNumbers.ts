import type { Columns } from "./columns.ts";
import type { IssueCode, IssueDetails } from "./issue.ts";
import type { ColumnRole } from "./mapping.ts";
import type { WrittenNumber } from "./rateUnit.ts";
import { readNumberCell } from "./readValues.ts";

/** The numbers of one figure as they are written. */
export interface FigureNumbers {
  readonly numbers: ReadonlyMap<ColumnRole, WrittenNumber>;
  /** What stands after ± beside the rate. */
  readonly margin: WrittenNumber | null;
}

const numberRoles = ["rate", "count", "n", "se", "lower", "upper", "deff"] as const;
/** Never per cent. */
const plainRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["count", "n", "deff"]);

export type Say = <Code extends IssueCode>(code: Code, detail: IssueDetails[Code], role: ColumnRole) => void;

/**
 * The cells of a row that have numbers of one figure; columns that stand in two roles (an interval in one cell) are read once.
 * @param say issues of a cell, by the role of its column
 * @returns null with an issue where a cell is no number
 */
export function readFigureNumbers(cells: readonly string[], columns: Columns, say: Say): FigureNumbers | null {
  const numbers = new Map<ColumnRole, WrittenNumber>();
  let areNumbers = true;
  for (const role of numberRoles) {
    const place = columns.roles.get(role);
    const number = place === undefined ? null : readNumberCell(cells[place] ?? "");
    if (number === null || number.kind === "missing") continue;
    if (number.kind === "value" && !(number.value.percent && plainRoles.has(role))) numbers.set(role, number.value);
    else {
      areNumbers = false;
      say("bad-number", {}, role);
    }
  }
  return areNumbers ? { numbers, margin: null } : null;
}
