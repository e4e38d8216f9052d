/** A share as a number of per cent, and back, without what binary fractions add: 0.999 is 99.9. */
export function sharePercent(share: number): number {
  return Number((share * 100).toFixed(6));
}

export function percentShare(percent: number): number {
  return Number((percent / 100).toFixed(8));
}
