import type { Dataset } from "#core/dataset/dataset.ts";
import type { Ranking } from "#core/query/ranking.ts";
import { intervalsWords } from "#i18n/intervalsWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { indicatorName, wholeName } from "#i18n/names.ts";
import { formatYear } from "#i18n/numbers.ts";
import type { IntervalsSpec } from "./chartSpec.ts";
import {
  countiesFrame,
  countiesNotes,
  countiesRangeTitle,
  countiesResidents,
  countiesSource,
  countiesTitle,
  countyGroup,
  shownGroups,
} from "./countyGroups.ts";
import { marksOf } from "./frameParts.ts";
import { groupAlt } from "./groupAlt.ts";
import { groupRow, type GroupFrame } from "./groupRow.ts";
import { groupTable } from "./groupTable.ts";
import { rateNumber } from "./observedWords.ts";
import { rateAxis } from "./rateAxis.ts";
import { sharedChange, sharedChangeNote } from "./sharedChange.ts";

/** Counties and zones by value beside the city, then the merged groups that stand in for those without a value. No places are given. */
export function countiesRankSpec(ranking: Ranking, dataset: Dataset, locale: Locale): IntervalsSpec {
  const words = intervalsWords[locale];
  const { total, year } = ranking;
  const { region } = dataset.manifest;
  const units = ranking.units.map((row) => countyGroup(row, dataset, locale));
  const merged = shownGroups(ranking).map((row) => countyGroup(row, dataset, locale));
  const groups = [...units, ...merged];
  const shared = sharedChange(groups);
  const frame: GroupFrame = { ...countiesFrame(ranking, dataset, locale), isChangeShared: shared !== null };
  const observations = groups.flatMap(({ observation }) => (observation === null ? [] : [observation]));
  const when = year === null ? "" : formatYear(year, locale);
  return {
    kind: "intervals",
    locale,
    title: countiesRangeTitle(ranking, locale) ?? countiesTitle(ranking, units, dataset, locale),
    subtitle:
      year === null
        ? indicatorName(locale)
        : words.subtitleCounties(when, indicatorName(locale), countiesResidents(ranking, dataset, locale)),
    alt:
      year === null
        ? words.alt.none
        : groupAlt(
            {
              kind: words.alt.kind(words.groups.counties, when, String(groups.length)),
              groups: units,
              isSorted: true,
              merged,
              whole: frame.whole,
              total,
            },
            locale,
          ),
    notes: countiesNotes(ranking, units, sharedChangeNote(shared, locale), dataset, locale),
    source: countiesSource(ranking, dataset, locale),
    edition: dataset.manifest.edition,
    ...marksOf(dataset, locale),
    table: groupTable(groups, frame, {
      caption: year === null ? indicatorName(locale) : words.caption(when, words.groups.counties),
      first: words.columnArea,
      locale,
    }),
    rates: rateAxis([...observations.flatMap(({ rate, upper }) => [rate, upper]), total?.rate ?? null]),
    rows: groups.map((group) => groupRow(group, frame)),
    reference:
      total === null
        ? null
        : { value: total.rate, label: words.reference(wholeName(region, region.code, locale), rateNumber(total)) },
  };
}
