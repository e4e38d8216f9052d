import { singlePsuStrata } from "#core/statistics/singlePsuStrata.ts";
import type { SinglePsu } from "#core/statistics/designVariance.ts";
import type { Year } from "#core/units.ts";
import { aggregateEstimates, isPublishedFigure } from "./aggregateEstimates.ts";
import type { AggregateRow } from "./aggregateRow.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { cellResults, type CellResult } from "./cellResult.ts";
import { contrastRows } from "./contrastRows.ts";
import { describeWave, type DesignTraits } from "./describeWave.ts";
import { protectDisclosure } from "./disclosure.ts";
import { estimateRow } from "./estimateRow.ts";
import { compareRows } from "./rowKey.ts";
import {
  waveFormat,
  type Estimate,
  type Instrument,
  type Region,
  type Status,
  type Text,
  type Wave,
} from "./schema.ts";
import { encodeUtf8 } from "./utf8.ts";
import type { WaveTally } from "./waveTally.ts";

export interface WaveParts {
  readonly year: Year;
  readonly region: Region;
  readonly instrument: Instrument;
  /** As the operator says; a lone published figure of the region makes the wave a `published-figure` whatever is said. */
  readonly status: Exclude<Status, "published-figure">;
  /** Null where the year has no respondents, only published figures. */
  readonly respondents: {
    readonly tally: WaveTally;
    readonly weighted: boolean;
    readonly stratified: boolean;
    readonly clustered: boolean;
  } | null;
  readonly aggregates: readonly AggregateRow[];
  readonly excluded: Wave["excluded"];
  readonly title: Text | null;
  readonly source: Text | null;
  readonly fieldwork: string | null;
  readonly singlePsu: SinglePsu;
  /** Level of intervals in aggregate tables, 0.95 unless the file says. */
  readonly level: number;
  /** Keeps withheld values, for a dry run only. */
  readonly reveal: boolean;
}

/** A wave, and the strata that a reader of the import should know of: those with a single PSU. */
export interface AssembledWave {
  readonly wave: Wave;
  readonly singlePsuStrata: readonly string[];
}

/** Everything known of one year → its wave: estimates, what is withheld, contrasts. */
export function assembleWave(parts: WaveParts): AssembledWave {
  const { region, respondents, aggregates, reveal, year, instrument } = parts;
  // 1. Cells of the respondents, 2. what must not be shown, 3. rows
  const results =
    respondents === null ? [] : protectDisclosure(cellResults(respondents.tally, parts.singlePsu), region);
  const city = results.find(({ cell }) => cell.area === region.code && cell.dimension === "total");
  const cityDeff = city?.estimate.deff ?? null;
  const estimates = [
    ...results.map((result) => respondentRow(result, reveal)),
    ...aggregateEstimates(aggregates, region, cityDeff, parts.level, reveal),
  ].sort(compareRows);
  const status = respondents === null && isPublishedFigure(aggregates, region.code) ? "published-figure" : parts.status;
  const traits: DesignTraits =
    respondents === null
      ? { kind: "published" }
      : {
          kind: "respondents",
          weighted: respondents.weighted,
          stratified: respondents.stratified,
          clustered: respondents.clustered,
        };
  const words = describeWave(region, year, status, traits);
  return {
    wave: {
      format: waveFormat,
      year,
      status,
      instrument: instrument.id,
      title: parts.title ?? words.title,
      ...(parts.fieldwork === null ? {} : { fieldwork: parts.fieldwork }),
      source: parts.source ?? words.source,
      method: words.method,
      excluded: [...parts.excluded].sort((a, b) => Number(a.code > b.code) - Number(a.code < b.code)),
      estimates,
      contrasts: respondents === null ? [] : [...contrastRows(results, region, respondents.tally, parts.singlePsu)],
      balance: [],
    },
    singlePsuStrata: respondents === null ? [] : singlePsuStrata(respondents.tally.accumulator),
  };
}

/** The bytes of a wave's file. */
export function waveBytes(wave: Wave): Uint8Array {
  return encodeUtf8(canonicalJson(wave));
}

function respondentRow({ cell, estimate, interval, method, withheldBy }: CellResult, reveal: boolean): Estimate {
  const { area, dimension, category } = cell;
  const values = {
    rate: estimate.rate,
    se: estimate.se,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    interval: method,
    n: estimate.n,
    effectiveN: finite(estimate.effectiveN),
    df: estimate.df,
    deff: estimate.deff,
  };
  const reliability = withheldBy === null ? "present" : withheldBy === "review" ? "review" : "suppress";
  return estimateRow(
    { area, dimension, ...(category === null ? {} : { category }) },
    values,
    reliability,
    withheldBy,
    reveal,
  );
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
