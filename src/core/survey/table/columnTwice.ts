import { numberRoles } from "#core/survey/mapping/roleGroups.ts";
import { foldText } from "#core/tables/foldText.ts";
import { meaningOfName } from "./columnLabel.ts";
import type { Columns } from "./columns.ts";
import type { Shape } from "#core/survey/importContext.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";
import type { NamedColumns } from "./namedColumns.ts";

/** Roles in which another column makes other figures: a warning. */
const decisive: Readonly<Record<Shape, ReadonlySet<ColumnRole>>> = {
  respondents: new Set<ColumnRole>(["weight", "qualified", "score", "fpc"]),
  aggregate: new Set<ColumnRole>(numberRoles),
};
/** Roles in which another column says the same in other words more often than not. */
const usual: Readonly<Record<Shape, ReadonlySet<ColumnRole>>> = {
  respondents: new Set<ColumnRole>([
    "area",
    "year",
    "stratum",
    "psu",
    "residence",
    "sex",
    "age",
    "birthYear",
    "education",
  ]),
  aggregate: new Set<ColumnRole>(["area", "year", "dimension", "category"]),
};

/**
 * Columns that by their names could have had a role that another column has; the mapping settles it.
 * @param columns as they are read: of a table of figures those of its only figure
 */
export function reportTwice(named: NamedColumns, columns: Columns, shape: Shape, log: IssueLog): void {
  const read = new Set([...columns.roles.values(), ...[...columns.populations.values()].map(({ column }) => column)]);
  for (const place of named.places) {
    const header = named.names[place];
    const meaning = header === undefined || read.has(place) ? null : meaningOfName(header);
    if (header === undefined || meaning?.kind !== "role" || named.roles.has(meaning.role)) continue;
    const { role } = meaning;
    const used = columns.roles.get(role);
    const name = used === undefined ? "" : (named.names[used]?.name ?? "");
    // Of one name twice this is said as such.
    if (name === "" || foldText(name) === foldText(header.name)) continue;
    const detail = { role, used: name };
    if (decisive[shape].has(role)) log.add("column-twice", detail, { column: header.name });
    else if (usual[shape].has(role)) log.add("column-passed", detail, { column: header.name });
  }
}
