import type { Wave } from "./schema.ts";

/** The wave with the time of publication in every acceptance that has none yet. @param at ISO time */
export function datedReviews(wave: Wave, at: string): Wave {
  if (wave.estimates.every(({ review }) => review === undefined || review.at !== "")) return wave;
  const estimates = wave.estimates.map((row) =>
    row.review === undefined || row.review.at !== "" ? row : { ...row, review: { ...row.review, at } },
  );
  return { ...wave, estimates };
}
