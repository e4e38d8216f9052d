import { useSyncExternalStore } from "react";
import type { DisplayState } from "./codec/pageFields.ts";
import { usePrinted } from "#charts/react/usePrinted.ts";

const darkQuery = window.matchMedia("(prefers-color-scheme: dark)");

/** Light or dark, following the system where the reader left it to the system; paper is always light. */
export function useResolvedTheme(theme: DisplayState["theme"]): "light" | "dark" {
  const systemIsDark = useSyncExternalStore(subscribe, () => darkQuery.matches);
  const isPrinted = usePrinted();
  if (isPrinted) return "light";
  if (theme !== "auto") return theme;
  return systemIsDark ? "dark" : "light";
}

function subscribe(changed: () => void): () => void {
  darkQuery.addEventListener("change", changed);
  return () => darkQuery.removeEventListener("change", changed);
}
