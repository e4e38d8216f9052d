import { chartHeight } from "#charts/echarts/chartHeight.ts";
import { hitPlaces, hitPoints } from "#charts/echarts/hitPoints.ts";
import { darkPalette, lightPalette, type Palette, printPalette } from "#charts/echarts/palette.ts";
import type { ChartSpec } from "#charts/spec/chartSpec.ts";
import { figureWords } from "#i18n/figureWords.ts";
import type { chartDrawer } from "./chartDrawer.ts";
import type { Look } from "./followLook.ts";
import { element } from "./element.ts";
import { walkView } from "./walkView.ts";

const palettes: Readonly<Record<Look, Palette>> = { light: lightPalette, dark: darkPalette, print: printPalette };

/** The module that draws, loaded apart. */
export interface DrawerModule {
  readonly chartDrawer: typeof chartDrawer;
}

export interface ChartView {
  readonly element: HTMLElement;
  /** Draws at the width that the element has; from then on also whenever that changes. */
  readonly draw: (look: Look) => void;
}

/**
 * The drawing, described in words, under the points that a reader can go to. It has its final height before the drawing comes.
 * @param library rejected when it cannot be loaded: the figure then says so and keeps its table
 */
export function chartView(spec: ChartSpec, library: Promise<DrawerModule>): ChartView {
  const words = figureWords[spec.locale];
  const canvas = element("div", { class: "canvas", role: "img", "aria-label": spec.alt });
  const frame = element("div", { class: `chart chart-${spec.kind}` }, canvas);
  const points = hitPoints(spec);
  const walking = points.length === 0 ? null : walkView(points, words.keys, spec.kind === "intervals");
  if (walking !== null) frame.append(walking.element);
  let drawer: ReturnType<DrawerModule["chartDrawer"]> | null = null;
  let drawn: { readonly width: number; readonly look: Look } | null = null;

  function draw(look: Look): void {
    const width = Math.floor(frame.clientWidth);
    if (width === 0) return;
    const size = { width, height: chartHeight(spec, width, 1), scale: 1 };
    canvas.style.height = `${size.height}px`;
    walking?.place(hitPlaces(spec, size), width);
    drawer?.(spec, palettes[look], size);
    drawn = { width, look };
  }

  library.then(
    (loaded) => {
      drawer = loaded.chartDrawer(canvas);
      if (drawn !== null) draw(drawn.look);
    },
    () => frame.replaceChildren(element("p", { class: "missing" }, words.drawingMissing)),
  );

  new ResizeObserver(() => {
    // Not within the observer: what it changes would be news to the observers above it.
    requestAnimationFrame(() => {
      if (drawn !== null && drawn.width !== Math.floor(frame.clientWidth)) draw(drawn.look);
    });
  }).observe(frame);
  return { element: frame, draw };
}
