import { formatList } from "#i18n/lists.ts";
import { methodAreasWords } from "#i18n/methodAreasWords.ts";
import { methodWords } from "#i18n/methodWords.ts";
import { formatYear } from "#i18n/numbers.ts";
import { FactList } from "./FactList.tsx";
import { Formula } from "./Formula.tsx";
import { formulas } from "./formulas.ts";
import { Paragraphs } from "./Paragraphs.tsx";
import { Prose } from "./Prose.tsx";
import type { SectionProps } from "./sectionProps.ts";

/** Gap, ratio, dispersion. */
export function BalanceSection({ dataset, locale, waves }: SectionProps) {
  const words = methodAreasWords[locale].balance;
  const years = waves.flatMap(({ year, hasBalance }) => (hasBalance ? [formatYear(year, locale)] : []));
  return (
    <>
      <p>{words.start}</p>
      {(["gap", "spread", "theil"] as const).map((name) => (
        <div key={name} className="explained">
          <p>
            <Prose text={words[name]} />
          </p>
          <Formula notation={formulas[name]} words={words.read[name]} />
        </div>
      ))}
      <Paragraphs texts={words.errors} />
      <FactList
        title={methodWords[locale].inEdition(dataset.manifest.edition)}
        facts={[{ label: words.facts.years, value: years.length === 0 ? words.facts.none : formatList(years, locale) }]}
      />
    </>
  );
}
