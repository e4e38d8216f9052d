import type { Columns } from "./columns.ts";
import type { IssueCode, IssueDetails } from "./issue.ts";
import type { ColumnRole } from "./mapping.ts";
import type { WrittenNumber } from "./rateUnit.ts";
import { readNumberCell } from "./readValues.ts";

const numberRoles = ["rate", "count", "n", "se", "lower", "upper", "deff"] as const;
/** Never per cent. */
const plainRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["count", "n", "deff"]);

/** Says what is wrong with the cell of a role. */
export type Complain = <Code extends IssueCode>(code: Code, detail: IssueDetails[Code], role: ColumnRole) => void;

/** The numbers of one figure as they are written; null with an issue where a cell is none. */
export function readNumbers(
  cells: readonly string[],
  { roles }: Columns,
  complain: Complain,
): ReadonlyMap<ColumnRole, WrittenNumber> | null {
  const numbers = new Map<ColumnRole, WrittenNumber>();
  let areNumbers = true;
  for (const role of numberRoles) {
    const place = roles.get(role);
    const number = place === undefined ? null : readNumberCell(cells[place] ?? "");
    if (number === null || number.kind === "missing") continue;
    if (number.kind === "value" && !(number.value.percent && plainRoles.has(role))) numbers.set(role, number.value);
    else {
      areNumbers = false;
      complain("bad-number", {}, role);
    }
  }
  return areNumbers ? numbers : null;
}
