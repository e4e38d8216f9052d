import { isAdditive } from "#core/dataset/mergeWaves.ts";
import {
  planPublication,
  type CurrentEdition,
  type DataFile,
  type Publication,
} from "#core/dataset/planPublication.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import { readWave } from "#core/dataset/readWave.ts";
import type { ReferenceData } from "#core/dataset/referenceData.ts";
import type { Refusal } from "#core/dataset/refusal.ts";
import type { Wave } from "#core/dataset/schema.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import type { Disk } from "./disk.ts";
import type { ImportArguments } from "./importArguments.ts";
import { readWaves } from "./readFolder.ts";

export type ImportPlan =
  | Exclude<Publication, { readonly kind: "refused" }>
  | { readonly kind: "folder-refused"; readonly refusal: Refusal }
  | { readonly kind: "refused"; readonly issue: Issue };

/** Waves and a folder → the files of its next edition, which every reader will accept. */
export function planImport(
  waves: readonly Wave[],
  reference: ReferenceData,
  disk: Disk,
  current: CurrentEdition | null,
  options: ImportArguments & { readonly at: string },
): ImportPlan {
  // A year that is replaced whole may be damaged: this is how it is repaired.
  const joined = new Set(waves.filter((wave) => options.merge || isAdditive(wave)).map(({ year }) => year));
  const published = readWaves(disk, current, (year) => joined.has(year));
  if (published.kind === "refused") return { kind: "folder-refused", refusal: published.refusal };
  const plan = planPublication({
    current,
    reference,
    published: published.waves,
    waves,
    at: options.at,
    // A dry run shows what would change before anybody has to say why.
    reason: options.dryRun && options.reason === "" ? "dry run" : options.reason,
    merge: options.merge,
    replaceDemo: options.replaceDemo,
  });
  if (plan.kind === "refused") return { kind: "refused", issue: issueOfRefusal(plan.refusal) };
  const touched = new Set(waves.map(({ year }) => year));
  const misfit = options.region === null || current === null ? null : misfitOf(disk, current, reference, touched);
  const refusal = misfit ?? (plan.kind === "planned" ? unreadable(plan.files) : null);
  return refusal === null ? plan : { kind: "folder-refused", refusal };
}

/** Why a reader would refuse what is about to be published; null when none would. */
function unreadable(files: readonly DataFile[]): Refusal | null {
  const bytes = new Map(files.map((file) => [file.path, file.bytes]));
  const file = "manifest.json";
  const read = readManifest(bytes.get(file) ?? new Uint8Array(), file);
  if (read.kind === "refused") return read.refusal;
  for (const entry of read.value.waves) {
    const content = bytes.get(entry.file);
    const wave = content === undefined ? null : readWave(content, entry, read.value);
    if (wave?.kind === "refused") return wave.refusal;
  }
  return null;
}

/** Why a wave that stays does not fit another region; null when all do. */
function misfitOf(
  disk: Disk,
  { manifest }: CurrentEdition,
  { region }: ReferenceData,
  touched: ReadonlySet<number>,
): Refusal | null {
  for (const entry of manifest.waves) {
    if (touched.has(entry.year)) continue;
    const bytes = disk.read(entry.file);
    if (bytes === null) return { code: "missing-file", file: entry.file, status: null };
    const read = readWave(bytes, entry, { ...manifest, region });
    if (read.kind === "refused") return read.refusal;
  }
  return null;
}

function issueOfRefusal(refusal: Extract<Publication, { readonly kind: "refused" }>["refusal"]): Issue {
  switch (refusal.code) {
    case "needs-reason":
      return issueOf("needs-reason", { years: refusal.years });
    case "demo-mixture":
      return issueOf("demo-mixture", { demoYears: refusal.demoYears, realYears: refusal.realYears });
    case "manifest-too-large":
      return issueOf("manifest-too-large", { bytes: refusal.bytes, limit: refusal.limit });
  }
}
