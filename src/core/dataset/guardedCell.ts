import { categoryRank, dimensionRank, type CategoryDimension, type Dimension } from "#core/breakdown.ts";
import type { Estimate } from "./schema.ts";

/** A cell by its name. Without `years` it is of the one year that a call is about. */
export interface GuardedPlace {
  readonly area: string;
  readonly dimension: Dimension;
  readonly category: string | null;
  readonly with?: { readonly dimension: Dimension; readonly category: string } | null | undefined;
  /** One year, or those of a pool: a pool is the sum of its years. */
  readonly years?: readonly number[] | null | undefined;
}

/** A cell before anything is withheld for the sake of another. */
export interface GuardedCell {
  readonly cell: GuardedPlace;
  readonly estimate: {
    readonly rate: number;
    readonly n: number;
    /** The cell's part of the weights: readers know shares. */
    readonly sumWeights: number;
  };
  readonly withheldBy: NonNullable<Estimate["suppressedBy"]> | null;
  /**
   * Already published as it is: shown or hidden, it stays so. Hidden for disclosure with fewer than ten respondents it is
   * protected like any other; with more it was hidden to protect another, and needs nothing itself.
   */
  readonly fixed?: boolean | undefined;
  /** Withheld, yet a reader can work it out from other figures (a model's row of it): its value counts as known. */
  readonly known?: boolean | undefined;
  /** Factor that brings `sumWeights` to the unit of the pool that the cell's year is in; 1 when absent. */
  readonly weightScale?: number | undefined;
}

/** A category, or two that cross, in the order of dimensions; the area as a whole has none. */
export type Kind = readonly { readonly dimension: CategoryDimension; readonly category: string }[];

/**
 * The elderly and the age band 60–69 are one cell under two names. Null for a crossing that nobody or no cell can be in
 * (two categories of one dimension).
 */
export function kindOf({ dimension, category, with: crossing }: Omit<GuardedPlace, "area">): Kind | null {
  const own = named(dimension, category);
  return own === null ? [] : crossing === undefined || crossing === null ? [own] : cross([own], crossing);
}

/** A kind within another: the one category when both are the same, null when they exclude each other. */
export function cross(
  kind: Kind,
  { dimension, category }: { readonly dimension: Dimension; readonly category: string },
): Kind | null {
  const more = named(dimension, category);
  if (more === null) return kind;
  const same = kind.find((one) => one.dimension === more.dimension);
  if (same !== undefined) return same.category === more.category ? kind : null;
  return [...kind, more].sort(
    (a, b) =>
      dimensionRank(a.dimension) - dimensionRank(b.dimension) ||
      categoryRank(a.dimension, a.category) - categoryRank(b.dimension, b.category),
  );
}

function named(dimension: Dimension, category: string | null): Kind[number] | null {
  if (dimension === "total" || category === null) return null;
  if (dimension === "population" && category === "elderly") return { dimension: "age", category: "60-69" };
  return { dimension, category };
}

export function kindKey(kind: Kind): string {
  return kind.map(({ dimension, category }) => `${dimension}/${category}`).join("&");
}

/** One text per cell, the same for both of its names. */
export function guardKey(place: GuardedPlace): string {
  const kind = kindOf(place);
  return placeKey(yearsKey(place), place.area, kind === null ? "nobody" : kindKey(kind));
}

export function yearsKey({ years }: GuardedPlace): string {
  return (years ?? []).join("+");
}

export function placeKey(years: string, area: string, kind: string): string {
  return `${years}|${area}|${kind}`;
}
