import type { Year } from "#core/units.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { datedReviews } from "./datedReviews.ts";
import { demoMixture } from "./demoMixture.ts";
import { nextEdition } from "./nextEdition.ts";
import { referenceOf, type ReferenceData } from "./referenceData.ts";
import type { Manifest, Wave } from "./schema.ts";
import { isReal, yearChange, yearRevision } from "./yearChange.ts";

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
  /** Published waves of the years that `waves` touches: needed where one is merged. */
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
  | {
      readonly kind: "planned";
      readonly edition: string;
      readonly files: readonly DataFile[];
      readonly waves: readonly Wave[];
    }
  /** No byte of any wave or of the reference data would change. */
  | { readonly kind: "unchanged"; readonly waves: readonly Wave[] }
  | { readonly kind: "refused"; readonly refusal: PublicationRefusal };

/** Waves and the current edition → the files of the next edition. Nothing is written here. */
export function planPublication(request: PublicationRequest): Publication {
  const { current, reference, at, reason } = request;
  const old = current?.manifest ?? null;

  // 1. What each year becomes
  const incoming = request.waves.map((wave) => datedReviews(wave, at)).sort((a, b) => a.year - b.year);
  const results = incoming.map((wave) => yearChange(wave, request));
  const waves = results.map(({ wave }) => wave);
  const touched = results.filter(({ kind }) => kind !== "same");
  const referenceChanged = old !== null && canonicalJson(referenceOf(old)) !== canonicalJson(referenceOf(reference));

  // 2. What may stand beside it: real figures never beside or among demo ones, whichever came first
  const kept = (old?.waves ?? []).filter(({ year }) => !results.some(({ entry }) => entry.year === year));
  const demoYears = (old?.waves ?? []).filter(({ status }) => status === "demo").map(({ year }) => year);
  const realYears = incoming.filter(isReal).map(({ year }) => year);
  const clashes = realYears.length > 0 && demoYears.length > 0;
  if (clashes && !request.replaceDemo) return refuse({ code: "demo-mixture", demoYears, realYears });
  const dropped = clashes ? kept.filter(({ status }) => status === "demo") : [];
  const beside = kept.filter((entry) => !dropped.includes(entry));
  const given = results.map(({ entry, given: { status } }) => ({ ...entry, status }));
  const mixture = demoMixture({ waves: [...beside, ...given, ...results.map(({ entry }) => entry)] }, "manifest.json");
  if (mixture?.code === "demo-mixture") {
    return refuse({ code: "demo-mixture", demoYears: once(mixture.demoYears), realYears: once(mixture.realYears) });
  }
  if (touched.length === 0 && dropped.length === 0 && !referenceChanged) return { kind: "unchanged", waves };

  // 3. Why
  const changing = touched.filter(({ kind }) => kind === "correct").map(({ entry }) => entry.year);
  if (reason === "" && (changing.length > 0 || dropped.length > 0 || referenceChanged)) {
    const years = [...changing, ...dropped.map(({ year }) => year)].sort((a, b) => a - b);
    return refuse({ code: "needs-reason", years });
  }

  // 4. The edition and its files, the manifest last
  const made = nextEdition({
    current,
    reference,
    waves: [...beside, ...results.map(({ entry }) => entry)],
    revisions: [
      ...dropped.map(({ year }) => ({ kind: "withdraw" as const, year, reason, changed: [], all: true })),
      ...touched.map((change) => yearRevision(change, reason)),
      ...(referenceChanged ? [{ kind: "reference" as const, reason, changed: [] }] : []),
    ],
    at,
  });
  if (made.kind === "too-large") return refuse({ code: "manifest-too-large", bytes: made.bytes, limit: made.limit });
  return {
    kind: "planned",
    edition: made.manifest.edition,
    waves,
    files: [...touched.map(({ entry, bytes }) => ({ path: entry.file, bytes })), ...made.files],
  };
}

function once(years: readonly number[]): readonly number[] {
  return [...new Set(years)];
}

function refuse(refusal: PublicationRefusal): Publication {
  return { kind: "refused", refusal };
}
