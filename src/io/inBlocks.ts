import type { InputIntake, IntakeEnd } from "./inputIntake.ts";
import { joinedBytes } from "./joinedBytes.ts";

/** In bytes. The first block is small, so that the first rows come soon; all others end at a multiple of `size`. */
const first = 65_536;
const size = 262_144;

/**
 * Gives an intake the same blocks whatever the pieces are in which the bytes come: where it looks, what it has met by then, and so what
 * is said of a file that is refused, then depend on the file alone.
 */
export function inBlocks(intake: InputIntake): InputIntake {
  /** Bytes that were given to it. */
  let given = 0;
  let waiting: Uint8Array[] = [];
  let waits = 0;

  const missing = (): number => (given < first ? first : size - (given % size)) - waits;
  const block = (last: Uint8Array): Uint8Array => {
    const bytes = waiting.length === 0 ? last : joinedBytes([...waiting, last]);
    given += bytes.length;
    waiting = [];
    waits = 0;
    return bytes;
  };

  return {
    async take(piece) {
      const { length } = piece;
      let at = 0;
      while (length - at >= missing()) {
        const to = at + missing();
        // A piece that is given whole may be gone afterwards: its memory may go over to another thread.
        const end = await intake.take(block(at === 0 && to === length ? piece : piece.subarray(at, to)));
        if (end !== null) return end;
        at = to;
      }
      if (at === length) return null;
      // Copied, since whoever reads the bytes may use their memory again; `slice` of a Buffer is no copy.
      waiting.push(new Uint8Array(piece.subarray(at)));
      waits += length - at;
      return null;
    },
    async end(): Promise<IntakeEnd> {
      const end = waits === 0 ? null : await intake.take(block(new Uint8Array(0)));
      return end ?? intake.end();
    },
    get encoding() {
      return intake.encoding;
    },
    get doubtful() {
      return intake.doubtful;
    },
  };
}
