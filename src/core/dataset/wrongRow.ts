import { dimensionRank } from "#core/breakdown.ts";
import type { Refusal } from "./refusal.ts";
import type { Cell, Estimate } from "./schema.ts";
import { categoryFits, type KnownCodes } from "./unknownReference.ts";

/** Withheld from publication: by its reliability, by a reason, or because nobody has accepted it yet. */
export function isWithheld(row: Estimate): boolean {
  return (
    row.reliability === "suppress" ||
    row.suppressedBy !== undefined ||
    (row.reliability === "review" && row.review === undefined)
  );
}

/** Whether a cell speaks only of areas, categories and instruments that exist, and crosses each pair in one order only. */
export function wrongCodes(cell: Cell | Estimate, path: string, file: string, known: KnownCodes): Refusal | null {
  if (!known.areas.has(cell.area)) return { code: "unknown-area", file, path: `${path}.area`, value: cell.area };
  if (!categoryFits(cell.dimension, cell.category)) {
    return { code: "unknown-category", file, path: `${path}.category`, value: cell.category ?? "" };
  }
  const crossing = cell.with;
  if (crossing !== undefined) {
    if (!categoryFits(crossing.dimension, crossing.category)) {
      return { code: "unknown-category", file, path: `${path}.with.category`, value: crossing.category };
    }
    if (cell.dimension === "total" || dimensionRank(crossing.dimension) <= dimensionRank(cell.dimension)) {
      return { code: "wrong-shape", file, path: `${path}.with.dimension`, value: crossing.dimension };
    }
  }
  const { instrument } = cell;
  if (instrument !== undefined && !known.instruments.has(instrument)) {
    return { code: "unknown-instrument", file, path: `${path}.instrument`, value: instrument };
  }
  return null;
}

const withheldFields = [
  "rate",
  "se",
  "lower",
  "upper",
  "interval",
  "effectiveN",
  "df",
  "deff",
  "meanScore",
  "levels",
] as const;
const fewestShown = 30;

/** Whether the numbers of a row contradict each other, or say what should be withheld. */
export function wrongValues(row: Estimate, path: string, file: string): Refusal | null {
  if (isWithheld(row)) {
    const told = withheldFields.find((field) => (row[field] ?? null) !== null);
    if (told !== undefined) return { code: "suppressed-value", file, path: `${path}.${told}` };
    if (row.n !== null && row.n < fewestShown) return { code: "suppressed-value", file, path: `${path}.n` };
    return row.suppressedBy === undefined
      ? { code: "wrong-shape", file, path: `${path}.suppressedBy`, value: "" }
      : null;
  }
  const { rate, lower, upper } = row;
  if (rate === null) return { code: "wrong-shape", file, path: `${path}.rate`, value: "null" };
  for (const field of ["se", "n", "effectiveN", "deff"] as const) {
    const value = row[field];
    if (value !== null && value < 0)
      return { code: "wrong-shape", file, path: `${path}.${field}`, value: String(value) };
  }
  if (lower === null || upper === null) {
    if (lower === upper) return null;
    return { code: "wrong-shape", file, path: `${path}.${lower === null ? "lower" : "upper"}`, value: "null" };
  }
  return rate < lower || rate > upper ? { code: "interval-without-rate", file, path, rate, lower, upper } : null;
}
