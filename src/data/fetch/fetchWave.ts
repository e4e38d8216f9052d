import type { Read } from "#core/dataset/readFile.ts";
import { readHashedWave } from "#core/dataset/readHashedWave.ts";
import type { Manifest, Wave, WaveEntry } from "#core/dataset/schema.ts";
import { download } from "./download.ts";
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
  return got.kind === "ok" ? readHashedWave(got.bytes, await sha256Of(got.bytes), entry, manifest) : got;
}
