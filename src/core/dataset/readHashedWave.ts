import { waveMigrations } from "./migrations.ts";
import { readFile, refused, type FileKind, type Read } from "./readFile.ts";
import type { Refusal } from "./refusal.ts";
import { rowKey, type RowIdentity } from "./rowKey.ts";
import { waveFormat, waveSchema, type Manifest, type Wave, type WaveEntry } from "./schema.ts";
import { knownCodes, type KnownCodes } from "./unknownReference.ts";
import { wrongBalance } from "./wrongBalance.ts";
import { isWithheld, wrongCodes, wrongValues } from "./wrongRow.ts";

/** What a wave is read as; a caller may add steps for older versions of its own. */
export const waveKind: FileKind<typeof waveSchema> = {
  format: waveFormat,
  schema: waveSchema,
  migrations: waveMigrations,
  mostBytes: 20 * 1024 * 1024,
};

/**
 * Bytes of a wave → the wave, or why not: hash, form, year and status as the manifest says, codes, and what each row claims.
 * @param sha256 hash of the bytes, as the caller's platform worked it out
 */
export function readHashedWave(
  bytes: Uint8Array,
  sha256: string,
  entry: WaveEntry,
  manifest: Manifest,
  kind = waveKind,
): Read<Wave> {
  const { file } = entry;
  if (bytes.length > kind.mostBytes) {
    return refused({ code: "too-large", file, bytes: bytes.length, limit: kind.mostBytes });
  }
  if (sha256 !== entry.sha256) return refused({ code: "wrong-hash", file, expected: entry.sha256, actual: sha256 });
  const read = readFile(bytes, file, kind);
  if (read.kind === "refused") return read;
  const wave = read.value;
  if (wave.year !== entry.year) {
    return refused({ code: "wrong-year", file, expected: entry.year, actual: wave.year });
  }
  if (wave.status !== entry.status) {
    return refused({ code: "status-differs", file, expected: entry.status, actual: wave.status });
  }
  const known = knownCodes(manifest);
  const refusal =
    wrongEstimate(wave, file, known) ?? wrongContrast(wave, file, known) ?? wrongBalance(wave, file, known);
  return refusal === null ? { kind: "ok", value: wave } : refused(refusal);
}

function wrongEstimate(wave: Wave, file: string, known: KnownCodes): Refusal | null {
  if (!known.instruments.has(wave.instrument)) {
    return { code: "unknown-instrument", file, path: "instrument", value: wave.instrument };
  }
  const seen = new Map<string, string>();
  for (const [index, row] of wave.estimates.entries()) {
    const path = `estimates[${index}]`;
    const wrong = wrongCodes(row, path, file, known) ?? wrongValues(row, path, file);
    if (wrong !== null) return wrong;
    const key = keyIn(wave, row);
    const first = seen.get(key);
    if (first !== undefined) return { code: "duplicate-cell", file, path, first };
    seen.set(key, path);
  }
  return null;
}

/** A row that names the wave's own instrument is the same cell as one that leaves it out. */
function keyIn({ instrument }: Wave, row: RowIdentity): string {
  return rowKey({ ...row, instrument: row.instrument ?? instrument });
}

/** A contrast with a withheld cell would give that cell away: the other one is published. */
function wrongContrast(wave: Wave, file: string, known: KnownCodes): Refusal | null {
  const withheld = new Set(wave.estimates.filter(isWithheld).map((row) => keyIn(wave, row)));
  for (const [index, contrast] of wave.contrasts.entries()) {
    for (const side of ["a", "b"] as const) {
      const cell = contrast[side];
      const path = `contrasts[${index}].${side}`;
      const wrong = wrongCodes(cell, path, file, known);
      if (wrong !== null) return wrong;
      const isHere = cell.year === undefined || cell.year === wave.year;
      if (isHere && withheld.has(keyIn(wave, cell))) return { code: "suppressed-value", file, path };
    }
  }
  return null;
}
