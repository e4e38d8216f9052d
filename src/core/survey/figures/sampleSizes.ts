import type { Region } from "#core/dataset/schema.ts";
import { areaText } from "#core/region/areaText.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { headerKey } from "#core/survey/names/headerKey.ts";
import type { PlacedRow } from "./aggregateCells.ts";
import { cellAt, nameOf } from "./figurePlace.ts";

/** No survey asks a larger share of all inhabitants. */
const mostAsked = 0.05;
/** Under a header that only says 人数, which may count anybody: a larger share than this, and more than any county's sample. */
const mostUnderPersons = 0.01;
const largestSample = 3000;

/**
 * Warns of sample sizes that are inhabitants rather than respondents: more than a twentieth of the census population of their area, or,
 * where the header only says 人数, more than a hundredth of it and more than a county's survey asks.
 */
export function reportLargeSamples(rows: readonly PlacedRow[], region: Region, log: IssueLog, input: string): void {
  for (const { figure, place } of rows) {
    const { n, area } = figure;
    const at = place.columns.roles.get("n");
    if (n === null || at === undefined) continue;
    const isPersons = headerKey(nameOf(place.columns, at)).key === "人数";
    const population = inhabitants(region, area);
    const most = population === null ? Infinity : population * mostAsked;
    const mostPersons = Math.max(largestSample, (population ?? 0) * mostUnderPersons);
    if (n > most || (isPersons && n > mostPersons))
      log.add("n-of-inhabitants", { n, place: placeName(region, area), population }, { input, ...cellAt(place, "n") });
  }
}

function placeName(region: Region, area: string) {
  return area === region.code ? region.name : areaText(region, area);
}

/** By the census, of all ages; of the region and of groups those of their counties together. Null where it is not known. */
function inhabitants({ code, areas }: Region, area: string): number | null {
  const found = areas.find((one) => one.code === area);
  if (area !== code && found?.kind !== "group") return found?.census?.population ?? null;
  const members = new Set(found?.members ?? areas.flatMap((one) => (one.kind === "county" ? [one.code] : [])));
  const people = areas.filter((one) => members.has(one.code)).map(({ census }) => census?.population ?? Number.NaN);
  const sum = people.reduce((total, each) => total + each, 0);
  return people.length === 0 || Number.isNaN(sum) ? null : sum;
}
