import { breakdownSpec } from "#charts/spec/breakdownSpec.ts";
import { countyModel, countyStanding } from "#charts/spec/countyStanding.ts";
import { formatEmbedRequest } from "#charts/spec/embedRequest.ts";
import { populationsSpec } from "#charts/spec/populationsSpec.ts";
import { trendSpec } from "#charts/spec/trendSpec.ts";
import type { Dataset } from "#core/dataset/dataset.ts";
import { findBreakdown } from "#core/query/findBreakdown.ts";
import { findRanking } from "#core/query/findRanking.ts";
import { findTrend } from "#core/query/findTrend.ts";
import { Figure } from "#figure/Figure.tsx";
import { areaName } from "#i18n/names.ts";
import { pageWords } from "#i18n/pageWords.ts";
import { Notice } from "#ui/Notice.tsx";
import type { PageLinks } from "#ui/pageLinks.ts";
import type { ReaderSettings } from "#ui/readerSettings.ts";
import { CountyLinks } from "./CountyLinks.tsx";
import { CountyStanding } from "./CountyStanding.tsx";
import { currentArea } from "./currentArea.ts";
import "./counties.css";

export interface CountyPageProps {
  readonly dataset: Dataset;
  readonly settings: ReaderSettings;
  readonly links: PageLinks;
  /** Today's code of a unit, or one that it had. */
  readonly code: string;
}

/** One county, zone or group: its own line beside the city's, and its breakdowns. */
export function CountyPage({ dataset, settings, links, code }: CountyPageProps) {
  const { locale } = settings;
  const words = pageWords[locale].counties;
  const { region } = dataset.manifest;
  const area = currentArea(region, code);
  if (area === null) {
    return (
      <>
        <h1>{words.title}</h1>
        <Notice tone="caution" title={words.unknown(code)} />
        <CountyLinks region={region} locale={locale} links={links} />
      </>
    );
  }
  const ranking = findRanking(dataset, null);
  const standing = countyStanding(ranking, area, dataset, locale);
  const model = countyModel(ranking, area, locale);
  const group = ranking.units.find((unit) => unit.area === area)?.fallback ?? null;
  const otherAreas = group === null ? [region.code] : [group, region.code];
  const trend = findTrend(dataset, {
    areas: [area, ...otherAreas],
    by: null,
    categories: [],
    years: { from: null, to: null },
  });
  const own = trend.lines.find((line) => line.area === area);
  if (own === undefined || (own.runs.length === 0 && own.withheld.length === 0)) {
    const name = areaName(region, area, locale);
    return (
      <>
        <div className="page-top">
          <div className="page-head">
            <h1>{name}</h1>
          </div>
        </div>
        {standing.length + model.length === 0 ? (
          <Notice tone="quiet" title={words.noData(name)} />
        ) : (
          <CountyStanding sentences={[...standing, ...model]} />
        )}
        <CountyLinks region={region} locale={locale} links={links} current={area} />
      </>
    );
  }
  const populations = findBreakdown(dataset, { area, dimension: "population", year: null });
  const residence = findBreakdown(dataset, { area, dimension: "residence", year: null });
  const breakdowns = [
    {
      spec: populationsSpec(populations, dataset, locale),
      query: formatEmbedRequest({ chart: "populations", area, lang: locale }),
    },
    {
      spec: breakdownSpec(residence, dataset, locale),
      query: formatEmbedRequest({ chart: "trend", area, by: "residence", lang: locale }),
    },
  ].filter(({ spec }) => spec.rows.some(({ value }) => value !== null));
  return (
    <>
      <div className="page-top">
        <div className="page-head">
          <h1>{areaName(region, area, locale)}</h1>
          <p>{words.countyLead}</p>
        </div>
      </div>
      <CountyStanding sentences={standing} />
      <div className="county-figures">
        <Figure
          spec={trendSpec(trend, dataset, locale)}
          settings={settings}
          live={links.live}
          embed={links.embed(formatEmbedRequest({ chart: "trend", area, otherAreas, lang: locale }))}
        />
        {breakdowns.map(({ spec, query }) => (
          <Figure key={query} spec={spec} settings={settings} live={links.live} embed={links.embed(query)} />
        ))}
      </div>
      <CountyStanding sentences={model} />
      {breakdowns.length === 0 && <Notice tone="quiet" title={words.tooFew} />}
      <CountyLinks region={region} locale={locale} links={links} current={area} />
    </>
  );
}
