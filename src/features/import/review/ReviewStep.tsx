import type { ImportReading } from "#data/queries/surveyImport.ts";
import { importReviewWords } from "#i18n/importReviewWords.ts";
import type { Locale } from "#i18n/locale.ts";
import type { Manifest } from "#core/dataset/schema.ts";
import { CheckField } from "#features/import/CheckField.tsx";
import type { ImportController, ImportSnapshot } from "#features/import/importController.ts";
import { PoolField } from "./PoolField.tsx";
import { poolPairs, surveyedYears } from "./poolPairs.ts";
import { ReviewList } from "./ReviewList.tsx";

export interface ReviewStepProps {
  readonly snapshot: Pick<ImportSnapshot, "draft" | "dropped">;
  readonly reading: ImportReading;
  /** As it is published; null where nothing is. */
  readonly current: Manifest | null;
  /** Of the publication; null where nothing could be read or planned. */
  readonly about: Pick<Manifest, "region" | "instruments"> | null;
  readonly locale: Locale;
  readonly onChange: ImportController["change"];
  readonly onAccept: ImportController["accept"];
}

/** What is published besides the cells that pass by themselves: a pool, the model, cells that a reviewer lets through. */
export function ReviewStep({ snapshot, reading, current, about, locale, onChange, onAccept }: ReviewStepProps) {
  const words = importReviewWords[locale];
  const { draft, dropped } = snapshot;
  return (
    <>
      <div className="publication-form">
        <PoolField
          pool={draft.pool}
          pairs={poolPairs(surveyedYears(reading), current)}
          isPublished={(year) => current?.waves.some((wave) => wave.year === year) ?? false}
          locale={locale}
          onChange={(pool) => onChange({ pool })}
        />
        <CheckField
          label={words.model}
          name="model"
          hint={words.modelHint}
          checked={draft.model}
          onChange={(model) => onChange({ model })}
        />
      </div>
      {reading.kind === "imported" && about !== null && (
        <ReviewList
          reviews={reading.reviews}
          acceptances={draft.acceptances}
          dropped={dropped}
          about={about}
          locale={locale}
          onAccept={onAccept}
        />
      )}
    </>
  );
}
