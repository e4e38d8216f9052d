import { concatenated } from "./bytes.ts";

const sector = 512;
const free = 0xffffffff;
const endOfChain = 0xfffffffe;
const tableSector = 0xfffffffd;
/** Shorter streams would stand in sectors of another size. */
const shortest = 4096;

/**
 * A compound file with these streams. Sector 0 is the table of sectors, 1 the directory, then the streams.
 * Source: [MS-CFB] 2.2–2.6.
 */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const table = new Uint32Array(sector / 4).fill(free);
  table[0] = tableSector;
  table[1] = endOfChain;
  const directory = new Uint8Array(sector);
  const entries = new DataView(directory.buffer);
  writeEntry(entries, 0, "Root Entry", 5, endOfChain, 0);
  const contents: Uint8Array[] = [];
  let next = 2;
  for (const [index, [name, stream]] of Object.entries(streams).entries()) {
    const length = Math.ceil(Math.max(stream.length, shortest) / sector);
    const padded = new Uint8Array(length * sector);
    padded.set(stream);
    contents.push(padded);
    writeEntry(entries, index + 1, name, 2, next, Math.max(stream.length, shortest));
    for (let place = 0; place < length; place += 1) table[next + place] = next + place + 1;
    next += length;
    table[next - 1] = endOfChain;
  }
  // All streams to the right of the root's child: a tree need not be balanced to be read.
  entries.setUint32(76, 1, true);
  for (let index = 1; index < Object.keys(streams).length; index += 1)
    entries.setUint32(128 * index + 72, index + 1, true);

  const header = new Uint8Array(sector);
  const view = new DataView(header.buffer);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, shortest, true);
  view.setUint32(60, endOfChain, true);
  view.setUint32(68, endOfChain, true);
  for (let at = 76; at < sector; at += 4) view.setUint32(at, free, true);
  view.setUint32(76, 0, true);
  return concatenated([header, new Uint8Array(table.buffer), directory, ...contents]);
}

function writeEntry(view: DataView, index: number, name: string, type: number, start: number, size: number): void {
  const at = 128 * index;
  for (let place = 0; place < name.length; place += 1) view.setUint16(at + 2 * place, name.charCodeAt(place), true);
  view.setUint16(at + 64, 2 * (name.length + 1), true);
  view.setUint8(at + 66, type);
  view.setUint8(at + 67, 1);
  for (const place of [68, 72, 76]) view.setUint32(at + place, free, true);
  view.setUint32(at + 116, start, true);
  view.setUint32(at + 120, size, true);
}

/** A record of a BIFF stream: its number, its length, its bytes. Source: [MS-XLS] 2.1.4. */
export function record(number: number, ...bytes: readonly (number | Uint8Array)[]): Uint8Array {
  const content = concatenated(bytes.map((part) => (typeof part === "number" ? Uint8Array.of(part) : part)));
  return concatenated([word(number), word(content.length), content]);
}

export function word(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >> 8) & 0xff);
}

export function double(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value, true);
  return bytes;
}

export const beginGlobals = record(0x0809, word(0x0500), word(0x0005), word(0), word(0));
const beginSheet = record(0x0809, word(0x0500), word(0x0010), word(0), word(0));
export const end = record(0x000a);

/** Bytes, or 16-bit words of them, of a text. */
export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function wide(text: string): Uint8Array {
  return concatenated(Array.from(text, (character) => word(character.charCodeAt(0))));
}

/** A BIFF 8 stream (Excel 97) with one sheet. */
export function biff8Stream(globals: readonly Uint8Array[], cells: readonly Uint8Array[]): Uint8Array {
  const begin = (kind: number): Uint8Array =>
    record(0x0809, word(0x0600), word(kind), word(0), word(0), new Uint8Array(8));
  const sheetAt = (offset: number): Uint8Array => record(0x0085, word(offset), word(0), word(0), 1, 0, latin("a"));
  const start = concatenated([begin(0x0005), sheetAt(0), ...globals, end]).length;
  return concatenated([begin(0x0005), sheetAt(start), ...globals, end, begin(0x0010), ...cells, end]);
}

/** A BIFF 5 stream (Excel 95): texts are bytes of a code page. */
export function biff5(codePage: number | null, sheetName: Uint8Array, cells: readonly Uint8Array[]): Uint8Array {
  const before = [beginGlobals, ...(codePage === null ? [] : [record(0x0042, word(codePage))])];
  const sheetAt = (offset: number): Uint8Array =>
    record(0x0085, word(offset), word(0), word(0), sheetName.length, sheetName);
  const start = concatenated([...before, sheetAt(0), end]).length;
  return concatenated([...before, sheetAt(start), end, beginSheet, ...cells, end]);
}
