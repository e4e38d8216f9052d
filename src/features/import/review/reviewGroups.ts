import type { Region } from "#core/dataset/schema.ts";
import type { ReviewCell } from "#core/survey/reviewCells.ts";
import type { Year } from "#core/units.ts";

export interface ReviewArea {
  readonly area: string;
  readonly cells: readonly ReviewCell[];
}

export interface ReviewYear {
  readonly year: Year;
  /** The region first, then its units in the order of the region. */
  readonly areas: readonly ReviewArea[];
}

/** Cells under review by year and area; within an area in the order in which they came. */
export function reviewGroups(reviews: readonly ReviewCell[], region: Region): readonly ReviewYear[] {
  const order = [region.code, ...region.areas.map(({ code }) => code)];
  const years = [...new Set(reviews.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => ({
    year,
    areas: order.flatMap((area): readonly ReviewArea[] => {
      const cells = reviews.filter((cell) => cell.year === year && cell.area === area);
      return cells.length === 0 ? [] : [{ area, cells }];
    }),
  }));
}
