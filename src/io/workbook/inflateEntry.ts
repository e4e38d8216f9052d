import { Inflate } from "fflate";
import { crc32 } from "./crc32.ts";
import type { ZipEntry } from "./zipDirectory.ts";

const localSignature = 0x04034b50;
const localLength = 30;
const stored = 0;
const deflated = 8;
/** Compressed bytes at a time: even at the best ratio that deflate has, 1032, a piece is 17 MB. */
const pieceLength = 16 * 1024;

/**
 * A file of a ZIP archive, in pieces; never more than the directory says.
 * @param take returns whether more is wanted
 * @returns "stopped" by `take`; "damaged" where the bytes end early, cannot be inflated, or do not fit their size or checksum
 */
export function inflateEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  take: (piece: Uint8Array) => boolean,
): "done" | "stopped" | "damaged" {
  const data = dataOf(bytes, entry);
  if (data === null) return "damaged";
  let size = 0;
  let crc = 0;
  let wants = true;
  const receive = (piece: Uint8Array): void => {
    size += piece.length;
    if (!wants || size > entry.size) return;
    crc = crc32(crc, piece);
    wants = take(piece);
  };
  if (entry.method === stored) receive(data);
  else if (entry.method !== deflated) return "damaged";
  else {
    const inflate = new Inflate(receive);
    try {
      for (let at = 0; at < data.length && wants && size <= entry.size; at += pieceLength)
        inflate.push(data.subarray(at, at + pieceLength), at + pieceLength >= data.length);
    } catch {
      return "damaged";
    }
  }
  if (!wants) return "stopped";
  return size === entry.size && crc === entry.crc ? "done" : "damaged";
}

function dataOf(bytes: Uint8Array, { offset, compressedSize, isEncrypted }: ZipEntry): Uint8Array | null {
  if (isEncrypted || offset + localLength > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(offset, true) !== localSignature) return null;
  const start = offset + localLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + compressedSize > bytes.length ? null : bytes.subarray(start, start + compressedSize);
}
