import { useState } from "react";
import { printPalette } from "#charts/echarts/palette.ts";
import type { ChartKind, ChartSpec } from "#charts/spec/chartSpec.ts";
import { figureWords } from "#i18n/figureWords.ts";
import { fileName } from "./fileName.ts";
import { rasterise } from "./rasterise.ts";
import { saveFile } from "./saveFile.ts";
import { tableCsv } from "./tableCsv.ts";

/** Width of a chart in a picture file. */
const pictureWidths: Readonly<Record<ChartKind, number>> = { trend: 800, intervals: 800, tiles: 620 };
/** Pixels of a picture for each of the drawing. */
const pictureFactor = 2;

type State = "idle" | "working" | "failed";

async function pictureOf(spec: ChartSpec): Promise<string> {
  const { renderSvg } = await import("#charts/echarts/renderSvg.ts");
  return renderSvg(spec, { width: pictureWidths[spec.kind], palette: printPalette, standalone: true });
}

/** The figure as PNG and SVG with title, source and demo mark, and its table as CSV. */
export function FigureDownloads({ spec }: { readonly spec: ChartSpec }) {
  const words = figureWords[spec.locale];
  const [state, setState] = useState<State>("idle");
  const nameOf = (extension: string) => fileName(spec.title, extension, words.untitled);

  async function attempt(make: () => Promise<Blob | null>, extension: string) {
    setState("working");
    try {
      const file = await make();
      if (file !== null) saveFile(file, nameOf(extension));
      setState(file === null ? "failed" : "idle");
    } catch {
      setState("failed");
    }
  }

  const svg = async () => new Blob([await pictureOf(spec)], { type: "image/svg+xml" });
  const png = async () => rasterise(await pictureOf(spec), pictureFactor);
  const csv = () => Promise.resolve(new Blob([tableCsv(spec)], { type: "text/csv;charset=utf-8" }));
  const kinds = [
    { label: "PNG", make: png, extension: "png" },
    { label: "SVG", make: svg, extension: "svg" },
    { label: words.downloadTable, make: csv, extension: "csv" },
  ];
  return (
    <div className="figure-downloads">
      {kinds.map(({ label, make, extension }) => (
        <button
          key={extension}
          type="button"
          className="button"
          disabled={state === "working"}
          onClick={() => void attempt(make, extension)}
        >
          {label}
        </button>
      ))}
      <p role="status">{state === "working" ? words.downloading : state === "failed" ? words.downloadFailed : ""}</p>
    </div>
  );
}
