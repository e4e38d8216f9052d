import { balancePairs, countyShares } from "#core/dataset/balancePlan.ts";
import type { Dataset } from "#core/dataset/dataset.ts";
import type { DimensionBalance } from "#core/query/balance.ts";
import { balanceFigureWords } from "#i18n/balanceFigureWords.ts";
import { chartWords } from "#i18n/chartWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatPointsSize, formatYear } from "#i18n/numbers.ts";
import { balanceBase, balanceGroupName, type BalanceHead } from "./balanceFindings.ts";
import { methodNote } from "./frameNotes.ts";

/** What a reader must know of the measures of one dimension, the nearest first. */
export function balanceNotes(
  balance: DimensionBalance,
  head: BalanceHead,
  dataset: Dataset,
  locale: Locale,
): readonly string[] {
  const { notes } = balanceFigureWords[locale];
  const { dimension, waves } = balance;
  const base = balanceBase(balance);
  const isTested = base !== null && base.verdict !== "cannot-test";
  const detectable = base?.changes.gap?.detectable ?? null;
  return [
    ...(dimension === "total" ? countiesNotes(balance, dataset, locale) : pairNotes(balance, dataset, locale)),
    ...(head === "gap" && base !== null && base.verdict === "no-change" && detectable !== null
      ? [notes.detectable(formatPointsSize(detectable, locale), formatYear(base.since, locale))]
      : []),
    ...(isTested ? [notes.tests] : []),
    ...(head === "sd" ? [notes.spread] : []),
    notes.table,
    ...(dimension === "total" && countyShares(dataset.manifest.region) !== null ? [notes.census] : [notes.shares]),
    notes.interval,
    ...(waves.some(({ status }) => status === "provisional") ? [chartWords[locale].notes.hollowProvisional] : []),
    ...methodNote(dataset, waves.at(-1)?.year ?? null, locale),
  ];
}

function countiesNotes({ waves }: DimensionBalance, dataset: Dataset, locale: Locale): readonly string[] {
  const { notes } = balanceFigureWords[locale];
  const isApart = dataset.manifest.region.areas.some(({ kind, within }) => kind === "zone" && within === undefined);
  return [
    ...(isApart ? [notes.zones] : []),
    waves.some(({ measures }) => measures.gap !== undefined) ? notes.extremes : notes.noExtremes,
  ];
}

function pairNotes({ dimension, waves }: DimensionBalance, dataset: Dataset, locale: Locale): readonly string[] {
  if (dimension === "total") return [];
  const { notes } = balanceFigureWords[locale];
  const [a, b] = balancePairs[dimension].map((code) => balanceGroupName(dimension, code, dataset, locale));
  return [
    ...(waves.some(({ measures }) => measures.gap !== undefined) ? [notes.both] : []),
    ...(waves.some(({ measures }) => measures.gap === undefined) ? [notes.noPair(a ?? "", b ?? "")] : []),
  ];
}
