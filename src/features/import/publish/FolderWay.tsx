import { useState } from "react";
import type { Locale } from "#i18n/locale.ts";
import { publishWords } from "#i18n/publishWords.ts";
import { canPickFolder, pickFolder, directoryFolder } from "./browserFolder.ts";
import { FolderEnding, type FolderState } from "./FolderEnding.tsx";
import { folderWithin, locateDataFolder } from "./locateDataFolder.ts";
import type { Publication } from "./publication.ts";
import { publishToFolder } from "./publishToFolder.ts";
import { unreadWaves } from "./unreadWaves.ts";

export interface FolderWayProps {
  readonly publication: Publication;
  /** Nothing is in the way any more. */
  readonly isReady: boolean;
  readonly locale: Locale;
}

/** Writes the publication into the folder that the operator picks, and says how it ended. */
export function FolderWay({ publication, isReady, locale }: FolderWayProps) {
  const words = publishWords[locale].folder;
  const [state, setState] = useState<FolderState>({ kind: "idle" });
  const { files, basis, manifest } = publication;

  const isDone = state.kind === "ended" && state.said.kind === "published";

  async function publish(): Promise<void> {
    // A second picker beside the first one would be refused, and its refusal shown in the place of the outcome.
    if (state.kind === "picking") return;
    setState({ kind: "picking" });
    try {
      const picked = await pickFolder();
      if (picked === null) {
        setState({ kind: "not-picked" });
        return;
      }
      setState({ kind: "writing", done: 0, of: files.length });
      const folder = directoryFolder(picked);
      const place = await locateDataFolder(folder, picked.name, basis === null);
      if (place === null) {
        setState({ kind: "wrong-folder", name: picked.name });
        return;
      }
      const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
      const inner = folderWithin(folder, place);
      const said = await publishToFolder(
        inner,
        files,
        basis?.bytes ?? null,
        { process: number, now: Date.now },
        (done, of) => setState({ kind: "writing", done, of }),
      );
      const written = new Set(files.map(({ path }) => path));
      const kept = manifest.waves.filter(({ file }) => !written.has(file));
      const warnings = said.kind === "published" ? await unreadWaves(inner, kept) : [];
      setState({ kind: "ended", name: `${picked.name}${place === "" ? "" : "/data"}`, said, warnings });
    } catch (error) {
      setState({ kind: "no-permission", detail: error instanceof Error ? error.message : String(error) });
    }
  }

  return (
    <section className="publish-way">
      <h3>{words.title}</h3>
      <p className="step-hint">{canPickFolder() ? words.lead : words.unsupported}</p>
      {canPickFolder() && (
        <button
          type="button"
          className="button button-main"
          disabled={!isReady || state.kind === "writing" || isDone}
          onClick={() => void publish()}
        >
          {words.button}
        </button>
      )}
      <p role="status" className="step-hint">
        {state.kind === "writing" ? words.writing(String(state.done), String(state.of)) : ""}
        {state.kind === "not-picked" ? words.notPicked : ""}
      </p>
      <FolderEnding state={state} publication={publication} locale={locale} />
    </section>
  );
}
