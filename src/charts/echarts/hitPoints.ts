import type { ChartSpec } from "#charts/spec/chartSpec.ts";
import type { ChartSize } from "./chartSize.ts";
import { intervalsLayout } from "./intervalsLayout.ts";
import { lightPalette } from "./palette.ts";
import type { Point } from "./placeLabel.ts";
import { tilesLayout } from "./tilesLayout.ts";
import { trendPlot } from "./trendPlot.ts";

/** A point that a reader can go to. */
export interface HitPoint {
  readonly id: string;
  /** Points of one series or row; the arrows up and down change it. */
  readonly seriesIndex: number;
  /** What is announced and shown. */
  readonly words: string;
}

/** Where a point is, in pixels of the chart; a square has a side too. */
export interface HitPlace extends Point {
  readonly side?: number;
}

function tilesInOrder<Item extends { readonly row: number; readonly col: number }>(
  tiles: readonly Item[],
): readonly Item[] {
  return [...tiles].sort((a, b) => a.row - b.row || a.col - b.col);
}

/** Every point in reading order: the strong series first and each by year, then targets and what is projected; rows from the top; tiles row by row. */
export function hitPoints(spec: ChartSpec): readonly HitPoint[] {
  switch (spec.kind) {
    case "trend": {
      const series = seriesInOrder(spec).flatMap(({ id, runs }, seriesIndex) =>
        runs.flat().map(({ year, words }) => ({ id: `${id} ${year}`, seriesIndex, words })),
      );
      const targets = spec.targets.map(({ year, words }, place) => {
        return { id: `target ${place} ${year}`, seriesIndex: spec.series.length, words };
      });
      const projections = spec.projections.flatMap(({ points }, place) =>
        points.map(({ year, words }) => ({
          id: `projection ${place} ${year}`,
          seriesIndex: spec.series.length + 1 + place,
          words,
        })),
      );
      return [...series, ...targets, ...projections];
    }
    case "intervals":
      return spec.rows.map(({ id, words }, seriesIndex) => ({ id, seriesIndex, words }));
    case "tiles": {
      const tiles = tilesInOrder(spec.tiles);
      const rows = [...new Set(tiles.map(({ row }) => row))];
      return tiles.map(({ id, words, row }) => ({ id, seriesIndex: rows.indexOf(row), words }));
    }
  }
}

function seriesInOrder(spec: Extract<ChartSpec, { kind: "trend" }>) {
  return [...spec.series.filter(({ strong }) => strong), ...spec.series.filter(({ strong }) => !strong)];
}

/** Where the points of `hitPoints` are, in pixels, in the same order. */
export function hitPlaces(spec: ChartSpec, size: ChartSize): readonly HitPlace[] {
  switch (spec.kind) {
    case "trend": {
      const { x, y, place } = trendPlot(spec, size, lightPalette);
      return [
        ...seriesInOrder(spec).flatMap((series) => series.runs.flat().map((point) => place(series, point))),
        ...spec.targets.map(({ year, value }) => ({ x: x(year), y: y(value) })),
        ...spec.projections.flatMap(({ points }) => points.map(({ year, value }) => ({ x: x(year), y: y(value) }))),
      ];
    }
    case "intervals": {
      const { rows, x, box } = intervalsLayout(spec, size.width, size.scale, lightPalette);
      return rows.map(({ row, middle }) => ({ x: row.value === null ? box.left + 12 : x(row.value), y: middle }));
    }
    case "tiles": {
      const { tiles } = tilesLayout(spec, size.width, size.scale, lightPalette);
      const inOrder = tilesInOrder(tiles.map((placed) => ({ placed, row: placed.tile.row, col: placed.tile.col })));
      return inOrder.map(({ placed }) => ({
        x: placed.left + placed.side / 2,
        y: placed.top + placed.side / 2,
        side: placed.side,
      }));
    }
  }
}
