import { chosenMapping } from "#core/survey/mapping/mappingWith.ts";
import { acceptedOf } from "#features/import/review/acceptances.ts";
import { typedYear } from "#features/import/files/fileYear.ts";
import { publishOf, type ImportDraft } from "#features/import/importDraft.ts";
import type { Locale } from "#i18n/locale.ts";
import { publishWords } from "#i18n/publishWords.ts";
import type { Command } from "./CommandWay.tsx";
import { commandOfImport } from "./commandOfImport.ts";

const chosenName = "mapping.json";
const reviewsName = "reviews.json";

/** The command line that does what the form says, with the files that it needs. */
export function commandOfDraft(draft: ImportDraft, locale: Locale): Command {
  const words = publishWords[locale].command;
  const years = new Set(draft.files.map(typedYear));
  const [told = null, another] = [...years].filter((year) => year !== null);
  const year = another === undefined && told !== "wrong" ? told : null;
  const chosen = chosenMapping(draft.choices);
  const hasChosen = Object.keys(chosen).length > 0;
  const own = draft.mappingFile;
  const accepted = acceptedOf(draft.acceptances);
  const isPasted = draft.files.some((file) => file.isPasted);
  const isParticular = draft.files.some(({ choices }) => Object.keys(choices).some((name) => name !== "sheet"));
  return {
    words: commandOfImport({
      inputs: draft.files.map(({ file, choices: { sheet } }) =>
        sheet === undefined ? file.name : `${file.name}#${sheet}`,
      ),
      status: draft.status,
      year,
      pool: draft.pool,
      model: draft.model,
      accepted,
      hasMapping: hasChosen || own !== null,
      publish: publishOf(draft),
      names: { mapping: hasChosen ? chosenName : (own?.name ?? chosenName), reviews: reviewsName },
    }),
    files: [
      ...(hasChosen ? [{ name: chosenName, label: words.mapping(chosenName), text: jsonOf(chosen) }] : []),
      ...(accepted.length > 0
        ? [{ name: reviewsName, label: words.reviews(reviewsName), text: jsonOf(accepted) }]
        : []),
    ],
    remarks: [
      ...(own === null ? [] : [hasChosen ? words.both(own.name, chosenName) : words.ownMapping(own.name)]),
      ...(isPasted ? [words.pasted] : []),
      ...(isParticular ? [words.encoding] : []),
      ...(told !== null && years.size > 1 ? [words.years] : []),
    ],
  };
}

function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
