import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { findImpact } from "#core/impact/findImpact.ts";
import type { OpenDraft } from "#core/draft/openDraft.ts";
import { publishedQuery, type Published } from "#data/queries/surveyImport.ts";
import { plannedDataset, publishedDataset } from "#features/import/impact/plannedDataset.ts";
import { briefWords } from "#i18n/briefWords.ts";
import { formatDate } from "#i18n/dates.ts";
import { draftWords } from "#i18n/draftWords.ts";
import { inLocale, type Locale } from "#i18n/locale.ts";
import { BriefFindings } from "./BriefFindings.tsx";
import { BriefGrounds } from "./BriefGrounds.tsx";
import { draftHref } from "./draftHref.ts";
import "./brief.css";
import "./sheet.css";

export interface BriefSheetProps {
  readonly base: string;
  readonly draft: OpenDraft;
  readonly locale: Locale;
}

/** Two pages of A4 for those who decide: what changes, and on what grounds. */
export function BriefSheet({ base, draft, locale }: BriefSheetProps) {
  const query = useQuery(publishedQuery(base));
  // A folder that cannot be read is one of which nothing can be said.
  const published: Published | undefined = query.error === null ? query.data : { kind: "empty" };
  return published === undefined ? null : <Brief draft={draft} published={published} locale={locale} />;
}

interface BriefProps {
  readonly draft: OpenDraft;
  readonly published: Published;
  readonly locale: Locale;
}

function Brief({ draft, published, locale }: BriefProps) {
  const words = briefWords[locale];
  const { manifest, waves, stored } = draft;
  const states = useMemo(() => {
    const before = publishedDataset(published);
    const after = plannedDataset(before, { manifest, waves });
    return { before, after, impact: findImpact(before, after) };
  }, [published, manifest, waves]);
  const isDemo = manifest.waves.some(({ status }) => status === "demo");
  const head = (page: string) => (
    <p className="brief-running">
      <strong className="brief-mark">{draftWords[locale].mark}</strong>
      {isDemo && <strong className="brief-mark">{words.demo}</strong>}
      <span>{words.page(page)}</span>
    </p>
  );
  return (
    <>
      <p className="sheet-tools">
        <button type="button" className="button button-main" onClick={() => window.print()}>
          {words.print}
        </button>
        <a className="button" href={draftHref(stored.origin, "site", window.location.hash)}>
          {words.back}
        </a>
      </p>
      <article className="brief">
        <section className="brief-page">
          {head("1")}
          <h1>{words.title}</h1>
          <p className="brief-facts">
            {words.facts(
              inLocale(manifest.region.name, locale),
              manifest.edition,
              formatDate(manifest.publishedAt, locale),
            )}
            {locale === "zh" ? "。" : ". "}
            {manifest.previous === null ? words.begins : words.follows(manifest.previous)}
            {locale === "zh" ? "。" : "."}
          </p>
          <BriefFindings {...states} draft={draft} locale={locale} />
        </section>
        <section className="brief-page">
          {head("2")}
          <BriefGrounds {...states} draft={draft} locale={locale} />
        </section>
      </article>
    </>
  );
}
