import { useSyncExternalStore } from "react";
import type { DisplayState } from "./codec/pageFields.ts";

const darkQuery = window.matchMedia("(prefers-color-scheme: dark)");
const printQuery = window.matchMedia("print");

/** Light or dark, following the system where the reader left it to the system; paper is always light. */
export function useResolvedTheme(theme: DisplayState["theme"]): "light" | "dark" {
  const systemIsDark = useSyncExternalStore(subscribe, () => darkQuery.matches);
  const isPrinted = useSyncExternalStore(subscribe, () => printQuery.matches);
  if (isPrinted) return "light";
  if (theme !== "auto") return theme;
  return systemIsDark ? "dark" : "light";
}

function subscribe(changed: () => void): () => void {
  const queries = [darkQuery, printQuery];
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
  };
}
