import { QueryObserver, type QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Manifest, WaveEntry } from "#core/dataset/schema.ts";
import { createQueryClient } from "#data/queries/createQueryClient.ts";
import { keptManifestQuery, manifestQuery } from "#data/queries/manifestQuery.ts";
import { waveQuery } from "#data/queries/waveQuery.ts";
import { base, slowness, startDataServer } from "#tests/data/dataServer.ts";
import { bytesOf, publishedFolder } from "#tests/data/publishedFolder.ts";
import { wave, wave2022, wave2023, wave2024, wave2025 } from "#tests/fixtures/dataset.ts";

const editions = vi.hoisted(() => ({ kept: new Map<string, unknown>() }));
vi.mock("#data/fetch/lastGoodEdition.ts", () => ({
  storedEditions: {
    load: (folder: string) => Promise.resolve(editions.kept.get(folder) ?? null),
    save: (folder: string, manifest: unknown) => {
      editions.kept.set(folder, manifest);
      return Promise.resolve();
    },
  },
}));

const server = startDataServer();
const first = publishedFolder([wave2022, wave2023, wave2024, wave2025], { edition: "0001-00000001" });
const corrected = publishedFolder([wave2022, wave2023, wave2024, wave(2025, "demo", [])], { edition: "0002-00000002" });

let client: QueryClient;
beforeEach(() => {
  editions.kept.clear();
  client = createQueryClient();
  // The pauses themselves are tested with the client.
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retryDelay: 1 } });
  return () => {
    client.clear();
  };
});

const manifestNow = (): Promise<Manifest> => client.query(manifestQuery(base));

function entryFor(manifest: Manifest, year: number): WaveEntry {
  const found = manifest.waves.find((entry) => entry.year === year);
  if (found === undefined) throw new Error(`no wave of ${year}`);
  return found;
}

function waveNow(manifest: Manifest, year: number) {
  return client.query(waveQuery(base, entryFor(manifest, year), manifest));
}

const faultOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

describe("the manifest", () => {
  test("comes when the server has recovered from a fault", async () => {
    server.serve(first);
    server.answer("manifest.json", 500, "offline", 429);
    expect(await manifestNow()).toEqual(first.manifest);
    expect(server.count("manifest.json")).toBe(4);
  });

  test("does not come: unreachable after four tries", async () => {
    server.answer("manifest.json", "offline", "offline", "offline", "offline", "offline");
    expect(await faultOf(manifestNow())).toMatchObject({ refusal: { code: "unreachable", file: "manifest.json" } });
    expect(server.count("manifest.json")).toBe(4);
  });

  test.each([
    ["missing", 404, "missing-file"],
    ["half", "half", "not-json"],
  ] as const)("is %s: that does not change by asking again", async (_, answer, code) => {
    server.serve(first);
    server.answer("manifest.json", answer);
    expect(await faultOf(manifestNow())).toMatchObject({ refusal: { code } });
    expect(server.count("manifest.json")).toBe(1);
  });

  test("that is bad leaves the one before in its place", async () => {
    server.serve(first);
    await manifestNow();
    server.answer("manifest.json", bytesOf({ ...first.manifest, format: "science-literacy-manifest/2" }));
    expect(await faultOf(manifestNow())).toMatchObject({ refusal: { code: "newer-version" } });
    expect(client.getQueryData(manifestQuery(base).queryKey)).toEqual(first.manifest);
  });

  test("is asked for anew each time; the waves are not", async () => {
    server.serve(first);
    for (const _ of [1, 2, 3]) {
      const manifest = await manifestNow();
      await waveNow(manifest, 2025);
    }
    expect(server.count("manifest.json")).toBe(3);
    expect(server.count(entryFor(first.manifest, 2025).file)).toBe(1);
  });

  test("of a newer edition takes the place of the one shown when its waves are there", async () => {
    server.serve(first);
    await manifestNow();
    for (const { year } of first.manifest.waves) await waveNow(first.manifest, year);
    server.serve(corrected);
    const { file, sha256 } = entryFor(corrected.manifest, 2025);
    server.answer(file, "slow");

    const seen: unknown[] = [];
    const stop = client.getQueryCache().subscribe(({ query, type }) => {
      if (type !== "updated" || query.state.status !== "success") return;
      const edition = client.getQueryData(manifestQuery(base).queryKey)?.edition;
      const isThere = client.getQueryData(["wave", base, sha256]) !== undefined;
      if (edition === "0002-00000002") seen.push(isThere);
    });
    await manifestNow();
    stop();
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).not.toContain(false);
    expect(server.asked.filter((one) => one.file.startsWith("waves/2024"))).toHaveLength(1);
  });
});

