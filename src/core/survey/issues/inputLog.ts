import type { IssueCode, IssuePlace } from "./issue.ts";
import type { IssueLog } from "./issueLog.ts";

/** Told of every issue of one input, as it is added. */
export type IssueListener = (code: IssueCode, place: IssuePlace) => void;

/** A log whose places are those of one input: its name, and its sheet where there is one. */
export function inputLog(log: IssueLog, place: () => IssuePlace, listen: IssueListener): IssueLog {
  return {
    ...log,
    add: (code, detail, at = {}) => {
      listen(code, at);
      log.add(code, detail, { ...place(), ...at });
    },
    take: (issue) => log.take({ ...place(), ...issue }),
  };
}
