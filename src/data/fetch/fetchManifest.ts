import { editionFits } from "#core/dataset/editionHash.ts";
import { editionFile, editionPattern } from "#core/dataset/editionId.ts";
import { refused, type Read } from "#core/dataset/readFile.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import type { Manifest } from "#core/dataset/schema.ts";
import { download } from "./download.ts";

export interface FetchManifestOptions {
  readonly signal?: AbortSignal;
  /** After a wave turned out to be missing or different: the answer must come from the server, not from any cache. */
  readonly pastCache?: boolean;
}

/** The current manifest, always revalidated with the server. @throws FetchFault when the network fails, AbortError */
export async function fetchManifest(
  base: string,
  { signal, pastCache = false }: FetchManifestOptions = {},
): Promise<Read<Manifest>> {
  const file = "manifest.json";
  const got = await download(base, file, { cache: pastCache ? "reload" : "no-cache", ...(signal && { signal }) });
  return got.kind === "ok" ? readManifest(got.bytes, file) : got;
}

/**
 * A frozen edition by its name, which must fit its bytes.
 * @throws FetchFault when the network fails, AbortError; RangeError when the name is not of the form of an edition
 */
export async function fetchEdition(base: string, edition: string, signal?: AbortSignal): Promise<Read<Manifest>> {
  if (!editionPattern.test(edition)) throw new RangeError(`not the name of an edition: ${edition}`);
  const file = editionFile(edition);
  const got = await download(base, file, { cache: "default", ...(signal && { signal }) });
  if (got.kind === "refused") return got;
  const read = readManifest(got.bytes, file);
  if (read.kind === "refused") return read;
  if (read.value.edition === edition && editionFits(got.bytes, read.value)) return read;
  return refused({ code: "wrong-hash", file, expected: edition, actual: read.value.edition });
}
