import type { ProjectedRate, Verdict } from "#core/query/verdict.ts";
import { formatExactShare } from "#i18n/exactNumbers.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { methodProjectionWords } from "#i18n/methodProjectionWords.ts";
import { methodVerdictWords } from "#i18n/methodVerdictWords.ts";
import { methodWords } from "#i18n/methodWords.ts";
import { formatCount, formatYear } from "#i18n/numbers.ts";
import { FactList, type Fact } from "./FactList.tsx";
import { Formula } from "./Formula.tsx";
import { formulas } from "./formulas.ts";
import { Paragraphs } from "./Paragraphs.tsx";
import { Prose } from "./Prose.tsx";
import type { SectionProps } from "./sectionProps.ts";

function projectionsOf({ projection, others }: Verdict): readonly ProjectedRate[] {
  return [projection, ...others.map((other) => other.projection)].filter((one) => one !== null);
}

function factsOf({ year, rate, lower, upper, df, from }: ProjectedRate, locale: Locale): readonly Fact[] {
  const words = methodProjectionWords[locale];
  const { facts } = methodVerdictWords[locale];
  const interval = facts.range(formatExactShare(lower), formatExactShare(upper));
  return [
    {
      label: words.rate(formatYear(year, locale)),
      value: methodWords[locale].brief.estimateIs(formatExactShare(rate), interval),
    },
    {
      label: words.from,
      value: formatList(
        from.map((one) => formatYear(one, locale)),
        locale,
      ),
    },
    { label: facts.df, value: df === null ? facts.normal : formatCount(df, locale) },
  ];
}

/** The line in logit(p) continued. */
export function ProjectionSection({ dataset, locale, verdict }: SectionProps) {
  const words = methodProjectionWords[locale];
  const projections = verdict === null ? [] : projectionsOf(verdict);
  return (
    <>
      <p>
        <Prose text={words.start} />
      </p>
      <Formula notation={formulas.projectionTwo} words={words.read.projectionTwo} />
      <p>
        <Prose text={words.many} />
      </p>
      <Formula notation={formulas.projectionMany} words={words.read.projectionMany} />
      <p>
        <Prose text={words.reaches} />
      </p>
      <Formula notation={formulas.reaches} words={words.read.reaches} />
      <Paragraphs texts={words.after} />
      {projections.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        projections.map((projection) => (
          <FactList
            key={projection.year}
            title={methodWords[locale].inEdition(dataset.manifest.edition)}
            facts={factsOf(projection, locale)}
          />
        ))
      )}
    </>
  );
}
