import { describe, expect, test } from "vitest";
import { fetchWave } from "#data/fetch/fetchWave.ts";
import { base, startDataServer } from "#tests/data/dataServer.ts";
import { bytesOf, publishedFolder, sha256 } from "#tests/data/publishedFolder.ts";
import { wave2024, wave2025 } from "#tests/fixtures/dataset.ts";

const server = startDataServer();
const folder = publishedFolder([wave2024, wave2025]);
const { manifest } = folder;
const [, entry] = manifest.waves;
if (entry === undefined) throw new Error("the folder has no second wave");

describe("a wave", () => {
  test("is read from any cache, as it never changes; past it when told so", async () => {
    server.serve(folder);
    expect(await fetchWave(base, entry, manifest)).toEqual({ kind: "ok", value: wave2025 });
    await fetchWave(base, entry, manifest, { pastCache: true });
    expect(server.asked.map(({ cacheControl }) => cacheControl)).toEqual([null, "no-cache"]);
  });

  test("is missing", async () => {
    expect(await fetchWave(base, entry, manifest)).toEqual({
      kind: "refused",
      refusal: { code: "missing-file", file: entry.file, status: 404 },
    });
  });

  test("arrived by half: its hash tells", async () => {
    server.serve(folder);
    server.answer(entry.file, "half");
    expect(await fetchWave(base, entry, manifest)).toMatchObject({ refusal: { code: "wrong-hash" } });
  });

  test("is another one than was published", async () => {
    const other = bytesOf({ ...wave2025, title: { zh: "改过" } });
    server.answer(entry.file, other);
    expect(await fetchWave(base, entry, manifest)).toEqual({
      kind: "refused",
      refusal: { code: "wrong-hash", file: entry.file, expected: entry.sha256, actual: sha256(other) },
    });
  });

  test.each([
    ["offline", "unreachable"],
    [503, "missing-file"],
  ] as const)("does not come for now: %s", async (answer, code) => {
    server.serve(folder);
    server.answer(entry.file, answer);
    await expect(fetchWave(base, entry, manifest)).rejects.toMatchObject({ transient: true, refusal: { code } });
    expect(await fetchWave(base, entry, manifest)).toMatchObject({ kind: "ok" });
  });
});
