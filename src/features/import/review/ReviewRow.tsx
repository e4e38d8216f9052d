import { memo, useId } from "react";
import { longestReason } from "#core/dataset/longestReason.ts";
import type { ReviewCell } from "#core/survey/reviewCells.ts";
import { isShare } from "#core/units.ts";
import { importReviewWords } from "#i18n/importReviewWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount, formatInterval, formatPublishedShare, formatShare } from "#i18n/numbers.ts";
import { lacksNote, type Acceptance } from "./acceptances.ts";
import type { ImportController } from "#features/import/importController.ts";
import { categoryOf, nameInFull, type ReviewAbout } from "./reviewName.ts";

export interface ReviewRowProps {
  readonly cell: ReviewCell;
  /** Null while nobody has ticked it. */
  readonly acceptance: Acceptance | null;
  readonly about: ReviewAbout;
  readonly locale: Locale;
  readonly onAccept: ImportController["accept"];
}

/** Below this many degrees of freedom a value is up for review (statistics.md: reliability, rule 5). */
const enoughDegrees = 8;

/** One cell under review: what it says, why it is withheld, the tick that lets it through and the note that goes with it. */
export const ReviewRow = memo(function ReviewRow({ cell, acceptance, about, locale, onAccept }: ReviewRowProps) {
  const words = importReviewWords[locale].review;
  const factsId = useId();
  const noteId = useId();
  const hintId = useId();
  const name = nameInFull(cell, about, locale);
  const isMissing = acceptance !== null && lacksNote(acceptance);
  return (
    <li className="review-row">
      <p id={factsId} className="review-facts">
        <span className="review-name">
          {categoryOf(cell, about, locale)}{" "}
          {cell.pooledYears !== undefined && <small className="review-pooled">{words.pooled}</small>}
        </span>{" "}
        <strong>{isShare(cell.rate) ? formatShare(cell.rate) : ""}</strong>{" "}
        <span className="review-interval">{intervalText(cell, locale)}</span>{" "}
        <span>{words.n(formatCount(cell.n, locale))}</span> <span>{words.df(formatCount(cell.df, locale))}</span>{" "}
        <span className="review-reason">{reasonText(cell, locale)}</span>
      </p>
      <label className="checkbox">
        <input
          type="checkbox"
          checked={acceptance?.ticked ?? false}
          aria-label={words.of(words.tick, name)}
          aria-describedby={factsId}
          onChange={(event) => onAccept(cell, { ticked: event.currentTarget.checked })}
        />
        <span>{words.tick}</span>
      </label>
      {acceptance?.ticked === true && (
        <div className="field review-note">
          <label htmlFor={noteId}>{words.note}</label>
          <input
            id={noteId}
            type="text"
            value={acceptance.note}
            autoComplete="off"
            maxLength={longestReason}
            required
            aria-label={words.of(words.note, name)}
            aria-describedby={hintId}
            aria-invalid={isMissing}
            onChange={(event) => onAccept(cell, { note: event.currentTarget.value })}
          />
          <p id={hintId} className={isMissing ? "field-problem" : "step-hint"}>
            {isMissing ? words.noteMissing : words.noteHint}
          </p>
        </div>
      )}
    </li>
  );
});

function intervalText({ lower, upper }: ReviewCell, locale: Locale): string {
  const words = importReviewWords[locale].review;
  if (lower === null || upper === null || !isShare(lower) || !isShare(upper)) return words.noInterval;
  return words.interval(formatInterval(lower, upper, locale));
}

function reasonText({ rate, df }: ReviewCell, locale: Locale): string {
  const words = importReviewWords[locale].review;
  const isExtreme = rate === 0 || rate === 1;
  const reasons = [
    ...(isExtreme && isShare(rate) ? [words.extreme(formatPublishedShare(rate))] : []),
    ...(df < enoughDegrees ? [words.fewDegrees] : []),
  ];
  return reasons.join(words.joint);
}
