import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readManifest } from "#core/dataset/readManifest.ts";
import { encodeUtf8 } from "#core/dataset/utf8.ts";
import { openDraft } from "#core/draft/openDraft.ts";
import { draftDays, draftFormat, readStoredDraft, type StoredDraft } from "#core/draft/storedDraft.ts";

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 24, 12);
const folder = join(import.meta.dirname, "../../../mock-data/published");

function textOf(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

const manifest = textOf("manifest.json");
const read = readManifest(encodeUtf8(manifest), "manifest.json");
if (read.kind === "refused") throw new Error("the manifest is refused");
const { edition, waves } = read.value;
const newest = waves.at(-1)?.file ?? "";

const stored: StoredDraft = {
  format: draftFormat,
  origin: "import",
  savedAt: now,
  basis: "0".repeat(64),
  files: [
    { path: newest, text: textOf(newest) },
    { path: `editions/${edition}.json`, text: manifest },
    { path: "manifest.json", text: manifest },
  ],
  form: { status: "demo", reason: "更正" },
  issues: [{ level: "warning", title: { zh: "缺少权重", en: "Weight missing" }, total: 4, agreed: true }],
  accepted: [],
};

describe("a stored draft", () => {
  test("comes back as it was", () => {
    expect(readStoredDraft(JSON.stringify(stored), now)).toEqual(stored);
  });

  test.each([
    ["on the day itself", 0, true],
    ["on the last day", draftDays * day, true],
    ["a moment later", draftDays * day + 1, false],
    ["with the clock of the machine set back by an hour", -60 * 60 * 1000, true],
    ["with a clock that is years behind", -400 * day, false],
  ])("%s", (_, age, isThere) => {
    expect(readStoredDraft(JSON.stringify(stored), now + age) !== null).toBe(isThere);
  });

  test("is none where the text is broken, of another form or another version", () => {
    expect(readStoredDraft("", now)).toBeNull();
    expect(readStoredDraft("{}", now)).toBeNull();
    expect(readStoredDraft(JSON.stringify({ ...stored, format: "science-literacy-draft/2" }), now)).toBeNull();
    expect(readStoredDraft(JSON.stringify({ ...stored, origin: "elsewhere" }), now)).toBeNull();
    expect(readStoredDraft(JSON.stringify({ ...stored, basis: "abc" }), now)).toBeNull();
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readStoredDraft(JSON.stringify(value), now)).toBeNull();
      }),
    );
  });
});

describe("an open draft", () => {
  test("has its manifest and the waves of its own, and no other", () => {
    const open = openDraft(stored);
    expect(open?.manifest.edition).toBe(edition);
    expect(open?.waves.map(({ year }) => year)).toEqual([2025]);
    expect(open?.files.map(({ path }) => path)).toEqual([newest, `editions/${edition}.json`, "manifest.json"]);
    expect(Buffer.from(open?.files.at(-1)?.bytes ?? []).toString("utf8")).toBe(manifest);
  });

  test("is none where a byte of a wave has changed, or the manifest is not the last file", () => {
    const [wave, ...others] = stored.files;
    if (wave === undefined) throw new Error("no wave");
    const changed = { ...wave, text: wave.text.replace('"n":', '"n": ') };
    expect(changed.text).not.toBe(wave.text);
    expect(openDraft({ ...stored, files: [changed, ...others] })).toBeNull();
    expect(openDraft({ ...stored, files: [...others].reverse() })).toBeNull();
    expect(openDraft({ ...stored, files: [] })).toBeNull();
  });
});
