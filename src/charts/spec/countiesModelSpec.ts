import type { Dataset } from "#core/dataset/dataset.ts";
import type { Ranking } from "#core/query/ranking.ts";
import { formWords } from "#i18n/formWords.ts";
import { intervalsWords } from "#i18n/intervalsWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { indicatorName, wholeName } from "#i18n/names.ts";
import { formatYear } from "#i18n/numbers.ts";
import type { IntervalsSpec } from "./chartSpec.ts";
import { countiesFrame, countiesResidents, countiesSource, countyGroup } from "./countyGroups.ts";
import { marksOf } from "./frameParts.ts";
import { groupAlt } from "./groupAlt.ts";
import { groupRow } from "./groupRow.ts";
import { groupTable } from "./groupTable.ts";
import { rateNumber, rateWords } from "./observedWords.ts";
import { rateAxis } from "./rateAxis.ts";
import { yearWords } from "./yearWords.ts";

/** Model estimates in a figure of their own, so that none stands beside a survey value. Null where the wave has none. */
export function countiesModelSpec(ranking: Ranking, dataset: Dataset, locale: Locale): IntervalsSpec | null {
  const { year, status, total, modelled } = ranking;
  const observed = modelled.flatMap(({ observation }) => (observation === null ? [] : [observation]));
  const [highest] = observed;
  const lowest = observed.at(-1);
  if (year === null || highest === undefined || lowest === undefined) return null;
  const words = formWords[locale];
  const { reference, columnArea, notes } = intervalsWords[locale];
  const { region } = dataset.manifest;
  const frame = countiesFrame(ranking, dataset, locale);
  const when = formatYear(year, locale);
  const groups = modelled.map((row) => countyGroup(row, dataset, locale));
  return {
    kind: "intervals",
    locale,
    title:
      observed.length < 2
        ? words.modelTitleOne(yearWords(year, status, locale))
        : words.modelTitle(
            yearWords(year, status, locale),
            String(observed.length),
            rateWords(lowest),
            rateWords(highest),
          ),
    subtitle: words.modelSubtitle(when, indicatorName(locale), countiesResidents(ranking, dataset, locale)),
    alt: groupAlt(
      {
        kind: words.modelAlt(when, String(groups.length)),
        groups,
        isSorted: true,
        merged: [],
        whole: frame.whole,
        total,
      },
      locale,
    ),
    notes: [words.notes.model, words.notes.modelClass, notes.ranking],
    source: countiesSource(ranking, dataset, locale),
    edition: dataset.manifest.edition,
    ...marksOf(dataset, locale),
    table: groupTable(groups, frame, { caption: words.modelCaption(when), first: columnArea, locale }),
    rates: rateAxis([...observed.flatMap(({ rate, upper }) => [rate, upper]), total?.rate ?? null]),
    // Title and subtitle say of all rows what the remark would say of each.
    rows: groups.map((group) => ({ ...groupRow(group, frame), remark: null })),
    reference:
      total === null
        ? null
        : { value: total.rate, label: reference(wholeName(region, region.code, locale), rateNumber(total)) },
  };
}
