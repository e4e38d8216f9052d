import { saveFile } from "#figure/saveFile.ts";
import { formatDate } from "#i18n/dates.ts";
import { importSavedWords } from "#i18n/importSavedWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { Notice } from "#ui/Notice.tsx";
import type { ImportDraft } from "#features/import/importDraft.ts";
import { mappingFileOf } from "./mappingFileOf.ts";
import { savedParts } from "#features/import/savedParts.ts";
import { SavedMappingsList } from "./SavedMappingsList.tsx";
import type { SavedMappingsState } from "./useSavedMappings.ts";

export interface SavedMappingsProps {
  readonly state: SavedMappingsState;
  readonly draft: ImportDraft;
  readonly locale: Locale;
}

/** Says that something of an earlier time is used, with the way back. */
export function AppliedMapping({ state: { applied, undo }, locale }: Omit<SavedMappingsProps, "draft">) {
  const words = importSavedWords[locale];
  if (applied === null) return null;
  return (
    <Notice
      tone="quiet"
      title={words.applied(formatDate(applied.savedAt, locale))}
      action={{ label: words.undo, run: undo }}
    >
      <p>{words.appliedBody}</p>
      <ul className="saved-parts">
        {savedParts(applied.mapping, locale).map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** What was told, as a file to keep; and what this computer keeps by itself. */
export function SavedMappings({ state: { isRefused, changes }, draft, locale }: SavedMappingsProps) {
  const words = importSavedWords[locale];
  const download = async (): Promise<void> => {
    const text = await mappingFileOf(draft);
    saveFile(new Blob([text], { type: "application/json" }), `${words.fileName}.json`);
  };
  return (
    <>
      <p className="mapping-download">
        <button type="button" className="button" onClick={() => void download()}>
          {words.download}
        </button>
        <span className="step-hint">{words.downloadHint}</span>
      </p>
      <SavedMappingsList changes={changes} isRefused={isRefused} locale={locale} />
    </>
  );
}
