import type { ReactNode } from "react";
import type { Manifest, Revision } from "#core/dataset/schema.ts";
import { formatDate } from "#i18n/dates.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatYear } from "#i18n/numbers.ts";
import { revisionWords } from "#i18n/revisionWords.ts";

/** What was published, corrected or taken back, when and why: the newest first. Everyone can read it. */
export function Revisions({ manifest, locale }: { readonly manifest: Manifest; readonly locale: Locale }): ReactNode {
  const words = revisionWords[locale];
  const revisions = [...manifest.revisions].reverse();
  if (revisions.length === 0) return null;
  return (
    <details className="revisions">
      <summary>{words.title(String(revisions.length))}</summary>
      <ol>
        {revisions.map((revision) => (
          <li key={`${revision.edition} ${revision.kind} ${revision.year ?? ""}`}>
            {formatDate(revision.at, locale)}
            {words.joint}
            {sentence(revision, locale)}
          </li>
        ))}
      </ol>
    </details>
  );
}

function sentence({ kind, year, reason, changed }: Revision, locale: Locale): string {
  const words = revisionWords[locale];
  const what = words.kinds[kind](year === undefined ? "" : formatYear(year, locale));
  const cells = changed.length === 0 ? "" : words.cells(String(changed.length));
  return `${what}${cells}${reason === "" ? "" : words.because(reason)}`;
}
