import { balancePairs } from "./balancePlan.ts";
import type { Refusal } from "./refusal.ts";
import type { Wave } from "./schema.ts";
import type { KnownCodes } from "./unknownReference.ts";
import { isWithheld } from "./wrongRow.ts";

/** What a measure can be; one that this program does not know may be anything. */
const ranges = new Map<string, readonly [least: number, most: number]>([
  ["gap", [-1, 1]],
  ["ratio", [0, Infinity]],
  ["sd", [0, 1]],
  ["theil", [0, Infinity]],
]);

/** Whether a measure of balance is of no area, impossible, or would give a withheld group away by the other one of its pair. */
export function wrongBalance({ balance, estimates }: Wave, file: string, { areas }: KnownCodes): Refusal | null {
  for (const [index, { area, dimension, measure, value, se }] of balance.entries()) {
    const path = `balance[${index}]`;
    if (!areas.has(area)) return { code: "unknown-area", file, path: `${path}.area`, value: area };
    const [least, most] = ranges.get(measure) ?? [-Infinity, Infinity];
    if (value < least || value > most)
      return { code: "wrong-shape", file, path: `${path}.value`, value: String(value) };
    if (se !== null && se < 0) return { code: "wrong-shape", file, path: `${path}.se`, value: String(se) };
    const pair: readonly string[] = measure === "gap" || measure === "ratio" ? (balancePairs[dimension] ?? []) : [];
    const tells = estimates.some(
      (row) =>
        row.area === area &&
        row.dimension === dimension &&
        row.with === undefined &&
        row.instrument === undefined &&
        row.pooledYears === undefined &&
        pair.includes(row.category ?? "") &&
        isWithheld(row),
    );
    if (tells) return { code: "suppressed-value", file, path };
  }
  return null;
}
