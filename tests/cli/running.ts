import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { onTestFinished } from "vitest";
import { canonicalJson } from "#core/dataset/canonicalJson.ts";
import { runSurvey } from "#cli/runSurvey.ts";
import type { Locale } from "#i18n/locale.ts";

export interface Ran {
  readonly exitCode: number;
  /** What `--json` prints. */
  readonly result: {
    readonly outcome: string;
    readonly issues: readonly {
      readonly severity: string;
      readonly code: string;
      readonly message: string;
      readonly row?: number;
    }[];
    readonly [more: string]: unknown;
  };
  readonly said: string;
}

/** An empty folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "survey-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function* piped(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

/** The command line in this process, its result as JSON prints it. */
export async function run(
  folder: string,
  args: readonly string[],
  {
    input = "",
    locale = "en",
    now = "2026-02-01T00:00:00Z",
  }: { readonly input?: string; readonly locale?: Locale; readonly now?: string } = {},
): Promise<Ran> {
  const said: string[] = [];
  const { exitCode, result } = await runSurvey(args, {
    locale,
    folder,
    input: piped(input),
    say: (text) => said.push(text),
    progress: () => undefined,
    now: () => new Date(now),
  });
  const printed: Ran["result"] = JSON.parse(canonicalJson(result));
  return { exitCode, result: printed, said: said.join("\n") };
}

export function codes({ result }: Ran): readonly string[] {
  return [...new Set(result.issues.map(({ code }) => code))];
}

export function put(folder: string, name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

/** Every file of a folder by its path, as text. */
export function filesOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return new Map(names.sort().map((name) => [name.split(sep).join("/"), readFileSync(join(folder, name), "utf8")]));
}

export interface PrintedManifest {
  readonly edition: string;
  readonly previous: string | null;
  readonly publishedAt: string;
  readonly waves: readonly { readonly year: number; readonly status: string; readonly file: string }[];
  readonly editions: readonly { readonly edition: string; readonly state: string }[];
  readonly revisions: readonly Readonly<Record<string, unknown>>[];
  readonly targets: readonly { readonly area: string }[];
  readonly benchmarks: readonly { readonly area: string }[];
}

export function manifestIn(folder: string): PrintedManifest {
  const manifest: PrintedManifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  return manifest;
}
