import { useId, useRef, useState } from "react";
import { saveFile } from "#figure/saveFile.ts";
import type { Locale } from "#i18n/locale.ts";
import { publishWords } from "#i18n/publishWords.ts";
import { shellCommand, shells } from "./shellCommand.ts";

/** A command, the files that it needs from this page, and what it cannot do. */
export interface Command {
  readonly words: readonly string[];
  readonly files: readonly { readonly name: string; readonly label: string; readonly text: string }[];
  readonly remarks: readonly string[];
}

export interface CommandWayProps {
  readonly command: Command;
  readonly locale: Locale;
}

/** The same publication by the command line, ready to be copied. */
export function CommandWay({ command, locale }: CommandWayProps) {
  const words = publishWords[locale].command;
  return (
    <details className="publish-way publish-command">
      <summary>{words.title}</summary>
      <p className="step-hint">{words.lead}</p>
      {shells.map((shell) => (
        <CommandText
          key={shell}
          label={words.shells[shell]}
          text={shellCommand(command.words, shell)}
          locale={locale}
        />
      ))}
      {command.files.map(({ name, label, text }) => (
        <p key={name}>
          <button
            type="button"
            className="link-button"
            onClick={() => saveFile(new Blob([text], { type: "application/json" }), name)}
          >
            {label}
          </button>
        </p>
      ))}
      {[words.fileHint, ...command.remarks].map((remark) => (
        <p className="step-hint" key={remark}>
          {remark}
        </p>
      ))}
    </details>
  );
}

interface CommandTextProps {
  readonly label: string;
  readonly text: string;
  readonly locale: Locale;
}

function CommandText({ label, text, locale }: CommandTextProps) {
  const words = publishWords[locale].command;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");

  async function copy(): Promise<void> {
    try {
      // On plain http there is no clipboard, whatever the types say.
      if (!window.isSecureContext) throw new Error("no clipboard");
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
    } catch {
      field.current?.focus();
      field.current?.select();
      setSaid(words.byHand);
    }
  }

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} ref={field} readOnly rows={3} value={text} spellCheck={false} />
      <span>
        <button type="button" className="link-button" onClick={() => void copy()}>
          {words.copy}
        </button>{" "}
        <span role="status">{said}</span>
      </span>
    </div>
  );
}
