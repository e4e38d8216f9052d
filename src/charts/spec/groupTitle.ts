import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { intervalsWords } from "#i18n/intervalsWords.ts";
import type { Group } from "./groupRow.ts";

/** What a title of groups is made of. */
export interface GroupTitle {
  readonly year: string;
  readonly whole: string;
  /** All of them: 各重点人群. */
  readonly all: string;
  readonly totalOnly: boolean;
  readonly nameOf: (group: Group) => string;
  /** More than `mostNamed` are counted. */
  readonly mostNamed: number;
  readonly count: (count: string) => string;
  readonly locale: Locale;
}

function listOf(groups: readonly Group[], { nameOf, mostNamed, count, locale }: GroupTitle): string {
  return groups.length > mostNamed ? count(String(groups.length)) : formatList(groups.map(nameOf), locale);
}

/** Who is below the whole, and who above; or why that cannot be said. */
export function groupTitle(groups: readonly Group[], title: GroupTitle): string {
  const words = intervalsWords[title.locale];
  const { year, whole, all, totalOnly } = title;
  const below = groups.filter(({ beside }) => beside?.outcome === "lower");
  const above = groups.filter(({ beside }) => beside?.outcome === "higher");
  const tested = groups.filter(({ beside }) => beside !== null && beside.outcome !== "cannot-test");
  if (below.length > 0 && above.length > 0)
    return words.titleBelowAbove(year, listOf(below, title), listOf(above, title), whole);
  if (below.length > 0) return words.titleBelow(year, listOf(below, title), whole);
  if (above.length > 0) return words.titleAbove(year, listOf(above, title), whole);
  if (tested.length > 0)
    return words.titleSame(year, tested.length === groups.length ? all : listOf(tested, title), whole);
  if (groups.some(({ observation }) => observation !== null)) return words.titleUntested(year, all);
  if (groups.some(({ withheld }) => withheld !== null)) return words.titleWithheld(year, all);
  return totalOnly ? words.titleTotalOnly(year, whole) : words.titleAbsent(year, all);
}
