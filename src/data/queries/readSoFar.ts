import type { UseQueryResult } from "@tanstack/react-query";
import type { Dataset } from "#core/dataset/dataset.ts";
import type { Read } from "#core/dataset/readFile.ts";
import type { Refusal } from "#core/dataset/refusal.ts";
import type { Manifest, Wave } from "#core/dataset/schema.ts";
import { FetchFault } from "#data/fetch/fetchFault.ts";
import { latestEntry } from "./plainWaveQuery.ts";

export interface ReadSoFar {
  readonly dataset: Dataset;
  readonly hasLatest: boolean;
  readonly complete: boolean;
  readonly checking: boolean;
}

/** The waves of a manifest as far as they have arrived; results in the order of its entries. @throws our own bug */
export function readSoFar(manifest: Manifest, results: readonly UseQueryResult<Read<Wave>>[]): ReadSoFar {
  const years = manifest.waves.map((entry, index) => {
    const { data, error, isFetching = false } = results[index] ?? { data: undefined, error: null };
    const read = data ?? (error === null ? null : ({ kind: "refused", refusal: refusalOf(error) } as const));
    return { entry, read, isFetching };
  });
  return {
    dataset: {
      manifest,
      waves: years.flatMap(({ read }) => (read?.kind === "ok" ? [read.value] : [])).sort((a, b) => a.year - b.year),
      missing: years.flatMap(({ entry, read }) =>
        read?.kind === "refused" ? [{ year: entry.year, refusal: read.refusal }] : [],
      ),
    },
    hasLatest: years.every(({ entry, read }) => read !== null || entry !== latestEntry(manifest)),
    complete: years.every(({ read }) => read !== null),
    checking: years.some(({ isFetching }) => isFetching),
  };
}

/** @throws what is not a fault of the network or of a file: our own bug */
export function refusalOf(error: Error): Refusal {
  if (error instanceof FetchFault) return error.refusal;
  throw error;
}
