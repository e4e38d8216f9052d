import { lazy, Suspense } from "react";
import type { Dataset } from "#core/dataset/dataset.ts";
import { findVerdict } from "#core/query/findVerdict.ts";
import { verdictCard } from "#charts/spec/verdictCard.ts";
import { appWords } from "#i18n/appWords.ts";
import { Notice } from "#ui/Notice.tsx";
import type { PageLinks } from "#ui/pageLinks.ts";
import type { ReaderSettings } from "#ui/readerSettings.ts";
import { Skeleton } from "#ui/Skeleton.tsx";
import { VerdictBlock } from "./VerdictBlock.tsx";

/** Figures and the chart library come after the verdict has been painted. */
const OverviewFigures = lazy(() =>
  import("./OverviewFigures.tsx").then(
    (loaded) => ({ default: loaded.OverviewFigures }),
    () => ({ default: FiguresMissing }),
  ),
);

/** In place of figures whose script did not arrive: the verdict above stands. */
function FiguresMissing({ settings }: { readonly settings: ReaderSettings }) {
  return <Notice tone="caution" title={appWords[settings.locale].figuresMissing} />;
}

export interface OverviewPageProps {
  readonly dataset: Dataset;
  readonly settings: ReaderSettings;
  readonly links: PageLinks;
}

/** Where the city stands, in one sentence and four figures; then the trend, the populations and the youth. */
export function OverviewPage({ dataset, settings, links }: OverviewPageProps) {
  const verdict = findVerdict(dataset, dataset.manifest.region.code);
  const words = appWords[settings.locale];
  return (
    <>
      {verdict === null ? (
        <Notice tone="quiet" title={words.notYet} />
      ) : (
        <VerdictBlock card={verdictCard(verdict, dataset, settings.locale)} how={links.method("brief")} />
      )}
      <Suspense fallback={<Skeleton height="30rem" label={words.loading} />}>
        <OverviewFigures dataset={dataset} verdict={verdict} settings={settings} links={links} />
      </Suspense>
    </>
  );
}
