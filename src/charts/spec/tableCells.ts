import type { Observation } from "#core/query/observation.ts";
import type { Share, Year } from "#core/units.ts";
import { chartWords } from "#i18n/chartWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount, formatShareNumber } from "#i18n/numbers.ts";
import type { TableCell, TableColumn } from "./chartSpec.ts";
import { rateNumber } from "./observedWords.ts";

export function textCell(text: string): TableCell {
  return { text, value: null };
}

export function yearCell(year: Year): TableCell {
  return { text: String(year), value: year };
}

export function emptyCell(locale: Locale): TableCell {
  return textCell(chartWords[locale].dash);
}

function countCell(count: number | null, locale: Locale): TableCell {
  return count === null ? emptyCell(locale) : { text: formatCount(count, locale), value: count };
}

function boundCell(bound: Share | null, locale: Locale): TableCell {
  return bound === null ? emptyCell(locale) : { text: formatShareNumber(bound), value: bound };
}

/** Rate, lower limit, upper limit, sample size, effective sample size. */
export function measureColumns(locale: Locale): readonly TableColumn[] {
  const { rate, lower, upper, n, effectiveN, data } = chartWords[locale].columns;
  return [
    { key: "rate", label: rate, dataLabel: data.rate, numeric: true },
    { key: "lower", label: lower, dataLabel: data.lower, numeric: true },
    { key: "upper", label: upper, dataLabel: data.upper, numeric: true },
    { key: "n", label: n, numeric: true },
    { key: "effectiveN", label: effectiveN, numeric: true },
  ];
}

/** The cells of `measureColumns`; dashes where there is no value. `n` may be known of a withheld value. */
export function measureCells(observation: Observation | null, n: number | null, locale: Locale): readonly TableCell[] {
  const dash = emptyCell(locale);
  if (observation === null) return [dash, dash, dash, countCell(n, locale), dash];
  return [
    { text: rateNumber(observation), value: observation.rate },
    boundCell(observation.lower, locale),
    boundCell(observation.upper, locale),
    countCell(observation.n, locale),
    countCell(observation.effectiveN, locale),
  ];
}
