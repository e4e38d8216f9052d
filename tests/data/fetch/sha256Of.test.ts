import { afterEach, expect, test, vi } from "vitest";
import { FetchFault } from "#data/fetch/fetchFault.ts";
import { fetchWave } from "#data/fetch/fetchWave.ts";
import { sha256Of } from "#data/fetch/sha256Of.ts";
import { base, startDataServer } from "#tests/data/dataServer.ts";
import { publishedFolder } from "#tests/data/publishedFolder.ts";
import { wave2025 } from "#tests/fixtures/dataset.ts";

const server = startDataServer();
afterEach(() => {
  vi.unstubAllGlobals();
  vi.doUnmock("#core/dataset/hash.ts");
});

// FIPS 180-2, appendix B.1.
const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

test.each([true, false])("the hash is the same whether the page is secure or not: %s", async (isSecureContext) => {
  const digest = vi.spyOn(crypto.subtle, "digest");
  vi.stubGlobal("isSecureContext", isSecureContext);
  expect(await sha256Of(new TextEncoder().encode("abc"))).toBe(abc);
  expect(digest).toHaveBeenCalledTimes(isSecureContext ? 1 : 0);
  digest.mockRestore();
});

test("a library that does not load is a fault of the network, which another try may mend", async () => {
  const folder = publishedFolder([wave2025]);
  const [entry] = folder.manifest.waves;
  if (entry === undefined) throw new Error("the folder has no wave");
  server.serve(folder);
  vi.stubGlobal("isSecureContext", false);
  vi.doMock("#core/dataset/hash.ts", () => {
    throw new TypeError("Failed to fetch dynamically imported module");
  });
  const fault = await fetchWave(base, entry, folder.manifest).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(FetchFault);
  expect(fault).toMatchObject({ transient: true, refusal: { code: "unreachable", file: entry.file } });
});
