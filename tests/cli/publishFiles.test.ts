import { hostname } from "node:os";
import { join } from "node:path";
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { folderDisk, type Disk } from "#cli/disk.ts";
import { publishFiles } from "#cli/publishFiles.ts";
import { survey } from "#tests/core/survey/importing.ts";
import { nextFiles } from "./publishing.ts";
import { filesOf, manifestIn, put, run, temporaryFolder } from "./running.ts";

const at = "2026-01-20T09:00:00+08:00";
let folder = "";
let data = "";

beforeEach(async () => {
  folder = temporaryFolder();
  data = join(folder, "data");
  put(folder, "survey.csv", survey(400));
  await run(folder, ["import", "survey.csv", "--data", "data", "--at", at]);
});

describe("somebody else", () => {
  test("published meanwhile: nothing is overwritten", () => {
    const { files } = nextFiles(data);
    const before = filesOf(data);
    const outcome = publishFiles(folderDisk(data), files, new TextEncoder().encode("{}"));
    expect(outcome.kind).toBe("changed");
    expect(filesOf(data)).toEqual(before);
  });

  test("published between the waves and the manifest: the manifest stays theirs", () => {
    const { files, expected } = nextFiles(data);
    const disk = folderDisk(data);
    const theirs = `${new TextDecoder().decode(expected ?? new Uint8Array())} `;
    const racing: Disk = {
      ...disk,
      rename: (from, to) => {
        disk.rename(from, to);
        if (to.startsWith("editions/")) writeFileSync(join(data, "manifest.json"), theirs);
      },
    };
    expect(publishFiles(racing, files, expected).kind).toBe("changed");
    expect(readFileSync(join(data, "manifest.json"), "utf8")).toBe(theirs);
  });

  test("is publishing now", async () => {
    const lock = { holder: "x", process: process.pid, host: hostname(), time: new Date().toISOString() };
    writeFileSync(join(data, ".lock"), JSON.stringify(lock));
    put(
      folder,
      "survey.csv",
      survey(400, (row) => (row["年份"] = "2025")),
    );
    const refused = await run(folder, ["import", "survey.csv", "--data", "data", "--at", at]);
    expect(refused.exitCode).toBe(1);
    expect(refused.result.issues).toMatchObject([{ code: "folder-locked" }]);
    expect(manifestIn(data).edition).toMatch(/^0001/);
  });

  test.each([
    // No process has this number: it is above the greatest that Linux gives.
    ["whose process is gone", { process: 4_194_305, host: hostname(), time: new Date().toISOString() }],
    ["of another host, older than ten minutes", { process: 1, host: "elsewhere", time: "2020-01-01T00:00:00Z" }],
  ])("left a lock %s: it is taken over", (_, lock) => {
    writeFileSync(join(data, ".lock"), JSON.stringify(lock));
    const { files, expected } = nextFiles(data);
    expect(publishFiles(folderDisk(data), files, expected)).toMatchObject({ kind: "published", left: [] });
    expect(filesOf(data).has(".lock")).toBe(false);
  });

  test.each([
    ["of another host, from a time that has not come", { process: 1, host: "elsewhere", time: "2999-01-01T00:00:00Z" }],
    ["of no process at all", { process: -1, host: hostname(), time: new Date().toISOString() }],
  ])("left a lock %s: it is taken over", (_, lock) => {
    writeFileSync(join(data, ".lock"), JSON.stringify(lock));
    const { files, expected } = nextFiles(data);
    expect(publishFiles(folderDisk(data), files, expected)).toMatchObject({ kind: "published", left: [] });
    expect([...filesOf(data).keys()].filter((path) => path.startsWith(".lock"))).toEqual([]);
  });

  test.each(["17", ""])("left a lock that nobody can read (%j): for ten minutes it is being written", (text) => {
    const { files, expected } = nextFiles(data);
    const before = Date.now() / 1000;
    writeFileSync(join(data, ".lock"), text);
    utimesSync(join(data, ".lock"), before - 9 * 60, before - 9 * 60);
    expect(publishFiles(folderDisk(data), files, expected)).toEqual({ kind: "busy", holder: ".lock" });
    expect(filesOf(data).get(".lock")).toBe(text);
    utimesSync(join(data, ".lock"), before - 11 * 60, before - 11 * 60);
    expect(publishFiles(folderDisk(data), files, expected)).toMatchObject({ kind: "published", left: [] });
    expect([...filesOf(data).keys()].filter((path) => path.startsWith(".lock"))).toEqual([]);
  });

  test("took the stale lock over first: it stays theirs", () => {
    const stale = JSON.stringify({ process: 4_194_305, host: hostname(), time: new Date().toISOString() });
    const theirs = JSON.stringify({ process: process.pid, host: hostname(), time: new Date().toISOString() });
    writeFileSync(join(data, ".lock"), stale);
    const { files, expected } = nextFiles(data);
    const disk = folderDisk(data);
    const racing: Disk = {
      ...disk,
      rename: (from, to) => {
        if (from === ".lock") writeFileSync(join(data, ".lock"), theirs);
        disk.rename(from, to);
      },
    };
    expect(publishFiles(racing, files, expected).kind).toBe("busy");
    expect(filesOf(data).get(".lock")).toBe(theirs);
    expect(manifestIn(data).edition).toMatch(/^0001/);
  });

  test("took the lock over while this process was held up: the manifest stays as it is", () => {
    const { files, expected } = nextFiles(data);
    const disk = folderDisk(data);
    const racing: Disk = {
      ...disk,
      rename: (from, to) => {
        disk.rename(from, to);
        if (to.startsWith("editions/"))
          writeFileSync(join(data, ".lock"), JSON.stringify({ process: 1, host: "elsewhere", time: "now" }));
      },
    };
    expect(publishFiles(racing, files, expected)).toEqual({ kind: "busy", holder: "elsewhere, 1, now" });
    expect(manifestIn(data).edition).toMatch(/^0001/);
  });

  test("of another host holds a fresh lock: it stays theirs", () => {
    writeFileSync(
      join(data, ".lock"),
      JSON.stringify({ process: 1, host: "elsewhere", time: new Date().toISOString() }),
    );
    const { files, expected } = nextFiles(data);
    expect(publishFiles(folderDisk(data), files, expected).kind).toBe("busy");
    expect(filesOf(data).has(".lock")).toBe(true);
  });
});

