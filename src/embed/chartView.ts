import { chartHeight } from "#charts/echarts/chartHeight.ts";
import { chartOption } from "#charts/echarts/chartOption.ts";
import { engine } from "#charts/echarts/engine.ts";
import { hitPlaces, hitPoints } from "#charts/echarts/hitPoints.ts";
import { darkPalette, lightPalette, type Palette, printPalette } from "#charts/echarts/palette.ts";
import type { ChartSpec } from "#charts/spec/chartSpec.ts";
import { embedWords } from "#i18n/embedWords.ts";
import type { Look } from "./colourScheme.ts";
import { element } from "./element.ts";
import { walkView } from "./walkView.ts";

const palettes: Readonly<Record<Look, Palette>> = { light: lightPalette, dark: darkPalette, print: printPalette };

export interface ChartView {
  readonly element: HTMLElement;
  /** Draws at the width that the element has; from then on also whenever that changes. */
  readonly draw: (look: Look) => void;
}

/** The drawing, described in words, under the points that a reader can go to. */
export function chartView(spec: ChartSpec): ChartView {
  const canvas = element("div", { class: "canvas", role: "img", "aria-label": spec.alt });
  const frame = element("div", { class: `chart chart-${spec.kind}` }, canvas);
  const points = hitPoints(spec);
  const walking = points.length === 0 ? null : walkView(points, embedWords[spec.locale].walk);
  if (walking !== null) frame.append(walking.element);
  let chart: ReturnType<typeof engine.init> | null = null;
  let drawn: { readonly width: number; readonly look: Look } | null = null;

  function draw(look: Look): void {
    const width = Math.floor(frame.clientWidth);
    if (width === 0) return;
    const size = { width, height: chartHeight(spec, width, 1), scale: 1 };
    canvas.style.height = `${size.height}px`;
    chart ??= engine.init(canvas, null, { renderer: "svg", ...size });
    chart.resize({ width: size.width, height: size.height });
    chart.setOption(chartOption(spec, palettes[look], size), { notMerge: true });
    // Print scales the drawing to the paper.
    canvas.querySelector("svg")?.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
    walking?.place(hitPlaces(spec, size), width);
    drawn = { width, look };
  }

  new ResizeObserver(() => {
    // Not within the observer: what it changes would be news to the observers above it.
    requestAnimationFrame(() => {
      if (drawn !== null && drawn.width !== Math.floor(frame.clientWidth)) draw(drawn.look);
    });
  }).observe(frame);
  return { element: frame, draw };
}
