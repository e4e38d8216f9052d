import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkFolder } from "#cli/checkFolder.ts";
import { folderDisk } from "#cli/disk.ts";
import { publishFiles } from "#cli/publishFiles.ts";
import { commandLine, publishing, rehearse, type Rehearsal } from "./killing.ts";
import { currentIn, nextFiles, publishThree, withdrawal } from "./publishing.ts";
import { filesOf, temporaryFolder } from "./running.ts";

/** Moments from the locking of the folder on, in milliseconds; always the same ones. */
function moments(count: number, lasts: number): readonly number[] {
  return fc.sample(fc.double({ min: 0, max: lasts, noNaN: true }), { numRuns: count, seed: 20260120 });
}

/** What a killed publication leaves: one of two manifests, and a folder that `check` passes. @returns whether it is the new one */
function shown(folder: string, before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): boolean {
  const { findings } = checkFolder(folderDisk(folder));
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const manifest = filesOf(folder).get("manifest.json");
  const isNew = manifest === after.get("manifest.json");
  expect(isNew ? "the new edition" : manifest).toBe(isNew ? "the new edition" : before.get("manifest.json"));
  return isNew;
}

function report(name: string, rehearsal: object): void {
  if (process.env["SHOW_KILLS"] !== undefined) process.stderr.write(`${name} ${JSON.stringify(rehearsal)}\n`);
}

describe.each([
  // Ten waves, so that there is something to be killed in.
  [
    "a publication",
    (data: string) =>
      nextFiles(
        data,
        Array.from({ length: 10 }, (_, place) => 2020 + place),
        9,
      ),
    false,
  ],
  ["a withdrawal", withdrawal, true],
] as const)("%s, killed with signal 9 at any of 100 moments", (name, planned, sweeps) => {
  test("leaves the old edition or the new one, and nothing in the way of the next", { timeout: 600_000 }, () => {
    const [place, data] = [temporaryFolder(), temporaryFolder()];
    publishThree(data);
    const before = filesOf(data);
    const plan = planned(data);
    const rehearsal = rehearse(place, data, publishing(place, plan, sweeps));
    const { folder } = rehearsal;
    const finished = rehearsal.run(null);
    expect(finished.said).toMatch(/^published /);
    const after = filesOf(folder);
    const lasts = 2 * Number(finished.said.split(" ")[1]);
    const seen = { killed: 0, old: 0, new: 0, leftBehind: 0 };
    for (const moment of moments(100, lasts)) {
      if (rehearsal.run(moment).wasKilled) seen.killed += 1;
      const isNew = shown(folder, before, after);
      seen[isNew ? "new" : "old"] += 1;
      if ([...filesOf(folder).keys()].some((path) => !after.has(path) && !before.has(path))) seen.leftBehind += 1;
      // The next publication, or the same command again, clears what is left, and takes over the lock of the dead.
      const again = publishFiles(folderDisk(folder), isNew ? [] : plan.files, currentIn(folder)?.bytes ?? null, sweeps);
      expect(again.kind).toBe("published");
      expect(filesOf(folder)).toEqual(after);
    }
    expect(seen.killed).toBeGreaterThan(0);
    report(name, { lasts, ...seen });
  });
});

/** How often the whole command line is killed, each time from the start: the slow way to the same moments. */
const commandKills = Number(process.env["COMMAND_KILLS"] ?? 5);

describe("the command line itself, killed with signal 9 while it publishes", () => {
  const table = (year: number): string => `年份,地区,比例,样本量\n${year},长治市,0.15,2200\n`;
  const usual = ["--data", "copy", "--reason", "复核", "--at", "2026-02-01T09:00:00+08:00", "--json"];

  function rehearsed(args: (data: string) => readonly string[]): void {
    const [place, data] = [temporaryFolder(), temporaryFolder()];
    publishThree(data);
    writeFileSync(join(place, "table.csv"), table(2024) + table(2025).slice(table(2025).indexOf("\n") + 1));
    const before = filesOf(data);
    const given = [...args(data), ...usual];
    const rehearsal: Rehearsal = rehearse(place, data, commandLine(...given));
    expect(rehearsal.run(null).exitCode).toBe(0);
    const after = filesOf(rehearsal.folder);
    const seen = { killed: 0, old: 0, new: 0 };
    for (const moment of moments(commandKills, 150)) {
      if (rehearsal.run(moment).wasKilled) seen.killed += 1;
      seen[shown(rehearsal.folder, before, after) ? "new" : "old"] += 1;
    }
    report(given[0] ?? "", seen);
  }

  const edition = (data: string, place: number): string => currentIn(data)?.manifest.editions[place]?.edition ?? "";

  test.each([
    ["import", () => ["import", "table.csv"]],
    ["rollback", (data: string) => ["rollback", edition(data, 0)]],
    ["withdraw", (data: string) => ["withdraw", edition(data, 1)]],
  ] as const)("%s", { timeout: 900_000 }, (_, args) => rehearsed(args));
});
