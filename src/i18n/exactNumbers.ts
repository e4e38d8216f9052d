/** Numbers with all the digits that a statistician wants; the same in every language. */

/** A probability in per cent with two decimals; never rounded to certainty: 35.31%, <0.01%, >99.99% */
export function formatChance(probability: number): string {
  if (probability < 0.0001) return "<0.01%";
  if (probability > 0.9999) return ">99.99%";
  return `${(probability * 100).toFixed(2)}%`;
}

/** A p value after its name: = 0.0312, < 0.0001 */
export function formatP(p: number): string {
  return p < 0.0001 ? "< 0.0001" : `= ${p.toFixed(4)}`;
}

/** A rate in per cent with two decimals: 14.19% */
export function formatExactShare(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

/** A number with its sign, the minus as such: −0.31 */
export function formatSigned(value: number, digits: number): string {
  return `${value < 0 ? "\u2212" : ""}${Math.abs(value).toFixed(digits)}`;
}
