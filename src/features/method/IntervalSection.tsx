import { formatExactShare } from "#i18n/exactNumbers.ts";
import { methodEstimateWords } from "#i18n/methodEstimateWords.ts";
import { methodVerdictWords } from "#i18n/methodVerdictWords.ts";
import { methodWords } from "#i18n/methodWords.ts";
import { formatYear } from "#i18n/numbers.ts";
import { FactList } from "./FactList.tsx";
import { Formula } from "./Formula.tsx";
import { formulas } from "./formulas.ts";
import { Prose } from "./Prose.tsx";
import type { SectionProps } from "./sectionProps.ts";

/** The three kinds of interval, and the latest one. */
export function IntervalSection({ locale, waves }: SectionProps) {
  const words = methodEstimateWords[locale].interval;
  const { range } = methodVerdictWords[locale].facts;
  const latest = waves.filter(({ total }) => total !== null && total.interval !== null).at(-1);
  const { interval = null, lower = null, upper = null } = latest?.total ?? {};
  return (
    <>
      <p>
        <Prose text={words.logit} />
      </p>
      <Formula notation={formulas.logit} words={words.read.logit} />
      <p>
        <Prose text={words.kornGraubard} />
      </p>
      <Formula notation={formulas.kornGraubard} words={words.read.kornGraubard} />
      <p>
        <Prose text={words.wilson} />
      </p>
      <Formula notation={formulas.wilson} words={words.read.wilson} />
      <p>
        <Prose text={words.none} />
      </p>
      {latest !== undefined && interval !== null && lower !== null && upper !== null && (
        <FactList
          title={methodWords[locale].inYear(formatYear(latest.year, locale))}
          facts={[
            { label: words.kind, value: words.kinds[interval] },
            { label: words.bounds, value: range(formatExactShare(lower), formatExactShare(upper)) },
          ]}
        />
      )}
    </>
  );
}
