import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import type { OpenDraft } from "#core/draft/openDraft.ts";
import type { DraftOrigin } from "#core/draft/storedDraft.ts";
import { draftQuery } from "./draftQuery.ts";
import { plainWaveQuery, waveKeys } from "./plainWaveQuery.ts";
import { readSoFar } from "./readSoFar.ts";
import type { DatasetState } from "./useDataset.ts";

/** The site as a draft would make it, or that there is no draft on this machine. */
export type DraftState =
  | { readonly kind: "loading" }
  | { readonly kind: "none" }
  | { readonly kind: "open"; readonly draft: OpenDraft; readonly state: DatasetState };

/** Waves that the draft would write come from it; the others of its edition are published, and read from the folder. */
export function useDraftDataset(base: string, origin: DraftOrigin): DraftState {
  const client = useQueryClient();
  const { data, isPending } = useQuery(draftQuery(base, origin));
  const draft = data ?? null;
  const manifest = draft?.manifest ?? null;
  const own = new Map((draft?.waves ?? []).map((wave) => [wave.year, wave]));
  const others = manifest?.waves.filter(({ year }) => !own.has(year)) ?? [];
  const read = useQueries({
    queries: manifest === null ? [] : others.map((entry) => plainWaveQuery(base, entry, manifest)),
    combine: (results) => (manifest === null ? null : readSoFar({ ...manifest, waves: others }, results)),
  });
  if (isPending) return { kind: "loading" };
  if (draft === null || manifest === null || read === null) return { kind: "none" };
  const waves = [...read.dataset.waves, ...own.values()].sort((a, b) => a.year - b.year);
  return {
    kind: "open",
    draft,
    state: {
      kind: "ready",
      dataset: { manifest, waves, missing: read.dataset.missing, draft: true },
      complete: read.complete,
      stale: null,
      retry: () => void client.refetchQueries({ queryKey: waveKeys(base), stale: true }),
      checking: read.checking,
    },
  };
}
