import type { Region } from "#core/dataset/schema.ts";
import type { AreaFound } from "#core/region/recogniseArea.ts";

/** Whether two columns of one row name two counties; a group, a zone or the region beside a county is no contradiction. */
export function countiesDiffer(region: Region): (one: AreaFound, other: AreaFound) => boolean {
  const counties = new Set(region.areas.flatMap(({ code, kind }) => (kind === "county" ? [code] : [])));
  return (one, other) =>
    one.kind === "area" &&
    other.kind === "area" &&
    one.code !== other.code &&
    counties.has(one.code) &&
    counties.has(other.code);
}
