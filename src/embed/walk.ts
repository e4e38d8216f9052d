import type { HitPoint } from "#charts/echarts/hitPoints.ts";

export interface Place {
  readonly x: number;
  readonly y: number;
}

type Series = Pick<HitPoint, "seriesIndex">;

function nearest(candidates: readonly number[], places: readonly Place[], x: number): number | undefined {
  const far = (index: number): number => Math.abs((places[index]?.x ?? 0) - x);
  return candidates.reduce<number | undefined>(
    (best, index) => (best === undefined || far(index) < far(best) ? index : best),
    undefined,
  );
}

function inSeries(points: readonly Series[], seriesIndex: number | undefined): readonly number[] {
  return points.flatMap((point, index) => (point.seriesIndex === seriesIndex ? [index] : []));
}

/**
 * Where an arrow key leads from a point.
 * Left and right stay in the series, or go along the points where every series has but one; up and down go to the nearest point
 * of the series before or after. Home and End are the first and the last point of all.
 * @returns the new index; the same one at an edge; undefined for a key that means nothing here
 */
export function walk(
  points: readonly Series[],
  places: readonly Place[],
  from: number,
  key: string,
): number | undefined {
  const last = points.length - 1;
  const own = points[from]?.seriesIndex;
  const singles = new Set(points.map(({ seriesIndex }) => seriesIndex)).size === points.length;
  const along = (step: 1 | -1): number => {
    const next = Math.min(last, Math.max(0, from + step));
    return singles || points[next]?.seriesIndex === own ? next : from;
  };
  const across = (step: 1 | -1): number => {
    const others = [...new Set(points.map(({ seriesIndex }) => seriesIndex))].sort((a, b) => a - b);
    const target = own === undefined ? undefined : others[others.indexOf(own) + step];
    return nearest(inSeries(points, target), places, places[from]?.x ?? 0) ?? from;
  };
  switch (key) {
    case "ArrowRight":
      return along(1);
    case "ArrowLeft":
      return along(-1);
    case "ArrowDown":
      return across(1);
    case "ArrowUp":
      return across(-1);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}
