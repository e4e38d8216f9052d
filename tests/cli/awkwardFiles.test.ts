import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Wave } from "#core/dataset/schema.ts";
import type { AwkwardFile, ExpectedCell, ExpectedIssue } from "#tests/fixtures/awkward/awkwardFile.ts";
import { awkwardFiles } from "#tests/fixtures/awkward/awkwardFiles.ts";
import { outcomeRecord } from "#tests/fixtures/awkward/outcomeRecord.ts";
import { unplacedIssues } from "#tests/fixtures/awkward/unplacedIssues.ts";
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
function imported(file: AwkwardFile): Promise<Printed> {
  const known = made.get(file.name) ?? importFile(file);
  made.set(file.name, known);
  return known;
}

async function importFile(file: AwkwardFile): Promise<Printed> {
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

function cellIn(waves: readonly Wave[], cell: ExpectedCell): ExpectedCell | undefined {
  const found = waves
    .find(({ year }) => cell.year === undefined || year === cell.year)
    ?.estimates.find(
      (row) => row.area === cell.area && row.dimension === cell.dimension && row.category === cell.category,
    );
  return found === undefined ? undefined : { ...cell, rate: Number(found.rate?.toFixed(6)), n: found.n };
}

function isSaid(said: ExpectedIssue, { issues }: Printed): boolean {
  return issues.some(
    (issue) =>
      issue.code === said.code &&
      (said.row === undefined || issue.row === said.row) &&
      (said.column === undefined || issue.column === said.column) &&
      (said.value === undefined || issue.value === said.value),
  );
}

/** What the table says of a file, as far as it says anything; from the same places, what came of it. */
function claimOf(file: AwkwardFile): object {
  const { outcome, shape, encoding, years, rows, cells, says } = file;
  return { outcome, shape, encoding, years, rows, cells, says, neverSays: [] };
}

function foundOf(file: AwkwardFile, printed: Printed): object {
  const { outcome, inputs = [printed], issues, waves } = printed;
  return {
    outcome: outcome === "rejected" && issues.every(({ severity }) => severity !== "error") ? "for no reason" : outcome,
    shape: file.shape === undefined ? undefined : printed.shape,
    encoding: file.encoding === undefined ? undefined : printed.encoding,
    years: file.years === undefined ? undefined : printed.years,
    rows: file.rows === undefined ? undefined : inputs.reduce((sum, input) => sum + input.rows, 0),
    cells: file.cells?.map((cell) => cellIn(waves, cell)),
    says: file.says?.filter((said) => isSaid(said, printed)),
    neverSays: (file.neverSays ?? []).filter((code) => issues.some((issue) => issue.code === code)),
  };
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
  const others = awkwardFiles.filter(
    ({ name, bytes }) => name !== "old.xls" && Buffer.compare(readFileSync(join(folder, name)), bytes) !== 0,
  );
  expect(others.map(({ name }) => name)).toEqual([]);
});

describe("every file has the outcome that the table gives it", () => {
  test.each(awkwardFiles.map((file) => [file.name, file.why, file] as const))("%s: %s", async (_, __, file) => {
    expect(foundOf(file, await imported(file))).toEqual(claimOf(file));
  });
});

test("every issue names its row and its column, but for those that are about no single cell", async () => {
  const lacking = new Map<string, Set<string>>();
  for (const file of awkwardFiles) {
    for (const { code, row, column } of (await imported(file)).issues) {
      const lacks = [...(row === undefined ? ["row"] : []), ...(column === undefined ? ["column"] : [])];
      if (lacks.length > 0) lacking.set(code, new Set([...(lacking.get(code) ?? []), ...lacks]));
    }
  }
  const found = [...lacking].map(([code, { size }]) => [code, size === 2 ? "both" : [...(lacking.get(code) ?? [])][0]]);
  const excepted = [...unplacedIssues].map(([code, { lacks }]) => [code, lacks]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(excepted));
}, 120_000);

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
