import { useState } from "react";
import { CheckField } from "#features/import/CheckField.tsx";
import { formatSize } from "#features/import/files/formatSize.ts";
import { timeProblem } from "#features/import/review/timeProblem.ts";
import { saveFile } from "#figure/saveFile.ts";
import { importResultWords } from "#i18n/importResultWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { publishWords } from "#i18n/publishWords.ts";
import { archiveName } from "./archiveName.ts";
import { CommandWay, type Command } from "./CommandWay.tsx";
import { FolderWay } from "./FolderWay.tsx";
import type { Publication } from "./publication.ts";
import "./publish.css";

export interface PublishWaysProps {
  readonly publication: Publication;
  /** What is still in the way beside the time, in words. */
  readonly hindrances: readonly string[];
  /** What the website publishes could not be read: then only somebody who knows that nothing is there may begin anew. */
  readonly isUnread: boolean;
  /** Null where no command does the same. */
  readonly command: Command | null;
  /** Address of the sheet for whoever copies the files; it shows the draft, so only this tab can where memory alone has it. */
  readonly handover: { readonly href: string; readonly isOwnTab: () => boolean; readonly onOpen: () => void };
  readonly locale: Locale;
}

/** Folder, archive, command: the same files by each. */
export function PublishWays({
  publication,
  hindrances: others,
  isUnread,
  command,
  handover,
  locale,
}: PublishWaysProps) {
  const [isSure, setSure] = useState(false);
  const { manifest, files, zip, basis } = publication;
  const wrongTime = timeProblem(manifest.publishedAt, basis?.manifest ?? null, locale);
  const words = importResultWords[locale];
  const ways = publishWords[locale];
  const hindrances = [
    ...(wrongTime === null ? [] : [wrongTime]),
    ...(isUnread && !isSure ? [ways.unread.notSure] : []),
    ...others,
  ];
  const isReady = hindrances.length === 0;
  const name = archiveName(manifest, locale);
  return (
    <div className="publish-ways">
      <div>
        <p>
          <strong>{words.ready(manifest.edition)}</strong>
        </p>
        <p className="step-hint">{manifest.previous === null ? words.newFolder : words.follows(manifest.previous)}</p>
        {isUnread && (
          <CheckField label={ways.unread.sure} hint={ways.unread.hint} checked={isSure} onChange={setSure} />
        )}
        {hindrances.map((one) => (
          <p className="field-problem" key={one}>
            {one}
          </p>
        ))}
      </div>
      <FolderWay publication={publication} isReady={isReady} locale={locale} />
      <section className="publish-way">
        <h3>{ways.zip.title}</h3>
        <p className="step-hint">{ways.zip.lead}</p>
        <button
          type="button"
          className="button button-main"
          disabled={!isReady}
          onClick={() => saveFile(new Blob([zip], { type: "application/zip" }), name)}
        >
          {words.button(formatSize(zip.length, locale))}
        </button>
        <p>
          <a
            href={handover.href}
            target="_blank"
            rel="noopener"
            onClick={({ currentTarget }) => {
              handover.onOpen();
              currentTarget.target = handover.isOwnTab() ? "_self" : "_blank";
            }}
          >
            {ways.zip.instruction}
          </a>{" "}
          <small className="step-hint">{ways.zip.instructionHint}</small>
        </p>
        <details>
          <summary>{words.files}</summary>
          <ol className="planned-files">
            {files.map(({ path, bytes }) => (
              <li key={path}>
                <code>{words.file(path, formatSize(bytes.length, locale))}</code>
              </li>
            ))}
          </ol>
        </details>
        <details>
          <summary>{words.how}</summary>
          <ol className="planned-files">
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      </section>
      {command !== null && <CommandWay command={command} locale={locale} />}
    </div>
  );
}
