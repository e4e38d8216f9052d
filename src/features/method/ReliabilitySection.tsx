import type { CellCounts } from "#core/query/findWaveFacts.ts";
import type { SuppressionReason } from "#core/query/observation.ts";
import { reasonWords } from "#charts/spec/pointWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { methodEstimateWords } from "#i18n/methodEstimateWords.ts";
import { methodWords } from "#i18n/methodWords.ts";
import { capitalized } from "#i18n/names.ts";
import { formatCount, formatYear } from "#i18n/numbers.ts";
import { FactList, type Fact } from "./FactList.tsx";
import { Paragraphs } from "./Paragraphs.tsx";
import { Prose } from "./Prose.tsx";
import type { SectionProps } from "./sectionProps.ts";

const reasons: readonly SuppressionReason[] = ["sample", "precision", "review", "disclosure"];

function factsOf(cells: CellCounts, locale: Locale): readonly Fact[] {
  const words = methodEstimateWords[locale].reliability;
  const fact = (label: string, count: number): Fact => ({ label, value: words.count(formatCount(count, locale)) });
  return [
    fact(words.published, cells.published),
    ...(cells.caution === 0 ? [] : [fact(words.caution, cells.caution)]),
    ...(cells.reviewed === 0 ? [] : [fact(words.reviewed, cells.reviewed)]),
    ...(cells.unrated === 0 ? [] : [fact(words.unrated, cells.unrated)]),
    ...reasons.flatMap((reason) =>
      cells.withheld[reason] === 0 ? [] : [fact(capitalized(reasonWords(reason, locale)), cells.withheld[reason])],
    ),
  ];
}

/** Rules with their thresholds, and how many cells of the latest survey each let through. */
export function ReliabilitySection({ locale, waves }: SectionProps) {
  const words = methodEstimateWords[locale].reliability;
  const latest = waves.at(-1);
  return (
    <>
      <p>{words.start}</p>
      <ol>
        {words.rules.map((rule) => (
          <li key={rule}>
            <Prose text={rule} />
          </li>
        ))}
      </ol>
      <Paragraphs texts={words.after} />
      {latest !== undefined && (
        <FactList
          title={`${methodWords[locale].inYear(formatYear(latest.year, locale))} · ${words.cells}`}
          facts={factsOf(latest.cells, locale)}
        />
      )}
    </>
  );
}
