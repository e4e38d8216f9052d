import { useEffect, useState } from "react";
import type { DraftOrigin } from "#core/draft/storedDraft.ts";
import { storedDrafts } from "#data/queries/storedDrafts.ts";

export interface ReplacedDraft {
  /** Another tab has stored its own draft in the place of this page's, or cleared it. */
  readonly isReplaced: boolean;
  /** Stores this page's draft again, so that the tab that a link opens finds it. */
  readonly putBack: () => void;
}

/**
 * Whether what this page saved is still what is stored, looked up whenever the reader comes back to the page.
 * @param savedAt of the draft of this page
 */
export function useReplacedDraft(base: string, origin: DraftOrigin, savedAt: number): ReplacedDraft {
  const [replacedAt, setReplacedAt] = useState<number | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const look = () => {
      void storedDrafts.isHere(base, origin).then((isHere) => {
        if (isCurrent) setReplacedAt(isHere ? null : savedAt);
      });
    };
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      isCurrent = false;
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [base, origin, savedAt]);
  return {
    isReplaced: replacedAt === savedAt,
    putBack: () => {
      setReplacedAt(null);
      void storedDrafts.putBack(base, origin);
    },
  };
}
