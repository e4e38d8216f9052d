import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { publishedQuery, publishedRefusal, type Published } from "#data/queries/surveyImport.ts";
import { importWords } from "#i18n/importWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { referenceWords } from "#i18n/referenceWords.ts";
import { Skeleton } from "#ui/Skeleton.tsx";
import { ImportEntry } from "./draft/ImportEntry.tsx";
import { importTabs, type ImportTab } from "./importTab.ts";
import "./import.css";
import "./touch.css";

const ReferenceTab = lazy(() =>
  import("./reference/ReferenceTab.tsx").then(({ ReferenceTab: loaded }) => ({ default: loaded })),
);

export interface ImportPageProps {
  /** Address of the folder of published data. */
  readonly base: string;
  readonly locale: Locale;
  readonly tab: ImportTab;
  /** Address of the page with a tab open. */
  readonly hrefOf: (tab: ImportTab) => string;
}

/** From a survey file, or from tables of targets and the like, to the files that publish them. What is published is read first, and once. */
export function ImportPage({ base, locale, tab, hrefOf }: ImportPageProps) {
  const words = importWords[locale];
  const tabs = referenceWords[locale].tabs;
  const query = useQuery(publishedQuery(base));
  const published = publishedOf(query.data, query.error);
  const skeleton = <Skeleton height="34rem" label={words.folder.reading} />;
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        {tab === "survey" ? (
          <>
            <p>{words.lead}</p>
            <p className="import-privacy">{words.privacy}</p>
          </>
        ) : (
          <p>{referenceWords[locale].lead}</p>
        )}
      </div>
      <nav className="import-tabs" aria-label={tabs.label}>
        {importTabs.map((one) => (
          <a key={one} href={hrefOf(one)} {...(one === tab && { "aria-current": "page" as const })}>
            {tabs[one]}
          </a>
        ))}
      </nav>
      {published === null || query.isFetching ? (
        skeleton
      ) : tab === "survey" ? (
        <ImportEntry base={base} published={published} locale={locale} retry={() => void query.refetch()} />
      ) : (
        <Suspense fallback={skeleton}>
          <ReferenceTab base={base} published={published} locale={locale} />
        </Suspense>
      )}
    </>
  );
}

function publishedOf(data: Published | undefined, error: Error | null): Published | null {
  if (error !== null) return { kind: "refused", refusal: publishedRefusal(error) };
  return data ?? null;
}
