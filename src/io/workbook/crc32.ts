const table = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * Checksum of bytes that come in pieces.
 * @param before of what came before; 0 at the beginning
 * Source: ISO 3309, as ZIP archives carry it.
 */
export function crc32(before: number, bytes: Uint8Array): number {
  let value = ~before;
  // By place: an iterator takes five times as long, and this runs over every byte.
  for (let at = 0; at < bytes.length; at += 1) value = (value >>> 8) ^ (table[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~value >>> 0;
}
