import type { GroupStratum } from "./groupDesign.ts";
import { createRandomStream } from "./randomStream.ts";

export interface Bootstrap {
  readonly replicates: number;
  readonly seed: number;
}

/**
 * Rao–Wu rescaled bootstrap: in each stratum n_h − 1 of its n_h PSUs are drawn with replacement, and a PSU drawn r times has
 * its weights times 1 − λ + λ·r·n_h/(n_h − 1), λ = √(1 − f_h), which is r·n_h/(n_h − 1) without an fpc.
 * A stratum with a single PSU, or wholly sampled, stays as it is.
 * @param take is handed Σ w and Σ wy of each group in each replicate; both arrays are used again for the next one
 * Source: Rao, Wu & Yue (1992), Survey Methodology 18:209–217.
 */
export function raoWuBootstrap(
  strata: readonly GroupStratum[],
  groups: number,
  { replicates, seed }: Bootstrap,
  take: (w: Float64Array, wy: Float64Array) => void,
): void {
  const random = createRandomStream(seed);
  const w = new Float64Array(groups);
  const wy = new Float64Array(groups);
  const parts = strata.map(({ stratum: { psus, fpc }, units, w: ofW, wy: ofWy }) => {
    const unsampled = fpc === null ? 1 : Math.max(0, 1 - psus / fpc.greatest);
    return { psus, units, ofW, ofWy, size: Math.sqrt(unsampled), counts: new Float64Array(psus) };
  });
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    w.fill(0);
    wy.fill(0);
    for (let place = 0; place < parts.length; place += 1) {
      const part = parts[place];
      if (part === undefined) continue;
      const { psus, units, ofW, ofWy, size, counts } = part;
      counts.fill(0);
      for (let draw = 1; draw < psus; draw += 1) {
        const psu = Math.floor(random.next() * psus);
        counts[psu] = (counts[psu] ?? 0) + 1;
      }
      // The first `units` PSUs hold members of groups; the others of the stratum are drawn too and bring nothing.
      for (let unit = 0; unit < units; unit += 1) {
        const factor = psus === 1 ? 1 : 1 - size + (size * (counts[unit] ?? 0) * psus) / (psus - 1);
        if (factor === 0) continue;
        const at = unit * groups;
        for (let group = 0; group < groups; group += 1) {
          w[group] = (w[group] ?? 0) + factor * (ofW[at + group] ?? 0);
          wy[group] = (wy[group] ?? 0) + factor * (ofWy[at + group] ?? 0);
        }
      }
    }
    take(w, wy);
  }
}
