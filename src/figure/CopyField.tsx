import { useId, useRef, useState } from "react";
import { figureWords } from "#i18n/figureWords.ts";
import type { Locale } from "#i18n/locale.ts";

export interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  readonly locale: Locale;
}

/** The clipboard exists on secure pages only. */
async function copyText(text: string): Promise<boolean> {
  try {
    if (!window.isSecureContext) return false;
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Text to take along, with a button that copies it, or selects it where a page may not write to the clipboard. */
export function CopyField({ label, text, locale }: CopyFieldProps) {
  const words = figureWords[locale];
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const [said, setSaid] = useState("");

  async function copy() {
    const isCopied = await copyText(text);
    if (!isCopied) {
      field.current?.focus();
      field.current?.select();
    }
    setSaid(isCopied ? words.copied : words.copyByHand);
  }

  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} ref={field} type="text" readOnly value={text} onFocus={(event) => event.target.select()} />
      <button type="button" className="button" aria-describedby={`${id}-said`} onClick={() => void copy()}>
        {words.copy}
      </button>
      <span id={`${id}-said`} role="status">
        {said}
      </span>
    </div>
  );
}
