import type { Read } from "#core/dataset/readFile.ts";
import { readHashedWave } from "#core/dataset/readHashedWave.ts";
import type { Manifest, Wave, WaveEntry } from "#core/dataset/schema.ts";
import { download } from "./download.ts";
import { FetchFault } from "./fetchFault.ts";
import { sha256Of } from "./sha256Of.ts";

export interface FetchWaveOptions {
  readonly signal?: AbortSignal;
  readonly pastCache?: boolean;
}

/** One wave that a manifest names, checked against its hash. @throws FetchFault when the network fails, AbortError */
export async function fetchWave(
  base: string,
  entry: WaveEntry,
  manifest: Manifest,
  { signal, pastCache = false }: FetchWaveOptions = {},
): Promise<Read<Wave>> {
  const got = await download(base, entry.file, { cache: pastCache ? "reload" : "default", ...(signal && { signal }) });
  if (got.kind === "refused") return got;
  // What can fail here is loading the library: the server, not the file.
  const hash = await sha256Of(got.bytes).catch(() => {
    throw new FetchFault({ code: "unreachable", file: entry.file }, true);
  });
  return readHashedWave(got.bytes, hash, entry, manifest);
}
