import { useEffect, useId, useRef } from "react";

export interface PasteFieldProps {
  readonly label: string;
  readonly hint: string;
  /** The clipboard as HTML and as plain text; either may be empty. */
  readonly onPaste: (html: string, text: string) => void;
  /** Files on the clipboard, copied in a file manager. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** A field that takes a table from the clipboard and stays empty. Elsewhere on the page pasting works as well, but in fields of text. */
export function PasteField({ label, hint, onPaste, onFiles }: PasteFieldProps) {
  const id = useId();
  const hintId = useId();
  const own = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (clipboardData === null || (isField && target !== own.current)) return;
      event.preventDefault();
      const html = clipboardData.getData("text/html");
      const text = clipboardData.getData("text/plain");
      // Excel puts a picture of the cells beside their text.
      const files = html === "" && text === "" ? Array.from(clipboardData.files) : [];
      if (files.length > 0) onFiles(files);
      else onPaste(html, text);
    };
    document.addEventListener("paste", take);
    return () => document.removeEventListener("paste", take);
  }, [onPaste, onFiles]);

  return (
    <div className="paste-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={own}
        rows={2}
        value=""
        autoComplete="off"
        spellCheck={false}
        aria-describedby={hintId}
        // What is typed is no table.
        onChange={() => undefined}
      />
      <p className="step-hint" id={hintId}>
        {hint}
      </p>
    </div>
  );
}
