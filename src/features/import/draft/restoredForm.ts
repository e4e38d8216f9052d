import { dimensions, type Dimension } from "#core/breakdown.ts";
import { hasControls } from "#core/tables/controlCharacters.ts";
import { isYear, type Year } from "#core/units.ts";
import type { Acceptance } from "#features/import/review/acceptances.ts";
import type { ImportDraft } from "#features/import/importDraft.ts";

/** What of a stored form is taken over when the files are chosen again; the time is that of the new attempt. */
export type RestoredForm = Partial<
  Pick<ImportDraft, "status" | "year" | "pool" | "model" | "acceptances" | "reason" | "merge" | "replaceDemo">
>;

/** Reads a stored form field by field; what does not fit is left out. */
export function restoredForm(form: Readonly<Record<string, unknown>>): RestoredForm {
  const { status, year, pool, model, reason, merge, replaceDemo, acceptances } = form;
  const [first, second] = listOf(pool);
  return {
    ...((status === "final" || status === "provisional" || status === "demo") && { status }),
    ...(typeof year === "string" && { year }),
    ...(isPoolYear(first) && isPoolYear(second) && first < second && { pool: [first, second] as const }),
    ...(typeof model === "boolean" && { model }),
    ...(typeof reason === "string" && !hasControls(reason) && { reason }),
    ...(typeof merge === "boolean" && { merge }),
    ...(typeof replaceDemo === "boolean" && { replaceDemo }),
    ...(Array.isArray(acceptances) && { acceptances: listOf(acceptances).flatMap((one) => acceptanceOf(one) ?? []) }),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isPoolYear(value: unknown): value is Year {
  return typeof value === "number" && isYear(value);
}

function acceptanceOf(value: unknown): Acceptance | null {
  if (typeof value !== "object" || value === null) return null;
  const none = { year: null, area: null, dimension: null, category: null, pooledYears: null, note: null };
  const { year, area, dimension, category, pooledYears, note }: Readonly<Record<keyof typeof none, unknown>> = {
    ...none,
    ...value,
  };
  const known = dimensions.find((one): one is Dimension => one === dimension);
  if (!isPoolYear(year) || typeof area !== "string" || known === undefined || typeof note !== "string") return null;
  const pools = listOf(pooledYears).filter(isPoolYear);
  return {
    year,
    area,
    dimension: known,
    category: typeof category === "string" ? category : null,
    ...(pools.length > 0 && { pooledYears: pools }),
    ticked: true,
    note,
  };
}
