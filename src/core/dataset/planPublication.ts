import type { Year } from "#core/units.ts";
import { waveBytes } from "./assembleWave.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { changedCells } from "./changedCells.ts";
import { demoMixture } from "./demoMixture.ts";
import { editionFile, editionId, editionNumber } from "./editionId.ts";
import { sha256Hex } from "./hash.ts";
import { isAdditive, mergeWaves } from "./mergeWaves.ts";
import { manifestKind } from "./readManifest.ts";
import type { ReferenceData } from "./referenceData.ts";
import { manifestFormat, type Manifest, type Revision, type Wave, type WaveEntry } from "./schema.ts";
import { encodeUtf8 } from "./utf8.ts";

/** A file of the data folder, by its path in it. */
export interface DataFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What is published now: the manifest and its bytes. */
export interface CurrentEdition {
  readonly manifest: Manifest;
  readonly bytes: Uint8Array;
}

export interface PublicationRequest {
  /** Null in an empty folder. */
  readonly current: CurrentEdition | null;
  /** Region, instruments, targets, benchmarks and breaks of the new edition. */
  readonly reference: ReferenceData;
  /** Published waves of the years that `waves` touches, and of demo years where `replaceDemo` may drop them. */
  readonly published: ReadonlyMap<Year, Wave>;
  readonly waves: readonly Wave[];
  /** ISO time of publication. */
  readonly at: string;
  readonly reason: string;
  /** Touch only the cells of the input. */
  readonly merge: boolean;
  readonly replaceDemo: boolean;
}

export type PublicationRefusal =
  /** A published year would change and no reason was given. */
  | { readonly code: "needs-reason"; readonly years: readonly Year[] }
  | { readonly code: "demo-mixture"; readonly demoYears: readonly number[]; readonly realYears: readonly number[] }
  | { readonly code: "manifest-too-large"; readonly bytes: number; readonly limit: number };

export type Publication =
  /** Files in the order in which they are written: waves, edition, manifest. */
  | { readonly kind: "planned"; readonly edition: string; readonly files: readonly DataFile[]; readonly waves: readonly Wave[] }
  /** No byte of any wave or of the reference data would change. */
  | { readonly kind: "unchanged"; readonly waves: readonly Wave[] }
  | { readonly kind: "refused"; readonly refusal: PublicationRefusal };

const mostChangedCells = 200;

interface Touched {
  readonly wave: Wave;
  readonly entry: WaveEntry;
  readonly bytes: Uint8Array;
  readonly before: Wave | null;
  readonly merged: boolean;
}

