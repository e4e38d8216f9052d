import { figureWords } from "#i18n/figureWords.ts";
import type { DrawingProps } from "./drawingProps.ts";

/** In place of a drawing whose script did not arrive. */
export function DrawingMissing({ spec }: DrawingProps) {
  return <p className="chart-missing">{figureWords[spec.locale].drawingMissing}</p>;
}
