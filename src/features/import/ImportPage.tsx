import { useQuery } from "@tanstack/react-query";
import { publishedQuery, publishedRefusal, type Published } from "#data/queries/surveyImport.ts";
import { importWords } from "#i18n/importWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { Skeleton } from "#ui/Skeleton.tsx";
import { ImportSteps } from "./ImportSteps.tsx";
import "./import.css";

export interface ImportPageProps {
  /** Address of the folder of published data. */
  readonly base: string;
  readonly locale: Locale;
}

/** From a survey file to the files that publish it. What is published is read first, and once. */
export function ImportPage({ base, locale }: ImportPageProps) {
  const words = importWords[locale];
  const query = useQuery(publishedQuery(base));
  const published = publishedOf(query.data, query.error);
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <p className="import-privacy">{words.privacy}</p>
      </div>
      {published === null || query.isFetching ? (
        <Skeleton height="34rem" label={words.folder.reading} />
      ) : (
        <ImportSteps published={published} locale={locale} retry={() => void query.refetch()} />
      )}
    </>
  );
}

function publishedOf(data: Published | undefined, error: Error | null): Published | null {
  if (error !== null) return { kind: "refused", refusal: publishedRefusal(error) };
  return data ?? null;
}
