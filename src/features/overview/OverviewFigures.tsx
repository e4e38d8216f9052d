import type { Dataset } from "#core/dataset/dataset.ts";
import { findBreakdown } from "#core/query/findBreakdown.ts";
import { findTrend } from "#core/query/findTrend.ts";
import type { Verdict } from "#core/query/verdict.ts";
import { formatEmbedRequest } from "#charts/spec/embedRequest.ts";
import { populationsSpec } from "#charts/spec/populationsSpec.ts";
import { trendSpec } from "#charts/spec/trendSpec.ts";
import { youthSpec } from "#charts/spec/youthSpec.ts";
import { Figure } from "#figure/Figure.tsx";
import { Notice } from "#ui/Notice.tsx";
import type { PageLinks } from "#ui/pageLinks.ts";
import type { ReaderSettings } from "#ui/readerSettings.ts";
import { TrackingSection } from "./TrackingSection.tsx";
import "./overview.css";

export interface OverviewFiguresProps {
  readonly dataset: Dataset;
  /** Null where there is nothing to judge yet. */
  readonly verdict: Verdict | null;
  readonly settings: ReaderSettings;
  readonly links: PageLinks;
}

/** The three figures of the overview, and everything that is reported beside the verdict. */
export function OverviewFigures({ dataset, verdict, settings, links }: OverviewFiguresProps) {
  const { locale } = settings;
  const area = dataset.manifest.region.code;
  const trend = findTrend(dataset, { areas: [area], by: null, categories: [], years: { from: null, to: null } });
  const populations = findBreakdown(dataset, { area, dimension: "population", year: null });
  const isEmpty = populations.rows.every(({ observation, withheld }) => observation === null && withheld === null);
  const spec = populationsSpec(populations, dataset, locale);
  const youth = youthSpec(populations, dataset, locale);
  return (
    <>
      <div className="overview-figures">
        <Figure
          spec={trendSpec(trend, dataset, locale)}
          settings={settings}
          live={links.live}
          embed={links.embed(formatEmbedRequest({ chart: "trend", lang: locale }))}
        />
        <div className="overview-side">
          {isEmpty ? (
            <Notice tone="quiet" title={spec.title} />
          ) : (
            <Figure
              spec={spec}
              settings={settings}
              live={links.live}
              embed={links.embed(formatEmbedRequest({ chart: "populations", lang: locale }))}
            />
          )}
          {youth && (
            <Figure
              spec={youth}
              settings={settings}
              live={links.live}
              embed={links.embed(formatEmbedRequest({ chart: "populations", category: ["youth"], lang: locale }))}
            />
          )}
        </div>
      </div>
      {verdict && <TrackingSection verdict={verdict} locale={locale} />}
    </>
  );
}
