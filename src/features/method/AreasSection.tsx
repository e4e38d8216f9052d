import type { WaveFacts } from "#core/query/findWaveFacts.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { methodAreasWords } from "#i18n/methodAreasWords.ts";
import { methodWords } from "#i18n/methodWords.ts";
import { formatCount, formatYear } from "#i18n/numbers.ts";
import { FactList, type Fact } from "./FactList.tsx";
import { Formula } from "./Formula.tsx";
import { formulas } from "./formulas.ts";
import { Paragraphs } from "./Paragraphs.tsx";
import { Prose } from "./Prose.tsx";
import type { SectionProps } from "./sectionProps.ts";

function factOf(kind: keyof WaveFacts["rows"], waves: readonly WaveFacts[], locale: Locale): Fact {
  const { facts } = methodAreasWords[locale].areas;
  const having = waves.filter(({ rows }) => rows[kind] > 0);
  const count = having.reduce((sum, { rows }) => sum + rows[kind], 0);
  const years = formatList(
    having.map(({ year }) => formatYear(year, locale)),
    locale,
  );
  return { label: facts[kind], value: count === 0 ? facts.noRows : facts.rows(formatCount(count, locale), years) };
}

/** Counties that cannot be shown alone: pooled years, groups, the model. */
export function AreasSection({ dataset, locale, waves }: SectionProps) {
  const words = methodAreasWords[locale].areas;
  return (
    <>
      <Paragraphs texts={[words.start, words.pool]} />
      <Formula notation={formulas.pool} words={words.read.pool} />
      <p>{words.groups}</p>
      <p>
        <Prose text={words.model} />
      </p>
      <Formula notation={formulas.model} words={words.read.model} />
      <Paragraphs texts={words.modelAfter} />
      <FactList
        title={methodWords[locale].inEdition(dataset.manifest.edition)}
        facts={[factOf("pooled", waves, locale), factOf("groups", waves, locale), factOf("model", waves, locale)]}
      />
    </>
  );
}
