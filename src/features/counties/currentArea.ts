import type { Region } from "#core/dataset/schema.ts";

/** Today's code of a unit of the region, given by that code or by one that the unit had; null when the region has no such unit. */
export function currentArea(region: Region, code: string): string | null {
  const area = region.areas.find(
    (candidate) => candidate.code === code || (candidate.formerly ?? []).some((former) => former.code === code),
  );
  return area?.code ?? null;
}
