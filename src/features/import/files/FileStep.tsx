import { useEffect, useState } from "react";
import type { Region } from "#core/dataset/schema.ts";
import type { InputSummary } from "#data/queries/surveyImport.ts";
import { importCheckWords } from "#i18n/importCheckWords.ts";
import { importFileWords } from "#i18n/importFileWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount } from "#i18n/numbers.ts";
import { withFiles, withoutFile, withPasted } from "./chosenFiles.ts";
import { FileField } from "./FileField.tsx";
import { withRestoredYear } from "./fileYear.ts";
import { FileNotices, type FileNoticesProps } from "./FileNotices.tsx";
import { formatSize } from "./formatSize.ts";
import type { ImportDraft } from "#features/import/importDraft.ts";
import { PasteField } from "./PasteField.tsx";
import { pastedFiles } from "./pastedFiles.ts";
import { sortFiles } from "./sortFiles.ts";
import { Templates } from "./Templates.tsx";

export interface FileStepProps {
  readonly draft: Pick<ImportDraft, "files" | "mappingFile" | "year">;
  /** What was made of the files; empty while nothing is known. */
  readonly inputs: readonly InputSummary[];
  readonly region: Region;
  readonly locale: Locale;
  readonly onChange: (change: Partial<Pick<ImportDraft, "files" | "mappingFile" | "year">>) => void;
}

const nothingToSay: Omit<FileNoticesProps, "locale"> = {
  passedOver: [],
  folders: [],
  mappings: [],
  tooLarge: [],
  pasted: null,
};

/** Survey files and, where it is needed, a mapping: chosen, dropped or pasted. */
export function FileStep({ draft, inputs, region, locale, onChange }: FileStepProps) {
  const words = importFileWords[locale];
  const [said, say] = useState(nothingToSay);
  const { files, mappingFile } = draft;

  const dated = (next: typeof files) => ({ files: withRestoredYear(next, draft.year), year: "" });
  const take = (chosen: readonly File[], folders: readonly string[] = []) => {
    const { survey, mapping, mappings, others, tooLarge } = sortFiles(chosen);
    say({ passedOver: others, folders, mappings, tooLarge, pasted: null });
    if (survey.length === 0 && mapping === null) return;
    onChange({
      ...(survey.length > 0 && dated(withFiles(files, survey))),
      ...(mapping !== null && { mappingFile: mapping }),
    });
  };
  const paste = (html: string, text: string) => {
    const found = pastedFiles(html, text);
    if (found.kind !== "tables") {
      say({ ...nothingToSay, pasted: { kind: found.kind } });
      return;
    }
    const next = withPasted(files, found.files, words.paste.name);
    say({ ...nothingToSay, pasted: { kind: "taken", names: next.slice(files.length).map(({ name }) => name) } });
    onChange(dated(next));
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
          accept=".csv,.tsv,.tab,.txt,.xlsx,.xlsm,.xls,.json,text/csv"
          multiple
          onFiles={take}
        />
        <PasteField label={words.paste.label} hint={words.paste.hint} onPaste={paste} onFiles={take} />
        <FileField
          label={words.mapping}
          hint={words.mappingHint}
          accept=".json,application/json"
          multiple={false}
          onFiles={take}
        />
      </div>
      <Templates region={region} locale={locale} />
      <FileNotices {...said} locale={locale} />
      {files.length + (mappingFile === null ? 0 : 1) > 0 && (
        <ul className="chosen-files" aria-label={words.chosen}>
          {files.map(({ name, file }) => (
            <FileRow
              key={name}
              name={name}
              file={file}
              locale={locale}
              remarks={remarksOf(
                inputs.find((input) => input.name === name),
                locale,
              )}
              onRemove={() => onChange({ files: withoutFile(files, name) })}
            />
          ))}
          {mappingFile !== null && (
            <FileRow
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

interface FileRowProps {
  readonly name: string;
  readonly file: File;
  readonly remarks: readonly string[];
  readonly locale: Locale;
  readonly onRemove: () => void;
}

function FileRow({ name, file, remarks, locale, onRemove }: FileRowProps) {
  const words = importFileWords[locale];
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
  // What is not understood has no rows that were counted.
  return input.shape === null ? [shapes.unknown] : [shapes[input.shape], rows(formatCount(input.rows, locale))];
}
