import { createWaveTally, type WaveTally } from "#core/dataset/waveTally.ts";
import { areaText } from "#core/region/areaText.ts";
import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { Region, Text } from "#core/dataset/schema.ts";
import { fpcConflicts } from "#core/statistics/fpcConflicts.ts";
import type { Year } from "#core/units.ts";
import { createDesignUnits, mostDesignUnits } from "./designUnits.ts";
import type { ImportWatch } from "#core/survey/importWatch.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Answers, Respondent } from "./respondent.ts";
import { createDesignIds } from "#core/survey/rules/designIds.ts";
import { reportFewPsus } from "#core/survey/rules/fewPsus.ts";
import type { FigureOfInput } from "#core/survey/rules/figuresBesideSurvey.ts";
import { reportMissingFigures, reportMissingGroups, type Told } from "#core/survey/rules/missingGroups.ts";
import { createPsuAreas, type PsuAreas } from "#core/survey/rules/psuAreas.ts";
import { createRepeatedRows, type RepeatedRows } from "#core/survey/rules/repeatedRows.ts";
import { createWeightScales, type WeightScales } from "#core/survey/rules/weightScales.ts";
import { createWeightSums, type WeightSums } from "#core/survey/rules/weightSums.ts";

export interface Design {
  readonly clustered: boolean;
  readonly stratified: boolean;
  readonly weighted: boolean;
  /** What scores are out of, as the instrument says. */
  readonly scoreOf: number | null;
  /** Groups that the columns of the input can tell. */
  readonly told: Told;
  /** Header of the column of weights; null without one. */
  readonly weightColumn: string | null;
  /** Header of the column of a role, where the input has it. */
  readonly columnOf: (role: ColumnRole) => IssuePlace;
}

/** What all inputs together say of one year. */
export interface YearEntry {
  readonly year: Year;
  readonly respondents: (Design & { readonly tally: WaveTally }) | null;
  /** Respondents with a known outcome. */
  readonly outcomes: number;
  readonly figures: readonly AggregateRow[];
  /** The figures with their inputs, and the first input that had respondents: cells that both have must agree. */
  readonly besides: { readonly figures: readonly FigureOfInput[]; readonly respondents: string };
  readonly excluded: readonly { readonly code: string; readonly rows: number }[];
}

/** Counts respondents who differ in nothing but their answers. */
export interface AlikeRespondents {
  /** @param place of the row, good for this call */
  add(answers: Answers, place: IssuePlace): void;
}

/** Collects respondents and figures by year: sums, never rows. */
export interface YearBook {
  /** Whether any input has a column that the mapping names. */
  mappingUsed: boolean;
  /** Who follows the rows that are counted here. */
  readonly watch: ImportWatch;
  /** Rows of respondents that come twice. */
  readonly repeats: RepeatedRows;
  /**
   * Where this respondent, and all who differ from it in nothing but their answers, are counted; null, with an issue, where they cannot be.
   * @param place of the row, good for this call
   */
  alike(respondent: Respondent, design: Design, log: IssueLog, place: IssuePlace): AlikeRespondents | null;
  /** @param figures of cells that no input gave before */
  addFigures(
    figures: ReadonlyMap<Year, readonly AggregateRow[]>,
    input: string,
    placeOf: (year: Year, figure: AggregateRow) => IssuePlace,
  ): void;
  exclude(year: Year, code: string, rows?: number): void;
  /** In order of year. */
  entries(): readonly YearEntry[];
  /** Rules that only the end of all inputs can judge: population sizes of strata, weights, PSUs, repeated rows, groups without anybody. */
  checkDesigns(log: IssueLog): void;
}

interface OpenEntry {
  respondents: (Design & { readonly tally: WaveTally }) | null;
  outcomes: number;
  readonly figures: Map<string, FigureOfInput>;
  respondentsInput: string;
  readonly excluded: Map<string, number>;
  readonly told: Set<string>;
  /** Of the last row: all rows of an input have the same. */
  lastTold: Told | null;
  readonly weights: WeightSums;
  readonly scales: WeightScales;
  readonly psuAreas: PsuAreas;
}

