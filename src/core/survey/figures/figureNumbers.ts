import { numberRoles } from "#core/survey/mapping/roleGroups.ts";
import type { WrittenNumber } from "#core/tables/readNumber.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import { readCountCell } from "./countCell.ts";
import { readFigureCell, type FigureCell, type WrittenInterval } from "./figureCell.ts";
import type { IssueCode, IssueDetails } from "#core/survey/issues/issue.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";

/** The numbers of one figure as they are written. */
interface FigureNumbers {
  readonly numbers: ReadonlyMap<ColumnRole, WrittenNumber>;
  /** What stands after ±, beside the rate or alone in a column of intervals. */
  readonly margin: WrittenNumber | null;
  /** What that is, where its column says so by being one of intervals. */
  readonly marginIs: "interval" | null;
}

/** Never per cent. */
const plainRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["count", "n", "deff"]);

export type Say = <Code extends IssueCode>(code: Code, detail: IssueDetails[Code], role: ColumnRole) => void;

/**
 * The cells of a row that have numbers of one figure. A column that is both bounds holds an interval; the rate may have its
 * margin or its interval beside it, which columns of their own go before.
 * @param say issues of a cell, by the role of its column
 * @returns null with an issue where a cell is no number
 */
export function readFigureNumbers(cells: readonly string[], columns: Columns, say: Say): FigureNumbers | null {
  const numbers = new Map<ColumnRole, WrittenNumber>();
  let margin: WrittenNumber | null = null;
  let marginIs: FigureNumbers["marginIs"] = null;
  let areNumbers = true;
  const refuse = (code: "bad-number" | "decimal-comma" | "per-mille", role: ColumnRole): void => {
    areNumbers = false;
    say(code, {}, role);
  };
  const setBounds = ({ lower, upper }: WrittenInterval): void => {
    numbers.set("lower", lower);
    numbers.set("upper", upper);
  };
  const lowerPlace = columns.roles.get("lower");
  const isJoint = lowerPlace !== undefined && lowerPlace === columns.roles.get("upper");
  for (const role of numberRoles) {
    const place = columns.roles.get(role);
    if (place === undefined || (role === "upper" && isJoint)) continue;
    const text = cells[place] ?? "";
    const cell: FigureCell = role === "n" || role === "count" ? readCountCell(text) : readFigureCell(text);
    if (cell.kind === "missing") {
      if (cell.formula) say("formula-error", {}, role);
    } else if (cell.kind === "fault") refuse(cell.code, role);
    else if (role === "lower" && isJoint) {
      if (cell.kind === "margin") [margin, marginIs] = [cell.margin, "interval"];
      else if (cell.interval === null) refuse("bad-number", role);
      else setBounds(cell.interval);
    } else if (cell.kind !== "number" || (cell.number.percent && plainRoles.has(role))) refuse("bad-number", role);
    else if (role !== "rate" && (cell.margin !== null || cell.interval !== null)) refuse("bad-number", role);
    else {
      numbers.set(role, cell.number);
      if (cell.about) say("approximate-number", {}, role);
      if (cell.interval !== null) setBounds(cell.interval);
      ({ margin } = role === "rate" ? cell : { margin });
    }
  }
  return areNumbers ? { numbers, margin, marginIs } : null;
}
