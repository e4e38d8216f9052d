import { readFileSync } from "node:fs";
import { join } from "node:path";
import { folderDisk, type Disk } from "#cli/disk.ts";
import { publishFiles } from "#cli/publishFiles.ts";
import { editionFile } from "#core/dataset/editionId.ts";
import { planPublication, type DataFile } from "#core/dataset/planPublication.ts";
import { planWithdrawal } from "#core/dataset/planWithdrawal.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import { readWave } from "#core/dataset/readWave.ts";
import type { Manifest } from "#core/dataset/schema.ts";
import { packaged } from "#tests/core/dataset/packaged.ts";
import { farmers, total, wave, workers } from "#tests/core/dataset/waves.ts";

export interface NextFiles {
  readonly files: readonly DataFile[];
  /** Of the manifest that they were planned from; null in an empty folder. */
  readonly expected: Uint8Array | null;
}

/** The next edition of a folder: these years, with rates that the seed tells apart. */
export function nextFiles(data: string, years: readonly number[] = [2025], seed = 0): NextFiles {
  const current = currentIn(data);
  const plan = planPublication({
    current,
    reference: packaged,
    published: new Map(),
    waves: years.map((year) =>
      wave(year, [total(0.12 + seed / 1000), farmers(), workers()], { status: "provisional" }),
    ),
    at: "2026-01-20T09:00:00+08:00",
    reason: "next",
    merge: false,
    replaceDemo: false,
  });
  if (plan.kind !== "planned") throw new Error(plan.kind);
  return { files: plan.files, expected: current?.bytes ?? null };
}

/** What a folder publishes. */
export function currentIn(data: string): { readonly manifest: Manifest; readonly bytes: Uint8Array } | null {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(data, "manifest.json"));
  } catch {
    return null;
  }
  const read = readManifest(bytes, "manifest.json");
  if (read.kind === "refused") throw new Error(JSON.stringify(read.refusal));
  return { manifest: read.value, bytes };
}

/** Three editions: two years, one of them corrected, one more. */
export function publishThree(data: string): void {
  for (const [seed, years] of [[2023, 2024], [2024], [2025]].entries()) {
    const { files, expected } = nextFiles(data, years, seed);
    publishFiles(folderDisk(data), files, expected);
  }
}

/** The withdrawal of the second edition, which corrected 2024. */
export function withdrawal(data: string): NextFiles {
  const disk = folderDisk(data);
  const current = currentIn(data);
  if (current === null) throw new Error("nothing is published");
  const { manifest, bytes } = current;
  const past = manifest.editions.flatMap(({ edition }) => {
    const read = readManifest(disk.read(editionFile(edition)) ?? new Uint8Array(), edition);
    return read.kind === "ok" ? [read.value] : [];
  });
  const plan = planWithdrawal({
    current,
    edition: past[1]?.edition ?? "",
    past,
    read: (entry) => readWave(disk.read(entry.file) ?? new Uint8Array(), entry, manifest),
    at: "2026-02-01T09:00:00+08:00",
    reason: "a mistake",
  });
  if (plan.kind !== "planned") throw new Error(plan.kind);
  return { files: plan.files, expected: bytes };
}

/** A disk whose every step that changes something asks first. */
export function askingDisk(disk: Disk, ask: (step: string, path: string) => void): Disk {
  return {
    ...disk,
    makeFolder: (path) => {
      ask("makeFolder", path);
      disk.makeFolder(path);
    },
    write: (path, bytes) => {
      ask("write", path);
      disk.write(path, bytes);
    },
    createExclusively: (path, text) => {
      ask("createExclusively", path);
      return disk.createExclusively(path, text);
    },
    rename: (from, to) => {
      ask("rename", from);
      disk.rename(from, to);
    },
    syncFolder: (path) => {
      ask("syncFolder", path);
      disk.syncFolder(path);
    },
    remove: (path) => {
      ask("remove", path);
      disk.remove(path);
    },
  };
}

/** A disk on which the n-th step that changes something fails; the machine then is gone: nothing after it happens either. */
export function stoppingDisk(disk: Disk, step: number): { readonly disk: Disk; readonly steps: () => number } {
  let done = 0;
  return {
    steps: () => done,
    disk: askingDisk(disk, () => {
      done += 1;
      if (done >= step) throw new Error("the power went");
    }),
  };
}
