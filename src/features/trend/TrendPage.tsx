import type { Dataset } from "#core/dataset/dataset.ts";
import { findBreakdown } from "#core/query/findBreakdown.ts";
import { findTrend } from "#core/query/findTrend.ts";
import { formatEmbedRequest } from "#charts/spec/embedRequest.ts";
import { trendSpec } from "#charts/spec/trendSpec.ts";
import { youthSpec } from "#charts/spec/youthSpec.ts";
import { Figure } from "#figure/Figure.tsx";
import { appWords } from "#i18n/appWords.ts";
import { pageWords } from "#i18n/pageWords.ts";
import { Notice } from "#ui/Notice.tsx";
import type { PageLinks } from "#ui/pageLinks.ts";
import type { ReaderSettings } from "#ui/readerSettings.ts";
import { resolveTrendState } from "./resolveTrendState.ts";
import { TrendControls } from "./TrendControls.tsx";
import type { TrendState } from "./trendState.ts";
import "./trend.css";

export interface TrendPageProps {
  readonly dataset: Dataset;
  readonly settings: ReaderSettings;
  readonly links: PageLinks;
  readonly state: TrendState;
  readonly onChange: (state: TrendState) => void;
}

/** One or several lines over the years, as the reader chooses. */
export function TrendPage({ dataset, settings, links, state, onChange }: TrendPageProps) {
  const { locale } = settings;
  const words = pageWords[locale].trend;
  const { selection, dropped } = resolveTrendState(state, dataset.manifest.region);
  const spec = trendSpec(findTrend(dataset, selection), dataset, locale);
  const [area] = selection.areas;
  const youth =
    selection.by === "population"
      ? youthSpec(findBreakdown(dataset, { area, dimension: "population", year: null }), dataset, locale)
      : null;
  const embedArea = { area, otherAreas: selection.areas.slice(1), lang: locale };
  return (
    <>
      {dropped.length > 0 && (
        <Notice
          tone="quiet"
          title={appWords[locale].droppedParameters(dropped.map(({ name, value }) => `${name}=${value}`).join(", "))}
        />
      )}
      <div className="page-top">
        <div className="page-head page-head-wide">
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
        <TrendControls dataset={dataset} locale={locale} state={state} selection={selection} onChange={onChange} />
      </div>
      <Figure
        spec={spec}
        settings={settings}
        live={links.live}
        embed={links.embed(
          formatEmbedRequest({
            chart: "trend",
            ...embedArea,
            ...(selection.by === null ? {} : { by: selection.by, category: state.category }),
            years: selection.years,
          }),
        )}
      />
      {youth && (
        <div className="trend-youth">
          <Figure
            spec={youth}
            settings={settings}
            live={links.live}
            embed={links.embed(formatEmbedRequest({ chart: "populations", category: ["youth"], ...embedArea }))}
          />
        </div>
      )}
    </>
  );
}
