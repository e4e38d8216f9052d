import { categories, type Dimension } from "#core/breakdown.ts";
import type { Respondent } from "#core/survey/respondent.ts";
import { createAccumulator, type Accumulator } from "#core/statistics/accumulator.ts";
import { createLevelSums, type LevelSums } from "#core/statistics/levelSums.ts";
import type { Region } from "./schema.ts";
import { createTallyIndex, type TallyIndex } from "./tallyIndex.ts";

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

const elderlyBand = "60-69";
const breakdowns = ["residence", "sex", "age", "education"] as const;

export interface TallyOptions {
  /** Whether the survey has PSUs. */
  readonly clustered: boolean;
  /** What scores are out of; null where nobody says. */
  readonly scoreOf?: number | null;
}

export function createWaveTally(region: Region, { clustered, scoreOf = null }: TallyOptions): WaveTally {
  const accumulator = createAccumulator({ clustered });
  let scores: Accumulator | null = null;
  let levels: LevelSums | null = null;
  const index = createTallyIndex();
  const scopes = scopesOf(region);
  /** Respondents who differ in nothing that cells know share one list of cells. */
  const lists = new Map<string, readonly number[]>();

  const cellsOf = (respondent: Respondent): readonly number[] => {
    const areas = respondent.area === null ? [region.code] : (scopes.get(respondent.area) ?? [region.code]);
    const { age, populations } = withBothNames(respondent);
    const categoryOf = { residence: respondent.residence, sex: respondent.sex, age, education: respondent.education };
    return areas.flatMap((area) => {
      const own = (dimension: Dimension, category: string | null) => index.cellId({ area, dimension, category });
      const list = [own("total", null), ...populations.map((population) => own("population", population))];
      for (const dimension of breakdowns) {
        const category = categoryOf[dimension];
        if (category !== null) list.push(own(dimension, category));
      }
      for (const [place, a] of populations.entries()) {
        for (const b of populations.slice(place + 1)) list.push(index.overlapId(area, a, b));
      }
      return list;
    });
  };

  /** The first score: those before had none, but are in the design. */
  const openScores = (): Accumulator => {
    const opened = createAccumulator({ clustered });
    opened.merge(accumulator, { cellOf: () => null });
    if (scoreOf === 100) levels = createLevelSums();
    return opened;
  };

  return {
    accumulator,
    get scores() {
      return scores;
    },
    get levels() {
      return levels;
    },
    cells: () => index.cells(),
    idOf: (cell) => index.idOf(cell),
    overlapOf: (area, a, b) => index.overlapOf(area, a, b),
    numbers: () => index.numbers(),
    add: (respondent) => {
      const { area, populations, residence, sex, age, education, stratum, psu, weight, fpc, score } = respondent;
      const kind = `${area}|${populations.join("+")}|${residence}|${sex}|${age}|${education}`;
      let cells = lists.get(kind);
      if (cells === undefined) {
        cells = cellsOf(respondent);
        lists.set(kind, cells);
      }
      const outcome = respondent.qualified === null ? null : Number(respondent.qualified);
      if (score !== null) scores ??= openScores();
      accumulator.add({ stratum, psu, weight, outcome, cells, fpc });
      scores?.add({ stratum, psu, weight, outcome: score, cells, fpc });
      if (score !== null) levels?.add(cells, weight, score);
    },
  };
}

/** The areas in which a respondent of each unit counts: the region, the unit, the district that a zone lies in, and groups. */
function scopesOf(region: Region): ReadonlyMap<string, readonly string[]> {
  const groups = region.areas.filter(({ kind }) => kind === "group");
  return new Map(
    region.areas
      .filter(({ kind }) => kind !== "group")
      .map(({ code, within }) => {
        const units = within === undefined ? [code] : [code, within];
        const joined = groups.filter(({ members = [] }) => units.some((unit) => members.includes(unit)));
        return [code, [region.code, ...units, ...joined.map((group) => group.code)]];
      }),
  );
}

/** The elderly are the age band 60–69 under another name: who is in one is in the other. A known age decides. */
function withBothNames({
  age,
  populations,
}: Respondent): Pick<Respondent, "age"> & { readonly populations: readonly string[] } {
  const isElderly = age === null ? populations.includes("elderly") : age === elderlyBand;
  const others = populations.filter((population) => population !== "elderly");
  return {
    age: isElderly ? elderlyBand : age,
    populations: inOrder(isElderly ? [...others, "elderly"] : others),
  };
}

function inOrder(populations: readonly string[]): readonly string[] {
  return categories.population.filter((population) => populations.includes(population));
}
