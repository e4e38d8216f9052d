const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const headerLength = 512;
const listInHeader = 76;
const listedInHeader = 109;
const entryLength = 128;
/** Numbers above it are no sectors: free, end of a chain, of the tables themselves. */
const lastSector = 0xfffffffa;
const rootType = 5;
const streamType = 2;

/** The streams of a compound file, which .xls files and encrypted workbooks are. */
export interface CompoundFile {
  /** Names of all streams and folders. */
  readonly names: ReadonlySet<string>;
  /** The first stream of that name; null where there is none, or it is damaged. */
  readonly stream: (name: string) => Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** Null where it is no compound file or a damaged one. Source: [MS-CFB] 2.2–2.6. */
export function compoundFile(bytes: Uint8Array): CompoundFile | null {
  if (bytes.length < headerLength || signature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const sectorLength = 1 << shift;
  const perSector = sectorLength / 4;
  const number = (sector: number, index: number): number => {
    const at = (sector + 1) * sectorLength + 4 * index;
    return at + 4 <= bytes.length ? view.getUint32(at, true) : lastSector + 1;
  };
  const tables = allocationTables(view, perSector, Math.ceil(bytes.length / sectorLength), number);
  const next = (sector: number): number => {
    const table = tables[Math.floor(sector / perSector)];
    return table === undefined ? lastSector + 1 : number(table, sector % perSector);
  };
  const read = (start: number, size: number | null): Uint8Array | null =>
    chained(bytes, start, size, { next, length: sectorLength, first: sectorLength });

  // 1. The directory
  const directory = read(view.getUint32(48, true), null);
  if (directory === null) return null;
  const entries = entriesOf(directory);
  const root = entries.find(({ type }) => type === rootType);

  // 2. Short streams stand in smaller sectors, inside of the root's stream
  const shortest = view.getUint32(56, true);
  const readShort = (start: number, size: number): Uint8Array | null => {
    const whole = root === undefined ? null : read(root.start, root.size);
    const table = read(view.getUint32(60, true), null);
    if (whole === null || table === null) return null;
    const links = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const nextShort = (sector: number): number =>
      4 * sector + 4 <= table.length ? links.getUint32(4 * sector, true) : lastSector + 1;
    return chained(whole, start, size, { next: nextShort, length: 1 << view.getUint16(32, true), first: 0 });
  };

  return {
    names: new Set(entries.map(({ name }) => name)),
    stream: (name) => {
      const entry = entries.find((other) => other.type === streamType && other.name === name);
      if (entry === undefined) return null;
      return entry.size < shortest ? readShort(entry.start, entry.size) : read(entry.start, entry.size);
    },
  };
}

/** Sectors of the table that chains all others: the first are listed in the header, more in sectors of their own. */
function allocationTables(
  view: DataView,
  perSector: number,
  sectors: number,
  number: (sector: number, index: number) => number,
): readonly number[] {
  const tables = Array.from({ length: listedInHeader }, (_, index) => view.getUint32(listInHeader + 4 * index, true));
  let list = view.getUint32(68, true);
  for (let steps = 0; list <= lastSector && steps <= sectors; steps += 1) {
    for (let index = 0; index < perSector - 1; index += 1) tables.push(number(list, index));
    list = number(list, perSector - 1);
  }
  return tables.filter((table) => table <= lastSector);
}

interface Sectors {
  readonly next: (sector: number) => number;
  readonly length: number;
  /** Where sector 0 begins. */
  readonly first: number;
}

/** @param size in bytes; null for all of the chain */
function chained(bytes: Uint8Array, start: number, size: number | null, sectors: Sectors): Uint8Array | null {
  const places: number[] = [];
  let sector = start;
  // A chain that never ends is longer than the file.
  while (sector <= lastSector && (size === null || places.length * sectors.length < size)) {
    const at = sectors.first + sector * sectors.length;
    if (at >= bytes.length || places.length * sectors.length > bytes.length) return null;
    places.push(at);
    sector = sectors.next(sector);
  }
  const length = size ?? places.length * sectors.length;
  if (places.length * sectors.length < length) return null;
  const whole = new Uint8Array(length);
  for (const [index, at] of places.entries()) {
    const wanted = Math.min(sectors.length, length - index * sectors.length);
    if (at + wanted > bytes.length) return null;
    whole.set(bytes.subarray(at, at + wanted), index * sectors.length);
  }
  return whole;
}

function entriesOf(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + entryLength <= directory.length; at += entryLength)
    entries.push({
      name: nameAt(view, at),
      type: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  return entries;
}

function nameAt(view: DataView, at: number): string {
  const length = Math.min(view.getUint16(at + 64, true), 64);
  let name = "";
  for (let place = 0; place + 2 < length; place += 2) name += String.fromCharCode(view.getUint16(at + place, true));
  return name;
}
