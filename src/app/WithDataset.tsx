import { Link } from "@tanstack/react-router";
import { Fragment, Suspense, useSyncExternalStore, type ReactNode } from "react";
import type { Dataset } from "#core/dataset/dataset.ts";
import type { Refusal } from "#core/dataset/refusal.ts";
import { appWords } from "#i18n/appWords.ts";
import { formatList } from "#i18n/lists.ts";
import { formatYear } from "#i18n/numbers.ts";
import { Notice } from "#ui/Notice.tsx";
import { PageSkeleton } from "#ui/PageSkeleton.tsx";
import type { DroppedParameter } from "./codec/codec.ts";
import { useDatasetState } from "./datasetState.ts";
import { LazyRefusalText } from "./lazyRefusalText.ts";
import { useLasting } from "./useLasting.ts";
import { useDisplay } from "./usePageState.ts";

/** How long the earlier years may keep the page waiting, in milliseconds: what is shown before they are there changes under the reader's eyes. */
const patience = 2000;

export interface WithDatasetProps {
  readonly dropped: readonly DroppedParameter[];
  readonly children: (dataset: Dataset, complete: boolean) => ReactNode;
}

/** Shows a page once there are data, and says what is the matter where there are none, or not all, or not the latest. */
export function WithDataset({ dropped, children }: WithDatasetProps) {
  const state = useDatasetState();
  const { display, parameters } = useDisplay();
  const online = useSyncExternalStore(subscribeToConnection, () => navigator.onLine);
  const isPartial = state.kind === "ready" && !state.complete;
  const hasWaited = useLasting(isPartial, patience);
  const words = appWords[display.lang];
  const skeleton = <PageSkeleton label={words.loading} />;
  const why = (refusal: Refusal, advice: boolean) => (
    <LazyRefusalText refusal={refusal} locale={display.lang} advice={advice} />
  );

  if (state.kind === "loading" || (isPartial && !hasWaited)) return skeleton;
  const empty = (
    <Notice tone="quiet" title={words.emptyTitle} isPage>
      <p>{words.emptyBody}</p>
      <Link to="/import" search={parameters} className="button">
        {words.pages.import}
      </Link>
    </Notice>
  );
  if (state.kind === "refused") {
    if (isEmptyFolder(state.refusal)) return empty;
    return (
      <Suspense fallback={skeleton}>
        <Notice tone="problem" title={words.refusedTitle} action={{ label: words.retry, run: state.retry }} isPage>
          {why(state.refusal, true)}
          {!online && <p>{words.offline}</p>}
        </Notice>
      </Suspense>
    );
  }

  const { dataset, stale } = state;
  const isDemo = dataset.manifest.waves.some(({ status }) => status === "demo");
  // The page waits for the words of its notices: it does not make room for them afterwards.
  return (
    <Suspense fallback={skeleton}>
      {isDemo && (
        <p className="demo-line">
          <strong className="demo-mark">{words.demoMark}</strong>
        </p>
      )}
      {stale !== null && (
        <Notice
          tone="caution"
          title={words.staleTitle(stale.publishedAt.slice(0, 10))}
          action={{ label: words.retry, run: state.retry }}
        >
          {why(stale.refusal, false)}
        </Notice>
      )}
      {!online && stale === null && <Notice tone="quiet" title={words.offline} />}
      {dataset.missing.length > 0 && (
        <Notice
          tone="caution"
          title={words.missingWaves(
            formatList(
              dataset.missing.map(({ year }) => formatYear(year, display.lang)),
              display.lang,
            ),
          )}
          action={{ label: words.retry, run: state.retry }}
        >
          {dataset.missing.map(({ year, refusal }) => (
            <Fragment key={year}>{why(refusal, false)}</Fragment>
          ))}
        </Notice>
      )}
      {dropped.length > 0 && (
        <Notice
          tone="quiet"
          title={words.droppedParameters(dropped.map(({ name, value }) => `${name}=${value.slice(0, 40)}`).join(", "))}
        />
      )}
      {dataset.waves.length === 0 && state.complete && dataset.missing.length === 0
        ? empty
        : children(dataset, state.complete)}
    </Suspense>
  );
}

/** Nothing has been published into it: the server is there and has no manifest. */
function isEmptyFolder(refusal: Refusal): boolean {
  return refusal.code === "missing-file" && refusal.file === "manifest.json" && refusal.status === 404;
}

function subscribeToConnection(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}
