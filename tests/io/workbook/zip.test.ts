import { strFromU8, strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { crc32 } from "#io/workbook/crc32.ts";
import { inflateEntry } from "#io/workbook/inflateEntry.ts";
import { zipDirectory } from "#io/workbook/zipDirectory.ts";
import { concatenated } from "./bytes.ts";

test("the checksum of the standard's example, also in pieces", () => {
  // The check value of CRC-32 in every catalogue: of the digits 1 to 9.
  expect(crc32(0, strToU8("123456789"))).toBe(0xcbf43926);
  expect(crc32(crc32(0, strToU8("1234")), strToU8("56789"))).toBe(0xcbf43926);
});

function contents(bytes: Uint8Array): Readonly<Record<string, string>> | null {
  const entries = zipDirectory(bytes);
  if (entries === null) return null;
  return Object.fromEntries(
    entries.map((entry) => {
      const pieces: Uint8Array[] = [];
      const outcome = inflateEntry(bytes, entry, (piece) => pieces.push(piece) > 0);
      return [entry.name, outcome === "done" ? strFromU8(concatenated(pieces)) : outcome];
    }),
  );
}

const archive = zipSync({ "a.xml": [strToU8("<a/>"), { level: 0 }], "文件/b.xml": strToU8("<b/>".repeat(50_000)) });

test("files, stored and deflated, behind and before other bytes", () => {
  const expected = { "a.xml": "<a/>", "文件/b.xml": "<b/>".repeat(50_000) };
  expect(contents(archive)).toEqual(expected);
  expect(contents(concatenated([strToU8("before"), archive]))).toEqual(expected);
  const commented = concatenated([archive, strToU8("after")]);
  new DataView(commented.buffer).setUint16(archive.length - 2, 5, true);
  expect(contents(commented)).toEqual(expected);
});

test("a directory in the form for large archives", () => {
  // One stored file "a" of one byte, written by hand: APPNOTE.TXT 4.3.7, 4.3.12, 4.3.14, 4.3.15, 4.3.16, 4.5.3.
  const crc = crc32(0, strToU8("x"));
  const bytes = new Uint8Array(31 + 1 + 47 + 28 + 56 + 20 + 22);
  const view = new DataView(bytes.buffer);
  const set = (at: number, values: readonly (readonly [number, number, number])[]): void => {
    for (const [place, length, value] of values)
      if (length === 2) view.setUint16(at + place, value, true);
      else if (length === 4) view.setUint32(at + place, value, true);
      else view.setBigUint64(at + place, BigInt(value), true);
  };
  set(0, [
    [0, 4, 0x04034b50],
    [14, 4, crc],
    [18, 4, 1],
    [22, 4, 1],
    [26, 2, 1],
  ]);
  bytes.set(strToU8("ax"), 30);
  const entry = 32;
  set(entry, [
    [0, 4, 0x02014b50],
    [16, 4, crc],
    [20, 4, 0xffffffff],
    [24, 4, 0xffffffff],
    [28, 2, 1],
    [30, 2, 28],
    [42, 4, 0xffffffff],
  ]);
  bytes.set(strToU8("a"), entry + 46);
  // Size, compressed size, place.
  set(entry + 47, [
    [0, 2, 1],
    [2, 2, 24],
    [4, 8, 1],
    [12, 8, 1],
    [20, 8, 0],
  ]);
  const large = entry + 47 + 28;
  set(large, [
    [0, 4, 0x06064b50],
    [4, 8, 44],
    [24, 8, 1],
    [32, 8, 1],
    [40, 8, 75],
    [48, 8, entry],
  ]);
  set(large + 56, [
    [0, 4, 0x07064b50],
    [8, 8, large],
    [16, 4, 1],
  ]);
  set(large + 76, [
    [0, 4, 0x06054b50],
    [8, 2, 0xffff],
    [10, 2, 0xffff],
    [12, 4, 0xffffffff],
    [16, 4, 0xffffffff],
  ]);
  expect(contents(bytes)).toEqual({ a: "x" });
});

test("what is no archive, or has a directory that leads out of it", () => {
  expect(zipDirectory(strToU8("no archive, but longer than the end of one"))).toBeNull();
  expect(zipDirectory(new Uint8Array(0))).toBeNull();
  const moved = archive.slice();
  new DataView(moved.buffer).setUint32(archive.length - 6, archive.length, true);
  expect(zipDirectory(moved)).toBeNull();
});
