import type { Standing, Tile, TilesSpec } from "#charts/spec/chartSpec.ts";
import type { Palette } from "./palette.ts";
import { chartType, type ChartType } from "./chartSize.ts";
import { textOn } from "./contrast.ts";
import type { Box, TextBlock } from "./textBlock.ts";
import { textWidth } from "./textWidth.ts";
import { placeLegend, type PlacedSquare } from "./tilesLegend.ts";
import { balanceText } from "./wrapText.ts";

export interface TilesLayout {
  readonly type: ChartType;
  readonly box: Box;
  readonly tiles: readonly (PlacedSquare & { readonly tile: Tile })[];
  readonly legend: readonly PlacedSquare[];
  readonly columns: number;
  readonly rows: number;
  readonly height: number;
}

const gap = 3;
const widestTile = 100;
const legendGap = 28;
/** How far a label is made smaller before a word of it is broken. */
const smallest = 0.85;

/** The fill of a square; tiles without a standing are left open. */
export function tileFill(standing: Standing, palette: Palette): string {
  return standing === "above" || standing === "same" || standing === "below" ? palette[standing] : palette.paper;
}

function tileTexts(
  tile: Tile,
  at: { readonly x: number; readonly y: number },
  side: number,
  type: ChartType,
  scale: number,
  palette: Palette,
): readonly TextBlock[] {
  const colour = textOn(tileFill(tile.standing, palette), palette);
  const isQuiet = tile.standing === "withheld" || tile.standing === "absent";
  const room = side - 5;
  const longest = Math.max(...tile.label.split(" ").map((word) => textWidth(word, type.note)));
  const size = type.note * Math.max(smallest, Math.min(1, longest > room && / /.test(tile.label) ? room / longest : 1));
  const lineHeight = Math.round(size * 1.18);
  const lines = balanceText(tile.label, room, size).slice(0, 4);
  const rate = { size: (type.isNarrow ? 15 : 17) * scale, lineHeight: Math.round(20 * scale) };
  const block = lines.length * lineHeight + rate.lineHeight;
  const top = at.y + (side - block) / 2;
  const middle = at.x + side / 2;
  return [
    {
      lines,
      size,
      lineHeight,
      x: middle,
      y: top + (lines.length * lineHeight) / 2,
      align: "center",
      colour: isQuiet ? palette.soft : colour,
      isBold: false,
    },
    {
      lines: [tile.text],
      ...rate,
      x: middle,
      y: top + block - rate.lineHeight / 2,
      align: "center",
      colour: isQuiet ? palette.soft : colour,
      isBold: true,
    },
  ];
}

/** Squares side by side with a narrow gap; the legend at the right, or under them. */
export function tilesLayout(spec: TilesSpec, width: number, scale: number, palette: Palette): TilesLayout {
  const type = chartType(width, scale);
  const columns = Math.max(1, ...spec.tiles.map(({ col }) => col + 1));
  const rows = Math.max(1, ...spec.tiles.map(({ row }) => row + 1));
  const words = Math.max(0, ...spec.legend.map(({ label }) => textWidth(label, type.note)));
  const wide = Math.min(widestTile * scale, (width - gap) / columns);
  const hasColumn = width - wide * columns >= Math.min(words, 130 * scale) + 40 + legendGap;
  const side = Math.floor(wide);
  const box = { left: 0, top: 2, right: columns * side, bottom: 2 + Math.ceil(rows * side) };
  const tiles = spec.tiles.map((tile) => {
    const at = { x: tile.col * side + gap / 2, y: box.top + tile.row * side + gap / 2 };
    return {
      tile,
      standing: tile.standing,
      left: at.x,
      top: at.y,
      side: side - gap,
      texts: tileTexts(tile, at, side - gap, type, scale, palette),
    };
  });
  const left = hasColumn ? box.right + legendGap : gap / 2;
  const top = hasColumn ? box.top + 4 : box.bottom + 14;
  const legend = placeLegend(spec, { left, top, width: width - left }, hasColumn, type, palette);
  return {
    type,
    box,
    tiles,
    legend: legend.placed,
    columns,
    rows,
    height: Math.ceil(Math.max(box.bottom, legend.bottom) + 4),
  };
}
