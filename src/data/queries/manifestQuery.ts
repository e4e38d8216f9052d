import { queryOptions } from "@tanstack/react-query";
import type { Refusal } from "#core/dataset/refusal.ts";
import type { Manifest } from "#core/dataset/schema.ts";
import { FetchFault } from "#data/fetch/fetchFault.ts";
import { fetchManifest } from "#data/fetch/fetchManifest.ts";
import { storedEditions } from "#data/fetch/lastGoodEdition.ts";
import { latestEntry, plainWaveQuery, prefetchWaves } from "./plainWaveQuery.ts";

const manifestKey = (base: string) => ["manifest", base] as const;
const keptKey = (base: string) => ["kept-manifest", base] as const;

/**
 * The current manifest: revalidated whenever it is asked for, and when the connection comes back. A refused one is an
 * error, so that the one before stays. When a newer edition takes the place of one that is shown, its waves come first,
 * so that no figure goes away while they load.
 * @param pastCache after a wave turned out to be missing or different
 */
export function manifestQuery(base: string, pastCache = false) {
  return queryOptions({
    queryKey: manifestKey(base),
    queryFn: async ({ signal, client }): Promise<Manifest> => {
      const read = await fetchManifest(base, { signal, pastCache });
      if (read.kind === "refused") throw new FetchFault(read.refusal, false);
      const manifest = read.value;
      const kept = client.getQueryData<KeptManifest>(keptKey(base));
      const isShown =
        client.getQueryData(manifestKey(base)) !== undefined || (kept !== undefined && kept.manifest !== null);
      if (isShown) await prefetchWaves(client, base, manifest);
      const latest = latestEntry(manifest);
      const latestRead = latest && client.getQueryData(plainWaveQuery(base, latest, manifest).queryKey);
      if (latestRead?.kind === "ok") void storedEditions.save(base, manifest);
      return manifest;
    },
    staleTime: 0,
    gcTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: "always",
  });
}

export interface KeptManifest {
  readonly manifest: Manifest | null;
  /** Why it was asked for. */
  readonly refusal: Refusal | null;
}

/** The manifest that an earlier visit kept, for when the server gives none. */
export function keptManifestQuery(base: string) {
  return queryOptions({
    queryKey: keptKey(base),
    queryFn: async ({ client }): Promise<KeptManifest> => {
      const error = client.getQueryState(manifestKey(base))?.error;
      return { refusal: error instanceof FetchFault ? error.refusal : null, manifest: await storedEditions.load(base) };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}
