import { sha256Hex } from "./hash.ts";
import type { Read } from "./readFile.ts";
import { readHashedWave, waveKind } from "./readHashedWave.ts";
import type { Manifest, Wave, WaveEntry } from "./schema.ts";

/** As `readHashedWave`, working the hash out by itself: for where no platform is at hand to do it faster. */
export function readWave(bytes: Uint8Array, entry: WaveEntry, manifest: Manifest, kind = waveKind): Read<Wave> {
  const isTooLarge = bytes.length > kind.mostBytes;
  return readHashedWave(bytes, isTooLarge ? "" : sha256Hex(bytes), entry, manifest, kind);
}
