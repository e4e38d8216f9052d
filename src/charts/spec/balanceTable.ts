import type { Dataset } from "#core/dataset/dataset.ts";
import type { BalanceObservation, BalanceSince, BalanceWave, DimensionBalance } from "#core/query/balance.ts";
import { balanceMeasures, type BalanceMeasure } from "#core/statistics/estimateBalance.ts";
import { balanceFigureWords } from "#i18n/balanceFigureWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatShare, formatYear, withNumber } from "#i18n/numbers.ts";
import { balanceGroupName, formatTimes, signedPoints } from "./balanceFindings.ts";
import type { ChartTable, TableCell } from "./chartSpec.ts";
import { emptyCell, textCell, yearCell } from "./tableCells.ts";

/** Points, a ratio, or an index with three decimals. */
function numberText(measure: BalanceMeasure, value: number): string {
  if (measure === "ratio") return formatTimes(value);
  if (measure === "theil") return value.toFixed(3);
  return signedPoints(value);
}

function numberCell(measure: BalanceMeasure, value: number | null, locale: Locale): TableCell {
  return value === null ? emptyCell(locale) : { text: numberText(measure, value), value };
}

function pairText({ pair }: BalanceWave, balance: DimensionBalance, dataset: Dataset, locale: Locale): string | null {
  if (pair === null) return null;
  const named = [pair.first, pair.second].map(({ code, rate }) =>
    withNumber(balanceGroupName(balance.dimension, code, dataset, locale), formatShare(rate)),
  );
  return formatList(named, locale);
}

function changeText(measure: BalanceMeasure, balance: DimensionBalance, locale: Locale): string {
  const words = balanceFigureWords[locale];
  return [balance.nearest, balance.first]
    .filter((since): since is BalanceSince => since !== null)
    .flatMap(({ changes, since }) => {
      const change = changes[measure];
      return change === undefined ? [] : [words.changes[change.outcome](formatYear(since, locale))];
    })
    .join(words.joint);
}

/** One row for each wave and measure; changes beside those of the latest wave. */
export function balanceTable(
  balance: DimensionBalance,
  dataset: Dataset,
  { caption, locale }: { readonly caption: string; readonly locale: Locale },
): ChartTable {
  const { columns, measures } = balanceFigureWords[locale];
  const rowOf = (wave: BalanceWave, measure: BalanceMeasure, found: BalanceObservation): readonly TableCell[] => {
    const isPair = measure === "gap" || measure === "ratio";
    const pair = isPair ? pairText(wave, balance, dataset, locale) : null;
    const change = wave === balance.waves.at(-1) ? changeText(measure, balance, locale) : "";
    return [
      textCell(measures[measure]),
      yearCell(wave.year),
      numberCell(measure, found.value, locale),
      numberCell(measure, found.lower, locale),
      numberCell(measure, found.upper, locale),
      pair === null ? emptyCell(locale) : textCell(pair),
      textCell(change),
    ];
  };
  return {
    caption,
    columns: [
      { key: "measure", label: columns.measure, numeric: false },
      { key: "year", label: columns.year, numeric: true },
      { key: "value", label: columns.value, dataLabel: columns.dataValue, numeric: true },
      { key: "lower", label: columns.lower, numeric: true },
      { key: "upper", label: columns.upper, numeric: true },
      { key: "groups", label: columns.groups, numeric: false },
      { key: "change", label: columns.change, numeric: false },
    ],
    rows: balanceMeasures.flatMap((measure) =>
      balance.waves.flatMap((wave) => {
        const found = wave.measures[measure];
        return found === undefined ? [] : [rowOf(wave, measure, found)];
      }),
    ),
  };
}
