import { useSyncExternalStore } from "react";
import type { DisplayState } from "./codec/pageFields.ts";
import { usePrinted } from "#charts/react/usePrinted.ts";

const usualSize = 16;
const onPaper: Readonly<Record<DisplayState["text"], number>> = { normal: 0.9, large: 1.125 };

/**
 * How large type is beside the usual 16 pixels: the reader's own size, large type, a wall's width, all of which the
 * style sheet has made of it; charts follow. On paper two fixed sizes.
 */
export function useTypeScale(text: DisplayState["text"]): number {
  const onScreen = useSyncExternalStore(subscribe, rootScale);
  return usePrinted() ? onPaper[text] : onScreen;
}

function rootScale(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(size) ? Math.round((size / usualSize) * 100) / 100 : 1;
}

/** The size changes with the window and with the switch, which the frame writes on the root element. */
function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-text"] });
  window.addEventListener("resize", changed);
  return () => {
    observer.disconnect();
    window.removeEventListener("resize", changed);
  };
}
