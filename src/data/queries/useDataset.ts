import { useQueries, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import type { Dataset } from "#core/dataset/dataset.ts";
import type { Read } from "#core/dataset/readFile.ts";
import type { Refusal } from "#core/dataset/refusal.ts";
import type { Manifest, Wave } from "#core/dataset/schema.ts";
import { FetchFault } from "#data/fetch/fetchFault.ts";
import { manifestQuery, storedManifestQuery, waveQuery } from "./datasetQueries.ts";

/** The published data as far as they have been read. */
export type DatasetState =
  | { readonly kind: "loading" }
  | { readonly kind: "refused"; readonly refusal: Refusal; readonly retry: () => void }
  | {
      readonly kind: "ready";
      /** Waves join as they arrive; those that failed are in `missing`. The latest one is there or has failed. */
      readonly dataset: Dataset;
      /** All waves have arrived or failed. */
      readonly complete: boolean;
      /** Set when the server gave no usable manifest and an older edition is shown instead. */
      readonly stale: { readonly publishedAt: string; readonly refusal: Refusal } | null;
      readonly retry: () => void;
    };

/** Reads the data folder at `base`: manifest first, then every wave at once. */
export function useDataset(base: string): DatasetState {
  const client = useQueryClient();
  const current = useQuery(manifestQuery(base));
  const failed = current.error === null ? null : refusalOf(current.error);
  const stored = useQuery({ ...storedManifestQuery(base), enabled: failed !== null && current.data === undefined });
  const manifest = current.data ?? stored.data ?? undefined;
  const entries = manifest?.waves ?? [];
  const waves = useQueries({
    queries: manifest === undefined ? [] : entries.map((entry) => waveQuery(base, entry, manifest, client)),
    combine: combineWaves,
  });
  const retry = () => {
    void client.invalidateQueries();
  };

  if (manifest === undefined) {
    if (failed === null || stored.isLoading) return { kind: "loading" };
    return { kind: "refused", refusal: failed, retry };
  }
  const results = entries.map((entry, index) => ({ entry, result: waves[index] ?? pending }));
  const latest = results.reduce<(typeof results)[number] | undefined>(
    (found, candidate) => (found === undefined || candidate.entry.year > found.entry.year ? candidate : found),
    undefined,
  );
  if (latest?.result.kind === "pending") return { kind: "loading" };
  return {
    kind: "ready",
    dataset: datasetOf(manifest, results.map(({ result, entry }) => ({ year: entry.year, result }))),
    complete: results.every(({ result }) => result.kind !== "pending"),
    stale: failed === null ? null : { publishedAt: manifest.publishedAt, refusal: failed },
    retry,
  };
}

type WaveResult = { readonly kind: "pending" } | Read<Wave>;
const pending: WaveResult = { kind: "pending" };

function combineWaves(results: readonly UseQueryResult<Read<Wave>>[]): readonly WaveResult[] {
  return results.map(({ data, error }) => {
    if (data !== undefined) return data;
    return error === null ? pending : { kind: "refused", refusal: refusalOf(error) };
  });
}

function datasetOf(manifest: Manifest, results: readonly { readonly year: Dataset["missing"][number]["year"]; readonly result: WaveResult }[]): Dataset {
  return {
    manifest,
    waves: results.flatMap(({ result }) => (result.kind === "ok" ? [result.value] : [])).sort((a, b) => a.year - b.year),
    missing: results.flatMap(({ year, result }) => (result.kind === "refused" ? [{ year, refusal: result.refusal }] : [])),
  };
}

/** @throws the error itself when it is not one of the network: then it is our own bug */
function refusalOf(error: Error): Refusal {
  if (error instanceof FetchFault) return error.refusal;
  throw error;
}
