/** A file in a ZIP archive, as the archive's directory has it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Of its local header in the archive. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
const locatorSignature = 0x07064b50;
const locatorLength = 20;
const largeEndSignature = 0x06064b50;
const entrySignature = 0x02014b50;
const entryLength = 46;
const largeField = 0x0001;
const isLarge = 0xffffffff;

/**
 * The directory at the end of a ZIP archive, without anything inflated.
 * @returns null where there is none, or one that is damaged
 * Source: APPNOTE.TXT 6.3, sections 4.3.12–4.3.16 and 4.5.3.
 */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const large = largeEnd(view, end);
  const count = large?.count ?? view.getUint16(end + 10, true);
  const length = large?.length ?? view.getUint32(end + 12, true);
  const offset = large?.offset ?? view.getUint32(end + 16, true);
  // Bytes before the archive move everything.
  const shift = (large?.at ?? end) - length - offset;
  if (shift < 0) return null;

  const entries: ZipEntry[] = [];
  let at = offset + shift;
  for (let index = 0; index < count; index += 1) {
    const read = entryAt(view, at, shift);
    if (read === null) return null;
    entries.push(read.entry);
    at = read.next;
  }
  return entries;
}

function endOf(view: DataView): number | null {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (view.getUint32(at, true) === endSignature) return at;
  return null;
}

interface LargeEnd {
  readonly at: number;
  readonly count: number;
  readonly length: number;
  readonly offset: number;
}

function largeEnd(view: DataView, end: number): LargeEnd | null {
  const locator = end - locatorLength;
  if (locator < 0 || view.getUint32(locator, true) !== locatorSignature) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== largeEndSignature) return null;
  return {
    at,
    count: Number(view.getBigUint64(at + 32, true)),
    length: Number(view.getBigUint64(at + 40, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

function entryAt(
  view: DataView,
  at: number,
  shift: number,
): { readonly entry: ZipEntry; readonly next: number } | null {
  if (at + entryLength > view.byteLength || view.getUint32(at, true) !== entrySignature) return null;
  const nameEnd = at + entryLength + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  if (extraEnd > view.byteLength) return null;
  const name = new TextDecoder().decode(
    new Uint8Array(view.buffer, view.byteOffset + at + entryLength, nameEnd - at - entryLength),
  );
  const large = largeSizes(view, nameEnd, extraEnd);
  const field = (place: number): number => {
    const value = view.getUint32(at + place, true);
    return value === isLarge ? (large.shift() ?? value) : value;
  };
  const size = field(24);
  const compressedSize = field(20);
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    offset: field(42) + shift,
  };
  return { entry, next: extraEnd + view.getUint16(at + 32, true) };
}

/** Sizes that do not fit into 32 bits, in the order in which they replace fields. */
function largeSizes(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== largeField) continue;
    const count = Math.floor(Math.min(view.getUint16(at + 2, true), end - at - 4) / 8);
    return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + 4 + 8 * index, true)));
  }
  return [];
}
