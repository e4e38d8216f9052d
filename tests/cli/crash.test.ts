import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { checkFolder } from "#cli/checkFolder.ts";
import { folderDisk, type Disk } from "#cli/disk.ts";
import { publishFiles } from "#cli/publishFiles.ts";
import { editionFile } from "#core/dataset/editionId.ts";
import { askingDisk, currentIn, nextFiles, publishThree, stoppingDisk, withdrawal } from "./publishing.ts";
import { filesOf, run, temporaryFolder } from "./running.ts";

let data = "";

beforeEach(() => {
  data = temporaryFolder();
  publishThree(data);
});

/** Another folder with the same files. */
function copied(files: ReadonlyMap<string, string>): { readonly folder: string; readonly disk: Disk } {
  const folder = temporaryFolder();
  const disk = folderDisk(folder);
  for (const name of ["waves", "editions"]) disk.makeFolder(name);
  for (const [path, text] of files) writeFileSync(join(folder, path), text);
  return { folder, disk };
}

function errorsIn(disk: Disk): readonly unknown[] {
  return checkFolder(disk).findings.filter(({ severity }) => severity === "error");
}

describe.each([
  ["a publication", () => nextFiles(data, [2024, 2025, 2026], 9), false],
  ["a withdrawal", () => withdrawal(data), true],
] as const)("whatever step of %s the machine stops at", (_, planned, sweeps) => {
  test(
    "the folder shows the old edition or the new one, whole; what is left goes with the next publication",
    { timeout: 120_000 },
    () => {
      const { files, expected } = planned();
      const before = filesOf(data);
      const finished = copied(before);
      const counting = stoppingDisk(finished.disk, Number.POSITIVE_INFINITY);
      expect(publishFiles(counting.disk, files, expected, sweeps).kind).toBe("published");
      const wanted = filesOf(finished.folder);
      const steps = counting.steps();
      expect(steps).toBeGreaterThan(12);
      const editions = new Set<string>();
      for (let step = 1; step <= steps; step += 1) {
        const { folder, disk } = copied(before);
        try {
          publishFiles(stoppingDisk(disk, step).disk, files, expected, sweeps);
        } catch {
          // The machine stopped.
        }
        expect(errorsIn(disk)).toEqual([]);
        const shown = currentIn(folder)?.manifest.edition ?? "";
        editions.add(shown);
        // The lock of this process is alive, and its own: a crash would have left a stale one.
        disk.remove(".lock");
        const isOld = !files.some(({ path }) => path === editionFile(shown));
        const again = publishFiles(disk, isOld ? files : [], currentIn(folder)?.bytes ?? null, sweeps);
        expect(again.kind).toBe("published");
        expect(filesOf(folder)).toEqual(wanted);
      }
      expect(editions.size).toBe(2);
    },
  );

  test("or a file is half written there, it is not read", () => {
    const { files, expected } = planned();
    const before = filesOf(data);
    for (let write = 1; write <= files.length; write += 1) {
      const { folder, disk } = copied(before);
      let writes = 0;
      const torn: Disk = {
        ...askingDisk(disk, () => {
          if (writes >= write) throw new Error("the power went");
        }),
        write: (path, bytes) => {
          writes += 1;
          disk.write(path, writes < write ? bytes : bytes.subarray(0, bytes.length / 2));
          if (writes >= write) throw new Error("the power went");
        },
      };
      expect(() => publishFiles(torn, files, expected, sweeps)).toThrow("the power went");
      expect(errorsIn(disk)).toEqual([]);
      expect(checkFolder(disk).findings.map(({ code }) => code)).toContain("left-behind");
      expect(filesOf(folder).get("manifest.json")).toBe(before.get("manifest.json"));
    }
  });

  test("or the disk is full there, nothing but whole files is left, and the old edition", () => {
    const { files, expected } = planned();
    const before = filesOf(data);
    for (let write = 1; write <= files.length; write += 1) {
      const { folder, disk } = copied(before);
      let writes = 0;
      const full: Disk = {
        ...disk,
        write: (path, bytes) => {
          writes += 1;
          if (writes < write) return disk.write(path, bytes);
          disk.write(path, bytes.subarray(0, 100));
          throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
        },
      };
      expect(() => publishFiles(full, files, expected, sweeps)).toThrow("ENOSPC");
      expect(errorsIn(disk)).toEqual([]);
      const after = filesOf(folder);
      for (const [path, text] of before) expect(after.get(path)).toBe(text);
      expect([...after.keys()].filter((path) => path.endsWith(".tmp") || path === ".lock")).toEqual([]);
    }
  });

  test("or the folder cannot be written to at all, nothing changes", () => {
    const { files, expected } = planned();
    const before = filesOf(data);
    const locked = askingDisk(folderDisk(data), (step) => {
      if (step !== "makeFolder") throw Object.assign(new Error("EROFS: read-only file system"), { code: "EROFS" });
    });
    expect(() => publishFiles(locked, files, expected, sweeps)).toThrow("EROFS");
    expect(filesOf(data)).toEqual(before);
  });
});

test("an earlier crash on a full disk makes room", () => {
  const { files, expected } = nextFiles(data, [2026]);
  writeFileSync(join(data, "waves/2021.0123456789abcdef.json.77.tmp"), "half");
  const before = filesOf(data);
  const disk = folderDisk(data);
  const full: Disk = {
    ...disk,
    write: () => {
      throw new Error("no space left");
    },
  };
  expect(() => publishFiles(full, files, expected)).toThrow("no space left");
  expect([...filesOf(data).keys()]).toEqual([...before.keys()].filter((path) => !path.endsWith(".tmp")));
});

describe("a withdrawal that cannot delete a file", () => {
  test("has published the clean edition, and names the file", () => {
    const { files, expected } = withdrawal(data);
    const disk = folderDisk(data);
    const stubborn = askingDisk(disk, (step, path) => {
      if (step === "remove" && path.startsWith("waves/")) throw new Error("not permitted");
    });
    const published = publishFiles(stubborn, files, expected, true);
    expect(published).toMatchObject({ kind: "published", left: [expect.stringMatching(/^waves\/2024\./)] });
    expect(errorsIn(disk)).toEqual([]);
    expect(currentIn(data)?.manifest.edition).toMatch(/^0004-/);
  });
});

test("a folder that cannot be made is a fault of the disk, and the words name it", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "table.csv"), "年份,地区,比例,样本量\n2024,长治市,0.12,2200\n");
  writeFileSync(join(folder, "data"), "a file");
  writeFileSync(join(folder, "waves"), "a file");
  const blocked = await run(folder, ["import", "table.csv", "--data", "data", "--at", "2026-01-20T09:00:00+08:00"]);
  expect(blocked.exitCode).toBe(2);
  // Here a file stands where the folder of the waves would be.
  const inside = await run(folder, ["import", "table.csv", "--data", ".", "--at", "2026-01-20T09:00:00+08:00"]);
  expect(inside).toMatchObject({ exitCode: 2, result: { outcome: "failed", issues: [{ code: "io" }] } });
  expect([...filesOf(folder).keys()]).toEqual(["data", "table.csv", "waves"]);
});
