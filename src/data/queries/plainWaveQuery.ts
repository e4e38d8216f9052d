import { queryOptions, type QueryClient } from "@tanstack/react-query";
import type { Read } from "#core/dataset/readFile.ts";
import type { Manifest, Wave, WaveEntry } from "#core/dataset/schema.ts";
import { fetchWave } from "#data/fetch/fetchWave.ts";

export const waveKeys = (base: string) => ["wave", base] as const;

/** One wave that a manifest names, or why it could not be read. Its hash is in the key, so what was read never grows stale. */
export function plainWaveQuery(base: string, entry: WaveEntry, manifest: Manifest) {
  return queryOptions({
    queryKey: [...waveKeys(base), entry.sha256] as const,
    queryFn: ({ signal }): Promise<Read<Wave>> => fetchWave(base, entry, manifest, { signal }),
    staleTime: (query) => (query.state.data?.kind === "ok" ? Number.POSITIVE_INFINITY : 0),
    gcTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: true,
    // Comparing megabytes would gain nothing: the same hash is the same wave.
    structuralSharing: false,
  });
}

/** Reads the waves of an edition that nobody has asked for yet. Those that fail are asked for again when they are shown. */
export async function prefetchWaves(client: QueryClient, base: string, manifest: Manifest): Promise<void> {
  const queries = manifest.waves.map((entry) => plainWaveQuery(base, entry, manifest));
  const unasked = queries.filter(({ queryKey }) => client.getQueryState(queryKey) === undefined);
  await Promise.all(unasked.map((query) => client.query({ ...query, retry: false }).catch(() => null)));
}

/** The wave of the newest survey. */
export function latestEntry({ waves }: Manifest): WaveEntry | undefined {
  return waves.reduce<WaveEntry | undefined>(
    (latest, entry) => (latest === undefined || entry.year > latest.year ? entry : latest),
    undefined,
  );
}
