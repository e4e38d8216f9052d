import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { storedEditions } from "#data/fetch/lastGoodEdition.ts";
import { dataset } from "#tests/fixtures/dataset.ts";

const base = "http://dashboard.test/data/";
const { manifest } = dataset;

/** Waits for as long as a connection is open: one that is left open fails the test by its time. */
function deleteDatabase(): Promise<void> {
  return new Promise((done, failed) => {
    const request = indexedDB.deleteDatabase("science-literacy");
    request.addEventListener("success", () => done());
    request.addEventListener("error", () => failed(new Error("the database was not deleted")));
  });
}

/** What another version of the program, or another hand, left in the storage. */
function plant(value: unknown): Promise<void> {
  return new Promise((done) => {
    const request = indexedDB.open("science-literacy", 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore("editions"));
    request.addEventListener("success", () => {
      const writing = request.result.transaction("editions", "readwrite");
      writing.objectStore("editions").put(value, base);
      writing.addEventListener("complete", () => {
        request.result.close();
        done();
      });
    });
  });
}

beforeEach(deleteDatabase);
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the edition that a browser keeps", () => {
  test("is none at first", async () => {
    expect(await storedEditions.load(base)).toBeNull();
  });

  test("comes back whole", async () => {
    await storedEditions.save(base, manifest);
    expect(await storedEditions.load(base)).toEqual(manifest);
  });

  test("is the last one, for each folder its own", async () => {
    const other = "http://dashboard.test/other/data/";
    await storedEditions.save(base, manifest);
    await storedEditions.save(other, manifest);
    await storedEditions.save(base, { ...manifest, edition: "0005-00000005" });
    expect((await storedEditions.load(base))?.edition).toBe("0005-00000005");
    expect((await storedEditions.load(other))?.edition).toBe(manifest.edition);
  });

  test.each([
    ["no text", { edition: "0001-00000001" }],
    ["no JSON", "{"],
    ["a newer version", JSON.stringify({ ...manifest, format: "science-literacy-manifest/2" })],
    ["a value out of range", JSON.stringify({ ...manifest, targets: [{ ...manifest.targets[0], rate: 14.5 }] })],
  ])("is checked like a file: %s is none", async (_, value) => {
    await plant(value);
    expect(await storedEditions.load(base)).toBeNull();
  });

  test.each([
    ["there is no storage", undefined],
    [
      "storage is refused",
      {
        open: () => {
          throw new DOMException("denied", "SecurityError");
        },
      },
    ],
  ])("is none, silently, where %s", async (_, storage) => {
    vi.stubGlobal("indexedDB", storage);
    await expect(storedEditions.save(base, manifest)).resolves.toBeUndefined();
    expect(await storedEditions.load(base)).toBeNull();
  });
});
