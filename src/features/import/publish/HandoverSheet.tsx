import type { OpenDraft } from "#core/draft/openDraft.ts";
import { sha256Hex } from "#core/dataset/hash.ts";
import { formatDate } from "#i18n/dates.ts";
import { handoverWords } from "#i18n/handoverWords.ts";
import { inLocale, type Locale } from "#i18n/locale.ts";
import { archiveName } from "./archiveName.ts";
import "#features/import/draft/sheet.css";
import "./handover.css";

export interface HandoverSheetProps {
  readonly draft: OpenDraft;
  readonly locale: Locale;
}

/** One page of A4 for whoever copies the files to the website: what, in which order, how to check, whom to call. */
export function HandoverSheet({ draft: { manifest, files }, locale }: HandoverSheetProps) {
  const words = handoverWords[locale];
  const hashes = files.map(({ bytes }) => sha256Hex(bytes));
  const code = `${manifest.edition}-${(hashes.at(-1) ?? "").slice(0, 16)}`;
  const list = (title: string, lines: readonly string[]) => (
    <>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
  const blanks = (title: string, lines: readonly string[]) => (
    <>
      <h2>{title}</h2>
      <p className="handover-blanks">
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
    </>
  );
  return (
    <>
      <p className="sheet-tools">
        <button type="button" className="button button-main" onClick={() => window.print()}>
          {words.print}
        </button>
      </p>
      <article className="handover">
        <h1>{words.title}</h1>
        <p>
          {words.facts(
            inLocale(manifest.region.name, locale),
            manifest.edition,
            formatDate(manifest.publishedAt, locale),
          )}
        </p>
        <p>{manifest.previous === null ? words.begins : words.follows(manifest.previous)}</p>
        <h2>{words.what}</h2>
        <p>{words.whatBody(archiveName(manifest, locale))}</p>
        <h2>{words.orderTitle}</h2>
        <ol>
          {words.order(manifest.previous).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <h2>{words.files}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.number}</th>
              <th scope="col">{words.columns.path}</th>
              <th scope="col" className="handover-number">
                {words.columns.size}
              </th>
              <th scope="col">{words.columns.hash}</th>
              <th scope="col">{words.columns.how}</th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ path, bytes }, place) => (
              <tr key={path}>
                <td>{place + 1}</td>
                <th scope="row">
                  <code>{path}</code>
                </th>
                <td className="handover-number" data-label={words.columns.size}>
                  {bytes.length}
                </td>
                <td data-label={words.columns.hash}>
                  <code>{hashes[place]?.slice(0, 16)}</code>
                </td>
                <td data-label={words.columns.how}>
                  {path === "manifest.json" && manifest.previous !== null ? words.replaced : words.added}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {list(words.check, words.checks(manifest.edition, code))}
        {list(words.cache, words.caches)}
        {list(words.wrong, words.wrongs(manifest.previous))}
        {blanks(words.contact, words.contactLines)}
        {blanks(words.done, words.doneLines)}
      </article>
    </>
  );
}
