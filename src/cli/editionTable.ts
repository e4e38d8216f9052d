import type { Manifest } from "#core/dataset/schema.ts";
import { folderCommandWords } from "#i18n/folderCommandWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { revisionWords } from "#i18n/revisionWords.ts";
import { textTable } from "./textTable.ts";

/** The editions of a folder, the newest first: when, what became of it, what it did and why. */
export function editionTable({ edition, publishedAt, editions, revisions }: Manifest, locale: Locale): string {
  const words = folderCommandWords[locale];
  const { kinds, because } = revisionWords[locale];
  const all = [...editions, { edition, publishedAt, state: "current" as const }];
  const lines = all.map((one) => {
    const own = revisions.filter((revision) => revision.edition === one.edition);
    const done = [...new Set(own.map(({ kind }) => kind))].map((kind) =>
      kinds[kind](words.years(own.flatMap((revision) => (revision.kind === kind ? (revision.year ?? []) : [])))),
    );
    const [reason = ""] = own.map((revision) => revision.reason).filter((text) => text !== "");
    const what = `${done.join(words.and)}${reason === "" ? "" : because(reason)}`;
    return [one.edition, one.publishedAt, words.states[one.state], what];
  });
  return textTable([words.editionColumns, ...lines.reverse()]);
}
