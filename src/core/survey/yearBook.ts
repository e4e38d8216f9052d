import { createWaveTally, type WaveTally } from "#core/dataset/waveTally.ts";
import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { Region } from "#core/dataset/schema.ts";
import { fpcConflicts } from "#core/statistics/fpcConflicts.ts";
import type { Year } from "#core/units.ts";
import { sameFigure } from "./aggregateCells.ts";
import { createDesignUnits, mostDesignUnits } from "./designUnits.ts";
import type { ImportWatch } from "./importWatch.ts";
import type { IssueLog } from "./issueLog.ts";
import type { Respondent } from "./respondent.ts";

export interface Design {
  readonly clustered: boolean;
  readonly stratified: boolean;
  readonly weighted: boolean;
  /** What scores are out of, as the instrument says. */
  readonly scoreOf: number | null;
}

/** What all inputs together say of one year. */
export interface YearEntry {
  readonly year: Year;
  readonly respondents: (Design & { readonly tally: WaveTally }) | null;
  /** Respondents with a known outcome. */
  readonly outcomes: number;
  readonly figures: readonly AggregateRow[];
  readonly excluded: readonly { readonly code: string; readonly rows: number }[];
}

/** Collects respondents and figures by year: sums, never rows. */
export interface YearBook {
  /** Whether any input has a column that the mapping names. */
  mappingUsed: boolean;
  /** Who follows the rows that are counted here. */
  readonly watch: ImportWatch;
  addRespondent(respondent: Respondent, design: Design, log: IssueLog, input: string): void;
  addFigures(figures: ReadonlyMap<Year, readonly AggregateRow[]>, log: IssueLog, input: string): void;
  exclude(year: Year, code: string, rows?: number): void;
  /** In order of year. */
  entries(): readonly YearEntry[];
  /** Population sizes of strata that cannot be right. */
  checkDesigns(log: IssueLog): void;
}

interface OpenEntry {
  respondents: (Design & { readonly tally: WaveTally }) | null;
  outcomes: number;
  readonly figures: Map<string, AggregateRow>;
  readonly excluded: Map<string, number>;
}

export function createYearBook(region: Region, watch: ImportWatch = {}): YearBook {
  const years = new Map<Year, OpenEntry>();
  const entryOf = (year: Year): OpenEntry => {
    const found = years.get(year);
    if (found !== undefined) return found;
    const made: OpenEntry = {
      respondents: null,
      outcomes: 0,
      figures: new Map(),
      excluded: new Map(),
    };
    years.set(year, made);
    return made;
  };
  const differing = new Set<Year>();
  const units = createDesignUnits();

  return {
    mappingUsed: false,
    watch,
    addRespondent: (respondent, design, log, input) => {
      const entry = entryOf(respondent.year);
      entry.respondents ??= { ...design, tally: createWaveTally(region, design) };
      const { clustered, stratified, weighted, tally } = entry.respondents;
      if (clustered === design.clustered && stratified === design.stratified && weighted === design.weighted) {
        if (!units.add(respondent.year, respondent.stratum, respondent.psu))
          return log.add("too-many-units", { limit: mostDesignUnits }, { input });
        if (respondent.qualified !== null) entry.outcomes += 1;
        return tally.add(respondent);
      }
      if (!differing.has(respondent.year)) log.add("designs-differ", {}, { input });
      differing.add(respondent.year);
    },
    addFigures: (figures, log, input) => {
      watch.figures?.(input, figures);
      for (const [year, rows] of figures) {
        const known = entryOf(year).figures;
        for (const row of rows) {
          const key = `${row.area}|${row.dimension}|${row.category ?? ""}`;
          const other = known.get(key);
          if (other !== undefined && !sameFigure(other, row))
            log.add("cell-twice", { first: null }, { input, value: String(row.rate) });
          known.set(key, row);
        }
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
        .map(([year, { respondents, outcomes, figures, excluded }]) => ({
          year,
          respondents,
          outcomes,
          figures: [...figures.values()],
          excluded: [...excluded].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, rows]) => ({ code, rows })),
        })),
    checkDesigns: (log) => {
      for (const { respondents } of years.values()) {
        const conflicts = respondents === null ? [] : fpcConflicts(respondents.tally.accumulator);
        for (const { stratum, kind } of conflicts)
          log.add(kind === "differs" ? "fpc-differs" : "fpc-below-sample", { stratum });
      }
    },
  };
}
