import type { Dataset } from "#core/dataset/dataset.ts";
import { rowKey } from "#core/dataset/rowKey.ts";
import type { Estimate, Wave } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";
import type { CellImpact, YearImpact } from "./impact.ts";

/** Published numbers have 12 digits: less is rounding. */
const leastDifference = 1e-9;

/** Years whose waves are new, different or gone, cell by cell. A wave that could not be read on one side is passed over. */
export function yearImpacts(before: Dataset | null, after: Dataset): readonly YearImpact[] {
  const unread = new Set([...(before?.missing ?? []), ...after.missing].map(({ year }) => year));
  const hashes = (dataset: Dataset | null) =>
    new Map((dataset?.manifest.waves ?? []).map(({ year, sha256 }) => [year, sha256]));
  const [old, now] = [hashes(before), hashes(after)];
  const years = [...new Set([...old.keys(), ...now.keys()])]
    .filter((year) => old.get(year) !== now.get(year) && !unread.has(year))
    .sort((a, b) => a - b);
  return years.map((year) => {
    const was = waveOf(before, year);
    const is = waveOf(after, year);
    const kind = was === null ? "new" : is === null ? "gone" : "changed";
    const { cells, unchanged } = cellImpacts(was, is);
    return { year, kind, cells, unchanged };
  });
}

function waveOf(dataset: Dataset | null, year: Year): Wave | null {
  return dataset?.waves.find((wave) => wave.year === year) ?? null;
}

function cellImpacts(
  before: Wave | null,
  after: Wave | null,
): { readonly cells: readonly CellImpact[]; readonly unchanged: number } {
  const rowsOf = (wave: Wave | null) =>
    new Map(
      (wave?.estimates ?? []).map((row) => [
        rowKey({ ...row, instrument: row.instrument ?? wave?.instrument ?? "" }),
        row,
      ]),
    );
  const [old, now] = [rowsOf(before), rowsOf(after)];
  const found = [
    ...[...now].map(([key, row]) => impactOf(old.get(key) ?? null, row)),
    ...[...old].filter(([key]) => !now.has(key)).map(([, row]) => impactOf(row, null)),
  ];
  const cells = found.filter((one) => one !== null);
  return { cells, unchanged: found.length - cells.length };
}

function impactOf(before: Estimate | null, after: Estimate | null): CellImpact | null {
  const row = after ?? before;
  if (row === null) return null;
  const values = { row, before: before?.rate ?? null, after: after?.rate ?? null };
  if (after === null) return { kind: "vanishes", ...values };
  if (before === null) return { kind: after.rate === null ? "withheld" : "appears", ...values };
  if (before.rate === null) return after.rate === null ? null : { kind: "now-shown", ...values };
  if (after.rate === null) return { kind: "now-withheld", ...values };
  return Math.abs(before.rate - after.rate) < leastDifference ? null : { kind: "corrected", ...values };
}
