import { assembleWave, type AssembledWave, type WaveParts } from "#core/dataset/assembleWave.ts";
import type { SurveyedYear } from "#core/dataset/jointContrasts.ts";
import { cellKey } from "#core/dataset/tallyIndex.ts";
import type { Instrument, Wave } from "#core/dataset/schema.ts";
import { singlePsuStrata } from "#core/statistics/singlePsuStrata.ts";
import type { Year } from "#core/units.ts";
import type { ImportContext } from "./importContext.ts";
import type { IssueLog } from "./issues/issueLog.ts";
import { poolOf } from "./poolOf.ts";
import { reviewCells, type ReviewCell } from "./reviewCells.ts";
import type { YearEntry } from "./respondents/yearBook.ts";
import { reportFiguresBesideSurvey } from "./rules/figuresBesideSurvey.ts";
import { sizeSources } from "./mapping/toldSizes.ts";

/** Below this many respondents the whole year is withheld (reliability, rule 1). */
const fewestOutcomes = 30;

/**
 * Sums of all years → waves, in order of year, since a later wave may be pooled or compared with an earlier one.
 * A published year that the pool only reads gives none.
 */
export function assembleYears(
  entries: readonly YearEntry[],
  context: ImportContext,
  instrument: Instrument,
  log: IssueLog,
): { readonly waves: readonly Wave[]; readonly reviews: readonly ReviewCell[] } {
  const reviews: ReviewCell[] = [];
  const surveyed: SurveyedYear[] = [];
  const readOnly = context.pool?.[0];
  const isRevisited = context.mapping?.psuRevisited === true;
  if (isRevisited) checkRevisited(entries, log);
  const { pool: pooled = null } = context;
  if (pooled !== null && !entries.some(({ year }) => year === pooled[1]))
    log.add("pool-impossible", { first: pooled[0], second: pooled[1], because: "no-respondents" });
  const waves = entries.flatMap((entry): readonly Wave[] => {
    const pool = context.pool?.[1] === entry.year ? poolOf(entry, surveyed, context, log) : null;
    const revisited = isRevisited ? (surveyed.at(-1) ?? null) : null;
    const assembled = assembleWave({ ...partsOf(entry, context, instrument, log), pool, revisited });
    if (entry.respondents !== null)
      surveyed.push({ year: entry.year, tally: entry.respondents.tally, results: assembled.results });
    reportFiguresBesideSurvey(entry.besides.figures, assembled.results, entry.besides.respondents, log);
    report(assembled, entry, context, log);
    if (entry.year === readOnly && (context.publishedYears ?? []).includes(entry.year)) {
      log.add("pool-only-read", { year: entry.year });
      return [];
    }
    reviews.push(...reviewsOf(entry.year, assembled, pool === null ? null : pool.earlier.year, context.region.code));
    return [assembled.wave];
  });
  return { waves, reviews };
}

/** Of a cell that is up for review both alone and in the pool, the one of its own year. */
function reviewsOf(
  year: Year,
  { results, pooled }: AssembledWave,
  earlier: Year | null,
  region: string,
): readonly ReviewCell[] {
  const own = reviewCells(year, results, region);
  if (earlier === null) return own;
  const joint = reviewCells(year, pooled, region, [earlier, year]);
  const known = new Set(own.map(cellKey));
  return [...own, ...joint.filter((cell) => !known.has(cellKey(cell)))];
}

function partsOf(entry: YearEntry, context: ImportContext, instrument: Instrument, log: IssueLog): WaveParts {
  const { mapping, region, status, reveal, accepted = [], model = false } = context;
  const singlePsu = mapping?.options?.singlePsu ?? "adjust";
  const strata = entry.respondents === null ? [] : singlePsuStrata(entry.respondents.tally.accumulator);
  const at = entry.respondents?.columnOf("stratum") ?? {};
  for (const stratum of strata) {
    if (singlePsu === "fail") log.add("single-psu-refused", { stratum }, at);
    else log.add("single-psu", { stratum, convention: singlePsu }, at);
  }
  if (entry.respondents !== null && entry.figures.length === 0 && entry.outcomes < fewestOutcomes) {
    if (entry.outcomes === 0) log.add("nothing-to-estimate", {});
    else log.add("few-in-year", { year: entry.year, n: entry.outcomes });
  }
  return {
    year: entry.year,
    region,
    instrument,
    status,
    respondents: entry.respondents,
    aggregates: entry.figures,
    excluded: [...entry.excluded],
    title: mapping?.title === undefined ? null : { zh: mapping.title },
    source: mapping?.source === undefined ? null : { zh: mapping.source },
    sizeSources: sizeSources(mapping, entry.year),
    fieldwork: mapping?.fieldwork ?? null,
    options: {
      singlePsu: singlePsu === "fail" ? "adjust" : singlePsu,
      caution: mapping?.options?.caution ?? false,
      minimumCount: mapping?.options?.minimumCount ?? 0,
      accepted,
    },
    level: mapping?.options?.confidenceLevel ?? 0.95,
    reveal,
    model,
  };
}

/** Both waves must be here, since only respondents tell how they go together. */
function checkRevisited(entries: readonly YearEntry[], log: IssueLog): void {
  const surveyed = entries.flatMap(({ respondents }) => respondents ?? []);
  if (surveyed.some(({ clustered }) => !clustered)) log.add("revisited-without-psu", {});
  else if (surveyed.length === 1) log.add("revisited-alone", {});
}

function report({ wave, model }: AssembledWave, { year }: YearEntry, context: ImportContext, log: IssueLog): void {
  if (model?.kind === "none") log.add("model-none", { year, because: model.because });
  else if (model?.summary.synthetic === true) log.add("model-synthetic", { year });
  for (const { year: of, area, dimension, category } of context.accepted ?? []) {
    const isUsed = wave.estimates.some(
      (row) =>
        row.review !== undefined && row.area === area && row.dimension === dimension && row.category === category,
    );
    if (of === year && !isUsed) log.add("accepted-unused", { year, area, dimension, category: category ?? null });
  }
}
