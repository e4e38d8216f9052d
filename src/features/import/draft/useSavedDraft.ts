import { useCallback, useEffect, useState } from "react";
import type { UnsavedDraft } from "#core/draft/storedDraft.ts";
import { storedDrafts, type DraftPlace } from "#data/queries/storedDrafts.ts";

export interface SavedDraft {
  /** Null while it is being saved, and once it was deleted. */
  readonly place: DraftPlace | null;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly cleared: "no" | "yes" | "failed";
  readonly clear: () => void;
}

/**
 * Keeps a draft on this machine whenever it becomes another one.
 * @param draft null where there is nothing to keep; the same object as long as nothing changes
 */
export function useSavedDraft(base: string, draft: UnsavedDraft | null): SavedDraft {
  const [saved, setSaved] = useState<{
    readonly draft: UnsavedDraft;
    readonly place: DraftPlace;
    readonly savedAt: number;
  } | null>(null);
  const [cleared, setCleared] = useState<{ readonly of: UnsavedDraft; readonly done: boolean } | null>(null);
  useEffect(() => {
    if (draft === null) return undefined;
    let isCurrent = true;
    const savedAt = Date.now();
    void storedDrafts.save(base, { ...draft, savedAt }).then((place) => {
      if (isCurrent) setSaved({ draft, place, savedAt });
    });
    return () => {
      isCurrent = false;
    };
  }, [base, draft]);
  const clear = useCallback(() => {
    if (draft === null) return;
    void storedDrafts.clear(base, draft.origin).then((done) => setCleared({ of: draft, done }));
  }, [base, draft]);
  const isCleared = cleared !== null && cleared.of === draft;
  return {
    place: saved !== null && saved.draft === draft && !isCleared ? saved.place : null,
    savedAt: saved?.savedAt ?? 0,
    cleared: !isCleared ? "no" : cleared.done ? "yes" : "failed",
    clear,
  };
}
