import { holm } from "#core/statistics/holm.ts";
import { round12 } from "./canonicalJson.ts";
import type { Contrast } from "./schema.ts";

/**
 * Contrasts with Holm's p values within each family, over the tests that are listed; outside the families null.
 * They are made from the p values as published, so that a reader, or a merge with what is published, comes to the same ones.
 */
export function withFamilies(contrasts: readonly Contrast[]): readonly Contrast[] {
  const adjusted = new Map<Contrast, number | null>();
  for (const family of new Set(contrasts.flatMap((contrast) => contrast.family ?? []))) {
    const members = contrasts.filter((contrast) => contrast.family === family);
    for (const [place, p] of holm(members.map(publishedP)).entries()) {
      const member = members[place];
      if (member !== undefined) adjusted.set(member, p);
    }
  }
  return contrasts.map((contrast) => ({ ...contrast, pHolm: adjusted.get(contrast) ?? null }));
}

function publishedP({ p }: Contrast): number | null {
  return p === null ? null : round12(p);
}
