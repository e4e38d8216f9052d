import { queryOptions, type QueryClient } from "@tanstack/react-query";
import type { CurrentEdition } from "#core/dataset/planPublication.ts";
import type { Read } from "#core/dataset/readFile.ts";
import type { Refusal } from "#core/dataset/refusal.ts";
import type { Wave } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";
import { FetchFault } from "#data/fetch/fetchFault.ts";
import { fetchCurrentEdition } from "#data/fetch/fetchCurrentEdition.ts";
import { importInWorker, type ImportEvents, type ImportRun } from "#workers/importInWorker.ts";
import type { ImportRequest } from "#workers/protocol.ts";
import { spareWorker, type SpareWorker } from "#workers/spareWorker.ts";
import { plainWaveQuery } from "./plainWaveQuery.ts";

export type { MappingChoices } from "#core/survey/mapping/mappingChoices.ts";
export type { InputSummary } from "#core/survey/importOutcome.ts";
export type { ImportFailure, ImportRun } from "#workers/importInWorker.ts";
export type {
  ImportFile,
  ImportPlan,
  ImportProgress,
  ImportReading,
  ImportRequest,
  MadeFile,
  PlanRefusal,
  PublishChoices,
  WantedFile,
} from "#workers/protocol.ts";

/** What an import is compared and joined with. */
export type Published =
  | { readonly kind: "empty" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | {
      readonly kind: "ok";
      readonly current: CurrentEdition;
      /** In order of year. */
      readonly waves: readonly Wave[];
      readonly missing: readonly { readonly year: Year; readonly refusal: Refusal }[];
    };

/** The published folder, whole, and once: for the import page, which asks for nothing any more when a file has been chosen. */
export function publishedQuery(base: string) {
  return queryOptions({
    queryKey: ["published", base],
    queryFn: async ({ signal, client }): Promise<Published> => {
      const read = await fetchCurrentEdition(base, signal);
      if (read.kind !== "ok") return read;
      const { manifest } = read.current;
      const results = await Promise.all(
        manifest.waves.map(async (entry) => ({
          entry,
          wave: await client.query(plainWaveQuery(base, entry, manifest)).catch(asRefusal),
        })),
      );
      return {
        kind: "ok",
        current: read.current,
        waves: results.flatMap(({ wave }) => (wave.kind === "ok" ? [wave.value] : [])).sort((a, b) => a.year - b.year),
        missing: results.flatMap(({ entry, wave }) =>
          wave.kind === "refused" ? [{ year: entry.year, refusal: wave.refusal }] : [],
        ),
      };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** Why the folder could not be read. @throws the error itself when it is not one of the network: then it is our own bug */
export function publishedRefusal(error: Error): Refusal {
  if (error instanceof FetchFault) return error.refusal;
  throw error;
}

function asRefusal(error: unknown): Read<Wave> {
  if (error instanceof FetchFault) return { kind: "refused", refusal: error.refusal };
  throw error;
}

/**
 * From here on no query asks the server for anything: what is under way is given up, and neither a returning connection
 * nor anything else starts another.
 * @returns ends that; what was given up is then asked for again
 */
export function holdRequests(client: QueryClient): () => void {
  void client.cancelQueries();
  client.unmount();
  return () => {
    client.mount();
    void client.refetchQueries({ type: "active", predicate: ({ state }) => state.data === undefined });
  };
}

/** Gets ready to read before a file is chosen. */
export function prepareImport(): SpareWorker {
  return spareWorker();
}

/** Reads survey files away from the page and plans their publication. */
export function startSurveyImport(request: ImportRequest, events: ImportEvents, worker?: SpareWorker): ImportRun {
  return importInWorker(request, events, worker?.take);
}
