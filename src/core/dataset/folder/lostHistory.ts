import { editionFile, editionNumber } from "#core/dataset/editionId.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import type { Manifest } from "#core/dataset/schema.ts";
import type { FolderFiles } from "./folderFiles.ts";

const pattern = /^editions\/(\d{4,}-[0-9a-f]{8})\.json$/;

/**
 * The newest edition file of a folder whose manifest is older than its editions, or gone; null where it is neither.
 * A publication that broke off leaves one edition that comes straight after one that the manifest knows. Whatever follows an
 * edition that it does not know was published with another manifest, and so was one that withdrew what is not there any more.
 * The only edition beyond the manifest cannot be told from a publication that broke off.
 * @param manifest of the folder; null where it has none
 */
export function lostHistory(folder: FolderFiles, manifest: Manifest | null): string | null {
  const known = new Set(manifest === null ? [] : [manifest.edition, ...manifest.editions.map((one) => one.edition)]);
  const standing = new Set(
    manifest === null
      ? []
      : [manifest, ...manifest.editions.filter(({ state }) => state === "superseded")].map(({ edition }) => edition),
  );
  const next = manifest === null ? 1 : editionNumber(manifest.edition) + 1;
  const unnamed = folder.list().flatMap((path) => {
    const edition = pattern.exec(path)?.[1];
    if (edition === undefined || known.has(edition)) return [];
    return [{ path, number: editionNumber(edition), content: contentOf(folder, path) }];
  });
  const isLost = unnamed.some(({ number, content }) => {
    if (content === null) return number > next;
    return (content.previous !== null && !known.has(content.previous)) || hasWithdrawn(folder, standing, content);
  });
  if (!isLost) return null;
  const readable = unnamed.filter(({ content }) => content !== null);
  return newestOf(readable.length > 0 ? readable : unnamed);
}

/** The newest edition file that can be read, whatever the manifest says; null where there is none. */
export function newestEdition(folder: FolderFiles): string | null {
  return newestOf(
    folder.list().flatMap((path) => {
      const edition = pattern.exec(path)?.[1];
      return edition === undefined || contentOf(folder, path) === null
        ? []
        : [{ path, number: editionNumber(edition) }];
    }),
  );
}

function contentOf(folder: FolderFiles, path: string): Manifest | null {
  const bytes = folder.read(path);
  const read = bytes === null ? null : readManifest(bytes, path);
  return read?.kind === "ok" ? read.value : null;
}

/** Whether an edition withdrew one whose file is gone: that happens only after its manifest was written. */
function hasWithdrawn(folder: FolderFiles, standing: ReadonlySet<string>, { editions }: Manifest): boolean {
  return editions.some(
    ({ edition, state }) =>
      state === "withdrawn" && standing.has(edition) && folder.read(editionFile(edition)) === null,
  );
}

function newestOf(editions: readonly { readonly path: string; readonly number: number }[]): string | null {
  return (
    editions.reduce<{ readonly path: string; readonly number: number } | null>(
      (newest, one) => (newest === null || one.number >= newest.number ? one : newest),
      null,
    )?.path ?? null
  );
}
