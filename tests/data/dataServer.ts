import { delay } from "msw";
import { http, HttpResponse } from "msw/http";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { PublishedFolder } from "#tests/data/publishedFolder.ts";

export const base = "http://dashboard.test/kx/data/";

/** What the server does with the next requests for one file; after the last one it serves the folder again. */
export type Answer = number | "offline" | "half" | "slow" | Uint8Array;

export interface Asked {
  readonly file: string;
  /** How Fetch tells caches on the way what it wants: `max-age=0` when it revalidates, `no-cache` when it reloads. */
  readonly cacheControl: string | null;
  readonly accept: string | null;
}

export interface DataServer {
  /** The folder that is served now. */
  readonly serve: (folder: PublishedFolder) => void;
  readonly answer: (file: string, ...answers: readonly Answer[]) => void;
  readonly asked: readonly Asked[];
  /** How often a file was asked for. */
  readonly count: (file: string) => number;
}

export const slowness = 400;

/** A server of a data folder, for the tests of one file. */
export function startDataServer(): DataServer {
  let files: ReadonlyMap<string, Uint8Array> = new Map();
  const answers = new Map<string, Answer[]>();
  const asked: Asked[] = [];

  async function respond(file: string): Promise<Response> {
    const content = files.get(file);
    const answer = answers.get(file)?.shift();
    if (answer === "offline") return HttpResponse.error();
    if (answer === "slow") await delay(slowness);
    if (typeof answer === "number") return new HttpResponse("<h1>no</h1>", { status: answer });
    if (answer instanceof Uint8Array) return new HttpResponse(Uint8Array.from(answer));
    if (content === undefined) return new HttpResponse("<h1>404</h1>", { status: 404 });
    return new HttpResponse(Uint8Array.from(answer === "half" ? content.subarray(0, content.length / 2) : content), {
      headers: { "content-type": "application/json" },
    });
  }

  const server = setupServer(
    http.get(`${base}*`, ({ request }) => {
      const file = request.url.slice(base.length);
      asked.push({ file, cacheControl: request.headers.get("cache-control"), accept: request.headers.get("accept") });
      return respond(file);
    }),
  );
  beforeAll(() => {
    server.listen({ onUnhandledFrame: "error" });
  });
  beforeEach(() => {
    files = new Map();
    answers.clear();
    asked.length = 0;
  });
  afterEach(() => {
    server.resetHandlers();
  });
  afterAll(() => {
    server.close();
  });
  return {
    serve: (folder) => {
      files = folder.files;
    },
    answer: (file, ...list) => {
      answers.set(file, [...list]);
    },
    asked,
    count: (file) => asked.filter((one) => one.file === file).length,
  };
}
