import { sha256Hex } from "#core/dataset/hash.ts";
import { planPublication, type CurrentEdition, type DataFile } from "#core/dataset/planPublication.ts";
import type { WaveLookup } from "#core/dataset/planRollback.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import { readWave } from "#core/dataset/readWave.ts";
import type { Manifest, Wave } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";
import { packaged } from "./packaged.ts";

export interface MemoryFolder {
  readonly files: Map<string, Uint8Array>;
  current(): CurrentEdition;
  /** Of the current edition. */
  waves(): ReadonlyMap<Year, Wave>;
  /** Editions before that are not withdrawn, as a reader accepts them. */
  past(): readonly Manifest[];
  read: WaveLookup;
  write(files: readonly DataFile[]): void;
  /** Publishes waves with a reason; gives the name of the edition. */
  publish(waves: readonly Wave[], more?: { readonly merge?: boolean; readonly replaceDemo?: boolean }): string;
}

function manifestIn(bytes: Uint8Array | undefined): Manifest {
  const read = readManifest(bytes ?? new Uint8Array(), "manifest.json");
  if (read.kind === "ok") return read.value;
  throw new Error(JSON.stringify(read.refusal));
}

/** A data folder without a disk. */
export function memoryFolder(at = "2026-01-20T09:00:00+08:00"): MemoryFolder {
  const files = new Map<string, Uint8Array>();
  const folder: MemoryFolder = {
    files,
    current: () => {
      const bytes = files.get("manifest.json") ?? new Uint8Array();
      return { manifest: manifestIn(bytes), bytes };
    },
    waves: () => {
      if (!files.has("manifest.json")) return new Map();
      const read = folder.current().manifest.waves.map((entry) => folder.read(entry));
      return new Map(read.flatMap((one) => (one.kind === "ok" ? [[one.value.year, one.value] as const] : [])));
    },
    past: () =>
      folder
        .current()
        .manifest.editions.filter(({ state }) => state === "superseded")
        .map(({ edition, sha256 }) => {
          const bytes = files.get(`editions/${edition}.json`);
          if (bytes === undefined || sha256Hex(bytes) !== sha256) throw new Error(`${edition} is damaged`);
          return manifestIn(bytes);
        }),
    read: (entry) => {
      const bytes = files.get(entry.file);
      return bytes === undefined
        ? { kind: "refused", refusal: { code: "missing-file", file: entry.file, status: null } }
        : readWave(bytes, entry, folder.current().manifest);
    },
    write: (given) => {
      for (const { path, bytes } of given) files.set(path, bytes);
    },
    publish: (waves, { merge = false, replaceDemo = false } = {}) => {
      const current = files.has("manifest.json") ? folder.current() : null;
      const plan = planPublication({
        current,
        reference: current?.manifest ?? packaged,
        published: folder.waves(),
        waves,
        at,
        reason: "复核",
        merge,
        replaceDemo,
      });
      if (plan.kind !== "planned") throw new Error(`not planned: ${JSON.stringify(plan)}`);
      folder.write(plan.files);
      return plan.edition;
    },
  };
  return folder;
}
