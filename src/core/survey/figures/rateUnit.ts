import type { WrittenNumber } from "#core/tables/readNumber.ts";

export type RateUnit = "percent" | "share";

/**
 * The unit of the bare numbers of a column of rates. Numbers above 1 can only be per cent, and a column below 1 is read as shares;
 * where 1 itself is the greatest, or where numbers of both kinds stand together, both readings fit. So they do where numbers with
 * a sign stand beside bare ones below 1 that would be no less than a third of the smallest of them if they were per cent, too.
 * @returns "ambiguous" then; the mapping's `rateUnit` decides
 */
export function rateUnitOf(rates: readonly WrittenNumber[], told: RateUnit | null): RateUnit | "ambiguous" {
  if (told !== null) return told;
  const bare = bareOf(rates);
  const above = bare.filter((value) => value > 1).length;
  if (above === bare.length) return bare.length === 0 ? "share" : "percent";
  if (above > 0 || bare.includes(1)) return "ambiguous";
  const signed = rates.filter(({ percent, value }) => percent && value > 0).map(({ value }) => value);
  const least = Math.min(...signed);
  return signed.length > 0 && bare.some((value) => value >= least / 3) ? "ambiguous" : "share";
}

/**
 * Whether rates that are read as shares may be fractions of one per cent as well: none is below 0.3, one is 0.6 or more, which is more
 * than any adult population has reached, and none has a third decimal, as shares that were computed have, nor has a bound beside it. 0.9,
 * 0.8, 0.75 are; 0.9, 0.12 and 0.652, 0.48 are not, nor is 0.6 (0.585, 0.615).
 * @param rates those of adults: of the youth such shares are usual
 * @param bounds of their intervals
 */
export function mayBeSmallPercent(rates: readonly WrittenNumber[], bounds: readonly WrittenNumber[]): boolean {
  const bare = bareOf(rates);
  const isComputed = [...bare, ...bareOf(bounds)].some((value) => /\.\d{3}/.test(String(value)));
  return !isComputed && bare.every((value) => value >= 0.3) && bare.some((value) => value >= 0.6);
}

function bareOf(numbers: readonly WrittenNumber[]): readonly number[] {
  return numbers.filter(({ percent, value }) => !percent && value !== 0).map(({ value }) => value);
}

/** As a share: 10.1 % → 0.101, without the digits that a division by 100 would add. */
export function asShare({ value, percent }: WrittenNumber, unit: RateUnit): number {
  return percent || unit === "percent" ? Number((value / 100).toPrecision(15)) : value;
}
