import { sha256Hex } from "./hash.ts";
import { waveMigrations } from "./migrations.ts";
import { readFile, refused, type FileKind, type Read } from "./readFile.ts";
import type { Refusal } from "./refusal.ts";
import { rowKey } from "./rowKey.ts";
import { waveFormat, waveSchema, type Cell, type Estimate, type Manifest, type Wave, type WaveEntry } from "./schema.ts";
import { categoryFits, knownAreas } from "./unknownReference.ts";

/** What a wave is read as; a caller may add steps for older versions of its own. */
export const waveKind: FileKind<typeof waveSchema> = {
  format: waveFormat,
  schema: waveSchema,
  migrations: waveMigrations,
  mostBytes: 20 * 1024 * 1024,
};

/** Bytes of a wave → the wave, or why not: hash, form, year and status as the manifest says, codes, and what each row claims. */
export function readWave(bytes: Uint8Array, entry: WaveEntry, manifest: Manifest, kind = waveKind): Read<Wave> {
  const { file } = entry;
  if (bytes.length > kind.mostBytes) return refused({ code: "too-large", file, bytes: bytes.length, limit: kind.mostBytes });
  const actual = sha256Hex(bytes);
  if (actual !== entry.sha256) return refused({ code: "wrong-hash", file, expected: entry.sha256, actual });
  const read = readFile(bytes, file, kind);
  if (read.kind === "refused") return read;
  const wave = read.value;
  if (wave.year !== entry.year) return refused({ code: "wrong-year", file, expected: entry.year, actual: wave.year });
  if (wave.status !== entry.status) return refused({ code: "status-differs", file, expected: entry.status, actual: wave.status });
  const refusal = wrongEstimate(wave, file, manifest) ?? wrongContrast(wave, file, manifest);
  return refusal === null ? { kind: "ok", value: wave } : refused(refusal);
}

function wrongEstimate(wave: Wave, file: string, manifest: Manifest): Refusal | null {
  const areas = knownAreas(manifest);
  const instruments = new Set(manifest.instruments.map(({ id }) => id));
  if (!instruments.has(wave.instrument)) return { code: "unknown-instrument", file, path: "instrument", value: wave.instrument };
  const seen = new Map<string, string>();
  for (const [index, row] of wave.estimates.entries()) {
    const path = `estimates[${index}]`;
    const wrong = wrongCodes(row, path, file, areas) ?? wrongValues(row, path, file);
    if (wrong !== null) return wrong;
    if (row.instrument !== undefined && !instruments.has(row.instrument)) {
      return { code: "unknown-instrument", file, path: `${path}.instrument`, value: row.instrument };
    }
    const key = rowKey(row);
    const first = seen.get(key);
    if (first !== undefined) return { code: "duplicate-cell", file, path, first };
    seen.set(key, path);
  }
  return null;
}

function wrongContrast(wave: Wave, file: string, manifest: Manifest): Refusal | null {
  const areas = knownAreas(manifest);
  for (const [index, { a, b }] of wave.contrasts.entries()) {
    const wrong = wrongCodes(a, `contrasts[${index}].a`, file, areas) ?? wrongCodes(b, `contrasts[${index}].b`, file, areas);
    if (wrong !== null) return wrong;
  }
  return null;
}

function wrongCodes(cell: Cell | Estimate, path: string, file: string, areas: ReadonlySet<string>): Refusal | null {
  if (!areas.has(cell.area)) return { code: "unknown-area", file, path: `${path}.area`, value: cell.area };
  if (!categoryFits(cell.dimension, cell.category)) return { code: "unknown-category", file, path: `${path}.category`, value: cell.category ?? "" };
  const crossing = cell.with;
  if (crossing !== undefined && !categoryFits(crossing.dimension, crossing.category)) {
    return { code: "unknown-category", file, path: `${path}.with.category`, value: crossing.category };
  }
  return null;
}

function wrongValues(row: Estimate, path: string, file: string): Refusal | null {
  const { rate, lower, upper } = row;
  const isWithheld = row.reliability === "suppress" || row.suppressedBy !== undefined;
  if (isWithheld && [rate, row.se, lower, upper, row.effectiveN, row.df, row.deff].some((value) => value !== null)) {
    return { code: "suppressed-value", file, path };
  }
  if (isWithheld && row.n !== null && row.n < 30) return { code: "suppressed-value", file, path: `${path}.n` };
  if (!isWithheld && rate === null) return { code: "wrong-shape", file, path: `${path}.rate`, value: "null" };
  if (rate !== null && lower !== null && upper !== null && (rate < lower || rate > upper)) {
    return { code: "interval-without-rate", file, path, rate, lower, upper };
  }
  return null;
}
