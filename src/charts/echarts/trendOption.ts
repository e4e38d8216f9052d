import type { TrendSeries, TrendSpec } from "#charts/spec/chartSpec.ts";
import { gridOf, tickAxis } from "./axes.ts";
import type { ChartOption } from "./chartOption.ts";
import type { ChartSize } from "./chartSize.ts";
import { cover, group, pointMark, polygon, polyline, text } from "./elements.ts";
import { layer } from "./layer.ts";
import type { Palette } from "./palette.ts";
import { bandedStretches } from "./trendBands.ts";
import { blockBox } from "./textBlock.ts";
import { trendLabels, type EndLabel } from "./trendLabels.ts";
import { shownYears, trendPlot } from "./trendPlot.ts";

function radius({ colour, strong }: TrendSeries, isNarrow: boolean): number {
  if (colour === "nation") return 2.6;
  return strong ? (isNarrow ? 4.2 : 4.6) : isNarrow ? 3 : 3.4;
}

/** City line with its band, the nation in grey, hollow targets with a thin dashed path, breaks as rules with a word. */
export function trendOption(spec: TrendSpec, palette: Palette, size: ChartSize): ChartOption {
  const plot = trendPlot(spec, size, palette);
  const { x, y, place, box, type } = plot;
  const { weight } = type;
  const labels = trendLabels(spec, plot, size, palette);
  const at = ({ year, value }: { readonly year: number; readonly value: number }) => ({ x: x(year), y: y(value) });
  const colourOf = ({ colour }: TrendSeries) => palette.series[colour];
  const lines = spec.series.flatMap((series) => series.runs.map((run) => ({ series, run })));
  const points = lines.flatMap(({ series, run }) => run.map((point) => ({ series, point })));
  const bands = spec.series
    .filter(({ band }) => band)
    .flatMap((series) => bandedStretches(series).map((stretch) => ({ series, stretch })));
  const whiskers = spec.series
    .filter(({ band }) => !band)
    .flatMap((series) => bandedStretches(series).flatMap((stretch) => stretch.map((point) => ({ series, point }))));
  const years = shownYears(spec.years.ticks, plot);
  const thin = 1.6 * weight;

  function bandOf({ series, stretch }: (typeof bands)[number]) {
    const [only] = stretch;
    if (stretch.length === 1 && only !== undefined) {
      const middle = x(only.year);
      return polyline(
        [
          { x: middle, y: y(only.lower) },
          { x: middle, y: y(only.upper) },
        ],
        colourOf(series),
        thin,
      );
    }
    const upper = stretch.map((point) => ({ x: x(point.year), y: y(point.upper) }));
    const lower = stretch.map((point) => ({ x: x(point.year), y: y(point.lower) })).reverse();
    const isCity = series.colour === "city";
    const fill = isCity ? palette.band : `${colourOf(series)}24`;
    return polygon([...upper, ...lower], { fill });
  }

  function endOf({ block, from }: EndLabel) {
    const isFar = Math.abs(block.y - from.y) > type.lineHeight * 0.55;
    const leader = [
      { x: from.x + 7, y: from.y },
      { x: block.x - 3, y: block.y },
    ];
    return isFar ? group([polyline(leader, block.colour, 0.8 * weight), text(block)]) : text(block);
  }

  return {
    animation: false,
    backgroundColor: "transparent",
    grid: gridOf(box),
    xAxis: tickAxis(
      plot.years.from,
      plot.years.to,
      years.map((year) => ({ at: year, label: String(year) })),
      type.note,
      palette,
    ),
    yAxis: tickAxis(spec.rates.from, spec.rates.to, spec.rates.ticks, type.note, palette),
    series: [
      layer({
        id: "rates",
        items: spec.rates.ticks,
        values: (tick) => [plot.years.from, tick.at],
        draw: (tick) => {
          const level = Math.round(y(tick.at)) + 0.5;
          const isBase = tick.at === spec.rates.from;
          return polyline(
            [
              { x: box.left, y: level },
              { x: box.right, y: level },
            ],
            isBase ? palette.ink : palette.rule,
            1,
          );
        },
      }),
      layer({
        id: "years",
        items: spec.years.ticks,
        values: (year) => [year, spec.rates.from],
        draw: (year) =>
          polyline(
            [
              { x: x(year), y: box.bottom },
              { x: x(year), y: box.bottom + 4 },
            ],
            palette.ink,
            weight,
          ),
      }),
      layer({
        id: "breaks",
        items: plot.breaks,
        values: (label) => [label.ruleX, spec.rates.to],
        draw: ({ ruleX, block }) => {
          const { left, top } = blockBox(block);
          return group([
            polyline(
              [
                { x: ruleX, y: top + 2 },
                { x: ruleX, y: box.bottom },
              ],
              palette.soft,
              weight,
              [1.5, 3],
            ),
            ...(left > ruleX ? [] : [cover(block, palette)]),
            text(block),
          ]);
        },
      }),
      layer({
        id: "bands",
        items: bands,
        values: ({ stretch }) => [stretch[0]?.year ?? null, stretch[0]?.upper ?? null],
        draw: bandOf,
      }),
      layer({
        id: "whiskers",
        items: whiskers,
        values: ({ point }) => [point.year, point.upper],
        draw: ({ series, point: { year, lower, upper } }) =>
          polyline(
            [place(series, { year, value: lower }), place(series, { year, value: upper })],
            `${colourOf(series)}80`,
            thin,
          ),
      }),
      layer({
        id: "paths",
        items: spec.paths,
        values: ({ to }) => [to.year, to.value],
        draw: ({ from, to }) => polyline([at(from), at(to)], palette.series.target, 1.2 * weight, [3, 4]),
      }),
      layer({
        id: "fans",
        items: spec.projections,
        values: ({ from }) => [from.year, from.value],
        draw: ({ from, points: ahead, colour }) => {
          const ends = [...ahead].reverse();
          return group([
            polygon(
              [
                at(from),
                ...ahead.map(({ year, upper }) => at({ year, value: upper })),
                ...ends.map(({ year, lower }) => at({ year, value: lower })),
              ],
              { fill: colour === "city" ? palette.band : `${palette.series[colour]}24` },
            ),
            polyline([at(from), ...ahead.map(at)], palette.series[colour], thin, [6, 4]),
          ]);
        },
      }),
      layer({
        id: "lines",
        items: lines,
        values: ({ run }) => [run[0]?.year ?? null, run[0]?.value ?? null],
        draw: ({ series, run }) =>
          polyline(
            run.map((point) => place(series, point)),
            colourOf(series),
            series.strong ? 2.6 * weight : thin,
          ),
      }),
      // Below the points: a value near its target is not hidden by it.
      layer({
        id: "targets",
        items: spec.targets,
        values: (target) => [target.year, target.value],
        draw: (target) =>
          pointMark(at(target), 5.2 * weight, {
            shape: "diamond",
            mark: "hollow",
            colour: palette.series.target,
            paper: palette.paper,
          }),
      }),
      layer({
        id: "points",
        items: points,
        values: ({ point }) => [point.year, point.value],
        draw: ({ series, point }) =>
          pointMark(place(series, point), radius(series, type.isNarrow) * weight, {
            shape: series.shape,
            mark: point.mark,
            colour: colourOf(series),
            paper: palette.paper,
          }),
      }),
      layer({ id: "ends", items: labels.ends, values: ({ from }) => [from.x, from.y], draw: endOf }),
      layer({ id: "labels", items: labels.points, values: (block) => [block.x, block.y], draw: text }),
    ],
  };
}
