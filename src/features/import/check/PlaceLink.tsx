import { importValueWords } from "#i18n/importValueWords.ts";
import { importWords } from "#i18n/importWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { goToField } from "#features/import/Step.tsx";
import type { SettlingPlace } from "./settlingPlaces.ts";

export interface PlaceLinkProps {
  readonly place: SettlingPlace;
  /** Told where several links stand together. */
  readonly column: string | null;
  readonly locale: Locale;
}

const stepNumbers = { files: 1, understood: 2, columns: 3, review: 5 } as const;

/** The way to the field where an issue is settled. */
export function PlaceLink({ place: { step, fields, input }, column, locale }: PlaceLinkProps) {
  const words = importValueWords[locale].answers;
  const name = importWords[locale].steps[step];
  return (
    <button type="button" className="link-button" onClick={() => goToField(stepNumbers[step], fields, input)}>
      {column === null ? words.goTo(name) : words.goToAt(name, column)}
    </button>
  );
}
