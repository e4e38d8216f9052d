import { compareIndependent } from "#core/statistics/compareIndependent.ts";
import { estimateCell } from "#core/statistics/estimateCell.ts";
import { fromLogOdds, logOdds } from "#core/statistics/logOdds.ts";
import { normalQuantile } from "#core/statistics/normalDistribution.ts";
import { projectLogit, type ProjectionPoint } from "#core/statistics/projectLogit.ts";
import { verdictWords, type VerdictWords } from "#core/statistics/verdictWords.ts";
import { share, year as yearOf } from "#core/units.ts";
import { cityCode } from "./cells.ts";
import type { Meters } from "./meters.ts";
import type { Replicate } from "./replicate.ts";
import { lastYear, stateIn } from "./world.ts";

/** Which surveys the line is drawn through; all end a year before the target. */
export const projectionPlans = [
  { name: "2023, 2024", years: [2023, 2024] },
  { name: "2022, 2024", years: [2022, 2024] },
  { name: "2022, 2023, 2024", years: [2022, 2023, 2024] },
] as const;
/** The truth of the target year: on the line, or still where it was the year before. */
const projectionTruths = ["line", "stall"] as const;
export const earlyWords = [
  "expected",
  "undecided",
  "must-accelerate",
  "little-progress",
  "falling",
] as const satisfies readonly VerdictWords["code"][];
/** Points by which the truth of the target year, on the line, is above the target. */
export const earlyOffsets = [-4, -2, -1, 0, 1, 2, 4] as const;

const z = normalQuantile(0.975);

/** Projections to the target year from surveys before it, and the words that they give. */
export function observeProjections(meters: Meters, prefix: string, { world, wave }: Replicate): void {
  const cell = world.book.idOf(cityCode, "total", null);
  const truths = {
    line: stateIn(world, lastYear).truth(cell),
    stall: stateIn(world, lastYear - 1).truth(cell),
  };
  const estimateOf = (year: number) => {
    const estimate = estimateCell(wave(year), cell);
    if (estimate === null) throw new RangeError(`no city value of ${year}`);
    return estimate;
  };
  const change = compareIndependent(estimateOf(lastYear - 2), estimateOf(lastYear - 1)).kind;
  for (const { name, years } of projectionPlans) {
    const points = years.map((year): ProjectionPoint => {
      const { rate, se } = estimateOf(year);
      return { year: yearOf(year), rate, se };
    });
    const projection = projectLogit(points, yearOf(lastYear));
    meters.add(`${prefix}|${name}|none`, projection === null);
    if (projection === null) continue;
    const middle = logOdds(projection.rate);
    const [lower, upper] = [-z, z].map((step) => fromLogOdds(middle + step * projection.seLogit));
    if (lower === undefined || upper === undefined) continue;
    for (const truth of projectionTruths) {
      const true_ = truths[truth];
      meters.add(`${prefix}|${name}|${truth}|hit`, projection.lower <= true_ && true_ <= projection.upper);
      meters.add(`${prefix}|${name}|${truth}|normal|hit`, lower <= true_ && true_ <= upper);
      const reached = projection.reaches(true_);
      meters.add(`${prefix}|${name}|${truth}|sure`, reached >= 0.9);
      meters.add(`${prefix}|${name}|${truth}|unlikely`, reached <= 0.1);
      meters.add(`${prefix}|${name}|${truth}|squared`, (projection.rate - true_) ** 2);
    }
    meters.add(`${prefix}|${name}|width`, projection.upper - projection.lower);
    meters.add(`${prefix}|${name}|normal|width`, upper - lower);
    const isStudent = projection.df !== null;
    meters.add(`${prefix}|${name}|student`, isStudent);
    const kind = isStudent ? "whereT" : "whereNormal";
    meters.add(`${prefix}|${name}|${kind}|width`, projection.upper - projection.lower);
    meters.add(`${prefix}|${name}|${kind}|normal|width`, upper - lower);
    meters.add(`${prefix}|${name}|${kind}|hit`, projection.lower <= truths.line && truths.line <= projection.upper);
    meters.add(`${prefix}|${name}|${kind}|normal|hit`, lower <= truths.line && truths.line <= upper);
    for (const offset of earlyOffsets) {
      const words = verdictWords({
        waveYear: lastYear - 1,
        targetYear: lastYear,
        targetPassed: false,
        errorKnown: true,
        confidence: null,
        change,
        projected: projection.reaches(share(truths.line - offset / 100)),
      });
      for (const code of earlyWords) meters.add(`${prefix}|${name}|${offset}|${code}`, words.code === code);
    }
  }
}
