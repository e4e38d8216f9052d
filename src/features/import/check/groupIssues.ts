import type { Issue, IssueCode } from "#core/survey/issues/issue.ts";
import type { ImportReading } from "#data/queries/surveyImport.ts";

/** All issues of one code. */
export interface IssueGroup {
  readonly code: IssueCode;
  /** `aside`: errors of rows that are left out while the rest is imported. */
  readonly level: "error" | "aside" | "warning" | "info";
  /** Those that are listed one by one. */
  readonly issues: readonly [Issue, ...Issue[]];
  /** How many there are in all. */
  readonly total: number;
  /** Whether it must be ticked before anything is published. */
  readonly mustAgree: boolean;
  /** Changes when their number does, so that a tick never stands for what was not seen. */
  readonly key: string;
}

/** Issues by code, in the order in which they came: errors first. */
export function groupIssues({ kind, issues }: Pick<ImportReading, "kind" | "issues">): readonly IssueGroup[] {
  const byCode = new Map<IssueCode, [Issue, ...Issue[]]>();
  for (const issue of issues) {
    const known = byCode.get(issue.code);
    if (known === undefined) byCode.set(issue.code, [issue]);
    else known.push(issue);
  }
  return [...byCode].map(([code, found]) => {
    const [{ severity }] = found;
    const level = severity === "error" && kind === "imported" ? "aside" : severity;
    const total = countOf(found);
    const mustAgree = kind === "imported" && level !== "info";
    return { code, level, issues: found, total, mustAgree, key: `${code} ${total}` };
  });
}

/** Where more were found than are listed, the first of an input and column says how many. */
function countOf(issues: readonly Issue[]): number {
  const counts = new Map<string, { listed: number; total: number }>();
  for (const { input = "", column = "", total } of issues) {
    const place = `${input}\n${column}`;
    const known = counts.get(place) ?? { listed: 0, total: 0 };
    counts.set(place, { listed: known.listed + 1, total: Math.max(known.total, total ?? 0) });
  }
  return [...counts.values()].reduce((sum, { listed, total }) => sum + Math.max(listed, total), 0);
}
