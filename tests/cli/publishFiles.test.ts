import { hostname } from "node:os";
import { join } from "node:path";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { checkFolder } from "#cli/checkFolder.ts";
import { folderDisk, type Disk } from "#cli/disk.ts";
import { publishFiles } from "#cli/publishFiles.ts";
import { planPublication, type DataFile } from "#core/dataset/planPublication.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import { packagedReference } from "#core/region/packagedReference.ts";
import { importText, survey, waveOf } from "#tests/core/survey/importing.ts";
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

/** The next edition: another year. */
function nextFiles(): { readonly files: readonly DataFile[]; readonly expected: Uint8Array } {
  const bytes = readFileSync(join(data, "manifest.json"));
  const read = readManifest(bytes, "manifest.json");
  if (read.kind === "refused") throw new Error("the manifest is refused");
  const plan = planPublication({
    current: { manifest: read.value, bytes },
    reference: packagedReference(),
    published: new Map(),
    waves: [waveOf(importText(survey(400, (row) => (row["年份"] = "2025"))))],
    at,
    reason: "",
    merge: false,
    replaceDemo: false,
  });
  if (plan.kind !== "planned") throw new Error(plan.kind);
  return { files: plan.files, expected: bytes };
}

/** A disk on which the n-th step that changes something fails; the machine then is gone: nothing after it happens either. */
function failingDisk(disk: Disk, step: number): { readonly disk: Disk; readonly steps: () => number } {
  let done = 0;
  const guard = <Result>(work: () => Result): Result => {
    done += 1;
    if (done >= step) throw new Error("the power went");
    return work();
  };
  return {
    steps: () => done,
    disk: {
      ...disk,
      makeFolder: (path) => guard(() => disk.makeFolder(path)),
      write: (path, bytes) =>
        guard(() => {
          disk.write(path, bytes);
        }),
      createExclusively: (path, text) => guard(() => disk.createExclusively(path, text)),
      rename: (from, to) => guard(() => disk.rename(from, to)),
      syncFolder: (path) => guard(() => disk.syncFolder(path)),
      remove: (path) => guard(() => disk.remove(path)),
    },
  };
}

/** Half of a file is on the disk when the machine stops. */
function tornDisk(disk: Disk, write: number): Disk {
  let writes = 0;
  return {
    ...disk,
    write: (path, bytes) => {
      writes += 1;
      if (writes < write) return disk.write(path, bytes);
      disk.write(path, bytes.subarray(0, bytes.length / 2));
      throw new Error("the power went");
    },
    remove: (path) => {
      if (writes < write) return disk.remove(path);
      throw new Error("the power went");
    },
  };
}

test(
  "whatever step the machine stops at, the folder shows the old edition or the new one, whole",
  { timeout: 60_000 },
  () => {
    const { files, expected } = nextFiles();
    const before = filesOf(data);
    const counting = failingDisk(folderDisk(data), Number.POSITIVE_INFINITY);
    publishFiles(counting.disk, files, expected);
    const steps = counting.steps();
    expect(steps).toBeGreaterThan(12);
    const editions = new Set<string>();
    for (let step = 1; step <= steps; step += 1) {
      const other = temporaryFolder();
      const disk = folderDisk(other);
      for (const [path, text] of before) {
        disk.makeFolder(path.includes("/") ? path.slice(0, path.indexOf("/")) : "");
        disk.write(path, new TextEncoder().encode(text));
      }
      expect(() => publishFiles(failingDisk(disk, step).disk, files, expected)).toThrow("the power went");
      const check = checkFolder(disk);
      expect(check.findings.filter(({ severity }) => severity === "error")).toEqual([]);
      editions.add(check.manifest?.edition.slice(0, 4) ?? "");
      // What was left behind goes with the next publication, as if nothing had happened. The lock of this process is its own, alive.
      disk.remove(".lock");
      const isOld = check.manifest?.edition.startsWith("0001") === true;
      const again = isOld ? publishFiles(disk, files, expected).kind : "published";
      const rest = [...filesOf(other).keys()].filter((path) => path.endsWith(".tmp"));
      expect({ again, rest }).toEqual({ again: "published", rest: [] });
    }
    expect(editions).toEqual(new Set(["0001", "0002"]));
  },
);

