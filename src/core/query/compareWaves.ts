import type { Dataset } from "#core/dataset/dataset.ts";
import { compareIndependent } from "#core/statistics/compareIndependent.ts";
import { holm } from "#core/statistics/holm.ts";
import { difference } from "#core/units.ts";
import { areComparable } from "./comparableRuns.ts";
import { boundsOf, compareStored, isRevisited, outcomeOf, untested } from "./compareStored.ts";
import type { Change } from "./comparison.ts";
import type { Observation } from "./observation.ts";
import type { Series } from "./series.ts";

/** The change between two values of a series: by the stored contrast where there is one, else of independent waves. */
export function changeSince(dataset: Dataset, series: Series, later: Observation, earlier: Observation): Change {
  const { instrument } = series;
  const named = { since: earlier.year, from: earlier.rate };
  const wave = dataset.waves.find(({ year }) => year === later.year);
  const stored =
    wave === undefined
      ? null
      : compareStored(wave, { ...series.cell, instrument }, { ...series.cell, instrument, year: earlier.year });
  if (stored !== null) return { ...named, ...stored };
  const diff = difference(earlier.rate, later.rate);
  const tested = compareIndependent(earlier, later);
  if (tested.kind === "cannot-test" || (wave !== undefined && isRevisited(wave)))
    return { ...named, ...untested(diff) };
  return {
    ...named,
    diff,
    se: tested.se,
    ...boundsOf(diff, tested.se, tested.df),
    p: tested.p,
    outcome: tested.kind,
    corrected: false,
  };
}

function earlierWithError(dataset: Dataset, series: Series, latest: Observation): readonly Observation[] {
  return series.observations.filter(
    ({ year, se }) => year < latest.year && se !== null && areComparable(dataset.manifest.breaks, year, latest.year),
  );
}

/**
 * The change of a series' value since its nearest earlier wave with a standard error.
 * @returns null when there is no comparable earlier wave with one
 */
export function nearestChange(dataset: Dataset, series: Series, latest: Observation): Change | null {
  const earlier = earlierWithError(dataset, series, latest).at(-1);
  return earlier === undefined ? null : changeSince(dataset, series, latest, earlier);
}

/** The change since the first comparable wave with a standard error; null when that is the nearest one too, or there is none. */
export function firstChange(dataset: Dataset, series: Series, latest: Observation): Change | null {
  const [first, second] = earlierWithError(dataset, series, latest);
  return first === undefined || second === undefined ? null : changeSince(dataset, series, latest, first);
}

/**
 * Holm over one family of changes; those that could not be tested are not counted. What a wave stored of a survey that goes
 * back to its PSUs is corrected already, over the family as it was published.
 */
export function withHolm(changes: readonly (Change | null)[]): readonly (Change | null)[] {
  const adjusted = holm(changes.map((change) => (change === null || change.corrected ? null : change.p)));
  return changes.map((change, place) => {
    const p = adjusted[place] ?? null;
    return change === null || p === null
      ? change
      : { ...change, p, outcome: outcomeOf(change.diff, p), corrected: true };
  });
}
