import { numberRoles } from "#core/survey/mapping/roleGroups.ts";
import { isBlank } from "#core/tables/tableRow.ts";
import { looksNumeric } from "#core/tables/layoutWords.ts";
import { asideOfName, meaningOfName, type AreaOf } from "./columnLabel.ts";
import type { Columns } from "./columns.ts";
import type { FigureTable } from "#core/survey/figures/figureColumns.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { NamedColumns } from "./namedColumns.ts";
import { shownText } from "#core/survey/issues/shownText.ts";
import type { TableHead } from "./tableHead.ts";

/** Names of columns that could have been the figures. */
const ofFigures = /比例|比重|占比|率|权|误差|rate|share|percent|weight/i;
/** Names of columns that compare figures with others. */
const ofChanges = /增|减|变化|提高|同比|环比|上年|去年|上期|目标|排|差距|change|target|rank/i;
const runningNumber = /^(?:序号?|行号|编号|no\.?)$/i;
const mostListed = 8;
const longestName = 30;

/** Places of the numbers of a figure. */
export function shareRoles({ roles }: Columns): readonly number[] {
  return numberRoles.flatMap((role) => roles.get(role) ?? []);
}

/** Says which columns of a table of figures were not used though something stands in them: those that look like figures in warnings, the others in one info. */
export function reportUnread(
  { figures, assumed, unplaced }: FigureTable,
  { names, data }: TableHead,
  named: NamedColumns,
  others: readonly number[],
  areaOf: AreaOf,
  header: IssuePlace,
  log: IssueLog,
): void {
  const used = new Set([
    ...figures.flatMap(({ columns }) => [...columns.roles.values()]),
    ...assumed,
    ...unplaced,
    ...others,
  ]);
  const unread: string[] = [];
  for (const place of named.places) {
    const header = names[place];
    const filled = data.map(({ cells }) => cells[place] ?? "").filter((text) => !isBlank(text));
    // One whose name has a role that another column has is said as such.
    if (used.has(place) || header === undefined || filled.length === 0 || runningNumber.test(header.name)) continue;
    if (meaningOfName(header)?.kind === "role" || asideOfName(header, areaOf) !== null) continue;
    const isFigures = ofFigures.test(header.name) && !ofChanges.test(header.name) && filled.some(looksNumeric);
    if (isFigures) log.add("figures-unread", {}, { column: header.name });
    else unread.push(shownText(header.name, longestName));
  }
  if (unread.length > 0)
    log.add("columns-unread", { unread: unread.slice(0, mostListed), count: unread.length }, header);
}
