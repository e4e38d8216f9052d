import { categories, isCategory } from "#core/breakdown.ts";
import type { Region } from "#core/dataset/schema.ts";
import type { TrendSelection } from "#core/query/selection.ts";
import type { TrendState } from "./trendState.ts";

/** What can be drawn of what an address asks for, and which of its values this region does not have. */
export interface ResolvedTrend {
  readonly selection: TrendSelection;
  readonly dropped: readonly { readonly name: string; readonly value: string }[];
}

/** Codes of former units lead to today's. With a breakdown one area is drawn, without one up to four. */
export function resolveTrendState(state: TrendState, region: Region): ResolvedTrend {
  const today = new Map(
    region.areas.flatMap((area) => (area.formerly ?? []).map(({ code }) => [code, area.code] as const)),
  );
  const known = new Set([region.code, ...region.areas.map((area) => area.code)]);
  const wanted = [...new Set(state.area.map((code) => today.get(code) ?? code))];
  const [first = region.code, ...others] = wanted.filter((code) => known.has(code));
  const { by } = state;
  const chosen = by === null ? [] : state.category.filter((category) => isCategory(by, category));
  const unknownCategories =
    by === null ? state.category : state.category.filter((category) => !isCategory(by, category));
  return {
    selection: {
      areas: by === null ? [first, ...others] : [first],
      by,
      categories: by !== null && chosen.length === 0 ? defaultCategories(by) : chosen,
      years: state.year,
    },
    dropped: [
      ...wanted.filter((code) => !known.has(code)).map((value) => ({ name: "area", value })),
      ...unknownCategories.map((value) => ({ name: "category", value })),
    ],
  };
}

/** All categories but youth, who are measured by another instrument. */
function defaultCategories(by: NonNullable<TrendState["by"]>): readonly string[] {
  return categories[by].filter((category) => category !== "youth");
}
