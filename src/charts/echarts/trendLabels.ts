import type { TrendSeries, TrendSpec } from "#charts/spec/chartSpec.ts";
import type { Palette } from "./palette.ts";
import type { ChartSize } from "./chartSize.ts";
import { placeLabel, type Point, type Segment } from "./placeLabel.ts";
import { stackLabels } from "./stackLabels.ts";
import { blockBox, blockWidth, type Box, type TextBlock } from "./textBlock.ts";
import type { TrendPlot } from "./trendPlot.ts";
import { balanceText } from "./wrapText.ts";

/** A label at the right edge; `from` is where its line ends. */
export interface EndLabel {
  readonly block: TextBlock;
  readonly from: Point;
}

export interface TrendLabels {
  readonly ends: readonly EndLabel[];
  readonly points: readonly TextBlock[];
}

interface Named {
  readonly key: string;
  readonly label: string;
  readonly at: Point;
  /** Where the labels of its year begin to stand, however far aside the point is drawn. */
  readonly edge: number;
  readonly colour: string;
  readonly isBold: boolean;
}

function lastOf({ runs }: TrendSeries) {
  return runs.at(-1)?.at(-1);
}

/** Series and targets by the point that names them. */
function namedPoints(spec: TrendSpec, { x, y, place }: TrendPlot, palette: Palette): readonly Named[] {
  const series = spec.series.flatMap((one): readonly Named[] => {
    const last = lastOf(one);
    if (last === undefined || one.label === null) return [];
    return [
      {
        key: one.id,
        label: one.label,
        at: place(one, last),
        edge: x(last.year),
        colour: palette.series[one.colour],
        isBold: one.strong,
      },
    ];
  });
  const targets = spec.targets.map(({ label, year, value }, number): Named => {
    return {
      key: `target ${number}`,
      label,
      at: { x: x(year), y: y(value) },
      edge: x(year),
      colour: palette.series.target,
      isBold: false,
    };
  });
  const projections = spec.projections.flatMap(({ label, points, colour }, number): readonly Named[] => {
    const last = points.at(-1);
    if (last === undefined) return [];
    const at = { x: x(last.year), y: y(last.value) };
    return [{ key: `projection ${number}`, label, at, edge: at.x, colour: palette.series[colour], isBold: false }];
  });
  return [...series, ...targets, ...projections];
}

function endLabels(named: readonly Named[], { type, box, breaks, endGap, endLines }: TrendPlot): readonly EndLabel[] {
  const { label: size, lineHeight } = type;
  const ends = named.flatMap((one) => {
    const lines = endLines.get(one.key);
    return lines === undefined ? [] : [{ ...one, lines }];
  });
  const wanted = ends.map(({ at, lines }) => ({
    at: at.y,
    height: lines.length * lineHeight + (lines.length > 1 ? 3 : 0),
  }));
  const from = breaks.length === 0 ? 0 : box.top - 4;
  const middles = stackLabels(wanted, from, box.bottom + lineHeight / 2);
  return ends.map(({ at, edge, lines, colour, isBold }, place) => {
    const y = middles[place] ?? at.y;
    return { from: at, block: { lines, x: edge + endGap, y, align: "left", size, lineHeight, colour, isBold } };
  });
}

/** Lines that labels should not lie on; a break rule may run through one. */
function segmentsOf(spec: TrendSpec, { x, y, place }: TrendPlot): readonly Segment[] {
  const at = ({ year, value }: { readonly year: number; readonly value: number }) => ({ x: x(year), y: y(value) });
  const lines = spec.series.flatMap((series) =>
    series.runs.flatMap((run) =>
      run.slice(1).map((point, before): Segment => [place(series, run[before] ?? point), place(series, point)]),
    ),
  );
  const projections = spec.projections.flatMap(({ from, points }) =>
    points.map((point, before): Segment => [at(points[before - 1] ?? from), at(point)]),
  );
  return [...lines, ...projections, ...spec.paths.map(({ from, to }): Segment => [at(from), at(to)])];
}

function marksOf(spec: TrendSpec, { x, y, place }: TrendPlot): readonly Box[] {
  const points = [
    ...spec.series.flatMap((series) => series.runs.flat().map((point) => place(series, point))),
    ...spec.targets.map(({ year, value }) => ({ x: x(year), y: y(value) })),
  ];
  return points.map((at) => ({ left: at.x - 6, right: at.x + 6, top: at.y - 6, bottom: at.y + 6 }));
}

/** Labels that stand in the plot: those of single points, and of lines that end before the last year. */
function inner(spec: TrendSpec, plot: TrendPlot, named: readonly Named[], palette: Palette): readonly Named[] {
  const { place, endLines } = plot;
  const points = spec.series.flatMap((series) =>
    series.runs.flat().flatMap((point): readonly Named[] => {
      if (point.label === null) return [];
      const at = place(series, point);
      const key = `${series.id} ${point.year}`;
      return [{ key, label: point.label, at, edge: at.x, colour: palette.series[series.colour], isBold: false }];
    }),
  );
  return [...named.filter(({ key }) => !endLines.has(key)), ...points];
}

/** Where every label of a trend stands: line ends stacked at the right, the others where they cover least. */
export function trendLabels(spec: TrendSpec, plot: TrendPlot, { width }: ChartSize, palette: Palette): TrendLabels {
  const { type, box } = plot;
  const named = namedPoints(spec, plot, palette);
  const ends = endLabels(named, plot);
  const room = { left: box.left + 2, right: width - 1, top: box.top - type.label / 2, bottom: box.bottom - 3 };
  const boxes: Box[] = [...marksOf(spec, plot), ...ends.map(({ block }) => blockBox(block))];
  const segments = segmentsOf(spec, plot);
  const points: TextBlock[] = [];
  for (const { label, at, colour, isBold } of inner(spec, plot, named, palette)) {
    const style = { size: type.label, lineHeight: type.lineHeight, colour, isBold };
    const natural = blockWidth({ lines: [label], size: type.label, isBold });
    const breaks = [1, 2, 3].map((parts) => balanceText(label, natural / parts + type.label, type.label));
    const block = placeLabel(at, 8, breaks, style, { room, boxes, segments });
    points.push(block);
    boxes.push(blockBox(block));
  }
  return { ends, points };
}
