import type { Answers, Respondent } from "#core/survey/respondents/respondent.ts";
import { createSumsTable, type SumsTable } from "#core/statistics/cellSums.ts";
import { createLevelSums, type LevelSums } from "#core/statistics/levelSums.ts";
import type { Stratum } from "#core/statistics/accumulator.ts";
import { createPairTable } from "#core/statistics/pairTable.ts";

/** Respondents of one PSU and one kind. */
export interface RespondentGroup {
  readonly stratum: string;
  readonly psu: string | null;
  readonly kind: number;
  readonly respondents: number;
  readonly fpc: Stratum["fpc"];
  /** Of its sums. */
  readonly place: number;
}

/** Sums by PSU and kind: of a survey so few that a respondent is added to one of them instead of to every cell. */
export interface GroupedRespondents {
  /** The number of a group, new or known. */
  groupOf(respondent: Pick<Respondent, "stratum" | "psu">, kind: number): number;
  add(group: number, answers: Answers, fpc: number | null): void;
  /** In the order in which they began. */
  groups(): readonly RespondentGroup[];
  readonly outcomes: SumsTable;
  readonly scores: SumsTable;
  readonly levels: LevelSums;
  /** Whether anybody has a score. */
  readonly isScored: boolean;
  /** Whether it is time to take the groups and begin anew. */
  readonly isFull: boolean;
}

export interface GroupingOptions {
  readonly clustered: boolean;
  /** Whether levels of scores are summed, too. */
  readonly leveled: boolean;
  /** So many groups are kept at most: then memory does not grow where hardly two respondents are alike. */
  readonly most?: number;
}

/** @throws RangeError for respondents whom the import should have refused */
export function createGroupedRespondents({ clustered, leveled, most = 65_536 }: GroupingOptions): GroupedRespondents {
  const pairs = createPairTable(most);
  const strata = new Map<string, Map<string | null, number>>();
  const units: { readonly stratum: string; readonly psu: string | null }[] = [];
  const unitOf: number[] = [];
  const kindOf: number[] = [];
  const respondents: number[] = [];
  const fpcs = new Map<number, { least: number; greatest: number }>();
  const outcomes = createSumsTable(!clustered);
  const scores = createSumsTable(!clustered);
  const levels = createLevelSums();
  let isScored = false;
  let lastUnit = 0;

  function unitNumber(stratum: string, psu: string | null): number {
    const last = units[lastUnit];
    // Files are in the order of places: most rows are of the unit of the row before.
    if (last !== undefined && last.psu === psu && last.stratum === stratum) return lastUnit;
    const known = strata.get(stratum)?.get(psu);
    if (known !== undefined) {
      lastUnit = known;
      return known;
    }
    const psus = strata.get(stratum) ?? new Map<string | null, number>();
    strata.set(stratum, psus.set(psu, units.length));
    return units.push({ stratum, psu }) - 1;
  }

  return {
    groupOf: ({ stratum, psu }, kind) => {
      if (clustered && psu === null) throw new RangeError(`a row of stratum "${stratum}" has no PSU`);
      const unit = unitNumber(stratum, clustered ? psu : null);
      const group = pairs.numberOf(unit, kind);
      if (group === unitOf.length) {
        unitOf.push(unit);
        kindOf.push(kind);
        respondents.push(0);
        outcomes.next();
        scores.next();
      }
      return group;
    },
    add: (group, { weight, qualified, score }, fpc) => {
      if (!(weight > 0 && Number.isFinite(weight))) throw new RangeError(`not a weight: ${weight}`);
      respondents[group] = (respondents[group] ?? 0) + 1;
      if (fpc !== null) {
        const known = fpcs.get(group);
        if (known === undefined) fpcs.set(group, { least: fpc, greatest: fpc });
        else {
          known.least = Math.min(known.least, fpc);
          known.greatest = Math.max(known.greatest, fpc);
        }
      }
      if (qualified !== null) outcomes.addRespondent(group, weight, qualified ? 1 : 0);
      if (score === null) return;
      isScored = true;
      scores.addRespondent(group, weight, score);
      if (leveled) levels.add(group, weight, score);
    },
    groups: () =>
      unitOf.map((unit, place) => ({
        stratum: units[unit]?.stratum ?? "",
        psu: units[unit]?.psu ?? null,
        kind: kindOf[place] ?? 0,
        respondents: respondents[place] ?? 0,
        fpc: fpcs.get(place) ?? null,
        place,
      })),
    outcomes,
    scores,
    levels,
    get isScored() {
      return isScored;
    },
    get isFull() {
      return pairs.isFull;
    },
  };
}
