import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { shownText } from "#core/survey/issues/shownText.ts";
import { respondentRoles } from "#core/survey/mapping/mapping.ts";
import { nearRole } from "#core/survey/names/nearNames.ts";
import { idColumn } from "#core/survey/rules/idColumn.ts";
import { meaningOfName } from "#core/survey/table/columnLabel.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import type { NamedColumns } from "#core/survey/table/namedColumns.ts";

const ofRespondents: ReadonlySet<string> = new Set(respondentRoles);
/** Of the columns that may be one thing. */
const mostProposed = 3;
const mostListed = 8;
const longestName = 30;

/**
 * Says which columns of a table of respondents were not read: of those whose name is nearly that of something
 * which no column tells, what it may be, each in an info; the others in one.
 */
export function reportPassed(
  columns: Columns,
  { names, places, barred }: NamedColumns,
  header: IssuePlace,
  log: IssueLog,
): void {
  const { roles, populations, withheld } = columns;
  const used = new Set([...roles.values(), ...[...populations.values()].map(({ column }) => column)]);
  const id = idColumn(columns);
  const told = new Set<string>([
    ...roles.keys(),
    ...[...populations.keys()].map((one) => `population ${one}`),
    ...barred,
  ]);
  // A year of birth tells the age, a score the outcome.
  if (told.has("birthYear")) told.add("age");
  if (told.has("age")) told.add("birthYear");
  if (told.has("qualified")) told.add("score");
  const proposed = new Map<string, number>();
  const unread: string[] = [];
  for (const place of places) {
    const name = names[place];
    if (name === undefined || place === id || used.has(place) || withheld.has(place)) continue;
    // One whose name has a role that another column has is said as such.
    if (meaningOfName(name)?.kind === "role") continue;
    const role = nearRole(name.parts.at(-1) ?? name.name);
    const count = proposed.get(role ?? "") ?? 0;
    if (role !== null && isOfRespondents(role) && !told.has(role) && count < mostProposed) {
      proposed.set(role, count + 1);
      log.add("column-proposed", { role: role.replace(/^population /, "") }, { ...header, column: name.name });
    } else unread.push(shownText(name.name, longestName));
  }
  if (unread.length > 0)
    log.add("columns-unread", { unread: unread.slice(0, mostListed), count: unread.length }, header);
}

function isOfRespondents(use: string): boolean {
  return ofRespondents.has(use) || use.startsWith("population ");
}
