import { isCategory } from "#core/breakdown.ts";
import type { Region } from "#core/dataset/schema.ts";
import { hasControls } from "#core/tables/controlCharacters.ts";

/** Areas that a region may have: more than any province has counties. */
const mostAreas = 500;

/** Paths of the values with which a region of the right form contradicts itself, or could not be published. */
export function regionFaults(region: Region): readonly string[] {
  if (region.areas.length > mostAreas) return ["areas"];
  return [...unshowable(region, ""), ...wrongAreas(region), ...wrongPopulations(region)];
}

/** Texts with control characters, and numbers that JSON cannot hold. */
function unshowable(value: unknown, path: string): readonly string[] {
  if (typeof value === "string") return hasControls(value) ? [path] : [];
  if (typeof value === "number") return Number.isFinite(value) ? [] : [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    unshowable(item, path === "" ? key : `${path}.${key}`),
  );
}

function wrongAreas({ code, name, areas }: Region): readonly string[] {
  const kinds = new Map(areas.map((area) => [area.code, area.kind]));
  const seen = new Set([code]);
  const faults = name.zh.trim() === "" ? ["name.zh"] : [];
  for (const [place, area] of areas.entries()) {
    const path = `areas.${place}`;
    if (seen.has(area.code)) faults.push(`${path}.code`);
    seen.add(area.code);
    if (area.name.zh.trim() === "") faults.push(`${path}.name.zh`);
    // A zone lies in a county, and nothing else lies in anything.
    if (area.within !== undefined && !(area.kind === "zone" && kinds.get(area.within) === "county"))
      faults.push(`${path}.within`);
    for (const [index, member] of (area.members ?? []).entries()) {
      const kind = kinds.get(member);
      if (area.kind !== "group" || kind === undefined || kind === "group") faults.push(`${path}.members.${index}`);
    }
    if (area.census !== undefined && !(area.census.population > 0)) faults.push(`${path}.census.population`);
  }
  return faults;
}

function wrongPopulations({ populations }: Region): readonly string[] {
  const ids = populations.map(({ id }) => id);
  return ids.flatMap((id, place) =>
    isCategory("population", id) && ids.indexOf(id) === place ? [] : [`populations.${place}.id`],
  );
}