describe("files that no publication made", () => {
  test("stay, whatever they are called and wherever they are", () => {
    const others = [
      "waves/notes.json",
      "editions/backup.json",
      "report.123.tmp",
      "waves/2024 copy.json",
      "old/waves/x.json.9.tmp",
    ];
    mkdirSync(join(data, "old/waves"), { recursive: true });
    for (const path of others) writeFileSync(join(data, path), "keep me");
    writeFileSync(join(data, "waves/2021.0123456789abcdef.json.77.tmp"), "half");
    writeFileSync(join(data, "waves/2021.0123456789abcdef.json"), "{}");
    const { files, expected } = nextFiles(data);
    expect(publishFiles(folderDisk(data), files, expected).kind).toBe("published");
    const left = filesOf(data);
    for (const path of others) expect(left.get(path)).toBe("keep me");
    expect([...left.keys()].filter((path) => path.startsWith("waves/2021"))).toEqual([]);
  });

  test("and what cannot be removed does not undo what is published", () => {
    writeFileSync(join(data, "waves/2021.0123456789abcdef.json"), "{}");
    const { files, expected } = nextFiles(data);
    const disk = folderDisk(data);
    const stubborn: Disk = {
      ...disk,
      remove: (path) => {
        if (path.startsWith("waves/")) throw new Error("not permitted");
        disk.remove(path);
      },
    };
    expect(publishFiles(stubborn, files, expected).kind).toBe("published");
    expect(manifestIn(data).edition).toMatch(/^0002/);
  });
});
