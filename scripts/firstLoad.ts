import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { parseSync } from "vite";

export interface FirstLoad {
  /** Bytes of gzip of the scripts that the page loads before it runs. */
  readonly atOnce: number;
  /** The same with every chunk that can be loaded later from there. */
  readonly inAll: number;
}

interface Imports {
  readonly fixed: readonly string[];
  readonly lazy: readonly string[];
}

/** Paths from the root of the site of what a script imports at once and later. */
function importsOf(script: string, source: string): Imports {
  const { module } = parseSync(script, source);
  const resolved = (specifier: string) => posix.join(posix.dirname(script), specifier);
  const literals = module.dynamicImports.map(({ moduleRequest }) =>
    source.slice(moduleRequest.start, moduleRequest.end),
  );
  return {
    fixed: module.staticImports.map(({ moduleRequest }) => resolved(moduleRequest.value)),
    lazy: literals
      .filter((literal) => /^["'`][^$]+["'`]$/.test(literal))
      .map((literal) => resolved(literal.slice(1, -1))),
  };
}

function reachable(
  folder: string,
  from: readonly string[],
  follow: (imports: Imports) => readonly string[],
): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...from];
  for (let script = waiting.pop(); script !== undefined; script = waiting.pop()) {
    if (found.has(script)) continue;
    found.add(script);
    waiting.push(...follow(importsOf(script, readFileSync(join(folder, script), "utf8"))));
  }
  return found;
}

function gzipBytes(folder: string, scripts: ReadonlySet<string>): number {
  return [...scripts].reduce((sum, script) => sum + gzipSync(readFileSync(join(folder, script))).byteLength, 0);
}

/** What a page of the built site downloads in scripts. */
export function firstLoad(folder: string, page: string): FirstLoad {
  const html = readFileSync(join(folder, page), "utf8");
  const entries = [...html.matchAll(/<script[^>]* src="\.\/([^"]+)"/g)].map(([, path]) => path ?? "");
  return {
    atOnce: gzipBytes(
      folder,
      reachable(folder, entries, ({ fixed }) => fixed),
    ),
    inAll: gzipBytes(
      folder,
      reachable(folder, entries, ({ fixed, lazy }) => [...fixed, ...lazy]),
    ),
  };
}
