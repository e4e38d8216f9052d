import { useState } from "react";
import type { ImportReading, MadeFile, WantedFile } from "#data/queries/surveyImport.ts";
import { fileName } from "#figure/fileName.ts";
import { saveFile } from "#figure/saveFile.ts";
import { importListWords } from "#i18n/importListWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount } from "#i18n/numbers.ts";
import type { ImportController } from "#features/import/importController.ts";

export interface MadeFilesProps {
  readonly reading: ImportReading;
  readonly hasIssues: boolean;
  readonly locale: Locale;
  readonly makeFile: ImportController["makeFile"];
}

type Making = { readonly kind: "idle" } | { readonly kind: "making" } | MadeFile;

/** Every issue as a file, and each input with what is wrong beside its rows: made by reading the files once more. */
export function MadeFiles({ reading, hasIssues, locale, makeFile }: MadeFilesProps) {
  const words = importListWords[locale];
  const [making, setMaking] = useState<Making>({ kind: "idle" });

  const make = async (wanted: WantedFile, name: string): Promise<void> => {
    setMaking({ kind: "making" });
    const made = await makeFile(wanted);
    setMaking(made ?? { kind: "idle" });
    if (made?.kind === "made") saveFile(made.content, fileName(name, "csv", wanted.kind));
  };

  const understood = reading.inputs.filter(({ shape }) => shape !== null);
  if (!hasIssues && understood.length === 0) return null;
  const severalFiles = understood.length > 1;
  return (
    <section className="made-files" aria-label={words.label}>
      {hasIssues && (
        <p>
          <button
            type="button"
            className="button"
            disabled={making.kind === "making"}
            onClick={() => void make({ kind: "issues", locale }, words.issuesName)}
          >
            {words.issues}
          </button>
          <span className="step-hint">{words.issuesHint}</span>
        </p>
      )}
      {understood.length > 0 &&
        (["annotated", "tidy"] as const).map((form) => (
          <p key={form}>
            {severalFiles && <strong>{words.corrected[form]}</strong>}
            {understood.map(({ name }) => (
              <button
                key={name}
                type="button"
                className="button"
                disabled={making.kind === "making"}
                aria-label={severalFiles ? words.correctedOf(words.corrected[form], name) : undefined}
                onClick={() =>
                  void make(
                    { kind: "corrected", input: name, form, locale },
                    words.correctedName[form](withoutEnding(name)),
                  )
                }
              >
                {severalFiles ? name : words.corrected[form]}
              </button>
            ))}
            <span className="step-hint">{words.correctedHint[form]}</span>
          </p>
        ))}
      <p className="step-hint" role="status">
        {messageOf(making, locale)}
      </p>
    </section>
  );
}

function messageOf(making: Making, locale: Locale): string {
  const words = importListWords[locale];
  switch (making.kind) {
    case "idle":
      return "";
    case "making":
      return words.making;
    case "made":
      return words.made(formatCount(making.rows, locale));
    case "unavailable":
      return words.unavailable;
    case "failed":
      return words.failed(making.detail);
  }
}

function withoutEnding(name: string): string {
  return name.replace(/\.(?:csv|tsv|tab|txt|xlsx|xlsm|xls)(?=#|$)/i, "");
}
