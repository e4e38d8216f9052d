import { Chart } from "#charts/react/Chart.tsx";
import type { ChartSpec } from "#charts/spec/chartSpec.ts";
import { Clauses } from "#ui/Clauses.tsx";
import { Unbroken } from "#ui/Unbroken.tsx";
import type { ReaderSettings } from "#ui/readerSettings.ts";
import { FigureFoot } from "./FigureFoot.tsx";
import { FigureTools } from "./FigureTools.tsx";
import "./figure.css";

export interface FigureProps {
  readonly spec: ChartSpec;
  readonly settings: ReaderSettings;
  /** Address of the page as it is shown. */
  readonly live: string;
  /** Address of the chart alone; null where it cannot be embedded. */
  readonly embed: string | null;
  readonly headingLevel?: 2 | 3;
}

/** A chart with everything that belongs to it: the finding, what is drawn, notes, source, edition, table, downloads, sharing. */
export function Figure({ spec, settings, live, embed, headingLevel = 2 }: FigureProps) {
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <figure className="figure" aria-label={spec.title} data-draft={spec.draft}>
      <figcaption className="figure-head">
        <Heading className="figure-title">
          <Clauses text={spec.title} />
        </Heading>
        <p className="figure-subtitle">
          <Unbroken text={spec.subtitle} />
        </p>
      </figcaption>
      <Chart spec={spec} theme={settings.theme} scale={settings.scale} />
      <FigureFoot spec={spec} />
      <FigureTools spec={spec} live={live} embed={embed} />
    </figure>
  );
}
