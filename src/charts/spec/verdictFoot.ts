import type { Dataset } from "#core/dataset/dataset.ts";
import type { Verdict } from "#core/query/verdict.ts";
import { chartWords } from "#i18n/chartWords.ts";
import { inLocale, type Locale } from "#i18n/locale.ts";
import { marksOf } from "./frameParts.ts";
import { verdictNotes } from "./verdictNotes.ts";

/** What stands under a verdict wherever it leaves the page. Apart from the card, which is all that the first paint needs. */
export interface VerdictFoot {
  readonly notes: readonly string[];
  readonly source: string;
  readonly edition: string;
  readonly demo: string | null;
  readonly draft?: string;
}

export function verdictFoot(verdict: Verdict, dataset: Dataset, locale: Locale): VerdictFoot {
  const { latest, benchmark, target } = verdict;
  const { nationSource, targetSource, sourceJoint } = chartWords[locale];
  return {
    notes: verdictNotes(verdict, locale),
    source: [
      inLocale(latest.source, locale),
      ...(target === null ? [] : [targetSource(inLocale(target.source, locale))]),
      ...(benchmark === null ? [] : [nationSource(inLocale(benchmark.benchmark.source, locale), false)]),
    ].join(sourceJoint),
    edition: dataset.manifest.edition,
    ...marksOf(dataset, locale),
  };
}
