import { draftDays, type DraftOrigin } from "#core/draft/storedDraft.ts";
import { draftDay, draftWords } from "#i18n/draftWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { draftHref } from "./draftHref.ts";
import { useReplacedDraft } from "./useReplacedDraft.ts";
import type { SavedDraft } from "./useSavedDraft.ts";
import "./draftStep.css";

export interface DraftLinksProps {
  readonly base: string;
  readonly origin: DraftOrigin;
  readonly saved: SavedDraft;
  readonly locale: Locale;
}

/** The ways to look at a draft, where it is kept, and one click that deletes it. */
export function DraftLinks({ base, origin, saved, locale }: DraftLinksProps) {
  const words = draftWords[locale].step;
  const { place, savedAt, cleared, clear } = saved;
  const { isReplaced, putBack } = useReplacedDraft(base, origin, savedAt);
  if (cleared !== "no") return <p role="status">{cleared === "yes" ? words.cleared : words.notCleared}</p>;
  // Another tab finds what is stored; what memory alone has is in this one.
  const tab = place === "stored" ? ({ target: "_blank", rel: "noopener", onClick: putBack } as const) : {};
  const until = draftDay[locale](new Date(savedAt + draftDays * 24 * 60 * 60 * 1000));
  return (
    <>
      <p className="step-hint">{words.lead}</p>
      {place !== null && (
        <p className="draft-links">
          <a className="button button-main" href={draftHref(origin, "site", window.location.hash)} {...tab}>
            {words.site}
          </a>
          <a className="button" href={draftHref(origin, "brief", window.location.hash)} {...tab}>
            {words.brief}
          </a>
          <button type="button" className="link-button" onClick={clear}>
            {words.clear}
          </button>
        </p>
      )}
      <p className="step-hint" role="status">
        {place === null ? "" : place === "memory" ? words.memory : isReplaced ? words.replaced : words.stored(until)}
      </p>
    </>
  );
}
