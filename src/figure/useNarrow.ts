import { useSyncExternalStore } from "react";
import { usePrinted } from "#charts/react/usePrinted.ts";

const narrowQuery = window.matchMedia("(max-width: 40rem)");

/** Whether the figure stands on a phone's screen; paper never is one. */
export function useNarrow(): boolean {
  const isNarrow = useSyncExternalStore(subscribe, () => narrowQuery.matches);
  return !usePrinted() && isNarrow;
}

function subscribe(changed: () => void): () => void {
  narrowQuery.addEventListener("change", changed);
  return () => narrowQuery.removeEventListener("change", changed);
}