/** Waves and the current edition → the files of the next edition. Nothing is written here. */
export function planPublication(request: PublicationRequest): Publication {
  const { current, reference, at, reason } = request;
  const old = current?.manifest ?? null;

  // 1. What each year becomes
  const results = request.waves.map((wave) => touch(wave, request));
  const waves = results.map(({ wave }) => wave);
  const touched = results.filter(({ entry }) => !isPublished(entry, old));
  const referenceChanged = old !== null && canonicalJson(referenceOf(old)) !== canonicalJson(referenceOf(reference));

  // 2. What may stand beside it
  const kept = (old?.waves ?? []).filter(({ year }) => !touched.some(({ entry }) => entry.year === year));
  const mixture = demoMixture({ waves: [...kept, ...touched.map(({ entry }) => entry)] }, "manifest.json");
  const bringsReal = request.waves.some(({ status }) => status === "final" || status === "provisional");
  const dropsDemo = mixture?.code === "demo-mixture" && request.replaceDemo && bringsReal;
  if (mixture?.code === "demo-mixture" && !dropsDemo) {
    return refuse({ code: "demo-mixture", demoYears: mixture.demoYears, realYears: mixture.realYears });
  }
  const dropped = dropsDemo ? kept.filter(({ status }) => status === "demo") : [];
  if (touched.length === 0 && dropped.length === 0 && !referenceChanged) return { kind: "unchanged", waves };

  // 3. Why
  const changing = touched.filter(({ before }) => before !== null).map(({ entry }) => entry.year);
  if (reason === "" && (changing.length > 0 || dropped.length > 0 || referenceChanged)) {
    return refuse({ code: "needs-reason", years: [...changing, ...dropped.map(({ year }) => year)] });
  }

  // 4. The edition: numbered, named by its own bytes, and logged
  const own = { edition: "", at: "" } as const;
  const revisions: readonly Revision[] = [
    ...dropped.map(({ year }) => ({ ...own, kind: "withdraw" as const, year, reason, changed: [], all: true })),
    ...touched.map((change) => ({ ...own, ...revisionOf(change, reason) })),
    ...(referenceChanged ? [{ ...own, kind: "reference" as const, reason, changed: [], all: true }] : []),
  ];
  const nameless: Manifest = {
    format: manifestFormat,
    edition: "",
    previous: old?.edition ?? null,
    publishedAt: "",
    ...referenceOf(reference),
    waves: [...kept.filter((entry) => !dropped.includes(entry)), ...touched.map(({ entry }) => entry)].sort((a, b) => a.year - b.year),
    editions: [
      ...(old?.editions ?? []),
      ...(current === null
        ? []
        : [
            {
              edition: current.manifest.edition,
              publishedAt: current.manifest.publishedAt,
              sha256: sha256Hex(current.bytes),
              state: "superseded" as const,
            },
          ]),
    ],
    revisions: [...(old?.revisions ?? []), ...revisions],
  };
  const edition = editionId(old === null ? 1 : editionNumber(old.edition) + 1, nameless);
  const manifest: Manifest = {
    ...nameless,
    edition,
    publishedAt: at,
    revisions: nameless.revisions.map((revision) => (revision.edition === "" ? { ...revision, edition, at } : revision)),
  };
  const bytes = encodeUtf8(canonicalJson(manifest));
  if (bytes.length > manifestKind.mostBytes) return refuse({ code: "manifest-too-large", bytes: bytes.length, limit: manifestKind.mostBytes });

  // 5. The files, the manifest last
  return {
    kind: "planned",
    edition,
    waves,
    files: [
      ...touched.map(({ entry, bytes: content }) => ({ path: entry.file, bytes: content })),
      { path: editionFile(edition), bytes },
      { path: "manifest.json", bytes },
    ],
  };
}

function touch(wave: Wave, { published, merge }: PublicationRequest): Touched {
  const before = published.get(wave.year) ?? null;
  const merged = before !== null && (merge || isAdditive(wave));
  const after = merged ? mergeWaves(before, wave) : wave;
  const bytes = waveBytes(after);
  const sha256 = sha256Hex(bytes);
  const entry = { year: after.year, file: `waves/${after.year}.${sha256.slice(0, 16)}.json`, sha256, status: after.status };
  return { wave: after, entry, bytes, before, merged };
}

function isPublished({ year, sha256 }: WaveEntry, old: Manifest | null): boolean {
  return old?.waves.some((wave) => wave.year === year && wave.sha256 === sha256) ?? false;
}

function revisionOf({ wave, before, merged }: Touched, reason: string): Omit<Revision, "edition" | "at"> {
  if (before === null) return { kind: "publish", year: wave.year, reason, changed: [], all: true };
  const changed = merged ? changedCells(before, wave) : [];
  const isAll = !merged || changed.length > mostChangedCells;
  return isAll
    ? { kind: "correct", year: wave.year, reason, changed: [], all: true }
    : { kind: "correct", year: wave.year, reason, changed };
}

function referenceOf({ region, instruments, targets, benchmarks, breaks }: ReferenceData): ReferenceData {
  return { region, instruments, targets, benchmarks, breaks };
}

function refuse(refusal: PublicationRefusal): Publication {
  return { kind: "refused", refusal };
}
