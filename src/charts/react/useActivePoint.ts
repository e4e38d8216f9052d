import { useEffect, useState, type RefObject } from "react";
import { moveThrough, type Reachable } from "./moveThrough.ts";

/** The point that is shown, and whether the keyboard led there: only then it is announced. */
export interface ActivePoint {
  readonly index: number;
  readonly isByKey: boolean;
}

/** The point that a reader is at: arrows, Home and End move while the element has the focus, Escape leaves from anywhere. */
export function useActivePoint(element: RefObject<HTMLElement | null>, points: readonly Reachable[]) {
  const [active, setActive] = useState<ActivePoint | null>(null);
  const current = active?.index ?? null;

  useEffect(() => {
    const stage = element.current;
    const move = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const index = moveThrough(points, current, event.key);
      if (index === null) return;
      event.preventDefault();
      setActive({ index, isByKey: true });
    };
    stage?.addEventListener("keydown", move);
    return () => stage?.removeEventListener("keydown", move);
  }, [element, points, current]);

  useEffect(() => {
    if (current === null) return undefined;
    const leave = ({ key }: KeyboardEvent) => {
      if (key === "Escape") setActive(null);
    };
    window.addEventListener("keydown", leave);
    return () => window.removeEventListener("keydown", leave);
  }, [current]);

  return { active, setActive };
}
