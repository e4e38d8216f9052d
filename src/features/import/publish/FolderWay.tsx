import { useState } from "react";
import { formatDate } from "#i18n/dates.ts";
import type { Locale } from "#i18n/locale.ts";
import { publishWords } from "#i18n/publishWords.ts";
import { Notice } from "#ui/Notice.tsx";
import { readManifest } from "#core/dataset/readManifest.ts";
import { canPickFolder, pickFolder, directoryFolder } from "./browserFolder.ts";
import { folderWithin, locateDataFolder } from "./locateDataFolder.ts";
import type { Publication } from "./publication.ts";
import { publishToFolder, type FolderPublication } from "./publishToFolder.ts";

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "writing"; readonly done: number }
  | { readonly kind: "wrong-folder"; readonly name: string }
  | { readonly kind: "no-permission"; readonly detail: string }
  | { readonly kind: "ended"; readonly name: string; readonly said: FolderPublication };

export interface FolderWayProps {
  readonly publication: Publication;
  /** Nothing is in the way any more. */
  readonly isReady: boolean;
  readonly locale: Locale;
}

/** Writes the publication into the folder that the operator picks, and says how it ended. */
export function FolderWay({ publication, isReady, locale }: FolderWayProps) {
  const words = publishWords[locale].folder;
  const [state, setState] = useState<State>({ kind: "idle" });
  const { files, basis } = publication;

  const isDone = state.kind === "ended" && state.said.kind === "published";

  async function publish(): Promise<void> {
    try {
      const picked = await pickFolder();
      if (picked === null) return;
      setState({ kind: "writing", done: 0 });
      const folder = directoryFolder(picked);
      const place = await locateDataFolder(folder, picked.name, basis === null);
      if (place === null) {
        setState({ kind: "wrong-folder", name: picked.name });
        return;
      }
      const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
      const said = await publishToFolder(
        folderWithin(folder, place),
        files,
        basis?.bytes ?? null,
        { process: number, now: Date.now },
        (done) => setState({ kind: "writing", done }),
      );
      setState({ kind: "ended", name: `${picked.name}${place === "" ? "" : "/data"}`, said });
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
        {state.kind === "writing" ? words.writing(String(state.done), String(files.length)) : ""}
      </p>
      <Ending state={state} publication={publication} locale={locale} />
    </section>
  );
}

interface EndingProps {
  readonly state: State;
  readonly publication: Publication;
  readonly locale: Locale;
}

function Ending({ state, publication: { manifest, basis }, locale }: EndingProps) {
  const words = publishWords[locale].folder;
  const say = (tone: "quiet" | "problem", title: string, ...lines: readonly string[]) => (
    <Notice tone={tone} title={title}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
  if (state.kind === "idle" || state.kind === "writing") return null;
  if (state.kind === "wrong-folder")
    return say("problem", words.wrongTitle(state.name), basis === null ? words.wrongFirst : words.wrongBody);
  if (state.kind === "no-permission") return say("problem", words.refusedTitle, words.refusedBody(state.detail));
  const { said, name } = state;
  switch (said.kind) {
    case "published":
      return say("quiet", words.published(manifest.edition, name), words.publishedBody(String(said.files)));
    case "busy":
      return say("problem", words.busyTitle, words.busyBody(said.holder));
    case "failed":
      return say("problem", words.failedTitle, words.failedAt(said.path, said.detail), words.shows[said.shows]);
    case "changed":
      return say(
        "problem",
        words.changedTitle,
        foundWords(said.found, locale),
        basis === null ? words.changedFromNothing : words.changedFrom(basis.manifest.edition),
        words.changedBody,
      );
  }
}

/** Which edition lies in the folder. */
function foundWords(found: Uint8Array | null, locale: Locale): string {
  const words = publishWords[locale].folder;
  if (found === null) return words.changedGone;
  const read = readManifest(found, "manifest.json");
  if (read.kind === "refused") return words.changedOther;
  const { edition, publishedAt } = read.value;
  return words.changedTo(edition, formatDate(publishedAt, locale));
}
