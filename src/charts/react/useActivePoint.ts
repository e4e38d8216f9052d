import { useEffect, useState, type RefObject } from "react";
import type { Point } from "#charts/echarts/placeLabel.ts";
import { moveThrough, type Reachable } from "./moveThrough.ts";

/** The point that is shown, and whether the keyboard led there: only then it is announced. */
export interface ActivePoint {
  readonly index: number;
  readonly isByKey: boolean;
}

/** The index of the point meant by a place in the element, or null. */
type FindPoint = (at: Point) => number | null;

/** Over the words of a point the reader may move freely. */
function isOnReadout(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".chart-readout") !== null;
}

/**
 * The point that a reader is at. Arrows, Home and End move while the element has the focus; mouse, pen and touch point;
 * Escape leaves from anywhere.
 */
export function useActivePoint(
  element: RefObject<HTMLElement | null>,
  points: readonly Reachable[],
  findPoint: FindPoint,
): ActivePoint | null {
  const [active, setActive] = useState<ActivePoint | null>(null);
  const current = active?.index ?? null;

  useEffect(() => {
    const stage = element.current;
    if (stage === null) return undefined;
    const move = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const index = moveThrough(points, current, event.key);
      if (index === null) return;
      event.preventDefault();
      setActive({ index, isByKey: true });
    };
    stage.addEventListener("keydown", move);
    return () => stage.removeEventListener("keydown", move);
  }, [element, points, current]);

  useEffect(() => {
    const stage = element.current;
    if (stage === null) return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    const point = (event: PointerEvent) => {
      if (isOnReadout(event.target)) return;
      const { left, top } = stage.getBoundingClientRect();
      const index = findPoint({ x: event.clientX - left, y: event.clientY - top });
      setActive(index === null ? null : { index, isByKey: false });
    };
    const leave = () => setActive(null);
    stage.addEventListener("pointerdown", point, { signal });
    stage.addEventListener("pointermove", point, { signal });
    stage.addEventListener("blur", leave, { signal });
    stage.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && leave(), { signal });
    return () => leaving.abort();
  }, [element, findPoint]);

  useEffect(() => {
    if (current === null) return undefined;
    const leave = ({ key }: KeyboardEvent) => {
      if (key === "Escape") setActive(null);
    };
    window.addEventListener("keydown", leave);
    return () => window.removeEventListener("keydown", leave);
  }, [current]);

  return active;
}
