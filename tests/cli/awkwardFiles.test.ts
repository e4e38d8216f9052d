import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Wave } from "#core/dataset/schema.ts";
import type { ExpectedCell } from "#tests/fixtures/awkward/awkwardFile.ts";
import { awkwardFiles } from "#tests/fixtures/awkward/awkwardFiles.ts";
import { outcomeRecord } from "#tests/fixtures/awkward/outcomeRecord.ts";
import { run } from "./running.ts";

const desk = mkdtempSync(join(tmpdir(), "awkward-"));
afterAll(() => rmSync(desk, { recursive: true, force: true }));

const folder = join(import.meta.dirname, "../fixtures/awkward/files");

interface Printed {
  readonly outcome: string;
  readonly shape: string | null;
  readonly encoding: string | null;
  readonly rows: number;
  readonly years: readonly number[];
  readonly inputs?: readonly {
    readonly shape: string | null;
    readonly encoding: string | null;
    readonly rows: number;
  }[];
  readonly issues: readonly {
    readonly severity: string;
    readonly code: string;
    readonly row?: number;
    readonly column?: string;
    readonly value?: string;
  }[];
  readonly waves: readonly Wave[];
}

const made = new Map<string, Promise<Printed>>();

/** Each file is imported once. */
function imported(file: (typeof awkwardFiles)[number]): Promise<Printed> {
  const known = made.get(file.name) ?? importFile(file);
  made.set(file.name, known);
  return known;
}

async function importFile(file: (typeof awkwardFiles)[number]): Promise<Printed> {
  const { name, sheets, mapping, year } = file;
  const inputs = sheets === undefined ? [name] : sheets.map((sheet) => `${name}#${sheet}`);
  const args = ["import", ...inputs, "--dry-run", "--json", ...(year === undefined ? [] : ["--year", String(year)])];
  if (mapping !== undefined) {
    const path = join(desk, `${name}.mapping.json`);
    writeFileSync(path, JSON.stringify(mapping));
    args.push("--mapping", path);
  }
  const { result } = await run(folder, args);
  const printed: Printed = JSON.parse(JSON.stringify(result));
  return printed;
}

function cellOf(
  waves: readonly Wave[],
  cell: ExpectedCell,
): { readonly rate: number | null; readonly n: number | null } | null {
  const wave = waves.find(({ year }) => cell.year === undefined || year === cell.year);
  const found = wave?.estimates.find(
    (row) => row.area === cell.area && row.dimension === cell.dimension && row.category === cell.category,
  );
  return found === undefined ? null : { rate: found.rate === null ? null : Number(found.rate.toFixed(6)), n: found.n };
}

test("the folder holds the files of the table, byte for byte", () => {
  const names = awkwardFiles.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(60);
  expect(
    readdirSync(folder)
      .filter((name) => !name.startsWith("."))
      .sort(),
  ).toEqual([...names].sort());
  // The library that writes the old format puts the time of writing into it.
  for (const { name, bytes } of awkwardFiles.filter((file) => !/\.xls$|^protected/.test(file.name)))
    expect(Buffer.compare(readFileSync(join(folder, name)), bytes), name).toBe(0);
});

describe("every file has the outcome that the table gives it", () => {
  test.each(awkwardFiles.map((file) => [file.name, file.why, file] as const))("%s: %s", async (_, __, file) => {
    const printed = await imported(file);
    const { issues, waves } = printed;
    expect(printed.outcome, JSON.stringify(issues.slice(0, 5))).toBe(file.outcome);
    if (file.outcome === "rejected") {
      expect(issues.some(({ severity }) => severity === "error")).toBe(true);
      expect(waves).toEqual([]);
    }
    if (file.shape !== undefined) expect(printed.shape).toBe(file.shape);
    if (file.encoding !== undefined) expect(printed.encoding).toBe(file.encoding);
    if (file.years !== undefined) expect(printed.years).toEqual(file.years);
    const inputs = printed.inputs ?? [printed];
    if (file.rows !== undefined) expect(inputs.reduce((sum, { rows }) => sum + rows, 0)).toBe(file.rows);
    for (const cell of file.cells ?? [])
      expect(cellOf(waves, cell), JSON.stringify(cell)).toEqual({ rate: cell.rate, n: cell.n });
    for (const said of file.says ?? []) expect(issues).toContainEqual(expect.objectContaining(said));
    for (const code of file.neverSays ?? []) expect(issues.map((issue) => issue.code)).not.toContain(code);
  });
});

test("what is said of each, and where, is what was looked at; the browser says the same", async () => {
  const records: Record<string, unknown> = {};
  for (const file of awkwardFiles) {
    const printed = await imported(file);
    const { sheets = null, mapping = null, year = null } = file;
    const record = outcomeRecord(printed.outcome, printed.inputs ?? [printed], printed.issues, printed.waves);
    records[file.name] = { call: { sheets, mapping, year }, record };
  }
  await expect(`${JSON.stringify(records, undefined, 2)}\n`).toMatchFileSnapshot("../fixtures/awkward/outcomes.json");
}, 120_000);
