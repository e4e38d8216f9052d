import { isIdentifying } from "#core/survey/names/headerNames.ts";
import { choicesOf } from "#core/survey/mapping/mappingChoices.ts";
import { chosenMapping } from "#core/survey/mapping/mappingWith.ts";
import type { SavedMapping } from "#core/survey/mapping/savedMapping.ts";
import type { InputSummary, MappingChoices } from "#data/queries/surveyImport.ts";
import { withChoices, type ChosenFile } from "#features/import/files/chosenFiles.ts";
import type { ImportDraft } from "#features/import/importDraft.ts";

/** What is kept for the next table with this header; null where nothing was told of it. */
export function mappingToSave(
  { header }: Pick<InputSummary, "header">,
  { choices: own }: Pick<ChosenFile, "choices">,
  choices: MappingChoices,
  { fingerprint, savedAt }: Pick<SavedMapping, "fingerprint" | "savedAt">,
): SavedMapping | null {
  const names = new Set(header);
  const mapping = {
    ...(own.shape !== undefined && { shape: own.shape }),
    ...(own.headerRows !== undefined && { headerRows: own.headerRows }),
    ...chosenMapping({
      ...choices,
      // Figures of one year are no rule for the next.
      sampleSizes: [],
      columns: only(choices.columns, (column) => column === null || names.has(column)),
      populations: only(choices.populations, (rule) => names.has(typeof rule === "string" ? rule : rule.column)),
    }),
  };
  if (Object.keys(mapping).length === 0) return null;
  const shown = header.filter((name) => name !== "" && !isIdentifying(name));
  return { format: "science-literacy-mapping/1", fingerprint, savedAt, header: shown, mapping };
}

/** The draft with a mapping that was kept for one of its inputs. */
export function withSaved(
  { files }: Pick<ImportDraft, "files">,
  name: string,
  { mapping }: SavedMapping,
): Pick<ImportDraft, "files" | "choices"> {
  const { shape, headerRows } = mapping;
  return {
    choices: choicesOf(mapping),
    files: shape === undefined && headerRows === undefined ? files : withChoices(files, name, { shape, headerRows }),
  };
}

function only<Key extends string, Value>(
  table: Readonly<Partial<Record<Key, Value>>>,
  wanted: (value: Value) => boolean,
): Readonly<Partial<Record<Key, Value>>> {
  const kept: Partial<Record<Key, Value>> = {};
  for (const key in table) {
    const value = table[key];
    if (value !== undefined && wanted(value)) kept[key] = value;
  }
  return kept;
}
