import { categories, type Population } from "#core/breakdown.ts";
import { foldText } from "#core/tables/foldText.ts";
import { headerKey } from "./headerKey.ts";
import { isIdentifying, meaningOf } from "./headerNames.ts";
import { columnRoles, type ColumnRole, type Mapping, type PopulationRule } from "./mapping.ts";
import type { IssueLog } from "./issueLog.ts";

/** How a population is read from a column, by the column's place. */
export type PopulationSource =
  | { readonly kind: "flag"; readonly column: number }
  | { readonly kind: "values"; readonly column: number; readonly values: ReadonlySet<string> }
  | { readonly kind: "range"; readonly column: number; readonly from: number; readonly to: number };

/** What each column of a file is. Columns that identify a person are in none of these. */
export interface Columns {
  /** As in the file. */
  readonly header: readonly string[];
  readonly roles: ReadonlyMap<ColumnRole, number>;
  readonly populations: ReadonlyMap<Population, PopulationSource>;
  /** Whether the header says that the numbers of a column are per cent. */
  readonly percent: ReadonlySet<number>;
  /** Whether the mapping's columns are this file's. */
  readonly isMapped: boolean;
}

/** Where the header stands. */
interface HeaderPlace {
  readonly input: string;
  readonly row: number;
  readonly line: number;
}

/** What an occupation column calls the populations that it can tell. */
const occupations = {
  farmers: ["农民"],
  workers: ["产业工人"],
  officials: ["领导干部和公务员", "领导干部与公务员", "领导干部及公务员", "公务员", "领导干部"],
} as const;

/** Header and mapping → columns. Reports what the mapping names and the file does not have, and repeated names. */
export function resolveColumns(
  header: readonly string[],
  mapping: Mapping | null,
  log: IssueLog,
  at: HeaderPlace,
): Columns {
  const places = placesOf(header, log, at);
  const named = mapping === null ? [] : namesIn(mapping);
  const isMapped = named.some(({ column }) => places.has(foldText(column)));
  const find = (column: string, role: string): number | null => {
    const place = places.get(foldText(column));
    if (place !== undefined) return place;
    log.add("mapped-column-missing", { role }, { input: at.input, column });
    return null;
  };

  const roles = new Map<ColumnRole, number>();
  const populations = new Map<Population, PopulationSource>();
  const taken = new Set<number>();
  if (mapping !== null && isMapped) {
    for (const role of columnRoles) {
      const column = mapping.columns?.[role];
      const place = column === undefined ? null : find(column, role);
      if (place === null) continue;
      roles.set(role, place);
      taken.add(place);
    }
    for (const population of categories.population) {
      const rule = mapping.populations?.[population];
      const column = rule === undefined ? null : find(columnOf(rule), population);
      if (rule !== undefined && column !== null) populations.set(population, sourceOf(rule, column));
    }
  }
  let occupation: number | null = null;
  for (const place of places.values()) {
    const meaning = meaningOf(header[place] ?? "");
    if (meaning === null) continue;
    if (meaning.kind === "occupation") occupation ??= place;
    else if (meaning.kind === "interval") {
      if (taken.has(place)) continue;
      for (const bound of ["lower", "upper"] as const) if (!roles.has(bound)) roles.set(bound, place);
    } else if (meaning.kind === "flag") {
      if (!populations.has(meaning.population)) populations.set(meaning.population, { kind: "flag", column: place });
    } else if (!roles.has(meaning.role) && !taken.has(place)) roles.set(meaning.role, place);
  }
  if (occupation !== null) {
    for (const population of ["farmers", "workers", "officials"] as const) {
      if (populations.has(population)) continue;
      const values = new Set(occupations[population].map(foldText));
      populations.set(population, { kind: "values", column: occupation, values });
    }
  }
  const percent = new Set([...places.values()].filter((place) => headerKey(header[place] ?? "").percent));
  return { header, roles, populations, percent, isMapped };
}

/** Place of each header by its folded name; identifying columns have none. */
function placesOf(header: readonly string[], log: IssueLog, at: HeaderPlace): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, name] of header.entries()) {
    const key = foldText(name);
    if (key === "") continue;
    if (isIdentifying(name)) log.add("column-withheld", {}, { input: at.input, column: name.trim() });
    else if (!places.has(key)) places.set(key, place);
    else if (meaningOf(name) !== null) log.add("repeated-header", {}, { ...at, column: name.trim() });
  }
  return places;
}

function namesIn(mapping: Mapping): readonly { readonly column: string }[] {
  const columns = Object.values(mapping.columns ?? {}).map((column) => ({ column }));
  const rules = Object.values(mapping.populations ?? {}).map((rule) => ({ column: columnOf(rule) }));
  return [...columns, ...rules];
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
