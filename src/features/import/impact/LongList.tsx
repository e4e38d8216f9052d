import { useState } from "react";
import { impactWords } from "#i18n/impactWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount } from "#i18n/numbers.ts";

/** How many lines are shown before the reader asks for all. */
const first = 10;

/** Lines one under another, the later ones on demand. */
export function LongList({ lines, locale }: { readonly lines: readonly string[]; readonly locale: Locale }) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? lines : lines.slice(0, first);
  return (
    <>
      <ul className="impact-list">
        {shown.map((line, place) => (
          <li key={`${place} ${line}`}>{line}</li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <button type="button" className="link-button" onClick={() => setOpen(true)}>
          {impactWords[locale].all(formatCount(lines.length, locale))}
        </button>
      )}
    </>
  );
}
