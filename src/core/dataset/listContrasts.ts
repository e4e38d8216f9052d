import { type CategoryDimension, categories, categoryDimensions } from "#core/breakdown.ts";
import type { Freedom, Relation } from "#core/statistics/contrastCells.ts";
import type { CellResult } from "./cellResult.ts";
import type { Region } from "./schema.ts";
import { cellKey, type TallyCell, type TallyIndex } from "./tallyIndex.ts";

/** Families of tests within one wave, fixed at publishing (statistics.md: several tests). */
export type Family = "populations-city" | "counties-city" | "county-pairs" | "pooled-counties-city";

/** A comparison that a wave stores: diff = b − a. */
export interface PlannedContrast {
  readonly a: CellResult;
  readonly b: CellResult;
  readonly relation: Relation;
  /** A unit beside the region has its own: by simulation the union's tell of differences that are not there (docs/calibration.md). */
  readonly freedom: Freedom;
  readonly family: Family | null;
}

/**
 * The comparisons of one wave: each cell against its area's total, each unit's total against the region's (a group speaks
 * for the counties that cannot be shown alone), pairs within one breakdown of one area, county pairs of totals.
 * None touches a withheld cell.
 */
export function listContrasts(
  results: readonly CellResult[],
  region: Region,
  tally: TallyIndex,
): readonly PlannedContrast[] {
  const shown = results.filter(({ withheldBy }) => withheldBy === null);
  const published = new Map(shown.map((result) => [cellKey(result.cell), result]));
  const find = (area: string, dimension: TallyCell["dimension"], category: string | null) =>
    published.get(cellKey({ area, dimension, category }));
  const areas = [region.code, ...region.areas.map(({ code }) => code)];
  const counties = region.areas.flatMap(({ kind, code }) => (kind === "county" ? [code] : [])).sort();
  const plans: PlannedContrast[] = [];
  const plan = (
    a: CellResult | undefined,
    b: CellResult | undefined,
    relation: Relation,
    family: Family | null,
    freedom: Freedom = "union",
  ) => {
    if (a !== undefined && b !== undefined) plans.push({ a, b, relation, freedom, family });
  };

  for (const area of areas) {
    for (const dimension of categoryDimensions) {
      const family = area === region.code && dimension === "population" ? "populations-city" : null;
      for (const category of categories[dimension]) {
        plan(find(area, "total", null), find(area, dimension, category), { kind: "within", inner: "b" }, family);
      }
    }
  }
  for (const { code, kind } of region.areas) {
    const family = kind === "county" ? "counties-city" : null;
    plan(find(region.code, "total", null), find(code, "total", null), { kind: "within", inner: "b" }, family, "b");
  }
  for (const area of areas) {
    for (const dimension of categoryDimensions) {
      for (const [a, b] of pairs(categories[dimension])) {
        plan(find(area, dimension, a), find(area, dimension, b), relationOf(tally, area, dimension, a, b), null);
      }
    }
  }
  for (const [a, b] of pairs(counties)) {
    plan(find(a, "total", null), find(b, "total", null), { kind: "disjoint" }, "county-pairs");
  }
  return plans;
}

/** Units beside the region in two pooled waves: the counties are a family of their own, apart from those of single waves. */
export function listPooledContrasts(results: readonly CellResult[], region: Region): readonly PlannedContrast[] {
  const totals = new Map(
    results.flatMap((result) =>
      result.withheldBy === null && result.cell.dimension === "total" ? [[result.cell.area, result] as const] : [],
    ),
  );
  const a = totals.get(region.code);
  if (a === undefined) return [];
  return region.areas.flatMap(({ code, kind }): readonly PlannedContrast[] => {
    const b = totals.get(code);
    const family = kind === "county" ? "pooled-counties-city" : null;
    return b === undefined ? [] : [{ a, b, relation: { kind: "within", inner: "b" }, freedom: "b", family }];
  });
}

/** Populations overlap; the categories of every other dimension exclude each other. */
function relationOf(tally: TallyIndex, area: string, dimension: CategoryDimension, a: string, b: string): Relation {
  const intersection = dimension === "population" ? tally.overlapOf(area, a, b) : null;
  return intersection === null ? { kind: "disjoint" } : { kind: "overlap", intersection };
}

function pairs<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((a, place) => items.slice(place + 1).map((b) => [a, b] as const));
}
