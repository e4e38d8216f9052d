import { queryOptions } from "@tanstack/react-query";
import { openDraft, type OpenDraft } from "#core/draft/openDraft.ts";
import type { DraftOrigin } from "#core/draft/storedDraft.ts";
import { storedDrafts } from "./storedDrafts.ts";

/** The draft of this machine for a data folder, read; null where there is none, or none that could be published. */
export function draftQuery(base: string, origin: DraftOrigin) {
  return queryOptions({
    queryKey: ["draft", base, origin],
    queryFn: async (): Promise<OpenDraft | null> => {
      const stored = await storedDrafts.load(base, origin);
      return stored === null ? null : openDraft(stored);
    },
    staleTime: 0,
    gcTime: 0,
    retry: false,
    structuralSharing: false,
    refetchOnReconnect: false,
  });
}
