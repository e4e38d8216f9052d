import { useEffect, useState } from "react";
import type { InputSummary } from "#data/queries/surveyImport.ts";
import { importCheckWords } from "#i18n/importCheckWords.ts";
import { importWords } from "#i18n/importWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount } from "#i18n/numbers.ts";
import { Notice } from "#ui/Notice.tsx";
import { withFiles, withoutFile } from "./chosenFiles.ts";
import { FileField } from "./FileField.tsx";
import { formatSize } from "./formatSize.ts";
import type { ImportDraft } from "./importDraft.ts";
import { sortFiles } from "./sortFiles.ts";

export interface FileStepProps {
  readonly draft: Pick<ImportDraft, "files" | "mappingFile">;
  /** What was made of the files; empty while nothing is known. */
  readonly inputs: readonly InputSummary[];
  readonly locale: Locale;
  readonly onChange: (change: Partial<Pick<ImportDraft, "files" | "mappingFile">>) => void;
}

/** Survey files and, where it is needed, a mapping; chosen or dropped. New survey files take the place of those before. */
export function FileStep({ draft, inputs, locale, onChange }: FileStepProps) {
  const words = importWords[locale].files;
  const [passedOver, setPassedOver] = useState<readonly string[]>([]);
  const { files, mappingFile } = draft;

  const take = (chosen: readonly File[]) => {
    const { survey, mapping, others } = sortFiles(chosen);
    setPassedOver(others);
    if (survey.length === 0 && mapping === null) return;
    onChange({
      ...(survey.length > 0 && { files: withFiles(files, survey) }),
      ...(mapping !== null && { mappingFile: mapping }),
    });
  };

  useEffect(() => {
    // A file that misses the zone must not take the place of the page.
    const refuse = (event: DragEvent) => {
      if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
    };
    window.addEventListener("dragover", refuse);
    window.addEventListener("drop", refuse);
    return () => {
      window.removeEventListener("dragover", refuse);
      window.removeEventListener("drop", refuse);
    };
  }, []);

  return (
    <>
      <div className="file-fields">
        <FileField
          label={words.survey}
          hint={words.surveyHint}
          drop={words.drop}
          accept=".csv,.txt,.json,text/csv"
          multiple
          onFiles={take}
        />
        <FileField
          label={words.mapping}
          hint={words.mappingHint}
          accept=".json,application/json"
          multiple={false}
          onFiles={take}
        />
      </div>
      {passedOver.length > 0 && <Notice tone="caution" title={words.passedOver(formatList(passedOver, locale))} />}
      {files.length + (mappingFile === null ? 0 : 1) > 0 && (
        <ul className="chosen-files" aria-label={words.chosen}>
          {files.map(({ name, file }) => (
            <ChosenFile
              key={name}
              name={name}
              file={file}
              locale={locale}
              remarks={remarksOf(
                inputs.find((input) => input.name === name),
                locale,
              )}
              onRemove={() => onChange({ files: withoutFile(files, file) })}
            />
          ))}
          {mappingFile !== null && (
            <ChosenFile
              name={mappingFile.name}
              file={mappingFile}
              locale={locale}
              remarks={[words.asMapping]}
              onRemove={() => onChange({ mappingFile: null })}
            />
          )}
        </ul>
      )}
    </>
  );
}

interface ChosenFileProps {
  readonly name: string;
  readonly file: File;
  readonly remarks: readonly string[];
  readonly locale: Locale;
  readonly onRemove: () => void;
}

function ChosenFile({ name, file, remarks, locale, onRemove }: ChosenFileProps) {
  const words = importWords[locale].files;
  return (
    <li>
      <span className="chosen-file-name">{name}</span>
      <span className="step-hint">{words.facts([formatSize(file.size, locale), ...remarks])}</span>
      <button type="button" className="link-button" aria-label={`${words.remove} ${name}`} onClick={onRemove}>
        {words.remove}
      </button>
    </li>
  );
}

function remarksOf(input: InputSummary | undefined, locale: Locale): readonly string[] {
  if (input === undefined) return [];
  const { shapes, rows } = importCheckWords[locale];
  return [shapes[input.shape ?? "unknown"], rows(formatCount(input.rows, locale))];
}
