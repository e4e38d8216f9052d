import { folderDifference } from "#core/dataset/folder/folderDifference.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { formatDate } from "#i18n/dates.ts";
import { issueWords } from "#i18n/issueWords.ts";
import { inLocale, type Locale } from "#i18n/locale.ts";
import { publishWords } from "#i18n/publishWords.ts";
import { refusalWords } from "#i18n/refusalWords.ts";
import { Notice } from "#ui/Notice.tsx";
import type { Publication } from "./publication.ts";
import type { FolderPublication } from "./publishToFolder.ts";

export type FolderState =
  | { readonly kind: "idle" }
  /** The browser asks for the folder. */
  | { readonly kind: "picking" }
  | { readonly kind: "not-picked" }
  | { readonly kind: "writing"; readonly done: number; readonly of: number }
  | { readonly kind: "wrong-folder"; readonly name: string }
  | { readonly kind: "no-permission"; readonly detail: string }
  | {
      readonly kind: "ended";
      readonly name: string;
      readonly said: FolderPublication;
      /** What should be said of the folder's other files once the edition is in it. */
      readonly warnings: readonly Issue[];
    };

export interface FolderEndingProps {
  readonly state: FolderState;
  readonly publication: Publication;
  readonly locale: Locale;
}

/** How writing into a folder ended, and what the website shows now. */
export function FolderEnding({ state, publication: { manifest, basis }, locale }: FolderEndingProps) {
  const words = publishWords[locale].folder;
  const issueText = issueWords(locale);
  const say = (tone: "quiet" | "caution" | "problem", title: string, ...lines: readonly string[]) => (
    <Notice tone={tone} title={title}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
  if (state.kind === "idle" || state.kind === "picking") return null;
  if (state.kind === "not-picked" || state.kind === "writing") return null;
  if (state.kind === "wrong-folder")
    return say("problem", words.wrongTitle(state.name), basis === null ? words.wrongFirst : words.wrongBody);
  if (state.kind === "no-permission") return say("problem", words.refusedTitle, words.refusedBody(state.detail));
  const { said, name, warnings } = state;
  switch (said.kind) {
    case "published": {
      const remarks = [...(said.isLocked ? [] : [words.unlocked]), ...warnings.map(issueText)];
      return say(
        remarks.length > 0 ? "caution" : "quiet",
        words.published(manifest.edition, name),
        words.publishedBody(String(said.files)),
        ...remarks,
      );
    }
    case "refused":
      return say("problem", words.contradictsTitle, issueText(said.issue), words.contradictsBody);
    case "busy":
      return say("problem", words.busyTitle, words.busyBody(said.holder));
    case "failed":
      return say("problem", words.failedTitle, words.failedAt(said.path, said.detail), words.shows[said.shows]);
    case "changed":
      return say(
        "problem",
        words.changedTitle,
        ...foundWords(said.found, basis, locale),
        basis === null ? words.changedFromNothing : words.changedFrom(basis.manifest.edition),
        words.changedBody,
      );
  }
}

/** Which edition lies in the folder, and how it differs from the one that the page has read. */
function foundWords(found: Uint8Array | null, basis: Publication["basis"], locale: Locale): readonly string[] {
  const words = publishWords[locale].folder;
  if (found === null) return [words.changedGone];
  const read = readManifest(found, "manifest.json");
  if (read.kind === "refused") return [refusalWords(locale)(read.refusal).what];
  const { edition, publishedAt, region } = read.value;
  const which = words.changedTo(edition, formatDate(publishedAt, locale));
  if (basis === null) return [which];
  return region.code === basis.manifest.region.code
    ? [which, issueWords(locale)(folderDifference(basis.manifest, read.value))]
    : [which, words.changedRegion(inLocale(region.name, locale), inLocale(basis.manifest.region.name, locale))];
}
