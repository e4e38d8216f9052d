import type { Dataset } from "#core/dataset/dataset.ts";
import { findBreakdown } from "#core/query/findBreakdown.ts";
import { formatEmbedRequest } from "#charts/spec/embedRequest.ts";
import { populationsSpec } from "#charts/spec/populationsSpec.ts";
import { youthSpec } from "#charts/spec/youthSpec.ts";
import { Figure } from "#figure/Figure.tsx";
import { pageWords } from "#i18n/pageWords.ts";
import { Notice } from "#ui/Notice.tsx";
import type { PageLinks } from "#ui/pageLinks.ts";
import type { ReaderSettings } from "#ui/readerSettings.ts";
import { YearField } from "#ui/YearField.tsx";
import { PlanTasks } from "./PlanTasks.tsx";
import type { PopulationsState } from "./populationsState.ts";
import "./populations.css";

export interface PopulationsPageProps {
  readonly dataset: Dataset;
  readonly settings: ReaderSettings;
  readonly links: PageLinks;
  readonly state: PopulationsState;
  readonly onChange: (state: PopulationsState) => void;
}

/** The five key populations: where they stand, what changed, who the plan assigns; youth apart. */
export function PopulationsPage({ dataset, settings, links, state, onChange }: PopulationsPageProps) {
  const { locale } = settings;
  const words = pageWords[locale].populations;
  const { region } = dataset.manifest;
  const breakdown = findBreakdown(dataset, { area: region.code, dimension: "population", year: state.year });
  const isEmpty = breakdown.rows.every(({ observation, withheld }) => observation === null && withheld === null);
  const spec = populationsSpec(breakdown, dataset, locale);
  const youth = youthSpec(breakdown, dataset, locale);
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
            years={dataset.waves.map((wave) => wave.year)}
            value={state.year}
            onChange={(next) => onChange({ ...state, year: next })}
          />
        </div>
      </div>
      <div className="populations-figures">
        {isEmpty ? (
          <Notice tone="quiet" title={spec.title} />
        ) : (
          <Figure
            spec={spec}
            settings={settings}
            live={links.live}
            embed={links.embed(formatEmbedRequest({ chart: "populations", lang: locale, ...year }))}
          />
        )}
        {youth && (
          <Figure
            spec={youth}
            settings={settings}
            live={links.live}
            embed={links.embed(
              formatEmbedRequest({ chart: "populations", category: ["youth"], lang: locale, ...year }),
            )}
          />
        )}
      </div>
      <PlanTasks region={region} locale={locale} />
    </>
  );
}
