import { useCallback, useEffect, useState } from "react";
import type { StoredDraft } from "#core/draft/storedDraft.ts";
import { storedDrafts, type DraftPlace } from "#data/queries/storedDrafts.ts";

export interface SavedDraft {
  /** Null while it is being saved, and once it was deleted. */
  readonly place: DraftPlace | null;
  readonly cleared: "no" | "yes" | "failed";
  readonly clear: () => void;
}

/**
 * Keeps a draft on this machine whenever it becomes another one.
 * @param record null where there is nothing to keep; the same object as long as nothing changes
 */
export function useSavedDraft(base: string, record: StoredDraft | null): SavedDraft {
  const [saved, setSaved] = useState<{ readonly record: StoredDraft; readonly place: DraftPlace } | null>(null);
  const [cleared, setCleared] = useState<{ readonly of: StoredDraft; readonly done: boolean } | null>(null);
  useEffect(() => {
    if (record === null) return undefined;
    let isCurrent = true;
    void storedDrafts.save(base, record).then((place) => {
      if (isCurrent) setSaved({ record, place });
    });
    return () => {
      isCurrent = false;
    };
  }, [base, record]);
  const clear = useCallback(() => {
    if (record === null) return;
    void storedDrafts.clear(base, record.origin).then((done) => setCleared({ of: record, done }));
  }, [base, record]);
  const isCleared = cleared !== null && cleared.of === record;
  return {
    place: saved !== null && saved.record === record && !isCleared ? saved.place : null,
    cleared: !isCleared ? "no" : cleared.done ? "yes" : "failed",
    clear,
  };
}
