import { poolTallies } from "#core/dataset/poolTallies.ts";
import type { WaveParts } from "#core/dataset/assembleWave.ts";
import type { SurveyedYear } from "#core/dataset/jointContrasts.ts";
import type { ImportContext } from "./importContext.ts";
import type { IssueDetails } from "./issues/issue.ts";
import type { IssueLog } from "./issues/issueLog.ts";
import type { YearEntry } from "./respondents/yearBook.ts";

/** The pool that ends in a year, or null, with the reason in the log: two adjacent waves of respondents on one side of every break that does not join. */
export function poolOf(
  entry: YearEntry,
  surveyed: readonly SurveyedYear[],
  { pool, region, breaks = [], publishedYears = [] }: ImportContext,
  log: IssueLog,
): NonNullable<WaveParts["pool"]> | null {
  if (pool === undefined || pool === null) return null;
  const [first, second] = pool;
  const impossible = (because: IssueDetails["pool-impossible"]["because"]): null => {
    log.add("pool-impossible", { first, second, because });
    return null;
  };
  const earlier = surveyed.find(({ year }) => year === first);
  if (earlier === undefined || entry.respondents === null) return impossible("no-respondents");
  const between = [...surveyed.map(({ year }) => year), ...publishedYears];
  if (between.some((year) => year > first && year < second)) return impossible("not-adjacent");
  if (breaks.some(({ year, joins }) => !joins && year > first && year <= second)) return impossible("break");
  const tally = poolTallies(earlier.tally, entry.respondents.tally, region);
  return tally === null ? impossible("design") : { earlier, tally };
}
