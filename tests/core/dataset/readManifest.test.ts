import { describe, expect, test, vi } from "vitest";
import { readManifest } from "#core/dataset/readManifest.ts";
import type { Refusal } from "#core/dataset/refusal.ts";
import { bytesOf, publishedFolder } from "#tests/data/publishedFolder.ts";
import { changed } from "#tests/core/dataset/changed.ts";
import { wave2020, wave2024, wave2025 } from "#tests/fixtures/dataset.ts";

const file = "manifest.json";
const { manifest } = publishedFolder([wave2020, wave2024, wave2025]);

function refusalOf(content: unknown): Refusal | null {
  const read = readManifest(content instanceof Uint8Array ? content : bytesOf(content), file);
  return read.kind === "refused" ? read.refusal : null;
}

describe("a manifest", () => {
  test("is read whole", () => {
    expect(readManifest(bytesOf(manifest), file)).toEqual({ kind: "ok", value: manifest });
  });

  test("may hold fields of a later minor version: they are left out", () => {
    const later = changed(changed(manifest, ["note"], "new"), ["waves", 0, "size"], 1234);
    expect(readManifest(bytesOf(later), file)).toEqual({ kind: "ok", value: manifest });
  });

  test("may be without waves", () => {
    expect(refusalOf({ ...manifest, waves: [] })).toBeNull();
  });

  test("is read with a byte order mark that an editor put there", () => {
    expect(refusalOf(bytesOf(`\uFEFF${JSON.stringify(manifest)}`))).toBeNull();
  });
});

describe("a manifest that cannot be read", () => {
  test("too large: 512 KiB and one byte", () => {
    const bytes = bytesOf(manifest);
    const ofSize = (size: number): Uint8Array => {
      const padded = new Uint8Array(size).fill(0x20);
      padded.set(bytes);
      return padded;
    };
    expect(refusalOf(ofSize(512 * 1024))).toBeNull();
    expect(refusalOf(ofSize(512 * 1024 + 1))).toEqual({
      code: "too-large",
      file,
      bytes: 524_289,
      limit: 524_288,
    });
  });

  test("not JSON: the page of a server that knows no such file", () => {
    expect(refusalOf("<!doctype html><title>404</title>")).toMatchObject({ code: "not-json", file });
  });

  test("not JSON, with the place: a comma too many", () => {
    // { " a " : 1 , ↵ } : the brace at index 8 is where a key should begin.
    expect(refusalOf('{"a":1,\n}')).toEqual({ code: "not-json", file, position: 8 });
  });

  test("not JSON, with the place as Firefox tells it", () => {
    const parse = vi.spyOn(JSON, "parse").mockImplementation(() => {
      throw new SyntaxError("JSON.parse: expected double-quoted property name at line 2 column 1 of the JSON data");
    });
    const refusal = refusalOf('{"a":1,\n}');
    parse.mockRestore();
    expect(refusal).toEqual({ code: "not-json", file, position: 8 });
  });

  test("cut off in the middle", () => {
    const text = JSON.stringify(manifest);
    const refusal = refusalOf(text.slice(0, text.length / 2));
    expect(refusal).toMatchObject({ code: "not-json", file });
  });

  test.each([
    ["nothing at all", new Uint8Array()],
    ["not UTF-8", Uint8Array.from([0x22, 0xb3, 0xa4, 0x22])],
  ])("not JSON: %s", (_, bytes) => {
    expect(refusalOf(bytes)).toEqual({ code: "not-json", file, position: null });
  });

  const expected = "science-literacy-manifest/1";
  test.each([
    ["a wave", { ...manifest, format: "science-literacy-wave/1" }, "science-literacy-wave/1"],
    ["no format", changed(manifest, ["format"], undefined), null],
    ["a format that is no text", { ...manifest, format: 1 }, null],
    [
      "an older version that never was",
      { ...manifest, format: "science-literacy-manifest/0" },
      "science-literacy-manifest/0",
    ],
    [
      "a version that is no number",
      { ...manifest, format: "science-literacy-manifest/1.5" },
      "science-literacy-manifest/1.5",
    ],
    ["a list", [manifest], null],
    ["null", null, null],
    ["a number", 7, null],
  ])("another format: %s", (_, content, actual) => {
    expect(refusalOf(content)).toEqual({ code: "wrong-format", file, expected, actual });
  });

  test.each(["science-literacy-manifest/2", "science-literacy-manifest/10"])("a newer version: %s", (actual) => {
    expect(refusalOf({ ...manifest, format: actual })).toEqual({ code: "newer-version", file, expected, actual });
  });

  test.each([
    ["a field that is missing", ["publishedAt"], undefined, "publishedAt", ""],
    ["a field of another type", ["waves", 1, "year"], "2024", "waves[1].year", "2024"],
    ["a year out of range", ["breaks", 0, "year"], 20, "breaks[0].year", "20"],
    ["a name without Chinese", ["region", "areas", 2, "name"], { en: "X" }, "region.areas[2].name.zh", ""],
    ["an edition's name", ["edition"], "../../etc", "edition", "../../etc"],
    ["a file outside the folder", ["waves", 0, "file"], "../waves/x.json", "waves[0].file", "../waves/x.json"],
    ["an object where a text belongs", ["publishedAt"], { at: 1 }, "publishedAt", "{…}"],
    ["a list where an object belongs", ["region"], [1], "region.code", ""],
    ["null", ["targets"], null, "targets", "null"],
  ] as const)("another shape: %s", (_, place, value, path, shown) => {
    expect(refusalOf(changed(manifest, place, value))).toEqual({ code: "wrong-shape", file, path, value: shown });
  });

  test("another shape: a long value is cut to what a sentence can hold", () => {
    const refusal = refusalOf({ ...manifest, edition: "长".repeat(500) });
    expect(refusal).toEqual({ code: "wrong-shape", file, path: "edition", value: `${"长".repeat(79)}…` });
  });

  test("a target that is given in per cent", () => {
    expect(refusalOf(changed(manifest, ["targets", 0, "rate"], 14.5))).toEqual({
      code: "rate-out-of-range",
      file,
      path: "targets[0].rate",
      value: "14.5",
    });
  });

  test("a wave's file that does not begin with its hash", () => {
    const value = `waves/2025.${"0".repeat(16)}.json`;
    expect(refusalOf(changed(manifest, ["waves", 2, "file"], value))).toEqual({
      code: "wrong-shape",
      file,
      path: "waves[2].file",
      value,
    });
  });

  test("two waves of one year", () => {
    const [, wave = null] = manifest.waves;
    expect(refusalOf({ ...manifest, waves: [...manifest.waves, wave] })).toEqual({
      code: "duplicate-cell",
      file,
      path: "waves[3]",
      first: "waves[1]",
    });
  });
});

