import { useLayoutEffect, useRef } from "react";
import type { HitPlace } from "#charts/echarts/hitPoints.ts";

export interface ReadoutProps {
  readonly words: string;
  readonly place: HitPlace;
  readonly width: number;
}

/** Between a point and its words, in pixels. */
const gap = 15;

/** A ring around a point, or a frame around a square, and what it says above it, or below where there is no room. */
export function Readout({ words, place, width }: ReadoutProps) {
  const { x, y, side } = place;
  const bubble = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = bubble.current;
    if (box === null) return;
    const { offsetWidth, offsetHeight, style } = box;
    const away = side === undefined ? gap : side / 2 + 6;
    const above = y - away - offsetHeight;
    style.left = `${Math.max(0, Math.min(width - offsetWidth, x - offsetWidth / 2))}px`;
    style.top = `${above >= 0 ? above : y + away}px`;
  }, [words, x, y, side, width]);
  const square = side === undefined ? {} : { inlineSize: side + 4, blockSize: side + 4, borderRadius: 3 };
  return (
    <>
      <span className="chart-ring" style={{ left: x, top: y, ...square }} />
      <div className="chart-readout" ref={bubble} aria-hidden="true">
        {words}
      </div>
    </>
  );
}
