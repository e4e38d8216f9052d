import { useEffect, useRef, useState } from "react";
import { headerFingerprint } from "#core/survey/mapping/headerFingerprint.ts";
import { readTables } from "#core/survey/sheet/readTables.ts";
import { savedMappings, type SavedMapping } from "#data/queries/savedMappings.ts";
import { withChoices } from "#features/import/files/chosenFiles.ts";
import type { ImportController, ImportSnapshot } from "#features/import/importController.ts";
import { hasChoices, noChoices, type ImportDraft } from "#features/import/importDraft.ts";
import { mappingToSave, withSaved } from "./mappingToSave.ts";
import { localTime } from "#features/import/review/localTime.ts";

export interface SavedMappingsState {
  /** What was found for a header and is used now; null where nothing is. */
  readonly applied: SavedMapping | null;
  /** Reads the files without it. */
  readonly undo: () => void;
  /** The browser stores nothing: what is told is forgotten with the page. */
  readonly isRefused: boolean;
  /** Goes up when something was kept. */
  readonly changes: number;
}

/** Keeps what was told of tables that could then be read, and finds it again by the header of the next one. */
export function useSavedMappings({ draft, inputs, reading, activity }: ImportSnapshot, controller: ImportController) {
  const [applied, setApplied] = useState<SavedMapping | null>(null);
  const [isRefused, setRefused] = useState(false);
  const [changes, setChanges] = useState(0);
  /** The header of each file as the program found it by itself. */
  const firstSeen = useRef(new Map<string, { readonly file: File; readonly fingerprint: string }>());
  const lastKept = useRef(new Map<string, string>());
  const isGone = useRef(false);

  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  useEffect(() => {
    for (const { name, header } of inputs) {
      const chosen = draft.files.find((one) => one.name === name);
      if (chosen === undefined || header.length === 0 || firstSeen.current.get(name)?.file === chosen.file) continue;
      const fingerprint = headerFingerprint(header);
      firstSeen.current.set(name, { file: chosen.file, fingerprint });
      if (isTold(draft)) continue;
      void savedMappings.find(fingerprint).then((saved) => {
        const now = controller.snapshot().draft;
        const isThere = now.files.some((one) => one.name === name && one.file === chosen.file);
        if (saved === null || isGone.current || !isThere || isTold(now)) return;
        lastKept.current.set(fingerprint, JSON.stringify(saved.mapping));
        setApplied(saved);
        controller.change(withSaved(now, name, saved));
      });
    }
  }, [inputs, draft, controller]);

  useEffect(() => {
    if (reading?.kind !== "imported" || activity.kind !== "idle") return;
    for (const input of reading.inputs) {
      const chosen = draft.files.find(({ name }) => name === input.name);
      const seen = firstSeen.current.get(input.name);
      if (chosen === undefined || seen?.file !== chosen.file) continue;
      const { fingerprint } = seen;
      const header = readTables(input).flatMap((table) => table.header);
      const made = mappingToSave({ header }, chosen, draft.choices, { fingerprint, savedAt: localTime(new Date()) });
      if (made === null || lastKept.current.get(fingerprint) === JSON.stringify(made.mapping)) continue;
      lastKept.current.set(fingerprint, JSON.stringify(made.mapping));
      void savedMappings.save(made).then((isKept) => {
        setRefused(!isKept);
        setChanges((count) => count + 1);
      });
    }
  }, [reading, activity, draft]);

  const undo = (): void => {
    setApplied(null);
    const files = draft.files.reduce(
      (all, { name }) => withChoices(all, name, { shape: undefined, headerRows: undefined }),
      draft.files,
    );
    controller.change({ choices: noChoices, files });
  };
  const state: SavedMappingsState = { applied: isTold(draft) ? applied : null, undo, isRefused, changes };
  return state;
}

/** Whether the operator, a mapping file or what was kept says anything of the files. */
function isTold({ choices, files, mappingFile }: ImportDraft): boolean {
  const hasOwn = files.some(({ choices: own }) => own.shape !== undefined || own.headerRows !== undefined);
  return hasChoices(choices) || hasOwn || mappingFile !== null;
}
