import type { HitPoint } from "#charts/echarts/hitPoints.ts";

/** In pixels from the top left corner of the chart. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Stop extends Place {
  readonly seriesIndex: HitPoint["seriesIndex"];
}

/** Of every other series its stop nearest sideways; of those that lie above or below, the nearest. */
function across(stops: readonly Stop[], from: Stop, direction: 1 | -1): number | null {
  const sideways = (stop: Stop): number => Math.abs(stop.x - from.x);
  const upright = (stop: Stop): number => (stop.y - from.y) * direction;
  const others = stops.filter(({ seriesIndex }) => seriesIndex !== from.seriesIndex);
  const nearest = others.filter((stop) =>
    others.every((other) => other.seriesIndex !== stop.seriesIndex || sideways(stop) <= sideways(other)),
  );
  const [best] = nearest.filter((stop) => upright(stop) > 0).sort((a, b) => upright(a) - upright(b));
  return best === undefined ? null : stops.indexOf(best);
}

/**
 * Where a key leads: left and right in reading order, up and down to another series, Home and End to the first and the last.
 * @param from null before the first step
 * @returns the new index, the same one at an edge; null for a key that means nothing here
 */
export function walk(stops: readonly Stop[], from: number | null, key: string): number | null {
  const last = stops.length - 1;
  const here = from === null ? undefined : stops[from];
  if (last < 0 || !/^(?:Arrow(?:Left|Right|Up|Down)|Home|End)$/.test(key)) return null;
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (from === null || here === undefined) return 0;
  if (key === "ArrowRight") return Math.min(last, from + 1);
  if (key === "ArrowLeft") return Math.max(0, from - 1);
  return across(stops, here, key === "ArrowDown" ? 1 : -1) ?? from;
}

/**
 * The stop that a pointer means, or null.
 * @param reach how far off it may be, in pixels
 * @param isByRow whether anywhere along a row means its stop
 */
export function stopAt(stops: readonly Stop[], at: Place, reach: number, isByRow: boolean): number | null {
  const far = ({ x, y }: Stop): number => Math.hypot(isByRow ? 0 : x - at.x, y - at.y);
  const [best] = stops.filter((stop) => far(stop) <= reach).sort((a, b) => far(a) - far(b));
  return best === undefined ? null : stops.indexOf(best);
}
