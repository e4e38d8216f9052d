import type { Dataset } from "#core/dataset/dataset.ts";
import type { Target } from "#core/dataset/schema.ts";
import { confidenceOfReaching } from "#core/statistics/confidenceOfReaching.ts";
import { projectLogit, type Projection } from "#core/statistics/projectLogit.ts";
import { verdictWords } from "#core/statistics/verdictWords.ts";
import { year, type Year } from "#core/units.ts";
import { areComparable } from "./comparableRuns.ts";
import { nearestChange } from "./compareWaves.ts";
import type { Observation } from "./observation.ts";
import type { Series } from "./series.ts";
import type { ProjectedRate, TargetStatus, TargetVerdict } from "./verdict.ts";

/** Whether a target's year is over: that of the latest wave, or of publication, exceeds it. */
function hasPassed({ manifest }: Dataset, target: Target): boolean {
  const years = [Number(manifest.publishedAt.slice(0, 4)), ...manifest.waves.map((wave) => wave.year)];
  return Math.max(...years) > target.year;
}

/** Published waves without which nothing can be said of a target: that of its year, and those on the way to it. */
function unreadTowards(dataset: Dataset, latest: Observation, target: Target): readonly Year[] {
  return dataset.missing
    .map((one) => one.year)
    .filter((at) => at === target.year || (at > latest.year && at < target.year));
}

/** The next target that is still to come; none across a break that does not join. */
export function targetAhead(dataset: Dataset, targets: readonly Target[], latest: Observation): Target | null {
  const { breaks } = dataset.manifest;
  return (
    targets.find(
      (target) =>
        target.year > latest.year && !hasPassed(dataset, target) && areComparable(breaks, latest.year, target.year),
    ) ?? null
  );
}

interface Projected {
  readonly projection: Projection;
  readonly shown: ProjectedRate;
}

/** The line through the values with an error on the latest one's side of every break, continued to a year. */
function projectTo(dataset: Dataset, series: Series, latest: Observation, year: Year): Projected | null {
  const given = series.observations.flatMap((one) =>
    one.se !== null && areComparable(dataset.manifest.breaks, one.year, latest.year)
      ? [{ year: one.year, rate: one.rate, se: one.se }]
      : [],
  );
  const projection = projectLogit(given, year);
  if (projection === null) return null;
  const { rate, lower, upper, df } = projection;
  return { projection, shown: { year, rate, lower, upper, df, from: given.map((one) => one.year) } };
}

/** The same for every year from the latest value to a target that is still to come; empty for any other. */
export function projectTowards(
  dataset: Dataset,
  series: Series,
  latest: Observation,
  target: Target,
): readonly ProjectedRate[] {
  if (targetAhead(dataset, [target], latest) === null) return [];
  return Array.from({ length: target.year - latest.year }, (_, place) => year(latest.year + 1 + place)).flatMap(
    (at) => projectTo(dataset, series, latest, at)?.shown ?? [],
  );
}

/** What can be said of one target from a series: by the wave of its year where there is one, else by the latest. */
export function judgeTarget(dataset: Dataset, series: Series, latest: Observation, target: Target): TargetVerdict {
  const own = series.observations.find((one) => one.year === target.year);
  const judged = own ?? latest;
  const isAhead = targetAhead(dataset, [target], latest) !== null;
  const projected = own === undefined && isAhead ? projectTo(dataset, series, latest, target.year) : null;
  const confidence = confidenceOfReaching(judged, target.rate);
  const reaches = projected?.projection.reaches(target.rate) ?? null;
  const named = { target, judged, projection: projected?.shown ?? null };
  const none = (status: TargetStatus): TargetVerdict => ({ ...named, status, probability: null });

  if (own === undefined && unreadTowards(dataset, latest, target).length > 0)
    return none({ code: "no-data", because: "wave-unread" });
  if (own === undefined && series.withheld.some((one) => one.year === target.year))
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
