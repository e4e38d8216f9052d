import type { Dataset } from "#core/dataset/dataset.ts";
import type { UnusedParameter } from "#charts/spec/embedRequest.ts";
import { formatDate } from "#i18n/dates.ts";
import { embedWords } from "#i18n/embedWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatYear } from "#i18n/numbers.ts";
import type { Instead } from "./loadDataset.ts";
import { notDrawnWords, noticeView, unusedWords } from "./noticeView.ts";
import type { ResolvedEmbed } from "./resolveEmbed.ts";

export interface NoticeFacts {
  readonly dataset: Dataset;
  readonly instead: Instead | null;
  readonly askedEdition: string;
  readonly notDrawn: ResolvedEmbed["notDrawn"];
  readonly unused: readonly UnusedParameter[];
  readonly locale: Locale;
}

function insteadWords({ dataset, instead, askedEdition, locale }: NoticeFacts): string | null {
  const { edition, publishedAt } = dataset.manifest;
  const words = embedWords[locale];
  switch (instead) {
    case null:
      return null;
    case "edition-withdrawn":
      return words.editionWithdrawn(askedEdition, edition);
    case "edition-unknown":
      return words.editionUnknown(askedEdition, edition);
    case "last-good":
      return words.stale(formatDate(publishedAt, locale));
  }
}

function missingWords({ dataset, locale }: NoticeFacts): string | null {
  const years = dataset.missing.map(({ year }) => formatYear(year, locale));
  return years.length === 0 ? null : embedWords[locale].missingWaves(formatList(years, locale));
}

/** Everything in which an embed is not what its address asks for; null where it is. */
export function embedNotice(facts: NoticeFacts): HTMLElement | null {
  const { notDrawn, unused, locale } = facts;
  return noticeView([
    insteadWords(facts),
    missingWords(facts),
    notDrawnWords(notDrawn, locale),
    unusedWords(unused, locale),
  ]);
}
