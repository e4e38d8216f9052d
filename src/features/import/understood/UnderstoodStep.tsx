import { memo } from "react";
import type { InputSummary } from "#data/queries/surveyImport.ts";
import { importUnderstoodWords } from "#i18n/importUnderstoodWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { withChoices } from "#features/import/files/chosenFiles.ts";
import type { ImportDraft } from "#features/import/importDraft.ts";
import { hasSheet, withSheet } from "#features/import/files/sheetChoices.ts";
import { UnderstoodCard } from "./UnderstoodCard.tsx";

export interface UnderstoodStepProps {
  readonly draft: ImportDraft;
  readonly inputs: readonly InputSummary[];
  /** Names of those that tell no year. */
  readonly undated: ReadonlySet<string>;
  readonly isReading: boolean;
  readonly locale: Locale;
  readonly onChange: (change: Partial<ImportDraft>) => void;
}

/** How each file was read, from its bytes to its header, with the first rows to judge it by. */
export const UnderstoodStep = memo(function UnderstoodStep(props: UnderstoodStepProps) {
  const { draft, inputs, undated, isReading, locale, onChange } = props;
  const words = importUnderstoodWords[locale];
  const { files } = draft;
  return (
    <>
      <p className="step-hint">{words.lead}</p>
      {files.map((chosen, place) => (
        <UnderstoodCard
          key={chosen.name}
          chosen={chosen}
          input={inputs.find(({ name }) => name === chosen.name) ?? null}
          isReading={isReading}
          isFirstOfFile={files.findIndex(({ file }) => file === chosen.file) === place}
          files={files}
          undated={undated}
          isSheetRead={(sheet) => hasSheet(files, inputs, chosen.file, sheet)}
          locale={locale}
          onChoose={(change) => onChange({ files: withChoices(files, chosen.name, change) })}
          onFiles={(changed) => onChange({ files: changed })}
          onSheet={(sheet, on) => onChange({ files: withSheet(files, inputs, chosen, sheet, on) })}
        />
      ))}
    </>
  );
});
