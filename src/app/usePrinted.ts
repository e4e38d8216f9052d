import { useSyncExternalStore } from "react";

const printQuery = window.matchMedia("print");

/** Whether the page is being laid out for paper. */
export function usePrinted(): boolean {
  return useSyncExternalStore(subscribe, () => printQuery.matches);
}

function subscribe(changed: () => void): () => void {
  printQuery.addEventListener("change", changed);
  return () => printQuery.removeEventListener("change", changed);
}
