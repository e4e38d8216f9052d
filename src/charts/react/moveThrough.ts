import type { HitPlace, HitPoint } from "#charts/echarts/hitPoints.ts";
import type { Point } from "#charts/echarts/placeLabel.ts";

export interface Reachable {
  readonly point: HitPoint;
  readonly place: HitPlace;
}

/** The nearest point above or below that belongs to another series: of each series the one nearest in the other direction counts. */
function across(points: readonly Reachable[], from: Reachable, direction: 1 | -1): number | null {
  const nearest = new Map<number, Reachable>();
  for (const one of points) {
    if (one.point.seriesIndex === from.point.seriesIndex) continue;
    const known = nearest.get(one.point.seriesIndex);
    const isNearer =
      known === undefined || Math.abs(one.place.x - from.place.x) < Math.abs(known.place.x - from.place.x);
    if (isNearer) nearest.set(one.point.seriesIndex, one);
  }
  const ahead = [...nearest.values()].filter(({ place }) => (place.y - from.place.y) * direction > 0);
  const [best] = ahead.sort((a, b) => Math.abs(a.place.y - from.place.y) - Math.abs(b.place.y - from.place.y));
  return best === undefined ? null : points.indexOf(best);
}

/**
 * The index that a key leads to: left and right in reading order, up and down to another series.
 * Null for keys that do not move.
 */
export function moveThrough(points: readonly Reachable[], current: number | null, key: string): number | null {
  const last = points.length - 1;
  if (last < 0) return null;
  const from = current === null ? undefined : points[current];
  switch (key) {
    case "Home":
      return 0;
    case "End":
      return last;
    case "ArrowRight":
      return current === null ? 0 : Math.min(last, current + 1);
    case "ArrowLeft":
      return current === null ? last : Math.max(0, current - 1);
    case "ArrowDown":
      return from === undefined ? 0 : (across(points, from, 1) ?? current);
    case "ArrowUp":
      return from === undefined ? last : (across(points, from, -1) ?? current);
    default:
      return null;
  }
}

/** The point under the pointer: a row of intervals anywhere along it, others within reach. */
export function pointAt(points: readonly Reachable[], at: Point, reach: number, isByRow: boolean): number | null {
  let best: number | null = null;
  let distance = reach;
  for (const [index, { place }] of points.entries()) {
    const far = isByRow ? Math.abs(place.y - at.y) : Math.hypot(place.x - at.x, place.y - at.y);
    if (far < distance) [best, distance] = [index, far];
  }
  return best;
}
