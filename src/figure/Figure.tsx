import { useId } from "react";
import { Chart } from "#charts/react/Chart.tsx";
import type { ChartSpec } from "#charts/spec/chartSpec.ts";
import { figureWords } from "#i18n/figureWords.ts";
import { Clauses } from "#ui/Clauses.tsx";
import type { ReaderSettings } from "#ui/readerSettings.ts";
import { FigureTools } from "./FigureTools.tsx";
import "./figure.css";

export interface FigureProps {
  readonly spec: ChartSpec;
  readonly settings: ReaderSettings;
  /** Address of the page as it is shown. */
  readonly live: string;
  /** Address of the chart alone. */
  readonly embed: string;
  readonly headingLevel?: 2 | 3;
}

/** A chart with everything that belongs to it: the finding, what is drawn, notes, source, edition, table, downloads, sharing. */
export function Figure({ spec, settings, live, embed, headingLevel = 2 }: FigureProps) {
  const words = figureWords[spec.locale];
  const title = useId();
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <figure className="figure" aria-labelledby={title}>
      <figcaption className="figure-head">
        <Heading className="figure-title" id={title}>
          <Clauses text={spec.title} />
        </Heading>
        <p className="figure-subtitle">{spec.subtitle}</p>
      </figcaption>
      <Chart spec={spec} theme={settings.theme} scale={settings.scale} />
      <div className="figure-foot">
        {(spec.demo !== null || spec.notes.length > 0) && (
          <p>
            {spec.demo !== null && <span className="figure-demo">{spec.demo}</span>}
            {spec.notes.map((note) => (
              <span key={note}>{note} </span>
            ))}
          </p>
        )}
        <p>
          <span>{words.source(spec.source)} </span>
          <span className="figure-edition">{words.edition(spec.edition)}</span>
        </p>
      </div>
      <FigureTools spec={spec} live={live} embed={embed} />
    </figure>
  );
}
