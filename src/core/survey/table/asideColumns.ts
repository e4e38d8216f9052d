import type { FigureTable } from "#core/survey/figures/figureColumns.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { isBlank } from "#core/tables/tableRow.ts";
import { asideOfName, type AreaOf } from "./columnLabel.ts";
import type { NamedColumns } from "./namedColumns.ts";
import type { TableHead } from "./tableHead.ts";

/** Warns of columns that would be figures, did their names not say that they are plans, forecasts or changes: 2025年（计划）, 比例（上年）. */
export function reportAsides(
  { figures }: FigureTable,
  { data }: TableHead,
  { names, places, roles }: NamedColumns,
  areaOf: AreaOf,
  header: IssuePlace,
  log: IssueLog,
): void {
  const used = new Set([...roles.values(), ...figures.flatMap(({ columns }) => [...columns.roles.values()])]);
  for (const place of places) {
    const name = names[place];
    if (name === undefined || used.has(place) || data.every(({ cells }) => isBlank(cells[place]))) continue;
    const named = asideOfName(name, areaOf);
    if (named !== null) log.add("column-other-measure", { named }, { ...header, column: name.name });
  }
}
