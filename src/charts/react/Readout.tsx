import type { Point } from "#charts/echarts/placeLabel.ts";

export interface ReadoutProps {
  readonly words: string;
  readonly place: Point;
  readonly width: number;
}

const roomAbove = 84;

/** A ring around a point and what the point says beside it. */
export function Readout({ words, place, width }: ReadoutProps) {
  const side = place.x < width / 3 ? "start" : place.x > (2 * width) / 3 ? "end" : "middle";
  const level = place.y > roomAbove ? "above" : "below";
  const position = { left: place.x, top: place.y };
  return (
    <>
      <span className="chart-ring" style={position} />
      <div className={`chart-readout chart-readout-${side} chart-readout-${level}`} style={position} aria-hidden="true">
        {words}
      </div>
    </>
  );
}
