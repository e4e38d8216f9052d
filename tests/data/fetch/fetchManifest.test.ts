import { describe, expect, test } from "vitest";
import { fetchEdition } from "#data/fetch/fetchEdition.ts";
import { fetchManifest } from "#data/fetch/fetchManifest.ts";
import { canonicalJson } from "#core/dataset/canonicalJson.ts";
import { editionId } from "#core/dataset/editionId.ts";
import { base, startDataServer } from "#tests/data/dataServer.ts";
import { bytesOf, publishedFolder } from "#tests/data/publishedFolder.ts";
import { wave2024, wave2025 } from "#tests/fixtures/dataset.ts";

const server = startDataServer();
const folder = publishedFolder([wave2024, wave2025]);

describe("the manifest", () => {
  test("is read from the folder, asking the server each time whether it is still the newest", async () => {
    server.serve(folder);
    expect(await fetchManifest(base)).toEqual({ kind: "ok", value: folder.manifest });
    await fetchManifest(base, { pastCache: true });
    expect(server.asked).toEqual([
      { file: "manifest.json", cacheControl: "max-age=0", accept: "application/json" },
      { file: "manifest.json", cacheControl: "no-cache", accept: "application/json" },
    ]);
  });

  test("is missing: a fact about the folder, not worth another try", async () => {
    expect(await fetchManifest(base)).toEqual({
      kind: "refused",
      refusal: { code: "missing-file", file: "manifest.json", status: 404 },
    });
  });

  test("arrived by half", async () => {
    server.serve(folder);
    server.answer("manifest.json", "half");
    expect(await fetchManifest(base)).toMatchObject({ kind: "refused", refusal: { code: "not-json" } });
  });

  test("is of a newer version than this program", async () => {
    server.answer("manifest.json", bytesOf({ ...folder.manifest, format: "science-literacy-manifest/2" }));
    expect(await fetchManifest(base)).toMatchObject({
      kind: "refused",
      refusal: { code: "newer-version", actual: "science-literacy-manifest/2" },
    });
  });

  test.each([500, 502, 503, 504, 429])("is not given for now: %i", async (status) => {
    server.answer("manifest.json", status);
    await expect(fetchManifest(base)).rejects.toMatchObject({
      name: "FetchFault",
      transient: true,
      refusal: { code: "missing-file", file: "manifest.json", status },
    });
  });

  test("is out of reach", async () => {
    server.answer("manifest.json", "offline");
    await expect(fetchManifest(base)).rejects.toMatchObject({
      name: "FetchFault",
      transient: true,
      refusal: { code: "unreachable", file: "manifest.json" },
    });
  });

  test("is no longer wanted: the request ends, and not as a fault of the network", async () => {
    server.serve(folder);
    server.answer("manifest.json", "slow");
    const leave = new AbortController();
    const asked = fetchManifest(base, { signal: leave.signal });
    leave.abort();
    await expect(asked).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("a frozen edition", () => {
  const edition = editionId(7, { ...folder.manifest, edition: "", publishedAt: "" });
  const manifest = { ...folder.manifest, edition };
  const sixth = `0006${edition.slice(4)}`;
  const file = `editions/${edition}.json`;

  test("is read when its name fits its bytes", async () => {
    server.serve({ manifest, files: new Map([[file, bytesOf(canonicalJson(manifest))]]) });
    expect(await fetchEdition(base, edition)).toEqual({ kind: "ok", value: manifest });
    expect(server.asked).toEqual([{ file, cacheControl: null, accept: "application/json" }]);
  });

  test.each([
    ["another edition, sound in itself, under its name", canonicalJson({ ...manifest, edition: sixth }), sixth],
    ["its name on other bytes", canonicalJson({ ...manifest, targets: [] }), edition],
  ])("is refused: %s", async (_, content, actual) => {
    server.serve({ manifest, files: new Map([[file, bytesOf(content)]]) });
    expect(await fetchEdition(base, edition)).toEqual({
      kind: "refused",
      refusal: { code: "wrong-hash", file, expected: edition, actual },
    });
  });

  test("is missing, as a withdrawn one is", async () => {
    expect(await fetchEdition(base, edition)).toMatchObject({ refusal: { code: "missing-file", file, status: 404 } });
  });

  test.each([
    "../manifest",
    "0007-3fa91c2e/../../x",
    "https://elsewhere.test/0007-3fa91c2e",
    "live",
    "",
    "0007-3FA91C2E",
  ])("is never looked for in another place: %j", async (name) => {
    await expect(fetchEdition(base, name)).rejects.toThrow(RangeError);
    expect(server.asked).toEqual([]);
  });
});
