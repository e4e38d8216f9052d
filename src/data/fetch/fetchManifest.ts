import type { Read } from "#core/dataset/readFile.ts";
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
