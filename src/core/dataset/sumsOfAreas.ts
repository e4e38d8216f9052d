import type { Area, Region } from "./schema.ts";

/** Areas that make up another one, all of it but `rest`, which names those who are in none of them. */
export interface SumOfAreas {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly rest: string;
}

/**
 * A zone within a district counts in the district, and only there where a sum has both. The region is its units; it is
 * also the groups that share no member, and the units outside them; and each group and the units outside it.
 */
export function sumsOfAreas({ code, areas }: Region): readonly SumOfAreas[] {
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
  const sums = [
    { whole: code, parts: apart(units) },
    besides(disjoint),
    ...groups.map((group) => besides([group])),
    ...groups.map(({ code: whole, members = [] }) => ({ whole, parts: apart(members) })),
    ...[...districts].map((whole) => ({ whole, parts: units.filter((unit) => districtOf.get(unit) === whole) })),
  ];
  const different = new Map(sums.map((sum) => [`${sum.whole} without ${[...sum.parts].sort().join(" ")}`, sum]));
  return [...different].map(([rest, sum]) => ({ ...sum, rest }));
}
