import { useSyncExternalStore } from "react";

/** A phone's screen; paper never is one. */
const narrowQuery = window.matchMedia("screen and (max-width: 40rem)");

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrowQuery.matches);
}

function subscribe(changed: () => void): () => void {
  narrowQuery.addEventListener("change", changed);
  return () => narrowQuery.removeEventListener("change", changed);
}
