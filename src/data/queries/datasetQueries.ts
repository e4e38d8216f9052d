import { queryOptions, type QueryClient } from "@tanstack/react-query";
import type { Read } from "#core/dataset/readFile.ts";
import type { Manifest, Wave, WaveEntry } from "#core/dataset/schema.ts";
import { FetchFault } from "#data/fetch/fetchFault.ts";
import { fetchManifest } from "#data/fetch/fetchManifest.ts";
import { fetchWave } from "#data/fetch/fetchWave.ts";
import { storedEditions } from "#data/fetch/lastGoodEdition.ts";

const manifestKey = (base: string) => ["manifest", base] as const;

/** The current manifest: revalidated whenever it is asked for, and when the connection comes back. A refused one is an error, so that the last good one stays. */
export function manifestQuery(base: string) {
  return queryOptions({
    queryKey: manifestKey(base),
    queryFn: async ({ signal }): Promise<Manifest> => {
      const read = await fetchManifest(base, { signal });
      if (read.kind === "refused") throw new FetchFault(read.refusal, false);
      void storedEditions.save(base, read.value);
      return read.value;
    },
    staleTime: 0,
    refetchOnReconnect: "always",
  });
}

/** The manifest that an earlier visit stored, for when the server gives none. */
export function storedManifestQuery(base: string) {
  return queryOptions({ queryKey: ["stored-manifest", base], queryFn: () => storedEditions.load(base), staleTime: Number.POSITIVE_INFINITY });
}

/**
 * One wave. Its hash is in the key, so it never grows stale.
 * A wave that is missing or has another hash may only mean that a newer edition has come: then the manifest is fetched
 * once more past every cache, and the wave once more where the newer manifest still names it.
 */
export function waveQuery(base: string, entry: WaveEntry, manifest: Manifest, client: QueryClient) {
  return queryOptions({
    queryKey: ["wave", base, entry.sha256],
    queryFn: async ({ signal }): Promise<Read<Wave>> => {
      const read = await fetchWave(base, entry, manifest, { signal });
      if (read.kind === "ok" || !mayBeOutdated(read.refusal.code)) return read;
      const fresh = await fetchManifest(base, { signal, pastCache: true });
      if (fresh.kind === "refused") return read;
      if (fresh.value.edition !== manifest.edition) client.setQueryData(manifestKey(base), fresh.value);
      const isStillNamed = fresh.value.waves.some(({ sha256 }) => sha256 === entry.sha256);
      return isStillNamed ? fetchWave(base, entry, fresh.value, { signal, pastCache: true }) : read;
    },
    staleTime: (query) => (query.state.data?.kind === "ok" ? Number.POSITIVE_INFINITY : 0),
    gcTime: Number.POSITIVE_INFINITY,
  });
}

function mayBeOutdated(code: string): boolean {
  return code === "missing-file" || code === "wrong-hash";
}
