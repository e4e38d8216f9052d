/**
 * Holm's adjusted p values of one family of tests.
 * @param pValues two-sided, 0–1; null where a test could not be made: it stays null and is not counted
 * @returns in the order given
 * Source: Holm (1979), Scandinavian Journal of Statistics 6:65–70.
 */
export function holm(pValues: readonly (number | null)[]): readonly (number | null)[] {
  const tests = pValues.flatMap((p, place) => (p === null ? [] : [{ p, place }])).sort((a, b) => a.p - b.p);
  const adjusted: (number | null)[] = pValues.map(() => null);
  let largest = 0;
  for (const [rank, { p, place }] of tests.entries()) {
    largest = Math.max(largest, Math.min(1, (tests.length - rank) * p));
    adjusted[place] = largest;
  }
  return adjusted;
}
