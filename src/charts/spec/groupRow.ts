import type { Change, Comparison } from "#core/query/comparison.ts";
import type { RankInterval } from "#core/query/countyRanks.ts";
import type { Observation, Withheld } from "#core/query/observation.ts";
import type { Year } from "#core/units.ts";
import { formWords } from "#i18n/formWords.ts";
import { chartWords } from "#i18n/chartWords.ts";
import { intervalsWords } from "#i18n/intervalsWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatYear } from "#i18n/numbers.ts";
import { markOf } from "./appearance.ts";
import type { Colour, IntervalRow, Shape, TableCell } from "./chartSpec.ts";
import { formRemark, rankWords } from "./formRemark.ts";
import { rateNumber } from "./observedWords.ts";
import { pointWords, reasonWords, remarksOf } from "./pointWords.ts";
import { besideWords, changeInFull, changeWords, standingWords } from "./standingWords.ts";
import { emptyCell, measureCells, textCell } from "./tableCells.ts";

/** A group or an area in one wave, named and coloured. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly colour: Colour;
  readonly shape: Shape;
  readonly observation: Observation | null;
  readonly withheld: Withheld | null;
  readonly beside: Comparison | null;
  readonly change: Change | null;
  /** Where to look instead, for one without a value. */
  readonly instead: string | null;
  /** Absent where ranks are not asked for. */
  readonly rank?: RankInterval | null;
}

/** What a row is set in: the year of the wave, and the whole that it is compared with. */
export interface GroupFrame {
  readonly year: Year | null;
  readonly whole: string;
  readonly locale: Locale;
  /** The change is the same for all and stands in a note. */
  readonly isChangeShared?: boolean;
}

/** With a value: highest first; without: as they come. */
export function sortedGroups(groups: readonly Group[]): readonly Group[] {
  return [...groups].sort((a, b) => (b.observation?.rate ?? -1) - (a.observation?.rate ?? -1));
}

function missingWords(group: Group, { year, locale }: GroupFrame): string {
  const { withheld, absent } = chartWords[locale].point;
  const when = year === null ? "" : formatYear(year, locale);
  return group.withheld === null
    ? absent(group.name, when)
    : withheld(group.name, when, reasonWords(group.withheld.reason, locale));
}

/** What the comparison of a group is with: a pooled value is compared with a pooled whole. */
function wholeOf({ observation }: Group, { whole, locale }: GroupFrame): string {
  return observation?.form === "pooled" ? formWords[locale].pooledWhole(whole) : whole;
}

function joined(parts: readonly (string | null)[], locale: Locale): string {
  return parts.filter((part) => part !== null).join(intervalsWords[locale].joint);
}

export function groupWords(group: Group, frame: GroupFrame): string {
  const { locale } = frame;
  if (group.observation === null) return joined([missingWords(group, frame), group.instead], locale);
  return joined(
    [
      pointWords(group.name, group.observation, locale),
      formRemark(group.observation, locale),
      group.beside === null ? null : besideWords(group.beside, wholeOf(group, frame), locale),
      group.change === null ? null : changeInFull(group.change, locale),
      group.rank === undefined || group.rank === null ? null : rankWords(group.rank, locale),
    ],
    locale,
  );
}

export function groupRow(group: Group, frame: GroupFrame): IntervalRow {
  const { id, name, colour, shape, observation, beside, change, withheld, instead } = group;
  const { whole, locale, isChangeShared = false } = frame;
  const shared = { id, label: name, colour, shape, words: groupWords(group, frame) };
  if (observation === null) {
    const remark = joined([reasonWords(withheld?.reason ?? null, locale), instead], locale);
    return { ...shared, mark: "hollow", value: null, lower: null, upper: null, text: chartWords[locale].dash, remark };
  }
  const remark = joined(
    [
      beside === null ? null : standingWords(beside, whole, locale),
      formRemark(observation, locale),
      change === null || isChangeShared ? null : changeWords(change, locale),
    ],
    locale,
  );
  return {
    ...shared,
    mark: markOf(observation),
    value: observation.rate,
    lower: observation.lower,
    upper: observation.upper,
    text: rateNumber(observation),
    remark: remark === "" ? null : remark,
  };
}

/** Name, the measures, beside the whole, change, rank where any has one, remark. */
export function groupCells(group: Group, frame: GroupFrame, hasRanks: boolean): readonly TableCell[] {
  const { observation, withheld, beside, change, instead, rank = null } = group;
  const { locale } = frame;
  const remarks =
    observation === null
      ? [reasonWords(withheld?.reason ?? null, locale), instead]
      : [formRemark(observation, locale), ...remarksOf(observation, locale)];
  return [
    textCell(group.name),
    ...measureCells(observation, withheld?.n ?? null, locale),
    beside === null ? emptyCell(locale) : textCell(besideWords(beside, wholeOf(group, frame), locale)),
    change === null ? emptyCell(locale) : textCell(changeInFull(change, locale)),
    ...(hasRanks ? [rank === null ? emptyCell(locale) : textCell(rankWords(rank, locale))] : []),
    textCell(joined([...remarks], locale)),
  ];
}
