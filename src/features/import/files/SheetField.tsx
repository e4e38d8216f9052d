import { useId } from "react";
import type { InputSummary } from "#data/queries/surveyImport.ts";
import { importUnderstoodWords } from "#i18n/importUnderstoodWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount } from "#i18n/numbers.ts";

export interface SheetFieldProps {
  readonly sheets: InputSummary["sheets"];
  readonly isRead: (sheet: string) => boolean;
  readonly locale: Locale;
  readonly onChange: (sheet: string, on: boolean) => void;
}

/** The sheets of a workbook, each to be read or not; an empty one is listed, and the last one that is read stays. */
export function SheetField({ sheets, isRead, locale, onChange }: SheetFieldProps) {
  const words = importUnderstoodWords[locale];
  const hintId = useId();
  const read = sheets.filter(({ name }) => isRead(name)).length;
  return (
    <fieldset className="sheet-field" aria-describedby={hintId}>
      <legend>{words.sheets}</legend>
      {sheets.map(({ name, rows, hidden }) => (
        <label className="checkbox" key={name}>
          <input
            name="sheet"
            type="checkbox"
            checked={isRead(name)}
            disabled={isRead(name) && read === 1}
            onChange={(event) => onChange(name, event.currentTarget.checked)}
          />
          <span>{words.sheet(name, formatCount(rows, locale), hidden)}</span>
        </label>
      ))}
      <p className="step-hint" id={hintId}>
        {words.sheetsHint}
      </p>
    </fieldset>
  );
}
