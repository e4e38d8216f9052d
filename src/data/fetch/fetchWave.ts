import type { Read } from "#core/dataset/readFile.ts";
import { readWave } from "#core/dataset/readWave.ts";
import type { Manifest, Wave, WaveEntry } from "#core/dataset/schema.ts";
import { download } from "./download.ts";

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
  return got.kind === "ok" ? readWave(got.bytes, entry, manifest) : got;
}
