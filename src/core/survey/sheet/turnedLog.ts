import type { IssueCode, IssueDetails } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { TurnedTable } from "./turnTable.ts";

/** Said of the header or of letters of columns, which the file does not have in this way. */
const ofTurned: ReadonlySet<IssueCode> = new Set<IssueCode>(["header-joined", "category-in-two"]);
const rowsInDetail: ReadonlySet<string> = new Set(["from", "to", "first"]);

/** A log of a turned table: every place is that of the file as it lies. */
export function turnedLog(log: IssueLog, { placeOf, rowOf }: TurnedTable): IssueLog {
  return {
    ...log,
    add: (code, detail, place = {}) => {
      if (!ofTurned.has(code)) log.add(code, withRows(detail, rowOf), placeOf(place));
    },
  };
}

function withRows<Code extends IssueCode>(
  detail: IssueDetails[Code],
  rowOf: (row: number) => number,
): IssueDetails[Code];
function withRows(detail: object, rowOf: (row: number) => number): unknown {
  return Object.fromEntries(
    Object.entries(detail).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === "number" && rowsInDetail.has(key) ? rowOf(value) : value,
    ]),
  );
}
