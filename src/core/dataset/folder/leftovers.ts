import { editionFile } from "#core/dataset/editionId.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import type { FolderFiles } from "./folderFiles.ts";
import { lostHistory } from "./lostHistory.ts";

/** Names that publications give, and nobody else: other files in the folder are none of ours. */
const own = /^(?:waves\/\d{4}\.[0-9a-f]{16}|editions\/\d{4,}-[0-9a-f]{8})\.json$/;
/** Ours end in `.tmp`; those of a browser that writes into the folder in `.crswap`, numbered where one was left behind before. */
const draft =
  /^(?:waves\/\d{4}\.[0-9a-f]{16}|editions\/\d{4,}-[0-9a-f]{8}|manifest)\.json(?:\.\d+\.tmp|(?:\.\d+)?\.crswap)$|^\.lock(?:\.\d+(?:\.new)?\.tmp|(?:\.\d+)?\.crswap)$/;

/**
 * What a crash left behind: files half written, and waves and editions that no edition names.
 * Nothing is counted as left behind while an edition that is not withdrawn cannot be read, or the manifest is older than the editions.
 */
export function leftovers(folder: FolderFiles): readonly string[] {
  const files = folder.list();
  const drafts = files.filter((path) => draft.test(path));
  const named = namedFiles(folder);
  return named === null ? drafts : [...drafts, ...files.filter((path) => own.test(path) && !named.has(path))];
}

function namedFiles(folder: FolderFiles): ReadonlySet<string> | null {
  const bytes = folder.read("manifest.json");
  if (bytes === null) return null;
  const current = readManifest(bytes, "manifest.json");
  if (current.kind === "refused" || lostHistory(folder, current.value) !== null) return null;
  const { edition, editions, waves } = current.value;
  const named = new Set([editionFile(edition), ...waves.map(({ file }) => file)]);
  for (const past of editions) {
    if (past.state === "withdrawn") continue;
    const path = editionFile(past.edition);
    named.add(path);
    const content = folder.read(path);
    const read = content === null ? null : readManifest(content, path);
    if (read === null || read.kind === "refused") return null;
    for (const { file } of read.value.waves) named.add(file);
  }
  return named;
}
