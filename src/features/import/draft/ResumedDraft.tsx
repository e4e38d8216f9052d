import { useMemo } from "react";
import { findImpact } from "#core/impact/findImpact.ts";
import type { OpenDraft } from "#core/draft/openDraft.ts";
import { storedDrafts, type DraftPlace } from "#data/queries/storedDrafts.ts";
import type { Published } from "#data/queries/surveyImport.ts";
import { compareResults } from "#features/import/results/compareResults.ts";
import { ImpactView } from "#features/import/impact/ImpactView.tsx";
import { plannedDataset, publishedDataset } from "#features/import/impact/plannedDataset.ts";
import { PublishWays } from "#features/import/publish/PublishWays.tsx";
import { ResultStep } from "#features/import/results/ResultStep.tsx";
import { Step } from "#features/import/Step.tsx";
import { draftDay, draftWords } from "#i18n/draftWords.ts";
import { impactWords } from "#i18n/impactWords.ts";
import { importWords } from "#i18n/importWords.ts";
import { inLocale, type Locale } from "#i18n/locale.ts";
import { formatCount } from "#i18n/numbers.ts";
import { publishWords } from "#i18n/publishWords.ts";
import { zipFiles } from "#io/zip.ts";
import { draftHref } from "./draftHref.ts";
import { DraftLinks } from "./DraftLinks.tsx";

export interface ResumedDraftProps {
  readonly base: string;
  readonly draft: OpenDraft;
  readonly published: Published;
  readonly isStale: boolean;
  readonly place: DraftPlace;
  readonly locale: Locale;
  readonly onAgain: () => void;
  readonly onClear: () => void;
}

/** The later steps from what was kept: everything but what needs the files themselves. */
export function ResumedDraft({ base, draft, published, isStale, place, locale, onAgain, onClear }: ResumedDraftProps) {
  const words = draftWords[locale];
  const { stored, manifest, waves, files } = draft;
  const states = useMemo(() => {
    const before = publishedDataset(published);
    const after = plannedDataset(before, { manifest, waves });
    return { before, after, impact: findImpact(before, after) };
  }, [published, manifest, waves]);
  const years = useMemo(
    () =>
      compareResults({
        manifest,
        isPlanned: true,
        waves,
        read: waves,
        current: states.before?.manifest ?? null,
        published: states.before?.waves ?? [],
        merge: stored.form["merge"] === true,
      }),
    [manifest, waves, states, stored],
  );
  const basis = published.kind === "ok" ? published.current : null;
  const publication = useMemo(
    () => ({ manifest, files, basis, zip: new Uint8Array(zipFiles(files)) }),
    [manifest, files, basis],
  );
  const open = stored.issues.filter(({ agreed }) => !agreed);
  const hindrances = [...(isStale ? [words.offer.stale] : []), ...(open.length > 0 ? [words.resumed.reread] : [])];
  return (
    <div className="import-steps">
      <Step number={1} title={words.resumed.title(draftDay[locale](new Date(stored.savedAt)))}>
        <p>{words.resumed.body}</p>
        {isStale && <p className="field-problem">{words.offer.stale}</p>}
        <p className="draft-links">
          <button type="button" className="button" onClick={onAgain}>
            {words.resumed.again}
          </button>
          <button type="button" className="link-button" onClick={onClear}>
            {words.step.clear}
          </button>
        </p>
      </Step>
      <Step number={2} title={words.resumed.issues}>
        {stored.issues.length === 0 && <p>{words.resumed.noIssues}</p>}
        <ul className="draft-issues">
          {stored.issues.map(({ title, total, agreed }) => (
            <li key={title.zh}>
              {inLocale(title, locale)} <small>{words.resumed.places(formatCount(total, locale))}</small>{" "}
              <strong>{agreed ? words.resumed.agreed : words.resumed.open}</strong>
            </li>
          ))}
        </ul>
      </Step>
      <Step number={3} title={importWords[locale].steps.results}>
        <ResultStep years={years} manifest={manifest} locale={locale} />
      </Step>
      <Step number={4} title={impactWords[locale].title}>
        <ImpactView {...states} locale={locale} />
      </Step>
      <Step number={5} title={words.step.title}>
        <DraftLinks
          base={base}
          origin="import"
          saved={{ place, savedAt: stored.savedAt, cleared: "no", clear: onClear }}
          locale={locale}
        />
      </Step>
      <Step number={6} title={publishWords[locale].title}>
        <PublishWays
          publication={publication}
          hindrances={hindrances}
          isUnread={published.kind === "refused"}
          command={null}
          handover={{
            href: draftHref("import", "handover", window.location.hash),
            isOwnTab: () => place === "memory",
            onOpen: () => void storedDrafts.putBack(base, "import"),
          }}
          locale={locale}
        />
      </Step>
    </div>
  );
}
