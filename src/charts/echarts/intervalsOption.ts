import type { IntervalsSpec } from "#charts/spec/chartSpec.ts";
import { gridOf, hiddenAxis, tickAxis } from "./axes.ts";
import type { ChartOption } from "./chartOption.ts";
import type { ChartSize } from "./chartSize.ts";
import { cover, group, pointMark, polyline, text } from "./elements.ts";
import { intervalsLayout, type PlacedRow } from "./intervalsLayout.ts";
import { layer } from "./layer.ts";
import type { Palette } from "./palette.ts";

const hatchedBar = [4, 2.5];

/** Dots with interval bars, sorted by the maker of the spec, and the whole as a vertical line. */
export function intervalsOption(spec: IntervalsSpec, palette: Palette, { width, scale }: ChartSize): ChartOption {
  const { box, x, rows, reference, type } = intervalsLayout(spec, width, scale, palette);
  const withValue = rows.filter(({ row }) => row.value !== null);
  const fromTop = ({ middle }: PlacedRow) => middle - box.top;
  const { weight } = type;
  const { value: level } = spec.reference ?? { value: null };

  /** A line of the scale: through the zones of bars, not through texts. */
  function rule(rate: number, colour: string, lineWidth: number) {
    const at = Math.round(x(rate)) + 0.5;
    const crossed = rate === 0 ? rows.filter(({ zone }) => zone.bottom > zone.top) : withValue;
    return group(
      crossed.map(({ zone }) =>
        polyline(
          [
            { x: at, y: zone.top },
            { x: at, y: zone.bottom },
          ],
          colour,
          lineWidth,
        ),
      ),
    );
  }

  return {
    animation: false,
    backgroundColor: "transparent",
    grid: gridOf(box),
    xAxis: tickAxis(spec.rates.from, spec.rates.to, spec.rates.ticks, type.note, palette),
    yAxis: hiddenAxis(0, box.bottom - box.top, true),
    series: [
      layer({
        id: "rates",
        items: spec.rates.ticks,
        values: (tick) => [tick.at, 0],
        draw: (tick) => rule(tick.at, tick.at === 0 ? palette.ink : palette.rule, weight),
      }),
      layer({
        id: "reference",
        items: level === null ? [] : [level],
        values: (value) => [value, 0],
        draw: (value) => rule(value, palette.series.city, 1.4 * weight),
      }),
      layer({
        id: "intervals",
        items: withValue,
        values: (placed) => [placed.row.value, fromTop(placed), placed.row.lower, placed.row.upper],
        draw: ({ row, middle }) => {
          const ends = [row.lower ?? row.value ?? 0, row.upper ?? row.value ?? 0];
          const points = ends.map((rate) => ({ x: x(rate), y: middle }));
          return polyline(
            points,
            palette.series[row.colour],
            2.6 * weight,
            row.mark === "hatched" ? hatchedBar : undefined,
          );
        },
      }),
      layer({
        id: "points",
        items: withValue,
        values: (placed) => [placed.row.value, fromTop(placed)],
        draw: ({ row, middle }) =>
          pointMark({ x: x(row.value ?? 0), y: middle }, (type.isNarrow ? 5 : 5.6) * weight, {
            shape: row.shape,
            mark: row.mark,
            colour: palette.series[row.colour],
            paper: palette.paper,
          }),
      }),
      layer({
        id: "texts",
        items: rows,
        values: (placed) => [placed.row.value, fromTop(placed)],
        draw: ({ texts, values }) =>
          group([...values.map((block) => cover(block, palette)), ...[...texts, ...values].map(text)]),
      }),
      layer({
        id: "reference label",
        items: reference === null ? [] : [reference],
        values: () => [level, 0],
        draw: text,
      }),
    ],
  };
}
