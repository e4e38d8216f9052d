import { useSyncExternalStore } from "react";

const printQuery = window.matchMedia("print");
let isPrinting = false;
const listeners = new Set<() => void>();

function tell(): void {
  for (const changed of listeners) changed();
}

// The event comes before a browser has counted its pages, the query only after.
window.addEventListener("beforeprint", () => {
  isPrinting = true;
  tell();
});
window.addEventListener("afterprint", () => {
  isPrinting = false;
  tell();
});
printQuery.addEventListener("change", tell);

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Whether the page is being laid out for paper. */
export function usePrinted(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting || printQuery.matches);
}