describe("a wave", () => {
  test("that is missing makes the manifest be fetched once more past the cache, once for all that are missing", async () => {
    server.serve(first);
    const manifest = await manifestNow();
    server.serve({ ...first, files: new Map([["manifest.json", bytesOf(first.manifest)]]) });
    server.answer(entryFor(manifest, 2023).file, "slow");
    const reads = await Promise.all(manifest.waves.map(({ year }) => waveNow(manifest, year)));
    expect(reads).toEqual(
      manifest.waves.map(({ file }) => ({ kind: "refused", refusal: { code: "missing-file", file, status: 404 } })),
    );
    const asked = server.asked.filter(({ file }) => file === "manifest.json");
    expect(asked.map(({ cacheControl }) => cacheControl)).toEqual(["max-age=0", "no-cache"]);
  });

  test("that a cache spoilt is read past the cache", async () => {
    server.serve(first);
    const manifest = await manifestNow();
    const { file } = entryFor(manifest, 2025);
    server.answer(file, "half");
    expect(await waveNow(manifest, 2025)).toEqual({ kind: "ok", value: wave2025 });
    expect(server.asked.filter((one) => one.file === file).map(({ cacheControl }) => cacheControl)).toEqual([
      null,
      "no-cache",
    ]);
  });

  test("that a newer edition has replaced: the newer edition is taken, and its wave with it", async () => {
    server.serve(first);
    const manifest = await manifestNow();
    server.serve(corrected);
    expect(await waveNow(manifest, 2025)).toMatchObject({ kind: "refused", refusal: { code: "missing-file" } });
    expect(client.getQueryData(manifestQuery(base).queryKey)).toEqual(corrected.manifest);
    const { sha256, file } = entryFor(corrected.manifest, 2025);
    expect(client.getQueryData(["wave", base, sha256])).toMatchObject({ kind: "ok" });
    expect(server.count(file)).toBe(1);
  });

  test("that is wrong for good leaves the others alone", async () => {
    server.serve(first);
    const manifest = await manifestNow();
    server.answer(entryFor(manifest, 2024).file, bytesOf("{}"), bytesOf("{}"));
    expect(await waveNow(manifest, 2024)).toMatchObject({ kind: "refused", refusal: { code: "wrong-hash" } });
    expect(await waveNow(manifest, 2023)).toEqual({ kind: "ok", value: wave2023 });
  });

  test("whose manifest cannot be fetched once more is missing all the same", async () => {
    server.serve(first);
    const manifest = await manifestNow();
    const { file } = entryFor(manifest, 2024);
    server.answer(file, 404);
    server.answer("manifest.json", "offline", "offline", "offline", "offline");
    expect(await waveNow(manifest, 2024)).toEqual({
      kind: "refused",
      refusal: { code: "missing-file", file, status: 404 },
    });
  });

  test("that was refused is asked for again when it is shown again", async () => {
    server.serve(first);
    const manifest = await manifestNow();
    const { file } = entryFor(manifest, 2024);
    server.answer(file, 404, 404);
    expect(await waveNow(manifest, 2024)).toMatchObject({ kind: "refused" });
    expect(await waveNow(manifest, 2024)).toEqual({ kind: "ok", value: wave2024 });
  });

  test("that nobody waits for any more is not read to the end", async () => {
    server.serve(first);
    const { manifest } = first;
    const entry = entryFor(manifest, 2025);
    server.answer(entry.file, "slow");
    const observer = new QueryObserver(client, waveQuery(base, entry, manifest));
    const leave = observer.subscribe(() => {});
    leave();
    await new Promise((done) => setTimeout(done, slowness * 1.5));
    expect(client.getQueryState(["wave", base, entry.sha256])).toMatchObject({
      data: undefined,
      error: null,
      fetchStatus: "idle",
    });
  });
});

describe("the edition that is kept for a bad day", () => {
  test("is the one whose latest wave could be read", async () => {
    server.serve(first);
    const manifest = await manifestNow();
    await waveNow(manifest, 2024);
    expect(editions.kept.get(base)).toBeUndefined();
    await waveNow(manifest, 2025);
    expect(editions.kept.get(base)).toEqual(first.manifest);
  });

  test("is not one whose latest wave is missing", async () => {
    server.serve(first);
    await waveNow(await manifestNow(), 2025);
    server.serve({ ...corrected, files: new Map([["manifest.json", bytesOf(corrected.manifest)]]) });
    await waveNow(await manifestNow(), 2025);
    expect(editions.kept.get(base)).toEqual(first.manifest);
  });

  test("follows when an edition brings new reference data and no wave", async () => {
    server.serve(first);
    await waveNow(await manifestNow(), 2025);
    const reference = publishedFolder([wave2022, wave2023, wave2024, wave2025], {
      edition: "0002-00000002",
      targets: [],
    });
    server.serve(reference);
    await manifestNow();
    expect(editions.kept.get(base)).toEqual(reference.manifest);
  });

  test("comes with why it is needed", async () => {
    editions.kept.set(base, first.manifest);
    expect(await faultOf(manifestNow())).toMatchObject({ refusal: { code: "missing-file" } });
    expect(await client.query(keptManifestQuery(base))).toEqual({
      manifest: first.manifest,
      refusal: { code: "missing-file", file: "manifest.json", status: 404 },
    });
  });
});
