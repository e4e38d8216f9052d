import { editionNumber } from "./editionId.ts";
import type { Manifest, WaveEntry } from "./schema.ts";

/** The editions of a folder that are not withdrawn, in order; the current one is the last. */
export type History = readonly [Manifest, ...Manifest[]];

/** In the order of their numbers. */
export function historyOf(current: Manifest, past: Iterable<Manifest>): History {
  const [first, ...rest] = [...past].sort((a, b) => editionNumber(a.edition) - editionNumber(b.edition));
  return first === undefined ? [current] : [first, ...rest, current];
}

/** Editions with smaller numbers. */
function before(history: History, edition: string): readonly Manifest[] {
  return history.filter((one) => editionNumber(one.edition) < editionNumber(edition));
}

/**
 * Waves that an edition was the first to name. Withdrawn editions cannot be read any more: a wave that was theirs is told by
 * the log, in which this edition then says nothing of its year.
 */
export function firstNamed(history: History, target: Manifest): readonly WaveEntry[] {
  const named = new Set(before(history, target.edition).flatMap(({ waves }) => waves.map(({ file }) => file)));
  const isFollowing = target.editions.some(({ state }) => state === "withdrawn");
  const brought = new Set(
    target.revisions
      .filter(({ edition, kind }) => edition === target.edition && (kind === "publish" || kind === "correct"))
      .map(({ year }) => year),
  );
  return target.waves.filter(({ file, year }) => !named.has(file) && (!isFollowing || brought.has(year)));
}

/** Waves of a year in editions with smaller numbers, the newest first, each once. */
export function earlierWaves(history: History, edition: string, year: number): readonly WaveEntry[] {
  const entries = before(history, edition)
    .slice()
    .reverse()
    .flatMap(({ waves }) => waves.filter((entry) => entry.year === year));
  return [...new Map(entries.map((entry) => [entry.file, entry])).values()];
}
