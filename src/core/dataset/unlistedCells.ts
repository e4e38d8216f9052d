import { categories, type CategoryDimension } from "#core/breakdown.ts";
import { fewestRespondents } from "./cellResult.ts";
import { disclosureEquations } from "./disclosureEquations.ts";
import { guardKey, type GuardedCell, type GuardedPlace } from "./guardedCell.ts";
import { inferCells, type InferredCell } from "./inferredCells.ts";
import type { PublishedCell } from "./inferredSizes.ts";
import type { Region } from "./schema.ts";

const partitions: readonly CategoryDimension[] = ["residence", "sex", "age", "education"];

/**
 * Cells that exist although a table has no line for them, as far as it tells how large they are: of every area by everything
 * that the table has somewhere. Officials leave a line out because it is small, and publish the total beside the others: when
 * fewer than ten people are left for it, it is to be kept from being told like any hidden one. Larger ones are only unknown.
 * @param cells what the table has, by key
 * @param places of the same cells
 */
export function unlistedCells(
  cells: ReadonlyMap<string, Omit<PublishedCell, "isListed">>,
  places: readonly GuardedPlace[],
  region: Region,
): { readonly inferred: ReadonlyMap<string, InferredCell>; readonly unlisted: readonly GuardedCell[] } {
  const grid = new Map(gridOf(places, region).map((place) => [guardKey(place), place]));
  for (const key of cells.keys()) grid.delete(key);
  const all = new Map<string, PublishedCell>([...cells].map(([key, cell]) => [key, { ...cell, isListed: true }]));
  for (const key of grid.keys()) all.set(key, { n: null, rate: null, isListed: false });
  const inferred = inferCells(all, disclosureEquations([...places, ...grid.values()], region));
  const unlisted = [...grid].flatMap(([key, cell]): readonly GuardedCell[] => {
    const { n = 0, rate = 0 } = inferred.get(key) ?? {};
    if (n < 0.5) return [];
    const isSmall = n < fewestRespondents - 0.5;
    return [{ cell, estimate: { rate, n, sumWeights: n }, withheldBy: isSmall ? "disclosure" : "sample", fixed: true }];
  });
  return { inferred, unlisted };
}

function gridOf(places: readonly GuardedPlace[], region: Region): readonly GuardedPlace[] {
  const areas = [region.code, ...region.areas.map(({ code }) => code)];
  const pooled = places.flatMap((place) =>
    (place.years ?? []).length < 2 ? [] : (place.years ?? []).map((year) => ({ ...place, years: [year] })),
  );
  const kinds = new Map(
    [...places, ...pooled].flatMap(withSiblings).map((place) => [guardKey({ ...place, area: "" }), place]),
  );
  return [...pooled, ...areas.flatMap((area) => [...kinds.values()].map((kind) => ({ ...kind, area })))];
}

/** The other categories of what divides an area, or a category of it. */
function withSiblings(place: GuardedPlace): readonly GuardedPlace[] {
  const { dimension, with: crossing } = place;
  const own = partitions
    .filter((one) => one === dimension)
    .flatMap((one) => categories[one].map((category) => ({ ...place, category })));
  const crossed = partitions
    .filter((one) => one === crossing?.dimension)
    .flatMap((one) => categories[one].map((category) => ({ ...place, with: { dimension: one, category } })));
  return [place, ...own, ...crossed];
}
