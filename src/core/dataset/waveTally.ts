import type { Answers, Respondent } from "#core/survey/respondents/respondent.ts";
import { createAccumulator, type Accumulator } from "#core/statistics/accumulator.ts";
import { createLevelSums, type LevelSums } from "#core/statistics/levelSums.ts";
import type { Region } from "./schema.ts";
import { createGroupedRespondents, type GroupedRespondents } from "./groupedRespondents.ts";
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
  /** Counts respondents who differ from this one in nothing but their answers; the first of them before any other is added. */
  alike(respondent: Respondent): AlikeTally;
}

/** Respondents who differ in nothing but their answers. */
export interface AlikeTally {
  add(answers: Answers): void;
}

export interface TallyOptions {
  /** Whether the survey has PSUs. */
  readonly clustered: boolean;
  /** What scores are out of; null where nobody says. */
  readonly scoreOf?: number | null;
  /** Of groups of respondents who are alike. */
  readonly mostGroups?: number;
}

type Sums = Pick<CountedTally, "accumulator" | "scores" | "levels">;

/**
 * A respondent is added to one sum, that of all who are alike in one PSU. From there the sums go into the parts of the unit, and into the cells
 * of the region, of districts and of groups, only when they are asked for, since all of a unit's respondents are in the same areas.
 */
export function createWaveTally(region: Region, { clustered, scoreOf = null, mostGroups }: TallyOptions): WaveTally {
  const kinds = respondentKinds(region);
  const leveled = scoreOf === 100;
  const grouping = { clustered, leveled, ...(mostGroups === undefined ? {} : { most: mostGroups }) };
  let grouped = createGroupedRespondents(grouping);
  const counted = createAccumulator({ clustered });
  let countedScores: Accumulator | null = null;
  const countedLevels = createLevelSums();
  let known: Sums | null = null;

  /** Groups → parts of units. */
  function countGroups(): void {
    const groups = grouped.groups();
    // Those who came before the first score had none, but are in the design.
    if (grouped.isScored) countedScores ??= designOf(counted);
    for (const group of groups) {
      const cells = kinds.partsOf(group.kind);
      counted.addGroup({ ...group, cells, sums: grouped.outcomes });
      countedScores?.addGroup({ ...group, cells, sums: grouped.scores });
    }
    const { levels } = grouped;
    countedLevels.merge(levels, (place) => kinds.partsOf(groups[place]?.kind ?? -1), 1);
    grouped = createGroupedRespondents(grouping);
  }

  /** Parts of units → cells. */
  function spread(sums: Accumulator): Accumulator {
    const made = createAccumulator({ clustered });
    made.merge(sums, { cellOf: kinds.cellsOf });
    return made;
  }

  function sums(): Sums {
    if (known !== null) return known;
    countGroups();
    const levels = countedScores !== null && leveled ? createLevelSums() : null;
    levels?.merge(countedLevels, kinds.cellsOf, 1);
    known = {
      accumulator: spread(counted),
      scores: countedScores === null ? null : spread(countedScores),
      levels,
    };
    return known;
  }

  function alike(respondent: Respondent): AlikeTally {
    const kind = kinds.kindOf(respondent);
    let within: GroupedRespondents | null = null;
    let group = 0;
    return {
      add: (answers) => {
        known = null;
        if (grouped.isFull) countGroups();
        if (within !== grouped) {
          within = grouped;
          group = within.groupOf(respondent, kind);
        }
        within.add(group, answers, respondent.fpc);
      },
    };
  }

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
    add: (respondent) => alike(respondent).add(respondent),
    alike,
  };
}

/** The strata and PSUs of a design, with nobody in any cell. */
function designOf(sums: Accumulator): Accumulator {
  const made = createAccumulator({ clustered: sums.clustered });
  made.merge(sums, { cellOf: () => null });
  return made;
}
