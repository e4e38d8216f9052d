import { useId, useState } from "react";
import { importTableWords } from "#i18n/importTableWords.ts";
import type { Locale } from "#i18n/locale.ts";
import "./tables.css";

export interface MoreTableProps {
  readonly locale: Locale;
  readonly onTable: (headerRow: number) => void;
}

/** Names the header of a table that was not found. */
export function MoreTable({ locale, onTable }: MoreTableProps) {
  const words = importTableWords[locale];
  const id = useId();
  const [text, setText] = useState("");
  const row = /^\s*[1-9]\d{0,6}\s*$/.test(text) ? Number(text) : null;
  return (
    <form
      className="more-table"
      onSubmit={(event) => {
        event.preventDefault();
        if (row === null) return;
        setText("");
        onTable(row);
      }}
    >
      <div className="field">
        <label htmlFor={id}>{words.more}</label>
        <input
          id={id}
          name="moreTable"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={7}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <button type="submit" className="button" disabled={row === null}>
        {words.add}
      </button>
    </form>
  );
}
