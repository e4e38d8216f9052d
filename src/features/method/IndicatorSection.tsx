import { inLocale } from "#i18n/locale.ts";
import { methodSurveyWords } from "#i18n/methodSurveyWords.ts";
import { categoryNameWithAges, indicatorInSentence } from "#i18n/names.ts";
import { MethodTable } from "./MethodTable.tsx";
import { Paragraphs } from "./Paragraphs.tsx";
import type { SectionProps } from "./sectionProps.ts";

/** The indicator, the ages, the populations, the instruments. */
export function IndicatorSection({ dataset, locale }: SectionProps) {
  const words = methodSurveyWords[locale].indicator;
  const { instruments, region } = dataset.manifest;
  const apart = new Set(region.populations.flatMap(({ instrument }) => instrument ?? []));
  const adults = instruments.find(({ id }) => !apart.has(id));
  const elderly = categoryNameWithAges("population", "elderly", adults, locale);
  return (
    <>
      <Paragraphs
        texts={[
          ...words.text(indicatorInSentence(locale)),
          ...(region.populations.length === 0 ? [] : [words.populations(elderly)]),
          ...(apart.size === 0 ? [] : [words.youth]),
        ]}
      />
      <MethodTable
        caption={words.instruments}
        columns={[words.instrument, words.ages, words.passMark]}
        rows={instruments.map(({ name, ages, passMark, of }) => [
          inLocale(name, locale),
          words.agesFrom(String(ages[0]), String(ages[1])),
          passMark === undefined
            ? words.notStated
            : words.passMarkOf(String(passMark), of === undefined ? null : String(of)),
        ])}
      />
    </>
  );
}
