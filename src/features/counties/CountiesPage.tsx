import type { Dataset } from "#core/dataset/dataset.ts";
import { findRanking } from "#core/query/findRanking.ts";
import { countiesModelSpec } from "#charts/spec/countiesModelSpec.ts";
import { countiesRankSpec } from "#charts/spec/countiesRankSpec.ts";
import { countiesTilesSpec } from "#charts/spec/countiesTilesSpec.ts";
import { formatEmbedRequest } from "#charts/spec/embedRequest.ts";
import { Figure } from "#figure/Figure.tsx";
import { pageWords } from "#i18n/pageWords.ts";
import { Notice } from "#ui/Notice.tsx";
import type { PageLinks } from "#ui/pageLinks.ts";
import type { ReaderSettings } from "#ui/readerSettings.ts";
import { YearField } from "#ui/YearField.tsx";
import type { CountiesState } from "./countiesState.ts";
import { CountyLinks } from "./CountyLinks.tsx";
import "./counties.css";

export interface CountiesPageProps {
  readonly dataset: Dataset;
  readonly settings: ReaderSettings;
  readonly links: PageLinks;
  readonly state: CountiesState;
  readonly onChange: (state: CountiesState) => void;
}

/** Counties and zones as tiles and as intervals, for one year. */
export function CountiesPage({ dataset, settings, links, state, onChange }: CountiesPageProps) {
  const { locale } = settings;
  const words = pageWords[locale].counties;
  const ranking = findRanking(dataset, state.year);
  const isEmpty = ranking.units.every(({ observation, withheld }) => observation === null && withheld === null);
  const modelled = countiesModelSpec(ranking, dataset, locale);
  const year = state.year === null ? {} : { years: { from: state.year, to: state.year } };
  return (
    <>
      <div className="page-top">
        <div className="page-head">
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
        <div className="fields">
          <YearField
            label={words.year}
            latest={words.latest}
            years={ranking.years}
            value={state.year}
            onChange={(next) => onChange({ year: next })}
          />
        </div>
      </div>
      {isEmpty ? (
        <Notice tone="quiet" title={countiesTilesSpec(ranking, dataset, locale).title} />
      ) : (
        <div className="counties-figures">
          <Figure
            spec={countiesTilesSpec(ranking, dataset, locale)}
            settings={settings}
            live={links.live}
            embed={links.embed(formatEmbedRequest({ chart: "counties-map", lang: locale, ...year }))}
          />
          <Figure
            spec={countiesRankSpec(ranking, dataset, locale)}
            settings={settings}
            live={links.live}
            embed={links.embed(formatEmbedRequest({ chart: "counties-rank", lang: locale, ...year }))}
          />
        </div>
      )}
      {modelled && (
        <div className="counties-model">
          <Figure spec={modelled} settings={settings} live={links.live} embed={null} />
        </div>
      )}
      <CountyLinks region={dataset.manifest.region} locale={locale} links={links} />
    </>
  );
}
