import { expect, test } from "vitest";
import { readCell, type Reading } from "#core/query/readCell.ts";
import { changeKind, countChanges } from "#features/import/results/changeKind.ts";
import type { Beside, ResultRow } from "#features/import/results/resultRow.ts";
import { points, year } from "#core/units.ts";
import { city, measured, suppressed, total, wave } from "#tests/fixtures/dataset.ts";

const cell = { area: city, dimension: "total", category: null } as const;
const [shown, hidden] = [measured(total(), 0.14, 0.008, [0.125, 0.157], 2300), suppressed(total(), "sample")].map(
  (row): Reading | null => readCell(wave(2025, "final", [row]), cell)[0] ?? null,
);
if (shown === undefined || shown === null || hidden === undefined || hidden === null) throw new Error("no reading");

function row(now: Reading | null, before: Reading, diff: number | null): ResultRow {
  return {
    cell,
    instrument: null,
    now,
    beside: { kind: "same-year", before, diff: diff === null ? null : points(diff) },
  };
}

const rows = {
  same: row(shown, shown, 1e-14),
  corrected: row(shown, shown, -0.002),
  gone: row(null, shown, null),
  "now-withheld": row(hidden, shown, null),
  "now-shown": row(shown, hidden, null),
  "withheld-both": row(hidden, hidden, null),
} as const;

test.each(Object.entries(rows))("%s", (kind, one) => {
  expect(changeKind(one)).toBe(kind);
});

test("only cells of the same year change, and only real changes are counted", () => {
  const earlier: Beside = { kind: "nothing" };
  const result = { year: year(2025), status: "final" as const, kind: "replaced" as const, n: null, excluded: [] };
  const count = (list: readonly ResultRow[]) =>
    countChanges({ ...result, sections: [{ dimension: "total", rows: list }] });
  expect(count([{ ...rows.same, beside: earlier }])).toBeNull();
  expect(count([rows.same, rows["withheld-both"]])).toEqual(new Map());
  expect(count([...Object.values(rows), rows.gone])).toEqual(
    new Map([
      ["corrected", 1],
      ["gone", 2],
      ["now-withheld", 1],
      ["now-shown", 1],
    ]),
  );
});
