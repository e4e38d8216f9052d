import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { delay } from "msw";
import { setupWorker } from "msw/browser";
import { http, HttpResponse } from "msw/http";
import { StrictMode } from "react";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { sha256Hex } from "#core/dataset/hash.ts";
import type { Manifest, Wave } from "#core/dataset/schema.ts";
import { encodeUtf8 } from "#core/dataset/utf8.ts";
import { storedEditions } from "#data/fetch/lastGoodEdition.ts";
import { createQueryClient } from "#data/queries/createQueryClient.ts";
import { useDataset, type DatasetState } from "#data/queries/useDataset.ts";
import { dataset, wave, wave2023, wave2024, wave2025 } from "#tests/fixtures/dataset.ts";

const base = new URL("/kx/data/", window.location.href).href;

/** What the server holds, by path within the folder; how it answers a path instead. */
let files = new Map<string, string>();
let instead = new Map<string, () => Response | Promise<Response>>();

const worker = setupWorker(
  http.get(`${base}*`, ({ request }) => {
    const file = request.url.slice(base.length);
    const other = instead.get(file);
    if (other !== undefined) return other();
    const content = files.get(file);
    return content === undefined ? new HttpResponse(null, { status: 404 }) : new HttpResponse(content);
  }),
);

function publish(waves: readonly Wave[], edition: string): Manifest {
  const named = waves.map((one) => {
    const content = JSON.stringify(one);
    const sha256 = sha256Hex(encodeUtf8(content));
    const file = `waves/${one.year}.${sha256.slice(0, 16)}.json`;
    return { content, entry: { year: one.year, file, sha256, status: one.status } };
  });
  const manifest = { ...dataset.manifest, edition, waves: named.map(({ entry }) => entry) };
  files = new Map([
    ["manifest.json", JSON.stringify(manifest)],
    ...named.map(({ entry, content }) => [entry.file, content] as const),
  ]);
  return manifest;
}

function fileOf(manifest: Manifest, year: number): string {
  return manifest.waves.find((entry) => entry.year === year)?.file ?? "";
}

/** Every state that a page was given, in order. */
let states: DatasetState[] = [];

function Page() {
  states.push(useDataset(base));
  return <p>{states.length}</p>;
}

function last(): DatasetState {
  return states.at(-1) ?? { kind: "loading" };
}

function yearsShown(): readonly number[] {
  const state = last();
  return state.kind === "ready" ? state.dataset.waves.map(({ year }) => year) : [];
}

/** Presses the button, and forgets what was shown until then. */
function retry(): void {
  const state = last();
  if (state.kind === "loading") throw new Error("there is nothing to retry");
  states = [];
  state.retry();
}

function pageOf(client: QueryClient) {
  return (
    <StrictMode>
      <QueryClientProvider client={client}>
        <Page />
      </QueryClientProvider>
    </StrictMode>
  );
}

async function open() {
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retryDelay: 1 } });
  const page = await render(pageOf(client));
  return { renderAgain: () => page.rerender(pageOf(client)) };
}

beforeAll(async () => {
  await worker.start({ quiet: true, onUnhandledFrame: "bypass" });
});
afterAll(async () => {
  await worker.stop();
});
beforeEach(() => {
  states = [];
  instead = new Map();
});
afterEach(
  () =>
    new Promise((done) => {
      indexedDB.deleteDatabase("science-literacy").addEventListener("success", done);
    }),
);

