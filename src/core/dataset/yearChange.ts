import type { Year } from "#core/units.ts";
import { waveBytes } from "./assembleWave.ts";
import { changeRevision } from "./changeRevision.ts";
import { sha256Hex } from "./hash.ts";
import { protectMerge } from "./mergeDisclosure.ts";
import { isAdditive, mergeWaves } from "./mergeWaves.ts";
import type { OwnRevision } from "./nextEdition.ts";
import type { Manifest, Region, Wave, WaveEntry } from "./schema.ts";

/** What an import makes of one year. */
export interface YearChange {
  /** A year that is new, one that changes, or one of which no byte changes. */
  readonly kind: "publish" | "correct" | "same";
  readonly wave: Wave;
  readonly entry: WaveEntry;
  readonly bytes: Uint8Array;
  /** As the import brought it. */
  readonly given: Wave;
  /** The published wave that it joins; null where it is new or replaces the year whole. */
  readonly joined: Wave | null;
}

/** What of a publication decides about one of its years. */
export interface YearRequest {
  readonly reference: { readonly region: Region };
  readonly current: { readonly manifest: Pick<Manifest, "waves"> } | null;
  readonly published: ReadonlyMap<Year, Wave>;
  readonly merge: boolean;
  readonly replaceDemo: boolean;
}

/**
 * A published year is replaced whole, unless it is to be merged or only figures of other instruments come. Rows that would
 * tell a hidden cell together with what stays published are withheld.
 * @throws RangeError when it is to be merged and its published wave was not given: the caller must have read it
 */
export function yearChange(
  given: Wave,
  { reference, current, published, merge, replaceDemo }: YearRequest,
): YearChange {
  const now = current?.manifest.waves.find(({ year }) => year === given.year);
  const replacesDemo = replaceDemo && now?.status === "demo" && isReal(given);
  const joins = now !== undefined && !replacesDemo && (merge || isAdditive(given));
  const joined = joins ? (published.get(given.year) ?? null) : null;
  if (joins && joined === null) throw new RangeError(`the published wave of ${given.year} was not given`);
  const wave = joined === null ? given : mergeWaves(joined, protectMerge(joined, given, reference.region, published));
  const bytes = waveBytes(wave);
  const sha256 = sha256Hex(bytes);
  const file = `waves/${wave.year}.${sha256.slice(0, 16)}.json`;
  const kind = now === undefined ? "publish" : now.sha256 === sha256 ? "same" : "correct";
  return { kind, wave, entry: { year: wave.year, file, sha256, status: wave.status }, bytes, given, joined };
}

/** How the log speaks of it: cell by cell only where a wave was joined and few cells changed. */
export function yearRevision({ kind, wave, joined }: YearChange, reason: string): OwnRevision {
  return changeRevision(kind === "publish" ? "publish" : "correct", wave.year, joined, wave, reason);
}

export function isReal({ status }: Pick<Wave, "status">): boolean {
  return status === "final" || status === "provisional";
}
