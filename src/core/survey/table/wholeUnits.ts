import type { Region } from "#core/dataset/schema.ts";
import type { AreaOf } from "./columnLabel.ts";

/** Areas as headers name them: a former unit that is only a part of today's is none of the region's, since a column cannot be pooled with another. */
export function wholeUnits(areaOf: AreaOf, { areas }: Region): AreaOf {
  const several = new Set(areas.flatMap(({ code, formerly = [] }) => (formerly.length > 1 ? [code] : [])));
  return (text) => {
    const found = areaOf(text);
    const isPart = found?.kind === "area" && found.formerly !== false && several.has(found.code);
    return isPart ? { kind: "outside" } : found;
  };
}
