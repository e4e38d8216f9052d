import type { ReferenceChange } from "#core/dataset/referenceChange.ts";
import type { Command } from "#features/import/publish/CommandWay.tsx";
import type { Locale } from "#i18n/locale.ts";
import { publishWords } from "#i18n/publishWords.ts";

const fileName = "reference.json";

/** `survey reference set` with the lists that change. */
export function commandOfReference(
  change: ReferenceChange,
  { at, reason }: { readonly at: string; readonly reason: string },
  locale: Locale,
): Command {
  return {
    words: [
      "npm",
      "run",
      "--silent",
      "survey",
      "--",
      "reference",
      "set",
      fileName,
      "--data",
      "data",
      "--at",
      at,
      `--reason=${reason}`,
    ],
    files: [
      {
        name: fileName,
        label: publishWords[locale].command.reference(fileName),
        text: `${JSON.stringify(change, null, 2)}\n`,
      },
    ],
    remarks: [],
  };
}
