import type * as fs from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { checkFolder } from "#cli/checkFolder.ts";
import { folderDisk } from "#cli/disk.ts";
import { publishFiles } from "#cli/publishFiles.ts";
import { nextFiles, publishThree } from "./publishing.ts";
import { filesOf, temporaryFolder } from "./running.ts";

/** From which write on the disk has no room; null: it has. Links cannot be made on some file systems. */
const { disk } = vi.hoisted(() => ({ disk: { full: null as number | null, links: true, written: 0 } }));

vi.mock("node:fs", async (original) => {
  const real = await original<typeof fs>();
  const fault = (code: string): Error => Object.assign(new Error(code), { code });
  return {
    ...real,
    writeSync: (file: number, data: Uint8Array, offset?: number) => {
      disk.written += 1;
      if (disk.full !== null && disk.written >= disk.full) throw fault("ENOSPC");
      return real.writeSync(file, data, offset);
    },
    linkSync: (from: string, to: string) => {
      if (!disk.links) throw fault("EPERM");
      real.linkSync(from, to);
    },
  };
});

test.each([
  ["with", true],
  ["without", false],
])(
  "on a file system %s hard links a disk that is full at any write leaves the old edition and nothing else",
  (_, links) => {
    Object.assign(disk, { full: null, links });
    const data = join(temporaryFolder(), "data");
    publishThree(data);
    const before = filesOf(data);
    const { files, expected } = nextFiles(data, [2024, 2025], 9);
    let stops = 0;
    for (let full = 1; full <= 20; full += 1) {
      Object.assign(disk, { full, written: 0 });
      let fault: unknown = null;
      try {
        publishFiles(folderDisk(data), files, expected);
      } catch (error) {
        fault = error;
      }
      if (fault === null) break;
      stops += 1;
      // Files of the new edition that were written to their end may stay; the next publication finds or removes them.
      const found = filesOf(data);
      const names = new Set(files.map(({ path }) => path));
      expect([...found.keys()].filter((path) => !before.has(path) && !names.has(path))).toEqual([]);
      expect(found.get("manifest.json")).toBe(before.get("manifest.json"));
      Object.assign(disk, { full: null });
      expect(checkFolder(folderDisk(data)).findings.filter(({ severity }) => severity === "error")).toEqual([]);
    }
    // The lock, two waves, the edition and the manifest.
    expect(stops).toBeGreaterThanOrEqual(5);
    expect(filesOf(data).get("manifest.json")).not.toBe(before.get("manifest.json"));
    expect(filesOf(data).has(".lock")).toBe(false);
  },
);
