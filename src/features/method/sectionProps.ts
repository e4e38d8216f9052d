import type { Dataset } from "#core/dataset/dataset.ts";
import type { WaveFacts } from "#core/query/findWaveFacts.ts";
import type { Verdict } from "#core/query/verdict.ts";
import type { Locale } from "#i18n/locale.ts";

/** What every section of the page is made from. */
export interface SectionProps {
  readonly dataset: Dataset;
  readonly locale: Locale;
  /** In order of year; empty where no wave could be read. */
  readonly waves: readonly WaveFacts[];
  /** On the region; null where no wave has its total. */
  readonly verdict: Verdict | null;
}
