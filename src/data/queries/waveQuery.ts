import { queryOptions, type QueryClient } from "@tanstack/react-query";
import type { Read } from "#core/dataset/readFile.ts";
import type { Manifest, Wave, WaveEntry } from "#core/dataset/schema.ts";
import { fetchWave } from "#data/fetch/fetchWave.ts";
import { storedEditions } from "#data/fetch/lastGoodEdition.ts";
import { manifestQuery } from "./manifestQuery.ts";
import { latestEntry, plainWaveQuery } from "./plainWaveQuery.ts";

/**
 * One wave. Where it is missing or has another hash, a newer edition may only just have come: then the manifest is
 * fetched once more past every cache, and so is the wave where the newer manifest still names it.
 */
export function waveQuery(base: string, entry: WaveEntry, manifest: Manifest) {
  return queryOptions({
    ...plainWaveQuery(base, entry, manifest),
    queryFn: async ({ signal, client }): Promise<Read<Wave>> => {
      const startedAt = Date.now();
      let read = await fetchWave(base, entry, manifest, { signal });
      if (mayBeOutdated(read)) {
        const fresh = await manifestSince(startedAt, client, base);
        const isStillNamed = fresh?.waves.some(({ sha256 }) => sha256 === entry.sha256) ?? false;
        if (fresh !== null && isStillNamed) read = await fetchWave(base, entry, fresh, { signal, pastCache: true });
      }
      // An edition whose latest wave cannot be read would be no help on a bad day.
      if (read.kind === "ok" && entry === latestEntry(manifest)) void storedEditions.save(base, manifest);
      return read;
    },
  });
}

function mayBeOutdated(read: Read<Wave>): boolean {
  return read.kind === "refused" && (read.refusal.code === "missing-file" || read.refusal.code === "wrong-hash");
}

/** One request for all waves that fail together. Why it failed, the manifest's own query tells. */
function manifestSince(startedAt: number, client: QueryClient, base: string): Promise<Manifest | null> {
  return client.query({ ...manifestQuery(base, true), staleTime: Date.now() - startedAt }).catch(() => null);
}
