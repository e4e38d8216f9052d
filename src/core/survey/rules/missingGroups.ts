import { type CategoryDimension, categories, categoryDimensions } from "#core/breakdown.ts";
import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { Region } from "#core/dataset/schema.ts";
import type { TallyIndex } from "#core/dataset/tallyIndex.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Year } from "#core/units.ts";

/**
 * Respondents with a result from which on a group without any is worth a warning. Of a group that 500 random people miss one can say with 95 %
 * confidence that it is less than 0.6 % of them (3/n: Hanley and Lippman-Hand 1983, JAMA 249:1743–1745), and no county, population or category is so small.
 */
const fewestOutcomes = 500;

/** Categories that a file can tell by its columns, `dimension/category`, and `area`. */
export type Told = ReadonlySet<string>;

/** What the columns of a file of respondents can tell. Youth are not looked for in a survey of adults. */
export function toldBy({ roles, populations }: Columns): Told {
  const told = new Set<string>();
  const tell = (dimension: CategoryDimension, known: readonly string[]): void => {
    for (const category of known) told.add(`${dimension}/${category}`);
  };
  if (roles.has("area")) told.add("area");
  if (roles.has("residence")) tell("residence", categories.residence);
  if (roles.has("sex")) tell("sex", categories.sex);
  if (roles.has("education")) tell("education", categories.education);
  if (roles.has("age") || roles.has("birthYear")) tell("age", categories.age);
  tell(
    "population",
    [...populations.keys()].filter((population) => population !== "youth"),
  );
  return told;
}

/** One warning for each dimension with categories that no respondent is in, and one for counties without respondents. */
export function reportMissingGroups(
  told: Told,
  tally: TallyIndex,
  { outcomes, year }: { readonly outcomes: number; readonly year: Year },
  region: Region,
  log: IssueLog,
): void {
  if (outcomes < fewestOutcomes) return;
  const isEmpty = (area: string, dimension: CategoryDimension | "total", category: string | null): boolean =>
    tally.idOf({ area, dimension, category }) === null;
  if (told.has("area")) {
    const areas = region.areas.filter(({ kind, code }) => kind === "county" && isEmpty(code, "total", null));
    if (areas.length > 0) log.add("area-missing", { year, areas: areas.map(({ name }) => name) });
  }
  for (const dimension of categoryDimensions) {
    const missing = categories[dimension].filter(
      (category) => told.has(`${dimension}/${category}`) && isEmpty(region.code, dimension, category),
    );
    if (missing.length > 0) log.add("group-missing", { year, dimension, missing });
  }
}

/** A warning where most counties have a figure and some have none. */
export function reportMissingFigures(
  figures: readonly AggregateRow[],
  year: Year,
  region: Region,
  log: IssueLog,
): void {
  const known = new Set(figures.flatMap(({ area, dimension }) => (dimension === "total" ? [area] : [])));
  const counties = region.areas.filter(({ kind }) => kind === "county");
  const missing = counties.filter(({ code }) => !known.has(code));
  if (missing.length > 0 && missing.length * 2 < counties.length)
    log.add("area-missing", { year, areas: missing.map(({ name }) => name) });
}
