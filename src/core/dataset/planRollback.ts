import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import type { Year } from "#core/units.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { changeRevision } from "./changeRevision.ts";
import { nextEdition, type OwnRevision } from "./nextEdition.ts";
import type { CurrentEdition, DataFile } from "./planPublication.ts";
import type { Read } from "./readFile.ts";
import { referenceOf } from "./referenceData.ts";
import type { Refusal } from "./refusal.ts";
import type { Manifest, Wave, WaveEntry } from "./schema.ts";

/** Reads the file of a wave as one of the current edition: by its region and its instruments. */
export type WaveLookup = (entry: WaveEntry) => Read<Wave>;

export interface RollbackRequest {
  readonly current: CurrentEdition;
  /** The edition to return to: not withdrawn, its bytes checked. */
  readonly target: Manifest;
  readonly read: WaveLookup;
  /** ISO time of publication. */
  readonly at: string;
  readonly reason: string;
}

/** A planned edition that brings no wave that was not there before. */
export type HistoryPlan =
  | {
      readonly kind: "planned";
      readonly edition: string;
      readonly manifest: Manifest;
      /** Years of which another wave, or none, is published. */
      readonly years: readonly Year[];
      /** In the order in which they are written: edition, manifest. */
      readonly files: readonly DataFile[];
      readonly notes: readonly Issue[];
    }
  | { readonly kind: "unchanged" }
  | { readonly kind: "refused"; readonly issues: readonly [Issue, ...Issue[]] }
  /** A file of the folder is missing or damaged. */
  | { readonly kind: "folder-refused"; readonly refusal: Refusal };

/** A past edition → the files of the next one, which has its waves. Reference data stay those of today. Nothing is written here. */
export function planRollback({ current, target, read, at, reason }: RollbackRequest): HistoryPlan {
  const { manifest: now } = current;

  // 1. Years that get another wave, or none, or one again
  const years = [...new Set([...now.waves, ...target.waves].map(({ year }) => year))].sort((a, b) => a - b);
  const touched = years
    .map((year) => ({ year, before: entryOf(now, year), after: entryOf(target, year) }))
    .filter(({ before, after }) => before?.sha256 !== after?.sha256);
  if (touched.length === 0) return { kind: "unchanged" };

  // 2. They must fit what is not rolled back
  const isReal = now.waves.some(({ status }) => status === "final" || status === "provisional");
  const demo = target.waves.filter(({ status }) => status === "demo").map(({ year }) => year);
  if (isReal && demo.length > 0) return refused(issueOf("rollback-demo", { years: demo }));
  const revisions: OwnRevision[] = [];
  for (const { year, before, after } of touched) {
    const old = after === undefined ? null : read(after);
    if (old?.kind === "refused") {
      const key = misfit(old.refusal);
      return key === null
        ? { kind: "folder-refused", refusal: old.refusal }
        : refused(issueOf("rollback-misfit", { year, key }));
    }
    const was = before === undefined ? null : read(before);
    revisions.push(changeRevision("rollback", year, was?.kind === "ok" ? was.value : null, old?.value ?? null, reason));
  }
  if (reason.trim() === "") return refused(issueOf("needs-reason", { years: touched.map(({ year }) => year) }));

  // 3. The edition
  const made = nextEdition({ current, reference: now, waves: target.waves, revisions, at });
  if (made.kind === "too-large")
    return refused(issueOf("manifest-too-large", { bytes: made.bytes, limit: made.limit }));
  const { manifest, files } = made;
  const isKept = canonicalJson(referenceOf(now)) !== canonicalJson(referenceOf(target));
  return {
    kind: "planned",
    edition: manifest.edition,
    manifest,
    files,
    years: touched.map(({ year }) => year),
    notes: isKept ? [issueOf("rollback-reference-kept", { edition: target.edition })] : [],
  };
}

function entryOf({ waves }: Manifest, year: Year): WaveEntry | undefined {
  return waves.find((entry) => entry.year === year);
}

function refused(issue: Issue): HistoryPlan {
  return { kind: "refused", issues: [issue] };
}

/** The path of a code that is not defined any more; null where the file itself is at fault. */
function misfit(refusal: Refusal): string | null {
  const isCode =
    refusal.code === "unknown-area" || refusal.code === "unknown-category" || refusal.code === "unknown-instrument";
  return isCode ? `${refusal.path}: ${refusal.value}` : null;
}
