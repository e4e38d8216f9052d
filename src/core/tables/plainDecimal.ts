const zero = 48;
const point = 46;
/** Digits of which a double holds every number exactly. */
const mostDigits = 15;
const powers = Array.from({ length: mostDigits + 1 }, (_, place) => 10 ** place);

/**
 * The value of a text of ASCII digits with at most one point between or behind them, 41.5 or 1256.4010; null for any other text.
 * The same as Number(text), in a fraction of its time: a whole number below 10^15 over a power of ten is rounded once.
 */
export function plainDecimal(text: string): number | null {
  const { length } = text;
  if (length > mostDigits + 1) return null;
  let whole = 0;
  let digits = 0;
  let decimals = -1;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === point) {
      if (decimals !== -1 || digits === 0) return null;
      decimals = 0;
      continue;
    }
    const digit = code - zero;
    if (digit < 0 || digit > 9) return null;
    whole = whole * 10 + digit;
    digits += 1;
    if (decimals !== -1) decimals += 1;
  }
  if (digits === 0 || digits > mostDigits) return null;
  return decimals <= 0 ? whole : whole / (powers[decimals] ?? Number.NaN);
}
