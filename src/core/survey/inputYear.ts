import { isYear, type Year } from "#core/units.ts";
import type { Columns } from "./columns.ts";
import type { ImportContext } from "./importContext.ts";
import type { IssueLog } from "./issueLog.ts";

/**
 * The year of every row of an input without a column of years: the operator's, else the one that the file's name holds, said in an info.
 * @returns null where a column tells; "unknown" with an issue where nothing does
 */
export function inputYear(
  columns: Columns,
  { year }: ImportContext,
  name: string,
  log: IssueLog,
): Year | null | "unknown" {
  if (columns.roles.has("year")) return null;
  if (year !== null) return year;
  const file = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  const numbers = [...file.matchAll(/\d+/g)].map(([text]) => text);
  const found = new Set(numbers.filter((text) => /^(?:19|20)\d{2}$/.test(text)).map(Number));
  const [only] = found;
  if (found.size === 1 && only !== undefined && isYear(only)) {
    log.add("year-from-name", { year: only }, { input: name });
    return only;
  }
  log.add("no-year", {}, { input: name });
  return "unknown";
}
