import { categories, type CategoryDimension } from "#core/breakdown.ts";
import type { Area, Region } from "./schema.ts";
import type { TallyCell } from "./waveTally.ts";

/** A sum that a reader can know: a whole and the parts of it that have cells. Who is in none of them is the rest. */
export interface Equation {
  readonly whole: TallyCell;
  readonly parts: readonly TallyCell[];
}

const partitions: readonly CategoryDimension[] = ["residence", "sex", "age", "education"];

/**
 * Every equation among the cells of one wave: partitions of one area; the units of the region, a group's members, a
 * district and the zones within it, each of them for every category.
 */
export function disclosureEquations(cells: readonly TallyCell[], region: Region): readonly Equation[] {
  const areas = [...new Set(cells.map(({ area }) => area))];
  const known = cells.map(({ dimension, category }) => [`${dimension}|${category}`, { dimension, category }] as const);
  const kinds = [...new Map(known).values()];
  return [
    ...areas.flatMap((area) =>
      partitions.map((dimension): Equation => ({
        whole: { area, dimension: "total", category: null },
        parts: categories[dimension].map((category) => ({ area, dimension, category })),
      })),
    ),
    ...kinds.flatMap((kind) =>
      sumsOfAreas(region).map(({ whole, parts }): Equation => ({
        whole: { area: whole, ...kind },
        parts: parts.map((area) => ({ area, ...kind })),
      })),
    ),
  ];
}

/**
 * A zone within a district counts in the district, and only there where a sum has both. The region is its units; it is
 * also the groups that share no member, and the units outside them; and each group and the units outside it.
 */
function sumsOfAreas({
  code,
  areas,
}: Region): readonly { readonly whole: string; readonly parts: readonly string[] }[] {
  const districtOf = new Map(areas.map((area) => [area.code, area.within]));
  const units = areas.filter(({ kind }) => kind !== "group").map((area) => area.code);
  const apart = (parts: readonly string[]) => parts.filter((part) => !parts.includes(districtOf.get(part) ?? ""));
  const districts = new Set(areas.flatMap(({ within }) => within ?? []));
  const groups = areas.filter(({ kind }) => kind === "group");
  const besides = (joined: readonly Area[]) => {
    const members = joined.flatMap((group) => apart(group.members ?? []));
    const others = apart(units).filter((unit) => !members.includes(unit));
    return { whole: code, parts: [...joined.map((group) => group.code), ...others] };
  };
  const disjoint = groups.filter(({ members = [] }, place) =>
    groups.every((other, at) => at === place || !members.some((member) => other.members?.includes(member))),
  );
  return [
    { whole: code, parts: apart(units) },
    besides(disjoint),
    ...groups.map((group) => besides([group])),
    ...groups.map(({ code: whole, members = [] }) => ({ whole, parts: apart(members) })),
    ...[...districts].map((whole) => ({ whole, parts: units.filter((unit) => districtOf.get(unit) === whole) })),
  ];
}
