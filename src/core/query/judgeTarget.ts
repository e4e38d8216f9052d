import type { Dataset } from "#core/dataset/dataset.ts";
import type { Target } from "#core/dataset/schema.ts";
import { confidenceOfReaching } from "#core/statistics/confidenceOfReaching.ts";
import { projectLogit, type Projection } from "#core/statistics/projectLogit.ts";
import { verdictWords } from "#core/statistics/verdictWords.ts";
import type { Year } from "#core/units.ts";
import { areComparable } from "./comparableRuns.ts";
import { nearestChange } from "./compareWaves.ts";
import type { Observation } from "./observation.ts";
import type { Series } from "./series.ts";
import type { ProjectedRate, TargetStatus, TargetVerdict } from "./verdict.ts";

/** Whether a target's year is over: that of the latest wave, or of publication, exceeds it. */
export function hasPassed({ manifest }: Dataset, target: Target): boolean {
  const years = [Number(manifest.publishedAt.slice(0, 4)), ...manifest.waves.map(({ year }) => year)];
  return Math.max(...years) > target.year;
}

/** Published waves without which nothing can be said of a target: that of its year, and those on the way to it. */
export function unreadTowards(dataset: Dataset, latest: Observation, target: Target): readonly Year[] {
  return dataset.missing
    .map(({ year }) => year)
    .filter((year) => year === target.year || (year > latest.year && year < target.year));
}

/** The line continued to a target's year, and what it says of the target. */
function projectTo(
  dataset: Dataset,
  series: Series,
  latest: Observation,
  target: Target,
): { readonly projection: Projection; readonly shown: ProjectedRate } | null {
  const { breaks } = dataset.manifest;
  if (hasPassed(dataset, target) || !areComparable(breaks, latest.year, target.year)) return null;
  const given = series.observations.flatMap(({ year, rate, se }) =>
    se !== null && areComparable(breaks, year, latest.year) ? [{ year, rate, se }] : [],
  );
  const projection = projectLogit(given, target.year);
  if (projection === null) return null;
  const { rate, lower, upper, df } = projection;
  return { projection, shown: { year: target.year, rate, lower, upper, df, from: given.map(({ year }) => year) } };
}

/** What can be said of one target from a series: by the wave of its year where there is one, else by the latest. */
export function judgeTarget(dataset: Dataset, series: Series, latest: Observation, target: Target): TargetVerdict {
  const own = series.observations.find(({ year }) => year === target.year);
  const judged = own ?? latest;
  const projected = own === undefined ? projectTo(dataset, series, latest, target) : null;
  const confidence = confidenceOfReaching(judged, target.rate);
  const reaches = projected?.projection.reaches(target.rate) ?? null;
  const named = { target, judged, projection: projected?.shown ?? null };
  const none = (status: TargetStatus): TargetVerdict => ({ ...named, status, probability: null });

  if (own === undefined && unreadTowards(dataset, latest, target).length > 0)
    return none({ code: "no-data", because: "wave-unread" });
  if (own === undefined && series.withheld.some(({ year }) => year === target.year))
    return none({ code: "no-data", because: "target-year-withheld" });
  const status = verdictWords({
    waveYear: judged.year,
    targetYear: target.year,
    targetPassed: hasPassed(dataset, target),
    errorKnown: judged.se !== null,
    confidence,
    change: nearestChange(dataset, series, latest)?.outcome ?? null,
    projected: reaches,
  });
  if (status.code === "no-data") return none(status);
  const value = own === undefined ? reaches : confidence;
  return {
    ...named,
    status,
    probability: value === null ? null : { when: own === undefined ? "then" : "now", value },
  };
}
