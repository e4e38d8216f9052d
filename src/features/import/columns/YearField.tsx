import { importFormWords } from "#i18n/importFormWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { draftYear, type ImportDraft } from "#features/import/importDraft.ts";
import { TextField } from "#features/import/TextField.tsx";

export interface YearFieldProps {
  readonly draft: ImportDraft;
  readonly locale: Locale;
  readonly onChange: (change: Partial<ImportDraft>) => void;
}

/** The year of files that do not tell one. */
export function YearField({ draft, locale, onChange }: YearFieldProps) {
  const words = importFormWords[locale];
  return (
    <TextField
      label={words.year}
      value={draft.year}
      hint={words.yearHint}
      problem={draftYear(draft) === "wrong" ? words.yearWrong : null}
      isNumeric
      onChange={(year) => onChange({ year })}
    />
  );
}
