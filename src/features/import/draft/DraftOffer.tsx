import type { OpenDraft } from "#core/draft/openDraft.ts";
import { draftDay, draftWords } from "#i18n/draftWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatYear } from "#i18n/numbers.ts";
import "./draftStep.css";

export interface DraftOfferProps {
  readonly draft: OpenDraft;
  /** Something else has been published since. */
  readonly isStale: boolean;
  readonly locale: Locale;
  readonly onResume: () => void;
  readonly onClear: () => void;
}

/** An unfinished draft of this machine: go on with it, or delete it. */
export function DraftOffer({ draft, isStale, locale, onResume, onClear }: DraftOfferProps) {
  const words = draftWords[locale].offer;
  const day = draftDay[locale](new Date(draft.stored.savedAt));
  const years = formatList(
    draft.waves.map(({ year }) => formatYear(year, locale)),
    locale,
  );
  return (
    <section className="draft-offer" aria-label={words.title(day)}>
      <div>
        <p>
          <strong>{words.title(day)}</strong>
        </p>
        <p className="step-hint">
          {draft.waves.length === 0
            ? words.bodyReference(draft.manifest.edition)
            : words.body(draft.manifest.edition, years)}
        </p>
        {isStale && <p className="field-problem">{words.stale}</p>}
      </div>
      <button type="button" className="button" onClick={onResume}>
        {words.resume(day)}
      </button>
      <button type="button" className="link-button" onClick={onClear}>
        {words.clear}
      </button>
    </section>
  );
}
