import { useId } from "react";
import type { ImportProgress } from "#data/queries/surveyImport.ts";
import { importWords } from "#i18n/importWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount } from "#i18n/numbers.ts";
import { Notice } from "#ui/Notice.tsx";
import type { Activity } from "./importController.ts";

export interface ReadingProgressProps {
  readonly activity: Activity;
  readonly locale: Locale;
  /** Milliseconds, of the clock that dated the beginning. */
  readonly now: () => number;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

/** How far the reading has come, with a way out; and what is said when it was cancelled or failed. */
export function ReadingProgress({ activity, locale, now, onCancel, onAgain }: ReadingProgressProps) {
  const words = importWords[locale];
  const id = useId();
  switch (activity.kind) {
    case "idle":
      return null;
    case "cancelled":
      return (
        <Notice tone="quiet" title={words.progress.cancelled} action={{ label: words.progress.again, run: onAgain }}>
          <p>{words.progress.cancelledBody}</p>
        </Notice>
      );
    case "failed":
      return (
        <Notice tone="problem" title={words.failed.title} action={{ label: words.progress.again, run: onAgain }}>
          <p>{words.failed.reasons[activity.failure.reason]}</p>
          {activity.failure.detail !== "" && (
            <p>
              <code>{activity.failure.detail}</code>
            </p>
          )}
          <p>{words.failed.nothing}</p>
        </Notice>
      );
    case "reading":
    case "planning": {
      const progress = activity.kind === "reading" ? activity.progress : null;
      const isRead = activity.kind === "planning" || (progress !== null && progress.bytes >= progress.totalBytes);
      const share = progress === null || progress.totalBytes === 0 ? null : progress.bytes / progress.totalBytes;
      return (
        <div className="reading">
          <label htmlFor={id} className="visually-hidden">
            {words.progress.label}
          </label>
          <progress id={id} max={1} {...(!isRead && { value: share ?? 0 })} />
          <p>
            {isRead
              ? words.progress.planning
              : activity.kind === "reading" && progress !== null && share !== null
                ? progressText(progress, share, now() - activity.since, locale)
                : words.progress.starting}
          </p>
          <p className="visually-hidden" role="status">
            {isRead ? words.progress.planning : words.progress.quarter(`${Math.floor((share ?? 0) * 4) * 25}%`)}
          </p>
          <button type="button" className="button" onClick={onCancel}>
            {words.progress.cancel}
          </button>
        </div>
      );
    }
  }
}

/** How far, how fast, and for how long still: the last only when the beginning allows a guess. */
function progressText({ rows }: ImportProgress, share: number, milliseconds: number, locale: Locale): string {
  const words = importWords[locale].progress;
  const speed = formatCount(Number(((rows * 1000) / Math.max(milliseconds, 1)).toPrecision(2)), locale);
  const left = (milliseconds * (1 - share)) / share / 1000;
  const isKnown = milliseconds >= 1000 && share >= 0.02;
  return (
    words.at(`${Math.floor(share * 100)}%`, formatCount(rows, locale), speed) +
    (isKnown ? words.left(formatCount(Math.ceil(left), locale)) : "")
  );
}
