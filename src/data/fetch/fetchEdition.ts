import { editionFits } from "#core/dataset/editionHash.ts";
import { editionFile, editionPattern } from "#core/dataset/editionId.ts";
import { refused, type Read } from "#core/dataset/readFile.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import type { Manifest } from "#core/dataset/schema.ts";
import { download } from "./download.ts";

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
