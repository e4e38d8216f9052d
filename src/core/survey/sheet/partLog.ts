import type { IssueLog } from "#core/survey/issues/issueLog.ts";

/** A log for one of several tables of an input: what is said of the table as a whole stands at its header. */
export function partLog(log: IssueLog, at: { readonly row: number; readonly line: number }): IssueLog {
  return {
    ...log,
    add: (code, detail, place = {}) => log.add(code, detail, place.row === undefined ? { ...at, ...place } : place),
  };
}
