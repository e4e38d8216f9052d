import type { Dataset } from "#core/dataset/dataset.ts";
import type { BalanceDimension, BalanceSince, BalanceWave, DimensionBalance } from "#core/query/balance.ts";
import { points } from "#core/units.ts";
import { balanceFigureWords } from "#i18n/balanceFigureWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { areaName, categoryInSentence, categoryName } from "#i18n/names.ts";
import {
  formatComparison,
  formatPointsNumber,
  formatPointsRange,
  formatPointsSize,
  formatYear,
  isPrintedZero,
} from "#i18n/numbers.ts";

/** The measure that a dimension is drawn and told by. */
export type BalanceHead = "gap" | "sd";

/** The gap, where the latest wave has one with an error; else the dispersion. */
export function balanceHead({ waves }: DimensionBalance): BalanceHead {
  const measures = waves.at(-1)?.measures;
  if (measures?.sd === undefined) return "gap";
  return (measures.gap?.se ?? null) === null ? "sd" : "gap";
}

/** The earlier wave that the change is told against: the first comparable one. */
export function balanceBase({ first, nearest }: DimensionBalance): BalanceSince | null {
  return first ?? nearest;
}

export function balanceGroupName(
  dimension: BalanceDimension,
  code: string,
  { manifest: { region } }: Dataset,
  locale: Locale,
): string {
  if (dimension === "total") return areaName(region, code, locale);
  return locale === "zh" ? categoryName(dimension, code, locale) : categoryInSentence(dimension, code, locale);
}

/** A ratio as printed: 1.65, 16.3 */
export function formatTimes(ratio: number): string {
  return ratio.toFixed(ratio < 10 ? 2 : 1);
}

/** Points with one decimal, and a minus sign below 0. */
export function signedPoints(value: number): string {
  return `${value < 0 && !isPrintedZero(value) ? "\u2212" : ""}${formatPointsNumber(value)}`;
}

/** 城镇比农村高 6.7 个百分点（超出抽样误差）; null where there is no gap. */
export function gapFinding(
  wave: BalanceWave,
  dimension: BalanceDimension,
  dataset: Dataset,
  locale: Locale,
): string | null {
  const words = balanceFigureWords[locale];
  const { gap } = wave.measures;
  if (gap === undefined || wave.pair === null) return null;
  const { first, second } = wave.pair;
  const compared = formatComparison(
    points(gap.value),
    balanceGroupName(dimension, second.code, dataset, locale),
    locale,
  );
  const isTold = gap.lower !== null && gap.upper !== null && (gap.lower > 0 || gap.upper < 0);
  const outcome = gap.lower === null ? words.gapUntested : isTold ? words.beyond : words.noDifference;
  return words.gap(balanceGroupName(dimension, first.code, dataset, locale), compared) + words.aside(outcome);
}

/** 城镇是农村的 1.65 倍（1.22～2.22） */
export function ratioFinding(
  wave: BalanceWave,
  dimension: BalanceDimension,
  dataset: Dataset,
  locale: Locale,
): string | null {
  const words = balanceFigureWords[locale];
  const { ratio } = wave.measures;
  if (ratio === undefined || wave.pair === null) return null;
  const [a, b] = [wave.pair.first, wave.pair.second].map(({ code }) =>
    balanceGroupName(dimension, code, dataset, locale),
  );
  return words.ratio(a ?? "", b ?? "", formatTimes(ratio.value)) + ratioRange(wave, locale);
}

/** The interval in brackets, or nothing. */
export function ratioRange({ measures: { ratio } }: BalanceWave, locale: Locale): string {
  const words = balanceFigureWords[locale];
  if (ratio === undefined || ratio.lower === null || ratio.upper === null) return "";
  return words.aside(words.bounds(formatTimes(ratio.lower), formatTimes(ratio.upper)));
}

/** 县（区）之间的标准差为 3.3 个百分点; or that none can be told. */
export function spreadFinding(wave: BalanceWave, dimension: BalanceDimension, locale: Locale): string | null {
  const words = balanceFigureWords[locale];
  const { sd } = wave.measures;
  if (sd === undefined) return null;
  const between = words.between[dimension];
  if (sd.value === 0) return words.alike(between);
  const isTold = sd.lower !== null && sd.lower > 0;
  const outcome = sd.lower === null ? "" : words.aside(isTold ? words.beyond : words.noDifference);
  return words.spread(between, formatPointsSize(sd.value, locale)) + outcome;
}

/** The interval of a gap or a dispersion: 95% 置信区间高 3.2 至 10.1 */
export function headRange(wave: BalanceWave, head: BalanceHead, locale: Locale): string | null {
  const words = balanceFigureWords[locale];
  const measured = wave.measures[head];
  if (measured === undefined || measured.lower === null || measured.upper === null) return null;
  const { lower, upper } = measured;
  return words.range(
    head === "gap"
      ? formatPointsRange(lower, upper, locale)
      : words.bounds(formatPointsNumber(lower), formatPointsNumber(upper)),
  );
}

/** 与 2022 年相比看不出变化 */
export function sinceWords({ verdict, since }: BalanceSince, locale: Locale): string {
  return balanceFigureWords[locale].since[verdict](formatYear(since, locale));
}
