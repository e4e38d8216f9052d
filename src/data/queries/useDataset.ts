import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Dataset } from "#core/dataset/dataset.ts";
import type { Refusal } from "#core/dataset/refusal.ts";
import { keptManifestQuery, manifestQuery } from "./manifestQuery.ts";
import { waveKeys } from "./plainWaveQuery.ts";
import { readSoFar, refusalOf } from "./readSoFar.ts";
import { waveQuery } from "./waveQuery.ts";

/** The published data as far as they have been read. */
export type DatasetState =
  | { readonly kind: "loading" }
  | {
      readonly kind: "refused";
      readonly refusal: Refusal;
      readonly retry: () => void;
      /** Being asked for again. */
      readonly checking: boolean;
    }
  | {
      readonly kind: "ready";
      /** Waves join as they arrive; those that failed are in `missing`. The latest one is there or has failed. */
      readonly dataset: Dataset;
      /** All waves have arrived or failed. */
      readonly complete: boolean;
      /** Set when the server gave no usable manifest and an older edition is shown instead. */
      readonly stale: { readonly publishedAt: string; readonly refusal: Refusal } | null;
      readonly retry: () => void;
      readonly checking: boolean;
    };

/**
 * Reads the data folder: the manifest, then every wave at once.
 * @param base address of the folder, with a final slash
 * @throws what a query threw that is not a fault of the network or of a file: our own bug
 */
export function useDataset(base: string): DatasetState {
  const client = useQueryClient();
  const current = useQuery(manifestQuery(base));
  const failure = current.error === null ? null : refusalOf(current.error);
  const kept = useQuery({ ...keptManifestQuery(base), enabled: failure !== null && current.data === undefined });
  const manifest = current.data ?? kept.data?.manifest ?? null;
  const entries = manifest?.waves ?? [];
  const read = useQueries({
    queries: manifest === null ? [] : entries.map((entry) => waveQuery(base, entry, manifest)),
    combine: (results) => (manifest === null ? null : readSoFar(manifest, results)),
  });
  const retry = () => {
    void client.refetchQueries({ queryKey: manifestQuery(base).queryKey });
    void client.refetchQueries({ queryKey: waveKeys(base), stale: true });
  };

  // While it is asked for again, a query without data forgets its error: then the one that led to the kept edition stands.
  const refusal = failure ?? (current.data === undefined ? (kept.data?.refusal ?? null) : null);
  if (manifest === null || read === null) {
    const isSettled = refusal !== null && kept.data !== undefined;
    return isSettled ? { kind: "refused", refusal, retry, checking: current.isFetching } : { kind: "loading" };
  }
  if (!read.hasLatest) return { kind: "loading" };
  return {
    kind: "ready",
    dataset: read.dataset,
    complete: read.complete,
    stale: refusal === null ? null : { publishedAt: manifest.publishedAt, refusal },
    retry,
    checking: current.isFetching || read.checking,
  };
}