describe("the published data on a page", () => {
  test("come whole, and then stay the same object", async () => {
    publish([wave2023, wave2024, wave2025], "0001-00000001");
    const page = await open();
    await expect.poll(last).toMatchObject({ kind: "ready", complete: true, stale: null, checking: false });
    expect(yearsShown()).toEqual([2023, 2024, 2025]);
    states = states.slice(-1);
    await page.renderAgain();
    expect(states.length).toBeGreaterThan(1);
    expect(new Set(states.map((state) => (state.kind === "ready" ? state.dataset : null))).size).toBe(1);
  });

  test("are shown as soon as the latest wave is there; the others join", async () => {
    const manifest = publish([wave2023, wave2024, wave2025], "0001-00000001");
    const content = files.get(fileOf(manifest, 2023)) ?? "";
    instead.set(fileOf(manifest, 2023), async () => {
      await delay(300);
      return new HttpResponse(content);
    });
    await open();
    await expect.poll(yearsShown).toEqual([2024, 2025]);
    expect(last()).toMatchObject({ complete: false, dataset: { missing: [] } });
    await expect.poll(yearsShown).toEqual([2023, 2024, 2025]);
    expect(last()).toMatchObject({ complete: true });
  });

  test("wait for the latest wave", async () => {
    const manifest = publish([wave2024, wave2025], "0001-00000001");
    const content = files.get(fileOf(manifest, 2025)) ?? "";
    instead.set(fileOf(manifest, 2025), async () => {
      await delay(300);
      return new HttpResponse(content);
    });
    await open();
    await expect.poll(yearsShown).toEqual([2024, 2025]);
    expect(
      states.filter(({ kind }) => kind === "ready").every((state) => state.kind === "ready" && state.complete),
    ).toBe(true);
  });

  test("are partial when a wave is missing, the latest too, and whole when it has come", async () => {
    const manifest = publish([wave2024, wave2025], "0001-00000001");
    const file = fileOf(manifest, 2025);
    instead.set(file, () => new HttpResponse(null, { status: 404 }));
    await open();
    await expect.poll(last).toMatchObject({
      kind: "ready",
      complete: true,
      dataset: { missing: [{ year: 2025, refusal: { code: "missing-file", file, status: 404 } }] },
    });
    expect(yearsShown()).toEqual([2024]);
    instead.clear();
    retry();
    await expect.poll(yearsShown).toEqual([2024, 2025]);
    expect(last()).toMatchObject({ dataset: { missing: [] } });
  });

  test("never go away while a newer edition comes", async () => {
    publish([wave2024, wave2025], "0001-00000001");
    await open();
    await expect.poll(yearsShown).toEqual([2024, 2025]);
    states = [];
    publish([wave2024, wave(2025, "demo", [])], "0002-00000002");
    window.dispatchEvent(new Event("offline"));
    window.dispatchEvent(new Event("online"));
    await expect.poll(last).toMatchObject({ dataset: { manifest: { edition: "0002-00000002" } } });
    await expect.poll(last).toMatchObject({ checking: false });
    expect(states.map(({ kind }) => kind)).not.toContain("loading");
    for (const state of states) expect(state).toMatchObject({ dataset: { waves: { length: 2 }, missing: [] } });
  });
});

describe("when the manifest cannot be had", () => {
  test("and none is kept, the page says why, also while it asks again", async () => {
    files.clear();
    instead.set("manifest.json", () => HttpResponse.error());
    await open();
    await expect.poll(last).toMatchObject({
      kind: "refused",
      checking: false,
      refusal: { code: "unreachable", file: "manifest.json" },
    });
    publish([wave2025], "0001-00000001");
    instead.set("manifest.json", async () => {
      await delay(150);
      return new HttpResponse(files.get("manifest.json"));
    });
    retry();
    await expect.poll(last).toMatchObject({ kind: "refused", checking: true });
    await expect.poll(yearsShown).toEqual([2025]);
    expect(last()).toMatchObject({ stale: null });
  });

  test("the edition that an earlier visit kept is shown with its date, and stays while asking again", async () => {
    const manifest = publish([wave2024, wave2025], "0001-00000001");
    await storedEditions.save(base, manifest);
    instead.set("manifest.json", () => new HttpResponse("{", { status: 200 }));
    await open();
    await expect.poll(last).toMatchObject({
      kind: "ready",
      stale: { publishedAt: manifest.publishedAt, refusal: { code: "not-json", file: "manifest.json" } },
    });
    await expect.poll(yearsShown).toEqual([2024, 2025]);
    await expect.poll(last).toMatchObject({ checking: false });

    instead.set("manifest.json", async () => {
      await delay(150);
      return new HttpResponse("{");
    });
    retry();
    await expect.poll(last).toMatchObject({ checking: true });
    await expect.poll(last).toMatchObject({ checking: false });
    for (const state of states)
      expect(state).toMatchObject({ kind: "ready", stale: { refusal: { code: "not-json" } } });

    instead.clear();
    retry();
    await expect.poll(last).toMatchObject({ kind: "ready", stale: null });
    expect(states.map(({ kind }) => kind)).not.toContain("loading");
  });

  test("later, the edition in memory stays, marked as not the latest", async () => {
    const manifest = publish([wave2024, wave2025], "0001-00000001");
    await open();
    await expect.poll(yearsShown).toEqual([2024, 2025]);
    instead.set("manifest.json", () => HttpResponse.error());
    retry();
    await expect.poll(last).toMatchObject({
      kind: "ready",
      stale: { publishedAt: manifest.publishedAt, refusal: { code: "unreachable" } },
    });
    expect(yearsShown()).toEqual([2024, 2025]);
    instead.clear();
    retry();
    await expect.poll(last).toMatchObject({ kind: "ready", stale: null });
  });
});

describe("the edition that the page keeps", () => {
  test("is there on the next visit", async () => {
    const manifest = publish([wave2024, wave2025], "0001-00000001");
    await open();
    await expect.poll(yearsShown).toEqual([2024, 2025]);
    await expect.poll(() => storedEditions.load(base)).toEqual(manifest);
  });
});
