import { singlePsuStrata } from "#core/statistics/singlePsuStrata.ts";
import type { Year } from "#core/units.ts";
import { aggregateEstimates, isPublishedFigure } from "./aggregateEstimates.ts";
import type { AggregateRow } from "./aggregateRow.ts";
import { balanceRows } from "./balanceRows.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { cellResults, type CellResult } from "./cellResult.ts";
import { compareContrasts } from "./contrastOrder.ts";
import { contrastRows } from "./contrastRows.ts";
import { describeWave, type DesignTraits } from "./describeWave.ts";
import { jointContrasts, type SurveyedYear } from "./jointContrasts.ts";
import { listContrasts, listPooledContrasts } from "./listContrasts.ts";
import { modelRows, type ModelOutcome } from "./modelRows.ts";
import { pooledResults } from "./pooledResults.ts";
import type { PooledTally } from "./poolTallies.ts";
import type { PublishingOptions } from "./publishingOptions.ts";
import { protectResults } from "./protectResults.ts";
import { respondentRow } from "./respondentRow.ts";
import { compareRows } from "./rowKey.ts";
import {
  waveFormat,
  type Contrast,
  type Estimate,
  type Instrument,
  type Region,
  type Status,
  type Text,
  type Wave,
} from "./schema.ts";
import { encodeUtf8 } from "./utf8.ts";
import { withFamilies } from "./withFamilies.ts";
import type { WaveTally } from "./waveTally.ts";
import { withoutTellingLevels } from "./withoutTellingLevels.ts";

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
  /** Where sample sizes that were told besides the file stand. */
  readonly sizeSources?: readonly string[];
  readonly fieldwork: string | null;
  readonly options: PublishingOptions;
  /** Level of intervals in aggregate tables, 0.95 unless the file says. */
  readonly level: number;
  /** Keeps withheld values, for a dry run only. */
  readonly reveal: boolean;
  /** The nearest earlier wave, where this one went back to its PSUs. */
  readonly revisited?: SurveyedYear | null;
  /** Two waves as one design, the earlier of them as it is published. */
  readonly pool?: { readonly earlier: SurveyedYear; readonly tally: PooledTally } | null;
  /** Whether model estimates of the counties are published. */
  readonly model?: boolean;
}

/** A wave, and what later waves and readers of the import should know of it. */
export interface AssembledWave {
  readonly wave: Wave;
  /** Cells of the respondents, with what is withheld. */
  readonly results: readonly CellResult[];
  /** Cells of the pool. */
  readonly pooled: readonly CellResult[];
  readonly singlePsuStrata: readonly string[];
  /** What became of the model; null where none was asked for. */
  readonly model: ModelOutcome | null;
}

/** Everything known of one year → its wave: estimates, what is withheld, contrasts. */
export function assembleWave(parts: WaveParts): AssembledWave {
  const { region, respondents, aggregates, reveal, year, instrument, options, pool = null } = parts;
  // 1. Cells of the respondents, 2. what must not be shown, 3. rows
  const { results, pooled } = guardedResults(parts);
  const model = parts.model === true && respondents !== null ? modelOf(results, region, reveal) : null;
  const city = results.find(({ cell }) => cell.area === region.code && cell.dimension === "total");
  const cityDeff = city?.estimate.deff ?? null;
  const pooledYears = pool === null ? null : [pool.earlier.year, year];
  const estimates: readonly Estimate[] = [
    ...(respondents === null ? [] : results.map((result) => respondentRow(result, respondents.tally, reveal))),
    ...(pool === null ? [] : pooled.map((result) => respondentRow(result, pool.tally, reveal, pooledYears))),
    ...(model?.rows ?? []),
    ...aggregateEstimates(aggregates, region, cityDeff, parts.level, reveal, { year, options, beside: results }),
  ];
  const contrasts: readonly Contrast[] = [
    ...(respondents === null
      ? []
      : contrastRows(listContrasts(results, region, respondents.tally), respondents.tally, options.singlePsu)),
    ...(respondents === null || parts.revisited === undefined || parts.revisited === null
      ? []
      : (jointContrasts(parts.revisited, { year, tally: respondents.tally, results }, region, options.singlePsu) ??
        [])),
    ...(pool === null
      ? []
      : contrastRows(listPooledContrasts(pooled, region), pool.tally, options.singlePsu, pooledYears)),
  ];
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
      source: withSizeSources(parts.source ?? words.source, parts.sizeSources ?? []),
      method: words.method,
      excluded: [...parts.excluded].sort((a, b) => Number(a.code > b.code) - Number(a.code < b.code)),
      estimates: [...(reveal ? estimates : withoutTellingLevels(estimates, region))].sort(compareRows),
      contrasts: [...withFamilies(contrasts)].sort(compareContrasts),
      balance: respondents === null ? [] : [...balanceRows(results, region, respondents.tally, options.singlePsu)],
    },
    results,
    pooled,
    singlePsuStrata: respondents === null ? [] : singlePsuStrata(respondents.tally.accumulator),
    model,
  };
}

/** A source with the pages that sample sizes were taken from. */
function withSizeSources({ zh, en }: Text, pages: readonly string[]): Text {
  if (pages.length === 0) return { zh, ...(en !== undefined && { en }) };
  const added = `${zh}；样本量补自${pages.join("、")}`;
  return { zh: added, ...(en !== undefined && { en: `${en}; sample sizes from ${pages.join(", ")}` }) };
}

/** Cells of the respondents, and of the pool, after disclosure control of both together. */
function guardedResults({ respondents, pool = null, options, year, region, model = false }: WaveParts) {
  const results = respondents === null ? [] : cellResults(respondents.tally, options, year, region.code);
  const { earlier, tally } = pool ?? {};
  const joined =
    earlier === undefined || tally === undefined
      ? null
      : {
          earlier,
          scale: tally.scale,
          results: pooledResults(tally, earlier, { year, results }, options, region.code),
        };
  return protectResults({ year, results, pool: joined, modelled: model }, region);
}

function modelOf(results: readonly CellResult[], region: Region, reveal: boolean): ModelOutcome {
  const totals = results.filter(({ cell }) => cell.dimension === "total");
  return modelRows({ region, totals: totals.map((total) => ({ ...total, area: total.cell.area })), reveal });
}

/** The bytes of a wave's file. */
export function waveBytes(wave: Wave): Uint8Array {
  return encodeUtf8(canonicalJson(wave));
}