describe("codes that a manifest does not itself define", () => {
  test.each([
    ["a target of another city", ["targets", 0, "area"], "140500", "unknown-area", "targets[0].area"],
    [
      "a benchmark of a district that is no more",
      ["benchmarks", 0, "area"],
      "140402",
      "unknown-area",
      "benchmarks[0].area",
    ],
    ["a zone in no district", ["region", "areas", 1, "within"], "140499", "unknown-area", "region.areas[1].within"],
    [
      "a group of strangers",
      ["region", "areas", 1, "members"],
      ["140403", "140411"],
      "unknown-area",
      "region.areas[1].members[1]",
    ],
    ["a category", ["targets", 0, "category"], "farmers", "unknown-category", "targets[0].category"],
    ["a dimension", ["targets", 0, "dimension"], "income", "unknown-category", "targets[0].dimension"],
    ["a population", ["region", "populations", 0, "id"], "students", "unknown-category", "region.populations[0].id"],
    ["a target's instrument", ["targets", 0, "instrument"], "pisa", "unknown-instrument", "targets[0].instrument"],
    [
      "a population's instrument",
      ["region", "populations", 0, "instrument"],
      "pisa",
      "unknown-instrument",
      "region.populations[0].instrument",
    ],
  ] as const)("%s", (_, place, value, code, path) => {
    expect(refusalOf(changed(manifest, place, value))).toEqual({
      code,
      file,
      path,
      value: Array.isArray(value) ? value[1] : value,
    });
  });

  test("the nation and any province are known", () => {
    expect(refusalOf(changed(manifest, ["benchmarks", 0, "area"], "000000"))).toBeNull();
    expect(refusalOf(changed(manifest, ["benchmarks", 0, "area"], "140000"))).toBeNull();
  });
});

describe("demonstration and real data", () => {
  const status = (...list: readonly string[]) => ({
    ...manifest,
    waves: manifest.waves.map((wave, index) => ({ ...wave, status: list[index] })),
  });

  test.each([
    ["final", [2025]],
    ["provisional", [2025]],
  ])("never stand side by side: demo and %s", (real, realYears) => {
    expect(refusalOf(status("demo", "demo", real))).toEqual({
      code: "demo-mixture",
      file,
      demoYears: [2020, 2024],
      realYears,
    });
  });

  test.each(["demo", "final", "provisional"])("a published figure may stand beside %s", (other) => {
    expect(refusalOf(status("published-figure", other, other))).toBeNull();
  });

  test("final and provisional are both real", () => {
    expect(refusalOf(status("final", "final", "provisional"))).toBeNull();
  });
});
