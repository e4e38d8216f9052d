import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { mappingWith } from "#core/survey/mapping/mappingWith.ts";
import { readMapping } from "#core/survey/mapping/readMapping.ts";
import type { ImportDraft } from "#features/import/importDraft.ts";

/** Everything that was told of the files as one mapping file, for the command line or for next time. */
export async function mappingFileOf({ files, mappingFile, choices }: ImportDraft): Promise<string> {
  const given = mappingFile === null ? null : readMapping(await mappingFile.text(), mappingFile.name);
  const mapping = mappingWith(given?.kind === "ok" ? given.mapping : null, choices) ?? {};
  // A mapping speaks of all inputs: what was told of one is in it where there is no other.
  const [only, ...others] = files;
  const own: Mapping = only === undefined || others.length > 0 ? {} : only.choices;
  return `${JSON.stringify({ ...mapping, ...own }, null, 2)}\n`;
}
