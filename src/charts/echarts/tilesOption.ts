import type { TilesSpec } from "#charts/spec/chartSpec.ts";
import { gridOf, hiddenAxis } from "./axes.ts";
import type { ChartOption } from "./chartOption.ts";
import type { ChartSize } from "./chartSize.ts";
import { textOn } from "./contrast.ts";
import { group, polygon, polyline, rectangle, text, type Element } from "./elements.ts";
import { layer } from "./layer.ts";
import type { Palette } from "./palette.ts";
import { tileFill, tilesLayout } from "./tilesLayout.ts";
import type { PlacedSquare } from "./tilesLegend.ts";

/** Diagonals across a square, every `step` pixels. */
function hatch({ left, top, side }: PlacedSquare, step: number, colour: string): readonly Element[] {
  const count = Math.ceil((2 * side) / step) - 1;
  return Array.from({ length: count }, (_, place) => {
    const reach = (place + 1) * step;
    const over = Math.max(0, reach - side);
    const from = { x: left + over, y: top + reach - over };
    return polyline([from, { x: left + reach - over, y: top + over }], colour, 1);
  });
}

/** A small arrow head in the corner, so that the classes are told apart without colour. */
function arrow({ left, top, side, standing }: PlacedSquare, palette: Palette): readonly Element[] {
  if (standing !== "above" && standing !== "below") return [];
  const half = side > 30 ? 5 : side * 0.28;
  const middle =
    side > 30 ? { x: left + side - half - 5, y: top + half + 4 } : { x: left + side / 2, y: top + side / 2 };
  const tip = standing === "above" ? -half : half;
  const points = [
    { x: middle.x, y: middle.y + tip * 0.85 },
    { x: middle.x + half, y: middle.y - tip * 0.85 },
    { x: middle.x - half, y: middle.y - tip * 0.85 },
  ];
  return [polygon(points, { fill: textOn(tileFill(standing, palette), palette) })];
}

function square(placed: PlacedSquare, palette: Palette): Element {
  const { standing, left, top, side } = placed;
  const fill = tileFill(standing, palette);
  const isFull = standing === "above" || standing === "below";
  const stroke = isFull ? fill : palette.series.nation;
  const dashed = standing === "absent" ? { lineDash: [3, 3] } : {};
  const inner = { x: left + 0.5, y: top + 0.5 };
  const lines = standing === "withheld" ? hatch(placed, side > 30 ? 9 : 5, `${palette.series.nation}70`) : [];
  return group([
    rectangle(inner, side - 1, side - 1, { fill, stroke: "none", lineWidth: 0 }),
    ...lines,
    rectangle(inner, side - 1, side - 1, { fill: "none", stroke, lineWidth: 1, ...dashed }),
    ...arrow(placed, palette),
    ...placed.texts.map(text),
  ]);
}

/** One square a unit in three classes; no boundaries. */
export function tilesOption(spec: TilesSpec, palette: Palette, { width, scale }: ChartSize): ChartOption {
  const { box, tiles, legend, columns, rows } = tilesLayout(spec, width, scale, palette);
  return {
    animation: false,
    backgroundColor: "transparent",
    grid: gridOf(box),
    xAxis: hiddenAxis(0, columns, false),
    yAxis: hiddenAxis(0, rows, true),
    series: [
      layer({
        id: "tiles",
        items: tiles,
        values: ({ tile }) => [tile.col + 0.5, tile.row + 0.5],
        draw: (one) => square(one, palette),
      }),
      layer({ id: "legend", items: legend, values: () => [0, rows], draw: (one) => square(one, palette) }),
    ],
  };
}
