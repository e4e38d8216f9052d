import { numberRoles } from "#core/survey/mapping/roleGroups.ts";
import { categories, type Population } from "#core/breakdown.ts";
import { foldText } from "#core/tables/foldText.ts";
import type { HeaderName } from "#core/tables/headerName.ts";
import type { PopulationSource } from "./columns.ts";
import { headerKey } from "#core/survey/names/headerKey.ts";
import { isIdentifying } from "#core/survey/names/headerNames.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { nearColumn } from "#core/survey/names/nearNames.ts";
import { columnRoles, type ColumnRole, type Mapping, type PopulationRule } from "#core/survey/mapping/mapping.ts";

/** The columns of a table by name, and what the mapping makes of them. Columns that identify a person are in none of these. */
export interface NamedColumns {
  readonly names: readonly HeaderName[];
  /** Places of the columns that have a name and may be read, in order. */
  readonly places: readonly number[];
  readonly withheld: ReadonlySet<number>;
  readonly roles: ReadonlyMap<ColumnRole, number>;
  /** Roles that no column has, says the mapping, whatever it is called. */
  readonly barred: ReadonlySet<ColumnRole>;
  readonly populations: ReadonlyMap<Population, PopulationSource>;
  /** Whether the header says that the numbers of a column are per cent. */
  readonly percent: ReadonlySet<number>;
  /** Whether the mapping's columns are this file's. */
  readonly isMapped: boolean;
}

/** Roles of numbers, of which one column has one at most; both bounds may be in one. */
const single: ReadonlySet<ColumnRole> = new Set<ColumnRole>([...numberRoles, "weight", "score"]);

/**
 * Header and mapping → columns by name. Reports what the mapping names and the file does not have, or has more than once.
 * @param elsewhere names that other tables of the file may have, folded
 */
export function nameColumns(
  names: readonly HeaderName[],
  mapping: Mapping | null,
  log: IssueLog,
  elsewhere: ReadonlySet<string> = new Set(),
): NamedColumns {
  const withheld = new Set<number>();
  for (const [place, { name, parts }] of names.entries()) {
    if (!parts.some(isIdentifying)) continue;
    withheld.add(place);
    log.add("column-withheld", {}, { column: name });
  }
  const places = names.flatMap(({ name }, place) => (name === "" || withheld.has(place) ? [] : [place]));
  const lookUp = (column: string): readonly number[] => placesOf(column, names, places);
  const isMapped = mapping !== null && namesIn(mapping).some(({ column }) => lookUp(column).length > 0);
  const find = (column: string, role: string): number | null => {
    const [place, other] = lookUp(column);
    if (other !== undefined) log.add("repeated-header", {}, { column });
    if (place !== undefined) return place;
    if (elsewhere.has(foldText(column))) return null;
    const near = nearColumn(
      column,
      places.map((one) => names[one]?.name ?? ""),
    );
    log.add("mapped-column-missing", near === null ? { role } : { role, near }, { column });
    return null;
  };
  const roles = new Map<ColumnRole, number>();
  const populations = new Map<Population, PopulationSource>();
  for (const role of columnRoles) {
    const column = isMapped ? mapping.columns?.[role] : undefined;
    const place = column === undefined || column === null ? null : find(column, role);
    if (place !== null) {
      const other = [...roles].find(([one, at]) => at === place && single.has(one) && single.has(role))?.[0];
      const areBounds = other === "lower" && role === "upper";
      if (other !== undefined && !areBounds)
        log.add("role-twice", { role: other, otherRole: role }, { column: names[place]?.name ?? "" });
      roles.set(role, place);
    }
  }
  for (const population of categories.population) {
    const rule = isMapped ? mapping.populations?.[population] : undefined;
    const column = rule === undefined ? null : find(columnOf(rule), population);
    if (rule !== undefined && column !== null) populations.set(population, sourceOf(rule, column));
  }
  const percent = new Set(places.filter((place) => names[place]?.parts.some((part) => headerKey(part).percent)));
  const barred = new Set(columnRoles.filter((role) => mapping?.columns?.[role] === null));
  return { names, places, withheld, roles, barred, populations, percent, isMapped };
}

/** By the whole name; else by one of its parts, the lower first. */
function placesOf(column: string, names: readonly HeaderName[], places: readonly number[]): readonly number[] {
  const key = foldText(column);
  const whole = places.filter((place) => foldText(names[place]?.name ?? "") === key);
  if (whole.length > 0) return whole.slice(0, 1);
  const lower = places.filter((place) => foldText(names[place]?.parts.at(-1) ?? "") === key);
  if (lower.length > 0) return lower;
  return places.filter((place) => names[place]?.parts.some((part) => foldText(part) === key));
}

function namesIn(mapping: Mapping): readonly { readonly column: string }[] {
  const columns = Object.values(mapping.columns ?? {}).flatMap((column) => (column === null ? [] : [{ column }]));
  const rules = Object.values(mapping.populations ?? {}).map((rule) => ({ column: columnOf(rule) }));
  return [...columns, ...rules];
}

/** Names of columns that a mapping has, folded. */
export function mappedNames(mapping: Mapping | null): ReadonlySet<string> {
  return new Set(mapping === null ? [] : namesIn(mapping).map(({ column }) => foldText(column)));
}

/** Whether a mapping names any column at all. */
export function namesColumns(mapping: Mapping): boolean {
  return namesIn(mapping).length > 0;
}

function columnOf(rule: PopulationRule): string {
  return typeof rule === "string" ? rule : rule.column;
}

function sourceOf(rule: PopulationRule, column: number): PopulationSource {
  if (typeof rule === "string") return { kind: "flag", column };
  if ("values" in rule) return { kind: "values", column, values: new Set(rule.values.map(foldText)) };
  return { kind: "range", column, from: rule.from, to: rule.to };
}
