import type { IssueLog } from "#core/survey/issues/issueLog.ts";

/** Warns of surveys of a year after that of their publication: a slip of the pen. @param at ISO time of the publication */
export function reportLaterYears(years: readonly number[], at: string, log: IssueLog): void {
  const latest = Number(/^(\d{4})-/.exec(at)?.[1] ?? Number.NaN);
  for (const year of years) if (year > latest) log.add("year-to-come", { year, latest });
}
