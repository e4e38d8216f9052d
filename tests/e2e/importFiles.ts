import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import { promisify } from "node:util";
import { unzipSync } from "fflate";

const root = join(import.meta.dirname, "../..");

/** A file of the demonstration survey as an analyst has it. */
export function rawFile(name: string): string {
  return join(root, "mock-data/raw", name);
}

/** What a survey file says, line by line: the header first. */
export function rawLines(name: string): readonly string[] {
  return readFileSync(rawFile(name), "utf8").trimEnd().split("\n");
}

const ownFolders: string[] = [];
process.on("exit", () => {
  for (const folder of ownFolders) rmSync(folder, { recursive: true, force: true });
});

/** A folder of one test's own, removed when the process ends. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "import-"));
  ownFolders.push(folder);
  return folder;
}

/** The demonstration survey of 2025 as if it were another year's. */
export function surveyOf(
  year: number,
  folder: string,
  change: (rows: readonly string[]) => readonly string[] = (rows) => rows,
): string {
  const [header = "", ...rows] = rawLines("survey-2025.csv");
  const file = join(folder, `survey-${year}.csv`);
  const moved = change(rows.map((row) => row.replace(/^([^,]*),2025,/, `$1,${year},`)));
  writeFileSync(file, `${[header, ...moved].join("\n")}\n`);
  return file;
}

/** `survey import` of our own command line. @throws with what it said where it does not succeed */
export async function surveyImport(args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [join(root, "src/cli/main.ts"), "import", ...args], { cwd: root });
}

/** Every file of a folder by its path in it. */
export function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names
      .map((entry) => join(entry.parentPath, entry.name))
      .map(
        (path) =>
          [
            path
              .slice(folder.length + 1)
              .split(sep)
              .join("/"),
            readFileSync(path),
          ] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Files of `after` that `before` does not have as they are. */
export function newFiles(
  before: ReadonlyMap<string, Buffer>,
  after: ReadonlyMap<string, Buffer>,
): ReadonlyMap<string, Buffer> {
  return new Map([...after].filter(([name, bytes]) => before.get(name)?.equals(bytes) !== true));
}

export function unzipped(archive: string): ReadonlyMap<string, Buffer> {
  return new Map(Object.entries(unzipSync(readFileSync(archive))).map(([name, bytes]) => [name, Buffer.from(bytes)]));
}

/** As an analyst does it: unpacks over the folder, overwriting. */
export function unzipOver(archive: string, folder: string): void {
  for (const [name, bytes] of unzipped(archive)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}
