import type { Columns } from "./columns.ts";
import type { InputSummary } from "#core/survey/importOutcome.ts";
import { meaningOf } from "#core/survey/names/headerNames.ts";
import { nearRole } from "#core/survey/names/nearNames.ts";

/** Columns and what each is taken for; of a table with several figures in a row those of all figures. */
export function understoodColumns(tables: readonly Columns[]): InputSummary["columns"] {
  const uses = new Map<string, InputSummary["columns"][number]>();
  for (const { header, roles, populations } of tables) {
    const add = (place: number, role: InputSummary["columns"][number]["role"]): void => {
      uses.set(`${place} ${role}`, { column: (header[place] ?? "").trim(), role });
    };
    for (const [role, place] of roles) add(place, role);
    for (const [population, source] of populations) add(source.column, `population ${population}`);
  }
  return [...uses.values()];
}

/** Columns that are taken for nothing, but have nearly known names. */
export function nearColumns(tables: readonly Columns[]): InputSummary["near"] {
  const [first] = tables;
  if (first === undefined) return [];
  const used = readPlaces(tables);
  return first.header.flatMap((column, place) => {
    if (column === "" || used.has(place) || first.withheld.has(place) || meaningOf(column) !== null) return [];
    const role = nearRole(column);
    return role === null ? [] : [{ column, role }];
  });
}

/** Columns that have a use, or a name that could have one. */
export function openColumns(tables: readonly Columns[]): (place: number) => boolean {
  const used = readPlaces(tables);
  const header = tables[0]?.header ?? [];
  return (place) => {
    const name = header[place] ?? "";
    return used.has(place) || meaningOf(name) !== null || nearRole(name) !== null;
  };
}

function readPlaces(tables: readonly Columns[]): ReadonlySet<number> {
  return new Set(
    tables.flatMap(({ roles, populations }) => [
      ...roles.values(),
      ...[...populations.values()].map(({ column }) => column),
    ]),
  );
}
