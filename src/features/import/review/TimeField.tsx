import { useId, useState } from "react";
import type { Manifest } from "#core/dataset/schema.ts";
import { formatDate } from "#i18n/dates.ts";
import { importFormWords } from "#i18n/importFormWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { clockOf, timeOfClock } from "./clockTime.ts";
import { timeProblem } from "./timeProblem.ts";

export interface TimeFieldProps {
  /** ISO time with its offset; empty while it is typed and a part is missing. */
  readonly at: string;
  /** The edition that this one would follow; null in an empty folder. */
  readonly current: Pick<Manifest, "publishedAt"> | null;
  readonly locale: Locale;
  readonly now: () => string;
  readonly onChange: (at: string) => void;
}

/** The time of publication by the clock of this computer, read out with its zone below. Emptied, it is the present time. */
export function TimeField({ at, current, locale, now, onChange }: TimeFieldProps) {
  const words = importFormWords[locale];
  const id = useId();
  const noteId = useId();
  /** What stands in the field while it is worked on: half a time is empty to the page, and stays as it is. */
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? clockOf(at);
  const isEmpty = shown === "" && at !== "";
  const problem = timeProblem(at, current, locale);
  const told = [formatDate(at, locale), at.slice(11, 19), words.zone(at.slice(19))] as const;
  const take = ({ value, validity }: HTMLInputElement) => {
    const isPartial = value === "" && validity.badInput;
    if (value !== shown) onChange(value === "" && !isPartial ? now() : timeOfClock(value));
    else if (isPartial && isEmpty) onChange("");
    else if (value === "" && !isPartial && at === "") onChange(now());
    setTyped(value);
  };
  return (
    <div className="publication-field">
      <div className="field">
        <label htmlFor={id}>{words.at}</label>
        <input
          id={id}
          type="datetime-local"
          step={1}
          max="9999-12-31T23:59:59"
          value={shown}
          aria-describedby={noteId}
          aria-invalid={problem !== null}
          onChange={(event) => take(event.currentTarget)}
          // Taking the last part away from half a time, or adding the first, is no change to the browser.
          onKeyUp={(event) => take(event.currentTarget)}
          onBlur={(event) => {
            take(event.currentTarget);
            if (event.currentTarget.value !== "") setTyped(null);
          }}
        />
        <button
          type="button"
          className="link-button"
          onClick={() => {
            setTyped(null);
            onChange(now());
          }}
        >
          {words.now}
        </button>
      </div>
      <p className={problem === null ? "step-hint" : "step-hint field-problem"} id={noteId}>
        {problem ?? (isEmpty ? words.atEmpty : words.atHint)(...told)}
      </p>
    </div>
  );
}
