import type { Dataset } from "#core/dataset/dataset.ts";
import { refused, type Read } from "#core/dataset/readFile.ts";
import type { Manifest, Wave } from "#core/dataset/schema.ts";
import { FetchFault } from "#data/fetch/fetchFault.ts";
import { fetchWave } from "#data/fetch/fetchWave.ts";
import { withRetries } from "./withRetries.ts";

/** All waves of a manifest. Those that cannot be read are in `missing`. */
export async function loadWaves(base: string, manifest: Manifest, pastCache: boolean): Promise<Dataset> {
  const results = await Promise.all(
    manifest.waves.map(async (entry): Promise<Read<Wave>> => {
      try {
        return await withRetries(() => fetchWave(base, entry, manifest, { pastCache }));
      } catch (error) {
        if (error instanceof FetchFault) return refused(error.refusal);
        throw error;
      }
    }),
  );
  return {
    manifest,
    waves: results.flatMap((read) => (read.kind === "ok" ? [read.value] : [])).sort((a, b) => a.year - b.year),
    missing: manifest.waves.flatMap(({ year }, place) => {
      const read = results[place];
      return read?.kind === "refused" ? [{ year, refusal: read.refusal }] : [];
    }),
  };
}

/** Whether a newer edition, or a copy that is not from a cache, may have what is missing. */
export function mayBeOutdated({ missing }: Dataset): boolean {
  return missing.some(({ refusal: { code } }) => code === "missing-file" || code === "wrong-hash");
}