export function createYearBook(region: Region, watch: ImportWatch = {}): YearBook {
  const years = new Map<Year, OpenEntry>();
  const nameOf = (area: string): Text => areaText(region, area);
  const entryOf = (year: Year): OpenEntry => {
    const found = years.get(year);
    if (found !== undefined) return found;
    const made: OpenEntry = {
      respondents: null,
      outcomes: 0,
      figures: new Map(),
      respondentsInput: "",
      excluded: new Map(),
      told: new Set(),
      lastTold: null,
      weights: createWeightSums(),
      scales: createWeightScales(nameOf),
      psuAreas: createPsuAreas(),
    };
    years.set(year, made);
    return made;
  };
  const differing = new Set<Year>();
  const ids = createDesignIds();
  const units = createDesignUnits(ids);
  const repeats = createRepeatedRows(watch);

  return {
    mappingUsed: false,
    watch,
    repeats,
    alike: (respondent, design, log, place) => {
      const { area, psu, stratum, year } = respondent;
      const entry = entryOf(year);
      if (entry.respondents === null) entry.respondentsInput = place.input ?? "";
      entry.respondents ??= { ...design, tally: createWaveTally(region, design) };
      const { clustered, stratified, weighted, tally } = entry.respondents;
      if (clustered !== design.clustered || stratified !== design.stratified || weighted !== design.weighted) {
        if (!differing.has(year)) log.add("designs-differ", {}, inputOf(place));
        differing.add(year);
        return null;
      }
      if (!units.add(year, stratum, psu, place)) {
        log.add("too-many-units", { limit: mostDesignUnits }, { ...place });
        return null;
      }
      if (psu !== null && area !== null) entry.psuAreas.add(stratum, psu, area, place);
      if (entry.lastTold !== design.told) {
        entry.lastTold = design.told;
        for (const group of design.told) entry.told.add(group);
      }
      const { weightColumn } = design;
      const part = entry.scales.partOf(respondent);
      const counted = tally.alike(respondent);
      return {
        add: (answers, at) => {
          if (weightColumn !== null) {
            entry.weights.add(answers.weight, at, weightColumn);
            part.add(answers.weight);
          }
          if (answers.qualified !== null) entry.outcomes += 1;
          counted.add(answers);
        },
      };
    },
    addFigures: (figures, input, placeOf) => {
      watch.figures?.(input, figures);
      for (const [year, rows] of figures) {
        const known = entryOf(year).figures;
        for (const row of rows)
          known.set(`${row.area}|${row.dimension}|${row.category ?? ""}`, {
            figure: row,
            input,
            place: placeOf(year, row),
          });
      }
    },
    exclude: (year, code, rows = 1) => {
      const { excluded } = entryOf(year);
      excluded.set(code, (excluded.get(code) ?? 0) + rows);
    },
    entries: () =>
      [...years]
        .filter(([, { respondents, figures }]) => respondents !== null || figures.size > 0)
        .sort(([a], [b]) => a - b)
        .map(([year, { respondents, outcomes, figures, respondentsInput, excluded }]) => ({
          year,
          respondents,
          outcomes,
          figures: [...figures.values()].map(({ figure }) => figure),
          besides: { figures: [...figures.values()], respondents: respondentsInput },
          excluded: [...excluded].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, rows]) => ({ code, rows })),
        })),
    checkDesigns: (log) => {
      repeats.report(log);
      for (const [year, { respondents, outcomes, figures, told, weights, scales, psuAreas }] of years) {
        if (respondents === null) {
          reportMissingFigures(
            [...figures.values()].map(({ figure }) => figure),
            year,
            region,
            log,
          );
          continue;
        }
        const { accumulator } = respondents.tally;
        for (const { stratum, kind } of fpcConflicts(accumulator))
          log.add(kind === "differs" ? "fpc-differs" : "fpc-below-sample", { stratum }, respondents.columnOf("fpc"));
        weights.report(year, log);
        const { weightColumn } = respondents;
        scales.report(log, weightColumn === null ? {} : { column: weightColumn });
        ids.report(year, log, respondents.columnOf);
        psuAreas.report(year, log, respondents.columnOf("psu"));
        reportFewPsus(accumulator, year, log, respondents.columnOf("psu"));
        reportMissingGroups(told, respondents.tally, { outcomes, year }, region, log);
      }
    },
  };
}

function inputOf({ input }: IssuePlace): IssuePlace {
  return input === undefined ? {} : { input };
}
