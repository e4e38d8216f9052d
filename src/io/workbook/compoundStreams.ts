const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const headerLength = 512;
const listInHeader = 76;
const listedInHeader = 109;
const entryLength = 128;
/** Numbers above it are no sectors: free, end of a chain, of the tables themselves. */
const lastSector = 0xfffffffa;

/**
 * Names of the streams and folders of a compound file, which .xls files and encrypted workbooks are; null where it is damaged.
 * Source: [MS-CFB] 2.2–2.6.
 */
export function compoundStreams(bytes: Uint8Array): ReadonlySet<string> | null {
  if (bytes.length < headerLength || signature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const sectorLength = 1 << shift;
  const sectors = Math.ceil(bytes.length / sectorLength);
  const number = (sector: number, index: number): number => {
    const at = (sector + 1) * sectorLength + 4 * index;
    return at + 4 <= bytes.length ? view.getUint32(at, true) : lastSector + 1;
  };

  const tables = allocationTables(view, sectorLength / 4, sectors, number);
  const next = (sector: number): number => {
    const table = tables[Math.floor((4 * sector) / sectorLength)];
    return table === undefined ? lastSector + 1 : number(table, sector % (sectorLength / 4));
  };

  const names = new Set<string>();
  let sector = view.getUint32(48, true);
  for (let steps = 0; sector <= lastSector; steps += 1) {
    const start = (sector + 1) * sectorLength;
    // A chain that never ends, or leads out of the file.
    if (steps > sectors || start + sectorLength > bytes.length) return null;
    for (let at = start; at < start + sectorLength; at += entryLength) names.add(nameAt(view, at));
    sector = next(sector);
  }
  return names;
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

function nameAt(view: DataView, at: number): string {
  const length = Math.min(view.getUint16(at + 64, true), 64);
  let name = "";
  for (let place = 0; place + 2 < length; place += 2) name += String.fromCharCode(view.getUint16(at + place, true));
  return name;
}
