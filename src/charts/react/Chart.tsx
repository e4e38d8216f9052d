import { lazy, Suspense, useCallback, useId, useMemo, useRef } from "react";
import { chartHeight } from "#charts/echarts/chartHeight.ts";
import { hitPlaces, hitPoints } from "#charts/echarts/hitPoints.ts";
import type { Point } from "#charts/echarts/placeLabel.ts";
import type { ChartSpec } from "#charts/spec/chartSpec.ts";
import { figureWords } from "#i18n/figureWords.ts";
import { DrawingMissing } from "./DrawingMissing.tsx";
import { pointAt, type Reachable } from "./moveThrough.ts";
import { Readout } from "./Readout.tsx";
import { useActivePoint } from "./useActivePoint.ts";
import { usePalette } from "./usePalette.ts";
import { usePrinted } from "./usePrinted.ts";
import { useWidth } from "./useWidth.ts";
import "./chart.css";

const Drawing = lazy(() =>
  import("./Drawing.tsx").then(
    ({ Drawing: loaded }) => ({ default: loaded }),
    () => ({ default: DrawingMissing }),
  ),
);

export interface ChartProps {
  readonly spec: ChartSpec;
  readonly theme: "light" | "dark";
  /** Size of type beside the usual: 1.25 with large type. */
  readonly scale: number;
}

/** How far from a point the pointer still means it, in pixels. */
const reach = 44;

/** Between the margins of A4, in pixels of the style sheet: a chart is laid out for paper, not shrunk to it. */
const paperWidth = 686;

/** A chart with its points in reach of keyboard, mouse and touch. It takes its final height before ECharts has loaded. */
export function Chart({ spec, theme, scale }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const measured = useWidth(frame);
  const isPrinted = usePrinted();
  const width = isPrinted ? paperWidth : measured;
  return (
    <div className="chart" ref={frame}>
      {width !== null && width > 0 && (
        <Stage spec={spec} theme={theme} scale={scale} width={width} isPrinted={isPrinted} />
      )}
    </div>
  );
}

function Stage({
  spec,
  theme,
  scale,
  width,
  isPrinted,
}: ChartProps & { readonly width: number; readonly isPrinted: boolean }) {
  const palette = usePalette(theme, isPrinted);
  const words = figureWords[spec.locale];
  const description = useId();
  const stage = useRef<HTMLDivElement>(null);
  const height = useMemo(() => chartHeight(spec, width, scale), [spec, width, scale]);
  const points = useMemo(() => {
    const places = hitPlaces(spec, { width, height, scale });
    return hitPoints(spec).flatMap((point, index): readonly Reachable[] => {
      const place = places[index];
      return place === undefined ? [] : [{ point, place }];
    });
  }, [spec, width, height, scale]);
  const findPoint = useCallback(
    (at: Point) => pointAt(points, at, reach * scale, spec.kind === "intervals"),
    [points, scale, spec.kind],
  );
  const active = useActivePoint(stage, points, findPoint);
  const shown = active === null ? undefined : points[active.index];

  return (
    <>
      <div
        className="chart-stage"
        ref={stage}
        style={{ height }}
        role="group"
        tabIndex={0}
        aria-roledescription={words.chart}
        aria-label={spec.title}
        aria-describedby={description}
      >
        <Suspense>
          <Drawing spec={spec} palette={palette} width={width} height={height} scale={scale} />
        </Suspense>
        {shown && <Readout words={shown.point.words} place={shown.place} width={width} />}
      </div>
      <p className="chart-unseen" id={description}>
        {spec.alt} {words.keys}
      </p>
      <div className="chart-unseen" aria-live="polite">
        {active?.isByKey === true ? shown?.point.words : ""}
      </div>
    </>
  );
}
