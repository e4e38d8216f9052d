import type { Respondent } from "#core/survey/respondent.ts";
import { createAccumulator, type Accumulator } from "#core/statistics/accumulator.ts";
import { createLevelSums, type LevelSums } from "#core/statistics/levelSums.ts";
import type { Region } from "./schema.ts";
import { respondentKinds } from "./respondentKinds.ts";
import type { TallyIndex } from "./tallyIndex.ts";

/** All that is kept of the respondents of a design: sums by cell, by cell number of the index. */
export interface CountedTally extends TallyIndex {
  /** Of the outcome: literate or not. */
  readonly accumulator: Accumulator;
  /** Of the scores, in the same design; null where nobody has one. */
  readonly scores: Accumulator | null;
  /** Null where no score is out of 100. */
  readonly levels: LevelSums | null;
}

/** The respondents of one year, counted into every cell that they belong to and forgotten. */
export interface WaveTally extends CountedTally {
  add(respondent: Respondent): void;
}

export interface TallyOptions {
  /** Whether the survey has PSUs. */
  readonly clustered: boolean;
  /** What scores are out of; null where nobody says. */
  readonly scoreOf?: number | null;
}

/**
 * Respondents are summed by PSU, unit and category; into the cells of the region, of districts and of groups the sums go only when they are asked for,
 * since all of a unit's respondents are in the same areas.
 */
export function createWaveTally(region: Region, { clustered, scoreOf = null }: TallyOptions): WaveTally {
  const kinds = respondentKinds(region);
  const counted = createAccumulator({ clustered });
  let countedScores: Accumulator | null = null;
  let countedLevels: LevelSums | null = null;
  let spread: Pick<CountedTally, "accumulator" | "scores" | "levels"> | null = null;

  /** The first score: those before had none, but are in the design. */
  const openScores = (): Accumulator => {
    const opened = createAccumulator({ clustered });
    opened.merge(counted, { cellOf: () => null });
    if (scoreOf === 100) countedLevels = createLevelSums();
    return opened;
  };

  const spreadSums = (): Pick<CountedTally, "accumulator" | "scores" | "levels"> => {
    const spreadOut = (sums: Accumulator): Accumulator => {
      const made = createAccumulator({ clustered });
      made.merge(sums, { cellOf: kinds.cellsOf });
      return made;
    };
    const levels = countedLevels === null ? null : createLevelSums();
    if (countedLevels !== null) levels?.merge(countedLevels, kinds.cellsOf, 1);
    return {
      accumulator: spreadOut(counted),
      scores: countedScores === null ? null : spreadOut(countedScores),
      levels,
    };
  };
  const sums = (): Pick<CountedTally, "accumulator" | "scores" | "levels"> => (spread ??= spreadSums());

  return {
    get accumulator() {
      return sums().accumulator;
    },
    get scores() {
      return sums().scores;
    },
    get levels() {
      return sums().levels;
    },
    cells: () => kinds.index.cells(),
    idOf: (cell) => kinds.index.idOf(cell),
    overlapOf: (area, a, b) => kinds.index.overlapOf(area, a, b),
    numbers: () => kinds.index.numbers(),
    add: (respondent) => {
      const { stratum, psu, weight, fpc, score } = respondent;
      const cells = kinds.partsOf(respondent);
      spread = null;
      const outcome = respondent.qualified === null ? null : Number(respondent.qualified);
      if (score !== null) countedScores ??= openScores();
      counted.add({ stratum, psu, weight, outcome, cells, fpc });
      countedScores?.add({ stratum, psu, weight, outcome: score, cells, fpc });
      if (score !== null) countedLevels?.add(cells, weight, score);
    },
  };
}
