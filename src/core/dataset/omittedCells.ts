import { fewestRespondents } from "./cellResult.ts";
import { disclosureEquations } from "./disclosureEquations.ts";
import { placeOf, type GuardedCell, type GuardedPlace } from "./guardedCell.ts";
import type { Region } from "./schema.ts";

/**
 * Cells that a table leaves out although it tells how small they are: a sum with one part missing, whose other parts leave
 * fewer than ten people for it. Officials leave a line out because it is small, and publish the total beside the others.
 * @param counts respondents of the cells that the table has, by key; they are taken to be all from one source
 * @returns cells to be kept from being told, hidden for disclosure; the rate is the one that the sum tells, or null
 */
export function omittedCells(
  places: readonly GuardedPlace[],
  counts: ReadonlyMap<string, { readonly n: number; readonly rate: number | null }>,
  region: Region,
): readonly GuardedCell[] {
  const found = new Map<string, GuardedCell>();
  for (const { whole, parts } of disclosureEquations(places, region)) {
    const total = counts.get(whole);
    const missing = parts.filter((part) => !counts.has(part));
    const [key] = missing;
    if (total === undefined || key === undefined || missing.length > 1 || parts.length < 2 || found.has(key)) continue;
    const others = parts.flatMap((part) => counts.get(part) ?? []);
    const n = Math.round(others.reduce((left, part) => left - part.n, total.n));
    if (n < 1 || n >= fewestRespondents) continue;
    const isKnown = total.rate !== null && others.every(({ rate }) => rate !== null);
    const literate = others.reduce((left, part) => left - part.n * (part.rate ?? 0), total.n * (total.rate ?? 0));
    const rate = isKnown ? Math.min(1, Math.max(0, literate / n)) : (total.rate ?? 0.5);
    found.set(key, {
      cell: placeOf(key),
      estimate: { rate, n, sumWeights: n },
      withheldBy: "disclosure",
      fixed: true,
    });
  }
  return [...found.values()];
}