test.each([1, 2, 3])("a file half written is not read (file %i)", (write) => {
  const { files, expected } = nextFiles();
  expect(() => publishFiles(tornDisk(folderDisk(data), write), files, expected)).toThrow("the power went");
  const { findings, manifest } = checkFolder(folderDisk(data));
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(findings.map(({ code }) => code)).toContain("left-behind");
  expect(manifest?.edition.slice(0, 4)).toBe("0001");
});

test("a disk that is full is no fuller for the attempt, and an earlier one makes room", () => {
  const { files, expected } = nextFiles();
  writeFileSync(join(data, "waves/2021.0123456789abcdef.json.77.tmp"), "half");
  const before = filesOf(data);
  const disk = folderDisk(data);
  const full: Disk = {
    ...disk,
    write: (path, bytes) => {
      disk.write(path, bytes.subarray(0, 100));
      throw new Error("no space left");
    },
  };
  expect(() => publishFiles(full, files, expected)).toThrow("no space left");
  const after = [...filesOf(data).keys()];
  expect(after).toEqual([...before.keys()].filter((path) => !path.endsWith(".tmp")));
});

describe("somebody else", () => {
  test("published meanwhile: nothing is overwritten", () => {
    const { files } = nextFiles();
    const before = filesOf(data);
    const outcome = publishFiles(folderDisk(data), files, new TextEncoder().encode("{}"));
    expect(outcome.kind).toBe("changed");
    expect(filesOf(data)).toEqual(before);
  });

  test("published between the waves and the manifest: the manifest stays theirs", () => {
    const { files, expected } = nextFiles();
    const disk = folderDisk(data);
    const theirs = `${new TextDecoder().decode(expected)} `;
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
    const { files, expected } = nextFiles();
    expect(publishFiles(folderDisk(data), files, expected)).toEqual({ kind: "published" });
    expect(filesOf(data).has(".lock")).toBe(false);
  });

  test.each([
    ["of another host, from a time that has not come", { process: 1, host: "elsewhere", time: "2999-01-01T00:00:00Z" }],
    ["of no process at all", { process: -1, host: hostname(), time: new Date().toISOString() }],
    ["that nobody can read", 17],
  ])("left a lock %s: it is taken over", (_, lock) => {
    writeFileSync(join(data, ".lock"), JSON.stringify(lock));
    const { files, expected } = nextFiles();
    expect(publishFiles(folderDisk(data), files, expected)).toEqual({ kind: "published" });
    expect([...filesOf(data).keys()].filter((path) => path.startsWith(".lock"))).toEqual([]);
  });

  test("took the stale lock over first: it stays theirs", () => {
    const stale = JSON.stringify({ process: 4_194_305, host: hostname(), time: new Date().toISOString() });
    const theirs = JSON.stringify({ process: process.pid, host: hostname(), time: new Date().toISOString() });
    writeFileSync(join(data, ".lock"), stale);
    const { files, expected } = nextFiles();
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
    const { files, expected } = nextFiles();
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
    const { files, expected } = nextFiles();
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
    const { files, expected } = nextFiles();
    expect(publishFiles(folderDisk(data), files, expected).kind).toBe("published");
    const left = filesOf(data);
    for (const path of others) expect(left.get(path)).toBe("keep me");
    expect([...left.keys()].filter((path) => path.startsWith("waves/2021"))).toEqual([]);
  });

  test("and what cannot be removed does not undo what is published", () => {
    writeFileSync(join(data, "waves/2021.0123456789abcdef.json"), "{}");
    const { files, expected } = nextFiles();
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
